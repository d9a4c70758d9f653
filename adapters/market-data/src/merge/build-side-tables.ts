import { marketRules } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlPaths } from '../duckdb/sql.js'
import { sourceError } from '../importers/source-errors.js'
import type { StagedSource } from '../importers/staged.js'
import { type BuildContext, storedFile } from './build-context.js'
import { deriveListings } from './derive-listings.js'
import { fillAvailableFrom } from './fill-available-from.js'
import { type InstrumentCounts, mergeInstruments } from './merge-instruments.js'
import { mergedTableSql } from './merge-table.js'
import { type DraftFile, writeDraft } from './parquet-file.js'

export interface SideTables {
  readonly drafts: readonly DraftFile[]
  readonly counts: InstrumentCounts
  readonly tableRows: Record<string, number>
}

/** Instruments, listings, actions, fundamentals and indices of the next version. `bars` are this import's drafts. */
export async function buildSideTables(
  context: BuildContext,
  source: StagedSource,
  bars: readonly DraftFile[],
): Promise<SideTables> {
  const { sql } = context
  const drafts: DraftFile[] = []
  const add = (draft: DraftFile | undefined): void => void (draft && drafts.push(draft))
  await stageCodes(sql, source)
  const counts = await mergeInstruments(sql, source, storedFile(context, 'instruments', source.market, null)?.path)
  add(await draftOf(context, source, 'instruments', 'merged_instruments'))
  add(await buildListings(context, source, bars))
  if (source.tables.has('actions')) add(await mergeSide(context, source, 'actions', 'in_actions'))
  if (source.tables.has('indices')) {
    await refuseTwoCloses(sql, source)
    add(await mergeSide(context, source, 'indices', 'in_indices'))
  }
  if (source.tables.has('fundamentals')) {
    await fillAvailableFrom(sql, marketRules(source.market).calendar)
    add(await mergeSide(context, source, 'fundamentals', 'dated_fundamentals'))
  }
  return { drafts, counts, tableRows: await countRows(sql, source) }
}

/** An index has one close a day; which of two is right nobody here can know. */
async function refuseTwoCloses(sql: SqlSession, source: StagedSource): Promise<void> {
  const [twice] = await sql.all<{ code: string; date: string }>(
    'SELECT code, date FROM in_indices GROUP BY ALL HAVING count(DISTINCT close) > 1 ORDER BY ALL LIMIT 1',
  )
  if (!twice) return
  const file = source.files.find((path) => /ind(ex|ices)/i.test(path)) ?? source.files.at(-1)!
  throw sourceError('SOURCE_CELL', `expected one close of ${twice.code} on ${twice.date}, received several`, { file })
}

/** Newest name and board of every code in the source's bars, and how many names it had. */
async function stageCodes(sql: SqlSession, source: StagedSource): Promise<void> {
  const bars = source.tables.has('bars')
    ? `SELECT code, arg_max(name, date) AS name, arg_max(board, date) AS board, count(DISTINCT name) AS names
       FROM in_bars SEMI JOIN runs USING (code) GROUP BY code`
    : 'SELECT NULL::VARCHAR AS code, NULL::VARCHAR AS name, NULL::VARCHAR AS board, 0 AS names WHERE false'
  await sql.run(`CREATE OR REPLACE TEMP TABLE codes_of_bars AS ${bars}`)
}

async function buildListings(
  context: BuildContext,
  source: StagedSource,
  bars: readonly DraftFile[],
): Promise<DraftFile | undefined> {
  const { sql, previous } = context
  if (source.tables.has('listings')) {
    const isDerived = previous?.markets[source.market]?.listings === 'bars'
    return isDerived
      ? draftOf(context, source, 'listings', '(SELECT DISTINCT * FROM in_listings)')
      : mergeSide(context, source, 'listings', 'in_listings')
  }
  if (previous?.markets[source.market]?.listings === 'source') return undefined
  await sql.run(`CREATE OR REPLACE TEMP TABLE lake_spans AS
    SELECT code, min(date) AS first_day, max(date) AS last_day FROM read_parquet(${sqlPaths(barFiles(context, source, bars))})
    GROUP BY code`)
  await sql.run(
    'CREATE OR REPLACE TEMP VIEW spans AS SELECT code, board, status, date AS first_day, island_end AS last_day FROM runs',
  )
  await deriveListings(sql, storedFile(context, 'listings', source.market, null)?.path)
  return draftOf(context, source, 'listings', 'derived_listings')
}

/** Every bars file of the market in the next version. */
function barFiles(context: BuildContext, source: StagedSource, bars: readonly DraftFile[]): string[] {
  const rewritten = new Set(bars.map(({ entry }) => entry.year))
  const kept = (context.previous?.files ?? [])
    .filter((f) => f.table === 'bars' && f.market === source.market && !rewritten.has(f.year))
    .map((f) => storedFile(context, 'bars', source.market, f.year)!.path)
  return [...kept, ...bars.map((draft) => draft.draftPath)]
}

type SideTable = 'listings' | 'actions' | 'fundamentals' | 'indices'

async function mergeSide(context: BuildContext, source: StagedSource, table: SideTable, incoming: string) {
  const stored = storedFile(context, table, source.market, null)
  return draftOf(context, source, table, mergedTableSql(table, incoming, stored?.path))
}

async function draftOf(
  context: BuildContext,
  source: StagedSource,
  table: SideTable | 'instruments',
  relation: string,
): Promise<DraftFile | undefined> {
  const stored = storedFile(context, table, source.market, null)
  const sources = [...(stored?.entry.sources ?? []), source.kind]
  return writeDraft(context.sql, relation, { table, market: source.market, year: null, sources }, context.scratch)
}

async function countRows(sql: SqlSession, source: StagedSource): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const table of source.tables) {
    if (table !== 'bars') rows[table] = (await sql.one<{ n: number }>(`SELECT count(*) AS n FROM in_${table}`)).n
  }
  return rows
}
