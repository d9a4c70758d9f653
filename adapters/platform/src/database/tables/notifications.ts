import type { Generated, JSONColumnType } from 'kysely'
import type { Instant } from './accounts.js'

/** What happened, written in the transaction in which it happened. */
export interface OutboxEventTable {
  id: Generated<string>
  /** Order of writing; gaps are common. */
  sequence: Generated<number>
  type: string
  /** Null = everybody. */
  user_id: string | null
  payload: JSONColumnType<object>
  occurred_at: Instant
  due_at: Instant
  attempts: Generated<number>
  last_error: string | null
  /** When its deliveries were written. */
  dispatched_at: Date | null
}

/** What a person reads in the app, in both languages as written at that time. */
export interface NotificationTable {
  id: Generated<string>
  user_id: string
  event_id: string
  type: string
  texts: JSONColumnType<Readonly<Record<'ko' | 'en', { readonly title: string; readonly body: string }>>>
  /** Path within the web app. */
  link: string | null
  created_at: Instant
  read_at: Date | null
}

/** What a person said about an event and channel; where nothing stands, the event's default holds. */
export interface NotificationPreferenceTable {
  user_id: string
  event: string
  channel: 'in-app' | 'email' | 'webhook'
  enabled: boolean
  updated_at: Instant
}

export interface WebhookEndpointTable {
  id: Generated<string>
  user_id: string
  url: string
  description: Generated<string>
  /** Empty = all events. */
  events: Generated<string[]>
  secret: string
  previous_secret: string | null
  previous_secret_until: Date | null
  enabled: Generated<boolean>
  disabled_reason: 'owner' | 'gone' | 'failing' | null
  /** First failure since the last success. */
  failing_since: Date | null
  created_at: Instant
  updated_at: Instant
}

/** One event on its way to one person by one channel. */
export interface DeliveryTable {
  id: Generated<string>
  event_id: string
  user_id: string
  channel: 'in-app' | 'email' | 'webhook'
  endpoint_id: string | null
  status: Generated<'waiting' | 'retrying' | 'delivered' | 'dead'>
  attempts: Generated<number>
  next_attempt_at: Instant
  last_error: string | null
  response_status: number | null
  response_snippet: string | null
  created_at: Instant
  updated_at: Instant
  delivered_at: Date | null
}

/** Tables of notifications; see the migration of the same name. */
export interface NotificationTables {
  outbox_events: OutboxEventTable
  notifications: NotificationTable
  notification_preferences: NotificationPreferenceTable
  webhook_endpoints: WebhookEndpointTable
  deliveries: DeliveryTable
}
