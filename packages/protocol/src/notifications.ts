import { z } from 'zod'
import {
  DELIVERY,
  DELIVERY_PAGE,
  EVENT_RECORDED,
  NOTIFICATION,
  NOTIFICATION_PAGE,
  NOTIFICATION_STREAM,
  PREFERENCES,
  UNREAD,
} from './examples/notifications.js'
import { CHANNELS, channelSchema, EVENT_TYPES, type EventType } from './notification-events.js'
import { pageOf, pageQuerySchema } from './paging.js'

const instant = z.iso.datetime().meta({ examples: ['2026-03-14T01:59:26.535Z'] })

export const eventTypeSchema = z.enum(EVENT_TYPES as readonly [EventType, ...EventType[]]).meta({ id: 'EventType' })

export const notificationSchema = z
  .object({
    id: z.uuid(),
    type: z.string().meta({ examples: ['backtest.completed'] }),
    title: z.string().meta({ description: 'Plain text in the language of the account' }),
    body: z.string().meta({ description: 'Plain text; lines end with a line feed' }),
    link: z
      .string()
      .nullable()
      .meta({ description: 'Path within the web app', examples: ['/backtests/7d44…'] }),
    createdAt: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notification', examples: [NOTIFICATION] })
export type NotificationBody = z.infer<typeof notificationSchema>

export const unreadSchema = z
  .object({ unread: z.int().nonnegative().meta({ description: 'Unread in all, not on this page alone' }) })
  .meta({ id: 'Unread', examples: [UNREAD] })

export const notificationQuerySchema = pageQuerySchema.extend({
  unread: z
    .enum(['yes', 'no'])
    .default('no')
    .meta({ description: '`yes` = only what was not read yet', examples: ['yes'] }),
})

export const notificationPageSchema = pageOf(notificationSchema)
  .extend(unreadSchema.shape)
  .meta({ id: 'NotificationPage', examples: [NOTIFICATION_PAGE] })

/** What an SSE stream of notifications says; `event:` is the type. */
export const notificationStreamSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('notification'), notification: notificationSchema }),
    z.object({ type: z.literal('unread'), unread: z.int().nonnegative() }),
  ])
  .meta({ id: 'NotificationStreamEvent', examples: [NOTIFICATION_STREAM] })
export type NotificationStreamEvent = z.infer<typeof notificationStreamSchema>

const channelStateSchema = z
  .object({
    enabled: z.boolean(),
    fixed: z.boolean().meta({ description: 'It cannot be turned on or off' }),
  })
  .meta({ id: 'ChannelState' })

export const preferencesSchema = z
  .object({
    events: z.array(
      z.object({
        event: eventTypeSchema,
        title: z.string().meta({ examples: ['백테스트 완료'] }),
        channels: z.object(
          Object.fromEntries(CHANNELS.map((channel) => [channel, channelStateSchema])) as Record<
            (typeof CHANNELS)[number],
            typeof channelStateSchema
          >,
        ),
      }),
    ),
  })
  .meta({ id: 'NotificationPreferences', examples: [PREFERENCES] })
export type PreferencesBody = z.infer<typeof preferencesSchema>

export const preferenceChangesSchema = z
  .strictObject({
    changes: z
      .array(z.strictObject({ event: eventTypeSchema, channel: channelSchema, enabled: z.boolean() }))
      .min(1)
      .max(100)
      .meta({ description: 'What is not named stays as it is' }),
  })
  .meta({
    id: 'NotificationPreferenceChanges',
    example: { changes: [{ event: 'backtest.completed', channel: 'email', enabled: true }] },
  })
export type PreferenceChange = z.infer<typeof preferenceChangesSchema>['changes'][number]

const announcementText = (maximum: number) =>
  z.strictObject({ ko: z.string().trim().min(1).max(maximum), en: z.string().trim().min(1).max(maximum) })

/** Told to every account. */
export const announcementSchema = z.strictObject({ title: announcementText(200), body: announcementText(5_000) }).meta({
  id: 'Announcement',
  example: {
    title: { ko: '점검 안내', en: 'Maintenance' },
    body: { ko: '오늘 02시부터 10분간 멈춥니다.', en: 'Down for ten minutes from 02:00.' },
  },
})
export const eventRecordedSchema = z
  .object({ eventId: z.uuid() })
  .meta({ id: 'EventRecorded', examples: [EVENT_RECORDED] })

export const DELIVERY_STATES = ['waiting', 'retrying', 'delivered', 'dead'] as const
export const deliverySchema = z
  .object({
    id: z.uuid(),
    eventId: z.uuid(),
    event: z.string(),
    channel: channelSchema,
    webhookId: z.uuid().nullable(),
    status: z.enum(DELIVERY_STATES).meta({ description: 'dead = given up; it can be replayed' }),
    attempts: z.int().nonnegative(),
    nextAttemptAt: instant.nullable().meta({ description: 'Null where none is due' }),
    error: z.string().nullable(),
    responseStatus: z.int().nullable(),
    responseSnippet: z.string().nullable().meta({ description: 'Beginning of what the receiver answered' }),
    createdAt: instant,
    deliveredAt: instant.nullable(),
  })
  .meta({ id: 'Delivery', examples: [DELIVERY] })
export type DeliveryBody = z.infer<typeof deliverySchema>

export const deliveryQuerySchema = pageQuerySchema.extend({
  status: z.enum(DELIVERY_STATES).optional(),
  channel: channelSchema.optional(),
  webhookId: z.uuid().optional(),
})
export const deliveryPageSchema = pageOf(deliverySchema).meta({ id: 'DeliveryPage', examples: [DELIVERY_PAGE] })
