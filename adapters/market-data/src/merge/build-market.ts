import { type MarketId, marketRules } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlText } from '../duckdb/sql.js'
import { countGaps } from '../gates/gaps.js'
import { buildLimitStretches } from '../gates/limit-rates.js'
import { applyYearGates, countMoves, createGateTables, type GateYear } from '../gates/year-gates.js'
import { sourceError } from '../importers/source-errors.js'
import type { StagedSource } from '../importers/staged.js'
import type { GateCounts, LakeFile, MarketFacts } from '../lake/manifest.js'
import { type BuildContext, storedFile } from './build-context.js'
import { buildSideTables } from './build-side-tables.js'
import { mergeYear } from './merge-bars.js'
import { type DraftFile, writeDraft } from './parquet-file.js'

/** The next version of one market, complete on disk but not yet in the lake. */
export interface BuiltMarket {
  readonly drafts: readonly DraftFile[]
  /** Files of the previous version that stay, of every market. */
  readonly kept: readonly LakeFile[]
  readonly facts: MarketFacts
  readonly gates: GateCounts
  readonly tableRows: Record<string, number>
}

const NO_COUNTS: GateCounts = {
  rowsIn: 0,
  rowsKept: 0,
  quarantined: 0,
  duplicates: 0,
  outOfOrder: 0,
  nonPositivePrices: 0,
  highBelowLow: 0,
  outsideRange: 0,
  haltedRepaired: 0,
  roundingRepaired: 0,
  beyondLimit: 0,
  calendarGaps: 0,
  sessionsWithoutRows: 0,
  rowsOnClosedDays: 0,
  changedNames: 0,
  shareJumps: 0,
  currencySurprises: 0,
  corrected: 0,
  added: 0,
}

/** Judges and merges a staged source, year by year, then the tables beside the bars. */
export async function buildMarket(context: BuildContext, source: StagedSource): Promise<BuiltMarket> {
  const { sql } = context
  const gates = { ...NO_COUNTS }
  const drafts: DraftFile[] = []
  await createGateTables(sql)
  await sql.run('CREATE TABLE runs (code VARCHAR, board VARCHAR, status VARCHAR, date DATE, island_end DATE)')
  if (source.tables.has('bars')) {
    const years = await sql.all<{ year: GateYear }>('SELECT DISTINCT year(date) AS year FROM in_bars ORDER BY year')
    await stageLimits(context, source)
    for (const [i, { year }] of years.entries()) {
      context.observer.phase('bars', 0.05 + (0.8 * i) / years.length, String(year ?? 'undated'))
      const draft = await buildYear(context, source, { year, drafts, gates })
      if (draft) drafts.push(draft)
    }
    if (gates.rowsKept === 0) await refuseNothing(context, source, gates)
    Object.assign(gates, await countGaps(sql, pathsOf(drafts), marketRules(source.market).calendar))
  }
  if (source.faults === 'statements') await sql.run(SET_FAULTS_ASIDE)
  gates.quarantined = (await sql.one<{ n: number }>('SELECT count(*) AS n FROM quarantine')).n
  context.observer.phase('tables', 0.88)
  const side = await buildSideTables(context, source, drafts)
  Object.assign(gates, side.counts)
  const all = [...drafts, ...side.drafts]
  return {
    drafts: all,
    kept: keptFiles(context, source.market, all),
    facts: nextFacts(context, source),
    gates,
    tableRows: side.tableRows,
  }
}

const SET_FAULTS_ASIDE = `INSERT INTO quarantine BY NAME
  SELECT source_file, line, reason, code FROM in_statement_faults`

/** Prices without one valid row are a broken source; a strict import tells of the quarantined rows itself. */
async function refuseNothing({ sql }: BuildContext, source: StagedSource, { rowsIn }: GateCounts): Promise<never> {
  const [most] = await sql.all<{ reason: string; n: number }>(
    'SELECT reason, count(*) AS n FROM quarantine GROUP BY reason ORDER BY n DESC, reason LIMIT 1',
  )
  const why = most === undefined ? '' : `; ${most.reason} in ${most.n}`
  const received = rowsIn === 0 ? 'the source has no rows' : `received none among ${rowsIn}${why}`
  throw sourceError('SOURCE_EMPTY', `expected valid price rows, ${received}`, { file: source.files[0]! })
}

interface YearStep {
  readonly year: GateYear
  readonly drafts: readonly DraftFile[]
  readonly gates: Mutable<GateCounts>
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

async function buildYear(context: BuildContext, source: StagedSource, step: YearStep): Promise<DraftFile | undefined> {
  const { sql } = context
  const { gates, year } = step
  const counts = await applyYearGates(sql, year, source.prices)
  gates.rowsIn += counts.rowsIn
  gates.duplicates += counts.duplicates
  gates.outOfOrder += counts.outOfOrder
  gates.nonPositivePrices += counts.nonPositivePrices
  gates.highBelowLow += counts.highBelowLow
  gates.outsideRange += counts.outsideRange
  gates.haltedRepaired += counts.haltedRepaired
  gates.roundingRepaired += counts.roundingRepaired
  if (year === null) return undefined
  const stored = storedFile(context, 'bars', source.market, year)
  const merged = await mergeYear(sql, stored?.path)
  gates.added += merged.added
  gates.corrected += merged.corrected
  gates.rowsKept += (await sql.one<{ n: number }>('SELECT count(*) AS n FROM good')).n
  const before = step.drafts.at(-1)?.draftPath ?? storedFile(context, 'bars', source.market, year - 1)?.path
  const moves = await countMoves(sql, before)
  gates.beyondLimit += moves.beyondLimit
  gates.shareJumps += moves.shareJumps
  await recordRuns(sql)
  const sources = [...(stored?.entry.sources ?? []), source.kind]
  return writeDraft(sql, 'merged', { table: 'bars', market: source.market, year, sources }, context.scratch)
}

/** Stretches of equal board and status of each code within the year. */
async function recordRuns(sql: SqlSession): Promise<void> {
  await sql.run(`INSERT INTO runs
    WITH plain AS (SELECT code FROM good GROUP BY code
      HAVING min(board) IS NOT DISTINCT FROM max(board) AND min(coalesce(status, '')) = max(coalesce(status, ''))),
    marked AS (SELECT code, date, board, status, CASE WHEN board IS DISTINCT FROM lag(board) OVER k
        OR status IS DISTINCT FROM lag(status) OVER k THEN 1 ELSE 0 END AS starts
      FROM good ANTI JOIN plain USING (code) WINDOW k AS (PARTITION BY code ORDER BY date)),
    islands AS (SELECT *, sum(starts) OVER (PARTITION BY code ORDER BY date) AS island FROM marked)
    SELECT code, any_value(board), any_value(status), min(date), max(date) FROM good SEMI JOIN plain USING (code) GROUP BY code
    UNION ALL
    SELECT code, any_value(board), any_value(status), min(date), max(date) FROM islands GROUP BY code, island`)
}

async function stageLimits(context: BuildContext, source: StagedSource): Promise<void> {
  const { sql } = context
  const range = await sql.one<{ from: string | null; to: string | null }>(
    'SELECT min(date) AS "from", max(date) AS "to" FROM in_bars',
  )
  if (range.from === null || range.to === null) return
  await stageBoards(context, source)
  const boards = await sql.all<{ board: string }>(
    'SELECT DISTINCT board FROM in_bars WHERE board IS NOT NULL UNION SELECT DISTINCT board FROM board_of',
  )
  const names = boards.map((row) => row.board)
  const stretches = buildLimitStretches(marketRules(source.market), names, { from: range.from, to: range.to })
  for (const s of stretches) {
    await sql.run(`INSERT INTO limit_rates VALUES (${sqlText(s.board)}, '${s.from}', '${s.to}', ${s.rate})`)
  }
}

/** Boards of codes whose bars do not name one. */
async function stageBoards(context: BuildContext, source: StagedSource): Promise<void> {
  const stored = storedFile(context, 'instruments', source.market, null)
  const given = source.tables.has('instruments')
    ? 'SELECT code, any_value(market) AS board FROM in_instruments WHERE market IS NOT NULL GROUP BY code'
    : "SELECT '' AS code, '' AS board WHERE false"
  const known = stored === undefined ? '' : `UNION ALL SELECT code, market FROM read_parquet(${sqlText(stored.path)})`
  await context.sql.run(
    `CREATE TEMP TABLE board_of AS SELECT code, first(board) AS board FROM (${given} ${known}) GROUP BY code`,
  )
}

function nextFacts(context: BuildContext, source: StagedSource): MarketFacts {
  const before = context.previous?.markets[source.market]
  const hasStatements = source.tables.has('fundamentals')
  return {
    prices: before?.prices ?? source.prices,
    valuesEstimated: (before?.valuesEstimated ?? false) || source.valuesEstimated,
    madeUp: before?.madeUp ?? context.options.origin === 'made-up',
    statements: hasStatements ? source.statements : (before?.statements ?? 'selected'),
    listings: source.tables.has('listings') ? 'source' : (before?.listings ?? 'bars'),
  }
}

function keptFiles(context: BuildContext, market: MarketId, drafts: readonly DraftFile[]): LakeFile[] {
  const replaced = new Set(drafts.map(({ entry }) => `${entry.table} ${entry.year}`))
  return (context.previous?.files ?? []).filter((f) => f.market !== market || !replaced.has(`${f.table} ${f.year}`))
}

const pathsOf = (drafts: readonly DraftFile[]): string[] => drafts.map((draft) => draft.draftPath)
