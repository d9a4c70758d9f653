import { z } from 'zod'

export const CHANNELS = ['in-app', 'email', 'webhook'] as const
export const channelSchema = z.enum(CHANNELS).meta({ id: 'NotificationChannel' })
export type Channel = z.infer<typeof channelSchema>

/** Whether a channel carries an event: `on` and `off` are what holds until the person says otherwise, the others are fixed. */
export type ChannelRule = 'on' | 'off' | 'always' | 'never'

export interface EventRules<Payload extends z.ZodType = z.ZodType> {
  /** What templates and receivers of webhooks are given; `description`s end up in the documentation of webhooks. */
  readonly payload: Payload
  readonly channels: Readonly<Record<Channel, ChannelRule>>
}

const id = z.uuid()
const name = z.string().max(200)
const instant = z.iso.datetime()
const ratio = z.number().nullable().meta({ description: 'A ratio, 0.12 = 12 %; null = not defined for this run' })
const inLanguages = (maximum: number) =>
  z.strictObject({ ko: z.string().min(1).max(maximum), en: z.string().min(1).max(maximum) })

/** Everything a person may be told of, and by which channels. */
export const EVENTS = {
  'backtest.completed': event(
    { backtestId: id, name, totalReturn: ratio, cagr: ratio, maxDrawdown: ratio, sharpe: ratio, seconds: z.number() },
    { 'in-app': 'on', email: 'off', webhook: 'on' },
  ),
  'backtest.failed': event(
    { backtestId: id, name, code: z.string().max(100), reason: z.string().max(2_000) },
    { 'in-app': 'on', email: 'on', webhook: 'on' },
  ),
  'optimisation.completed': event(
    { backtestId: id, name, points: z.int(), objective: z.string().max(100), best: z.number().nullable() },
    { 'in-app': 'on', email: 'on', webhook: 'on' },
  ),
  'strategy.cloned': event(
    { strategyId: id, name, byNickname: z.string().max(100) },
    { 'in-app': 'on', email: 'off', webhook: 'on' },
  ),
  'ranking.entered': event(
    { strategyId: id, name, rank: z.int(), statistic: z.string().max(100), period: z.string().max(100) },
    { 'in-app': 'on', email: 'off', webhook: 'on' },
  ),
  'security.new-login': event(
    { at: instant, address: z.string().max(100), device: z.string().max(300) },
    { 'in-app': 'always', email: 'on', webhook: 'never' },
  ),
  'security.password-changed': event(
    { at: instant, address: z.string().max(100) },
    { 'in-app': 'always', email: 'always', webhook: 'never' },
  ),
  'data.updated': event(
    { market: z.string().max(20), version: z.string().max(100), lastSession: z.iso.date() },
    { 'in-app': 'off', email: 'off', webhook: 'on' },
  ),
  'system.announcement': event(
    { title: inLanguages(200), body: inLanguages(5_000) },
    { 'in-app': 'always', email: 'on', webhook: 'never' },
  ),
  'webhook.disabled': event(
    { endpointId: id, url: z.string().max(2_000), reason: z.enum(['gone', 'failing']) },
    { 'in-app': 'always', email: 'on', webhook: 'never' },
  ),
  'webhook.test': event({ message: z.string().max(200) }, { 'in-app': 'never', email: 'never', webhook: 'never' }),
} as const satisfies Readonly<Record<string, EventRules>>

export type EventType = keyof typeof EVENTS
export type EventPayload<Type extends EventType> = z.infer<(typeof EVENTS)[Type]['payload']>

export const EVENT_TYPES = Object.keys(EVENTS) as readonly EventType[]

/** Something that happened to one person, or to everybody where `userId` is null. */
export type NotificationEvent<Type extends EventType = EventType> = {
  [Each in Type]: { readonly type: Each; readonly userId: string | null; readonly payload: EventPayload<Each> }
}[Type]

function event<Shape extends z.ZodRawShape>(shape: Shape, channels: Readonly<Record<Channel, ChannelRule>>) {
  return { payload: z.strictObject(shape), channels }
}
