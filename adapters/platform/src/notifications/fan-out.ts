import { CHANNELS, EVENTS, type EventType } from '@stocklab/protocol'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { Tables } from '../database/tables/tables.js'
import type { EventTexts, StoredEvent } from './event-texts.js'

/** Whom an event was told to in the app; null = everybody. */
export interface FannedOut {
  readonly type: string
  readonly userId: string | null
  readonly deliveries: number
}

/**
 * Takes the event that is due next and writes a delivery for each person and channel that is to carry it, all in one
 * transaction; what is read in the app arrives with it. Null = no event is due.
 *
 * An event that cannot be put into words stays in the outbox, with the reason, and comes back later.
 */
export async function fanOutNext(database: Database, texts: EventTexts): Promise<FannedOut | null> {
  let claimed: ClaimedEvent | null = null
  try {
    return await database.transaction().execute(async (transaction) => {
      claimed = await claimEvent(transaction)
      return claimed === null ? null : await fanOut(transaction, claimed, texts)
    })
  } catch (error) {
    // What broke before or beside the event (as a database that is away) says nothing about it.
    if (claimed === null || !(error instanceof UntellableEvent)) throw error
    await postpone(database, claimed, error.message)
    return { type: (claimed as ClaimedEvent).type, userId: null, deliveries: 0 }
  }
}

interface ClaimedEvent extends Omit<StoredEvent, 'type'> {
  readonly type: string
  readonly userId: string | null
  readonly attempts: number
}

/** The event is at fault, or the version of this program that does not know it yet. */
class UntellableEvent extends Error {}

async function claimEvent(transaction: Transaction<Tables>): Promise<ClaimedEvent | null> {
  const row = await transaction
    .selectFrom('outbox_events')
    .select(['id', 'type', 'user_id as userId', 'payload', 'occurred_at as occurredAt', 'attempts'])
    .where('dispatched_at', 'is', null)
    .where('due_at', '<=', sql<Date>`now()`)
    .orderBy('due_at')
    .orderBy('sequence')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ?? null
}

async function fanOut(transaction: Transaction<Tables>, event: ClaimedEvent, texts: EventTexts): Promise<FannedOut> {
  if (!isEventType(event.type)) throw new UntellableEvent(`expected a known event, received ${event.type}`)
  const deliveries = await insertDeliveries(transaction, event, event.type)
  if (EVENTS[event.type].channels['in-app'] !== 'never') await insertNotifications(transaction, event, texts)
  await transaction
    .updateTable('outbox_events')
    .set({ dispatched_at: sql`now()`, last_error: null })
    .where('id', '=', event.id)
    .execute()
  return { type: event.type, userId: event.userId, deliveries }
}

/** Everybody who is concerned x every channel that is not turned off, and for webhooks x every endpoint that wants it. */
async function insertDeliveries(transaction: Transaction<Tables>, event: ClaimedEvent, type: EventType) {
  const open = CHANNELS.filter((channel) => EVENTS[type].channels[channel] !== 'never')
  const always = open.map((channel) => EVENTS[type].channels[channel] === 'always')
  const on = open.map((channel) => EVENTS[type].channels[channel] === 'on')
  const { numAffectedRows } = await sql`
    insert into deliveries (event_id, user_id, channel, endpoint_id)
    select ${event.id}::uuid, users.id, rule.channel, webhook_endpoints.id
    from users
    cross join unnest(${open}::text[], ${always}::boolean[], ${on}::boolean[]) as rule (channel, always, enabled)
    left join notification_preferences as said
      on said.user_id = users.id and said.event = ${type} and said.channel = rule.channel
    left join webhook_endpoints
      on rule.channel = 'webhook' and webhook_endpoints.user_id = users.id and webhook_endpoints.enabled
      and (webhook_endpoints.events = '{}' or ${type} = any (webhook_endpoints.events))
    where (${event.userId}::uuid is null or users.id = ${event.userId}::uuid)
      and (rule.always or coalesce(said.enabled, rule.enabled))
      and (rule.channel <> 'webhook' or webhook_endpoints.id is not null)
    on conflict do nothing
  `.execute(transaction)
  return Number(numAffectedRows ?? 0n)
}

/** To be in the app is to be in this table: these deliveries end where they begin. */
async function insertNotifications(transaction: Transaction<Tables>, event: ClaimedEvent, texts: EventTexts) {
  const words = wordsOf(event, texts)
  await sql`
    with arrived as (
      update deliveries set status = 'delivered', attempts = 1, delivered_at = now(), updated_at = now()
      where event_id = ${event.id}::uuid and channel = 'in-app'
      returning user_id
    )
    insert into notifications (user_id, event_id, type, texts, link)
    select user_id, ${event.id}::uuid, ${event.type}, ${JSON.stringify(words.texts)}::jsonb, ${words.link}
    from arrived
    on conflict do nothing
  `.execute(transaction)
}

function wordsOf(event: ClaimedEvent, texts: EventTexts): ReturnType<EventTexts['inApp']> {
  try {
    return texts.inApp(event as StoredEvent)
  } catch (error) {
    throw new UntellableEvent(`${event.type}: ${(error as Error).message}`, { cause: error })
  }
}

/** A minute, then twice as long each time up to an hour: somebody is mending it. */
async function postpone(database: Database, { id, attempts }: ClaimedEvent, reason: string): Promise<void> {
  const seconds = Math.min(3_600, 60 * 2 ** Math.min(attempts, 6))
  await database
    .updateTable('outbox_events')
    .set({
      attempts: sql`attempts + 1`,
      due_at: sql`now() + make_interval(secs => ${seconds})`,
      last_error: reason.slice(0, 1_000),
    })
    .where('id', '=', id)
    .where('dispatched_at', 'is', null)
    .execute()
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENTS, type)
}
