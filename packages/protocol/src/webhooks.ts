import { z } from 'zod'
import { REPLAYED, SECRET_ROTATION, WEBHOOK, WEBHOOK_WITH_SECRET, WEBHOOKS } from './examples/notifications.js'
import { EVENTS, type EventType } from './notification-events.js'

const instant = z.iso.datetime()

/** Events that a webhook can ask for. */
export const WEBHOOK_EVENTS = (Object.keys(EVENTS) as EventType[]).filter(
  (event) => EVENTS[event].channels.webhook !== 'never',
)

const urlSchema = z
  .string()
  .min(1)
  .max(2_000)
  .meta({ description: 'Begins with https:// and leads to the internet', examples: ['https://example.com/stocklab'] })
const descriptionSchema = z.string().max(200)
const eventsSchema = z
  .array(z.enum(WEBHOOK_EVENTS as [EventType, ...EventType[]]))
  .max(WEBHOOK_EVENTS.length)
  .meta({ description: 'Empty = all of them', examples: [['backtest.completed', 'backtest.failed']] })

export const webhookSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string(),
    events: z.array(z.string()),
    enabled: z.boolean(),
    disabledReason: z.enum(['owner', 'gone', 'failing']).nullable().meta({
      description: 'owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days',
    }),
    failingSince: instant.nullable(),
    previousSecretUntil: instant.nullable().meta({ description: 'Until then requests carry two signatures' }),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Webhook', examples: [WEBHOOK] })
export type WebhookBody = z.infer<typeof webhookSchema>

export const webhooksSchema = z.object({ items: z.array(webhookSchema) }).meta({ id: 'Webhooks', examples: [WEBHOOKS] })

export const newWebhookSchema = z
  .strictObject({ url: urlSchema, description: descriptionSchema.default(''), events: eventsSchema.default([]) })
  .meta({ id: 'NewWebhook', example: { url: 'https://example.com/stocklab', events: ['backtest.completed'] } })
export type NewWebhook = z.infer<typeof newWebhookSchema>

export const webhookChangeSchema = z
  .strictObject({
    url: urlSchema.optional(),
    description: descriptionSchema.optional(),
    events: eventsSchema.optional(),
    enabled: z.boolean().optional(),
  })
  .meta({ id: 'WebhookChange', example: { enabled: false } })
export type WebhookChange = z.infer<typeof webhookChangeSchema>

const secretSchema = z
  .string()
  .meta({ description: 'Shown this once. Verify with any Standard Webhooks library', examples: ['whsec_…'] })

export const webhookWithSecretSchema = webhookSchema
  .extend({ secret: secretSchema })
  .meta({ id: 'WebhookWithSecret', examples: [WEBHOOK_WITH_SECRET] })

export const secretRotationSchema = z
  .strictObject({
    overlapHours: z.int().min(0).max(168).default(24).meta({ description: 'So long the old secret stays valid' }),
  })
  .meta({ id: 'SecretRotation', examples: [SECRET_ROTATION] })

export const replayedSchema = z
  .object({ replayed: z.int().nonnegative() })
  .meta({ id: 'Replayed', examples: [REPLAYED] })
