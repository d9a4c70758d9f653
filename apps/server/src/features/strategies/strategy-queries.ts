import type { Database, Tables } from '@stocklab/platform'
import type { Revision, RevisionSummary, StrategyQuery, StrategySummary } from '@stocklab/protocol'
import { canonicalJson, type StrategyDocument } from '@stocklab/strategy'
import { type Selectable, type SqlBool, sql } from 'kysely'
import { Problem } from '../../http/problem.js'
import { cutPage, readCursor, timePlaceSchema } from './cursor.js'
import { ownFilters } from './list-filters.js'

export const SUMMARY_COLUMNS = [
  'id',
  'name',
  'description',
  'market',
  'tags',
  'factors',
  'revision',
  'visibility',
  'anonymous',
  'details_hidden',
  'published_revision',
  'published_at',
  'published_data_end',
  'created_at',
  'updated_at',
] as const

export type StrategyRow = Pick<Selectable<Tables['strategies']>, (typeof SUMMARY_COLUMNS)[number]>

/** An account's strategies, changed last first; one row more than the page holds. */
export function ownListQuery(database: Database, ownerId: string, query: StrategyQuery) {
  const { limit, cursor, schedule, visibility } = query
  let rows = database
    .selectFrom('strategies')
    .select(SUMMARY_COLUMNS)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  for (const condition of ownFilters(query)) rows = rows.where(condition)
  if (visibility !== undefined) rows = rows.where('visibility', '=', visibility)
  if (schedule !== undefined) rows = rows.where(hasSchedule(schedule))
  if (cursor === undefined) return rows
  const [instant, id] = readCursor(cursor, timePlaceSchema)
  return rows.where(sql<SqlBool>`(updated_at, id) < (${instant}::timestamptz, ${id}::uuid)`)
}

function hasSchedule(schedule: string) {
  return sql<SqlBool>`exists (
    select from strategy_revisions
    where strategy_revisions.strategy_id = strategies.id and strategy_revisions.revision = strategies.revision
      and strategy_revisions.document @> ${JSON.stringify({ entry: { schedule } })}::jsonb
  )`
}

export async function readOwnPage(database: Database, ownerId: string, query: StrategyQuery) {
  const found = await ownListQuery(database, ownerId, query).execute()
  const { rows, nextCursor } = cutPage(found, query.limit, (row) => [row.updated_at.toISOString(), row.id])
  return { items: rows.map(summaryOf), nextCursor }
}

/** Throws STRATEGY_UNKNOWN unless the account owns it: another's is as unknown as one that never was. */
export async function readOwn(database: Database, ownerId: string, id: string): Promise<StrategyRow> {
  const row = await database
    .selectFrom('strategies')
    .select(SUMMARY_COLUMNS)
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ?? unknownStrategy(id)
}

export function unknownStrategy(id: string): never {
  throw new Problem('STRATEGY_UNKNOWN', `there is no strategy ${id} of this account`)
}

/** Throws STRATEGY_REVISION_UNKNOWN. Whoever asks must have found out that the caller may see the strategy. */
export async function readRevision(database: Database, strategyId: string, revision: number): Promise<Revision> {
  const row = await database
    .selectFrom('strategy_revisions')
    .selectAll()
    .where('strategy_id', '=', strategyId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('STRATEGY_REVISION_UNKNOWN', `the strategy has no revision ${revision}`)
  return revisionOf(row)
}

export function revisionOf(row: Selectable<Tables['strategy_revisions']>): Revision {
  return {
    revision: row.revision,
    note: row.note,
    contentHash: row.content_hash,
    createdAt: row.created_at.toISOString(),
    document: inOrder(row.document),
    source: row.source,
    sourceFormat: row.source_format,
  }
}

/** JSONB forgets the order of keys. */
function inOrder(stored: unknown): Revision['document'] {
  return JSON.parse(canonicalJson(stored as StrategyDocument))
}

/** Revisions of a strategy, newest first. */
export async function readRevisionPage(
  database: Database,
  strategyId: string,
  page: { readonly limit: number; readonly before: number },
): Promise<readonly RevisionSummary[]> {
  const rows = await database
    .selectFrom('strategy_revisions')
    .select(['revision', 'note', 'content_hash', 'created_at'])
    .where('strategy_id', '=', strategyId)
    .where('revision', '<', page.before)
    .orderBy('revision', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(({ revision, note, content_hash, created_at }) => ({
    revision,
    note,
    contentHash: content_hash,
    createdAt: created_at.toISOString(),
  }))
}

export function summaryOf(row: StrategyRow): StrategySummary {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    market: row.market,
    tags: row.tags,
    factors: row.factors,
    revision: row.revision,
    visibility: row.visibility,
    anonymous: row.anonymous,
    detailsHidden: row.details_hidden,
    publishedRevision: row.published_revision,
    publishedAt: row.published_at?.toISOString() ?? null,
    publishedDataEnd: row.published_data_end,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
