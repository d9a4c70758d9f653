import type { Database, Tables } from '@stocklab/platform'
import type { PublicQuery, PublicStrategy, PublicSummary } from '@stocklab/protocol'
import { type Selectable, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { Problem } from '../../../http/problem.js'
import { cutPage, readCursor, timePlaceSchema } from '../cursor.js'
import { publicFilters } from '../list-filters.js'
import { readFigures } from '../ranking/figure-queries.js'
import { readRevision } from '../strategy-queries.js'
import { readLineage } from './lineage.js'

const PUBLIC_COLUMNS = [
  'id',
  'published_name',
  'published_description',
  'published_factors',
  'published_revision',
  'published_at',
  'published_data_end',
  'market',
  'tags',
  'details_hidden',
  'library_id',
] as const

export type PublicRow = Pick<Selectable<Tables['strategies']>, (typeof PUBLIC_COLUMNS)[number]> & {
  readonly author: string | null
}

/** The name of an anonymous author never leaves the database. */
export const AUTHOR = sql<string | null>`(
  select nickname from users where users.id = strategies.owner_id and not strategies.anonymous
)`

/** What everybody sees of public strategies. */
export function publicStrategies(database: Database): SelectQueryBuilder<Tables, 'strategies', PublicRow> {
  return database
    .selectFrom('strategies')
    .select(PUBLIC_COLUMNS)
    .select(AUTHOR.as('author'))
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
}

/** Public strategies, published last first; one row more than the page holds. */
export function publicListQuery(database: Database, query: PublicQuery) {
  const { limit, cursor, origin } = query
  let rows = publicStrategies(database)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  for (const condition of publicFilters(query)) rows = rows.where(condition)
  if (origin !== undefined) rows = rows.where('library_id', origin === 'library' ? 'is not' : 'is', null)
  if (cursor === undefined) return rows
  const [instant, id] = readCursor(cursor, timePlaceSchema)
  return rows.where(sql<SqlBool>`(published_at, id) < (${instant}::timestamptz, ${id}::uuid)`)
}

export async function readPublicPage(database: Database, query: PublicQuery) {
  const found = await publicListQuery(database, query).execute()
  const { rows, nextCursor } = cutPage(found, query.limit, (row) => [row.published_at!.toISOString(), row.id])
  return { items: rows.map(publicSummaryOf), nextCursor }
}

/** Throws STRATEGY_UNKNOWN where it is not public, to its owner as to everybody. */
export async function readPublic(database: Database, id: string, readerId: string | null): Promise<PublicStrategy> {
  const row = await publicStrategies(database).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Problem('STRATEGY_UNKNOWN', `there is no public strategy ${id}`)
  const { document, source, sourceFormat } = await readRevision(database, id, row.published_revision!)
  const shown = row.details_hidden
    ? { document: null, source: null, sourceFormat: null }
    : { document, source, sourceFormat }
  const { standing, figures } = await readFigures(database, id)
  return { ...publicSummaryOf(row), ...shown, lineage: await readLineage(database, id, readerId), standing, figures }
}

/** The row's own constraint says that what is public has a name, a revision and an instant. */
export function publicSummaryOf(row: PublicRow): PublicSummary {
  return {
    id: row.id,
    name: row.published_name!,
    description: row.published_description,
    market: row.market,
    tags: row.tags,
    factors: row.details_hidden ? [] : row.published_factors,
    detailsHidden: row.details_hidden,
    author: row.author,
    libraryId: row.library_id,
    revision: row.published_revision!,
    publishedAt: row.published_at!.toISOString(),
    publishedDataEnd: row.published_data_end,
  }
}
