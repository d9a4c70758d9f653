import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { Tables } from '../database/tables/tables.js'
import { recordEvent } from '../outbox/record-event.js'
import type { ClaimedDelivery } from './delivery-claims.js'
import { type DeliveryEvent, type DeliveryStatus, nextDeliveryStatus } from './delivery-life.js'
import { retryWaitMs } from './retry-schedule.js'
import type { Attempted } from './send-delivery.js'

/** An endpoint that has failed without a break for so long is turned off. */
const FAILING_DAYS = 5

interface Settlement {
  readonly event: Exclude<DeliveryEvent, 'replayed'>
  /** Null = no further attempt. */
  readonly waitMs: number | null
}

/** Writes down what came of an attempt, and what follows for its endpoint; answers the status now, null = it is gone. */
export async function settleDelivery(
  database: Database,
  delivery: ClaimedDelivery,
  { attempted, random }: { readonly attempted: Attempted; readonly random: number },
): Promise<DeliveryStatus | null> {
  const { event, waitMs } = settlementOf(delivery, attempted, random)
  return database.transaction().execute(async (transaction) => {
    if (!(await lockEndpoint(transaction, delivery))) return null
    const row = await transaction
      .selectFrom('deliveries')
      .select(['status', 'attempts'])
      .where('id', '=', delivery.id)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return null
    const status = nextDeliveryStatus(row.status, event)
    // After our lease another node has begun an attempt of its own: only the news that it arrived still matters.
    if (status === null || (event !== 'accepted' && row.attempts !== delivery.attempt)) return row.status
    await transaction
      .updateTable('deliveries')
      .set({
        status,
        last_error: attempted.error?.slice(0, 1_000) ?? null,
        response_status: attempted.responseStatus,
        response_snippet: attempted.responseSnippet,
        updated_at: sql`now()`,
        ...(status === 'delivered' ? { delivered_at: sql<Date>`coalesce(delivered_at, now())` } : {}),
        ...(waitMs === null ? {} : { next_attempt_at: sql<Date>`now() + make_interval(secs => ${waitMs / 1_000})` }),
      })
      .where('id', '=', delivery.id)
      .execute()
    await settleEndpoint(transaction, delivery, attempted)
    return status
  })
}

/** Before the delivery, as who deletes an endpoint does it: neither waits for the other. */
async function lockEndpoint(transaction: Transaction<Tables>, { endpoint }: ClaimedDelivery): Promise<boolean> {
  if (endpoint === null) return true
  const locked = transaction.selectFrom('webhook_endpoints').select('id').where('id', '=', endpoint.id).forNoKeyUpdate()
  return (await locked.executeTakeFirst()) !== undefined
}

function settlementOf({ channel, attempt }: ClaimedDelivery, attempted: Attempted, random: number): Settlement {
  if (attempted.result !== 'failed') return { event: attempted.result, waitMs: null }
  const { askedMs } = attempted
  const waitMs = retryWaitMs({ channel, attempt, ...(askedMs === undefined ? {} : { askedMs }) }, random)
  return { event: waitMs === null ? 'given-up' : 'failed', waitMs }
}

async function settleEndpoint(
  transaction: Transaction<Tables>,
  { endpoint, recipient }: ClaimedDelivery,
  attempted: Attempted,
) {
  if (endpoint === null || attempted.endpoint === undefined) return
  const turnedOff = await updateEndpoint(transaction, endpoint.id, attempted.endpoint)
  if (turnedOff === undefined) return
  await recordEvent(transaction, {
    type: 'webhook.disabled',
    userId: recipient.userId,
    payload: { endpointId: endpoint.id, url: endpoint.url, reason: turnedOff },
  })
}

/** Answers why the endpoint was turned off just now. */
async function updateEndpoint(transaction: Transaction<Tables>, id: string, state: 'gone' | 'failed' | 'worked') {
  const update = transaction.updateTable('webhook_endpoints').where('id', '=', id)
  switch (state) {
    case 'worked':
      await update.set({ failing_since: null }).where('failing_since', 'is not', null).execute()
      return undefined
    case 'gone':
      return turnOff(transaction, id, 'gone')
    case 'failed': {
      const { failing_since: since } = await update
        .set({ failing_since: sql<Date>`coalesce(failing_since, now())` })
        .returning(sql<boolean>`failing_since < now() - make_interval(days => ${FAILING_DAYS})`.as('failing_since'))
        .executeTakeFirstOrThrow()
      return since ? turnOff(transaction, id, 'failing') : undefined
    }
  }
}

async function turnOff(transaction: Transaction<Tables>, id: string, reason: 'gone' | 'failing') {
  const { numUpdatedRows } = await transaction
    .updateTable('webhook_endpoints')
    .set({ enabled: false, disabled_reason: reason, updated_at: sql`now()` })
    .where('id', '=', id)
    .where('enabled', '=', true)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? reason : undefined
}
