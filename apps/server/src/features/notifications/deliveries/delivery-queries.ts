import type { Database } from '@stocklab/platform'
import type { DeliveryBody } from '@stocklab/protocol'
import { type SqlBool, sql } from 'kysely'
import type { Place } from '../cursor.js'

type DeliveryRow = Place & DeliveryBody

export interface DeliveryFilter {
  readonly status: DeliveryBody['status'] | undefined
  readonly channel: DeliveryBody['channel'] | undefined
  readonly webhookId: string | undefined
}

const rowsOf = (database: Database, userId: string) =>
  database
    .selectFrom('deliveries')
    .innerJoin('outbox_events as event', 'event.id', 'deliveries.event_id')
    .select([
      'deliveries.id',
      'event.id as eventId',
      'event.type as event',
      'deliveries.channel',
      'deliveries.endpoint_id as webhookId',
      'deliveries.status',
      'deliveries.attempts',
      'deliveries.next_attempt_at',
      'deliveries.last_error as error',
      'deliveries.response_status as responseStatus',
      'deliveries.response_snippet as responseSnippet',
      'deliveries.created_at',
      'deliveries.delivered_at',
      sql<string>`to_char(deliveries.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'`.as('at'),
    ])
    .where('deliveries.user_id', '=', userId)

/** Newest first, with one row more than the limit where there are more. */
export async function readDeliveries(
  database: Database,
  userId: string,
  { filter, after, limit }: { readonly filter: DeliveryFilter; readonly after: Place | null; readonly limit: number },
): Promise<readonly DeliveryRow[]> {
  let rows = rowsOf(database, userId)
  if (filter.status !== undefined) rows = rows.where('deliveries.status', '=', filter.status)
  if (filter.channel !== undefined) rows = rows.where('deliveries.channel', '=', filter.channel)
  if (filter.webhookId !== undefined) rows = rows.where('deliveries.endpoint_id', '=', filter.webhookId)
  if (after !== null) {
    const behind = sql<SqlBool>`(deliveries.created_at, deliveries.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    rows = rows.where(behind)
  }
  const found = await rows
    .orderBy('deliveries.created_at', 'desc')
    .orderBy('deliveries.id', 'desc')
    .limit(limit + 1)
    .execute()
  return found.map(deliveryOf)
}

/** One delivery of its owner. Throws where there is none: ask only for what was just written or locked. */
export async function readDelivery(database: Database, userId: string, id: string): Promise<DeliveryRow> {
  return deliveryOf(await rowsOf(database, userId).where('deliveries.id', '=', id).executeTakeFirstOrThrow())
}

type StoredRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>

function deliveryOf({ next_attempt_at, created_at, delivered_at, ...row }: StoredRow): DeliveryRow {
  const underway = row.status === 'waiting' || row.status === 'retrying'
  return {
    ...row,
    nextAttemptAt: underway ? next_attempt_at.toISOString() : null,
    createdAt: created_at.toISOString(),
    deliveredAt: delivered_at?.toISOString() ?? null,
  }
}
