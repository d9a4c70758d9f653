import type { Database, Tables } from '@stocklab/platform'
import type { LibraryQuery, LibraryStrategy, LibrarySummary } from '@stocklab/protocol'
import { type Selectable, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { Problem } from '../../../http/problem.js'
import type { StrategyPorts } from '../ports.js'
import { readFigures } from '../ranking/figure-queries.js'
import { readRevision } from '../strategy-queries.js'

const COLUMNS = ['id', 'library_id', 'market', 'tags', 'factors', 'revision', 'about'] as const
type LibraryRow = Pick<Selectable<Tables['strategies']>, (typeof COLUMNS)[number]>

type About = LibrarySummary['about'] & {
  readonly turnover: LibrarySummary['turnover']
  readonly measured: Omit<NonNullable<LibrarySummary['measured']>, 'madeUp'>
}

/** Strategies of known investors in the order of the user guide. */
export function libraryListQuery(
  database: Database,
  { style, risk, author }: LibraryQuery,
): SelectQueryBuilder<Tables, 'strategies', LibraryRow> {
  let rows = library(database).orderBy(sql`(about ->> 'number')::int`)
  if (style !== undefined) rows = rows.where(sql<SqlBool>`tags @> ${style}::text[]`)
  if (risk !== undefined) rows = rows.where(sql<SqlBool>`about ->> 'risk' = ${risk}`)
  if (author !== undefined)
    rows = rows.where(sql<SqlBool>`strpos(lower(about -> 'source' ->> 'author'), lower(${author})) > 0`)
  return rows
}

/** The list out of the cache; it is forgotten when the library is loaded anew or a run of it was measured. */
export function listLibrary(
  { database, cache }: Pick<StrategyPorts, 'database' | 'cache'>,
  query: LibraryQuery,
): Promise<readonly LibrarySummary[]> {
  const { style = '', risk = '', author = '' } = query
  return cache.getOrCompute(`investor:list:${JSON.stringify([style, risk, author])}`, () =>
    readLibrary(database, query),
  )
}

export async function readLibrary(database: Database, query: LibraryQuery): Promise<LibrarySummary[]> {
  return (await libraryListQuery(database, query).execute()).map(summaryOf)
}

/** Throws STRATEGY_UNKNOWN. */
export async function readLibraryStrategy(database: Database, libraryId: string): Promise<LibraryStrategy> {
  const row = await library(database).where('library_id', '=', libraryId).executeTakeFirst()
  if (row === undefined)
    throw new Problem('STRATEGY_UNKNOWN', `the library of known investors has no strategy ${libraryId}`)
  const { document, source } = await readRevision(database, row.id, row.revision)
  return { ...summaryOf(row), document, source, ...(await readFigures(database, row.id)) }
}

function library(database: Database): SelectQueryBuilder<Tables, 'strategies', LibraryRow> {
  return database
    .selectFrom('strategies')
    .select(COLUMNS)
    .where('library_id', 'is not', null)
    .where('deleted_at', 'is', null)
}

/** What was written by the loader, whose type says what it is. */
function summaryOf(row: LibraryRow): LibrarySummary {
  const { turnover, measured, ...about } = row.about as About
  return {
    id: row.id,
    libraryId: row.library_id!,
    market: row.market,
    tags: row.tags,
    factors: row.factors,
    revision: row.revision,
    about,
    turnover,
    measured: { ...measured, madeUp: true },
  }
}
