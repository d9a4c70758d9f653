import { StockLabError } from '@stocklab/domain'
import { EVENTS, type NotificationEvent } from '@stocklab/protocol'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../database/tables/tables.js'

/**
 * Writes down that something happened, in the transaction in which it happened: it is told of if, and only if, that
 * commits. Returns the event's id.
 *
 * Errors: StockLabError (invariant, EVENT_INVALID) where the payload is not the one that the event's table names.
 */
export async function recordEvent(transaction: Transaction<Tables>, event: NotificationEvent): Promise<string> {
  return insertEvent(transaction, event)
}

/** The same without a transaction of the caller's, for what is complete in itself, as an announcement. */
export async function insertEvent(database: Kysely<Tables>, event: NotificationEvent): Promise<string> {
  const parsed = EVENTS[event.type].payload.safeParse(event.payload)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = `${event.type}.${issue?.path.join('.') ?? ''}`
    throw new StockLabError('invariant', 'EVENT_INVALID', `${place}: ${issue?.message ?? 'does not fit'}`, {
      hint: 'Give the event what packages/protocol/src/notification-events.ts names.',
    })
  }
  const { id } = await database
    .insertInto('outbox_events')
    .values({ type: event.type, user_id: event.userId, payload: storableJson(event.payload) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** JSONB takes neither NUL nor half a surrogate pair, as where a long text was cut: what happened is told all the same. */
function storableJson(payload: object): string {
  return JSON.stringify(payload, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/[\0\p{Cs}]/gu, '\uFFFD') : value,
  )
}
