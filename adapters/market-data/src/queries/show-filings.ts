import { epochDay } from '@stocklab/domain'
import { parseQuarter, quarterEnd, STALE_AFTER_DAYS, STATEMENT_OF, type StatementName } from '@stocklab/engine'
import { createSqlSession, type SqlSession } from '../duckdb/session.js'
import { sqlPaths, sqlText } from '../duckdb/sql.js'
import { openLake } from '../lake/lake.js'
import { findCode } from './find-code.js'

/** A version of a figure, as one filing gave it. */
export interface FigureVersion {
  readonly value: number
  readonly availableFrom: string
  /** Receipt number; `estimated` where none is known and the day was derived, null where the source says nothing. */
  readonly filing: string | null
}

export interface FiledFigure extends FigureVersion {
  readonly period: string
  readonly span: string
  readonly item: string
  readonly basis: 'consolidated' | 'separate'
  /** The version that this one took the place of. */
  readonly supersedes: FigureVersion | null
}

interface FiledBy {
  readonly code: string
  readonly name: string
  readonly market: string
  readonly board: string
  readonly madeUp: boolean
}

/** What was visible of one filing day and receipt. */
export interface ShownFiling {
  readonly availableFrom: string
  readonly filing: string | null
  readonly figures: readonly FiledFigure[]
}

export interface ShownFilings extends FiledBy {
  /** Oldest first. */
  readonly filings: readonly ShownFiling[]
}

/** The newest quarter of a statement on a day. */
export interface NewestQuarter {
  readonly statement: StatementName
  readonly period: string
  readonly basis: 'consolidated' | 'separate'
  /** Calendar days since the quarter ended. */
  readonly age: number
  /** Too old for any factor to use. */
  readonly isStale: boolean
}

export interface ShownAsOf extends FiledBy {
  readonly date: string
  readonly newest: readonly NewestQuarter[]
  /** The version of every figure that counted on the day, newest quarter first. */
  readonly figures: readonly FiledFigure[]
}

/** Every filing of a code, restatements included. Throws `missing-input` for a code that the lake does not hold. */
export async function showFilings(dataDir: string, code: string): Promise<ShownFilings> {
  return withFigures(dataDir, code, null, (by, rows) => ({ ...by, filings: filingsFrom(rows) }))
}

/** What was known of a code on the morning of a day. Throws `missing-input` for a code that the lake does not hold. */
export async function showAsOf(dataDir: string, code: string, date: string): Promise<ShownAsOf> {
  return withFigures(dataDir, code, date, (by, rows) => ({ ...by, date, ...knownFrom(rows, date) }))
}

/** Versions of figures by filing, oldest first. */
export function filingsFrom(rows: readonly VersionRow[]): readonly ShownFiling[] {
  const filings = new Map<string, { availableFrom: string; filing: string | null; figures: FiledFigure[] }>()
  for (const { isNewest: _, ...figure } of rows) {
    const key = `${figure.availableFrom} ${figure.filing}`
    const known = filings.get(key) ?? { availableFrom: figure.availableFrom, filing: figure.filing, figures: [] }
    filings.set(key, known)
    known.figures.push(figure)
  }
  return [...filings.values()]
}

/** Of versions visible by a day those that counted on it, newest quarter first. */
export function knownFrom(rows: readonly VersionRow[], date: string): Pick<ShownAsOf, 'newest' | 'figures'> {
  const newest = rows.filter(({ isNewest }) => isNewest).map(({ isNewest: _, ...figure }) => figure)
  const figures = newest.sort((a, b) => (a.period === b.period ? 0 : a.period < b.period ? 1 : -1))
  return { newest: newestQuarters(figures, date), figures }
}

function newestQuarters(figures: readonly FiledFigure[], date: string): readonly NewestQuarter[] {
  return (['income', 'balance', 'cash'] as const).flatMap((statement) => {
    const own = figures.filter(({ item }) => (STATEMENT_OF as Readonly<Record<string, string>>)[item] === statement)
    const [first] = own
    const quarter = first && parseQuarter(first.period)
    if (first === undefined || quarter === undefined) return []
    const isConsolidated = own.some(({ period, basis }) => period === first.period && basis === 'consolidated')
    const age = epochDay(date) - quarterEnd(quarter)
    const basis = isConsolidated ? 'consolidated' : 'separate'
    return [{ statement, period: first.period, basis, age, isStale: age > STALE_AFTER_DAYS } as const]
  })
}

/** One version, and whether a later one took its place by the day asked about. */
export type VersionRow = FiledFigure & { readonly isNewest: boolean }

async function withFigures<T>(
  dataDir: string,
  code: string,
  date: string | null,
  show: (by: FiledBy, rows: readonly VersionRow[]) => T,
): Promise<T> {
  const lake = openLake(dataDir)
  const sql = await createSqlSession()
  try {
    const { name, board, market } = await findCode(sql, lake, code)
    const rows = await readVersions(sql, lake.filesOf('fundamentals', market), code, date)
    return show({ code, name, market, board, madeUp: lake.factsOf(market).madeUp }, rows)
  } finally {
    sql.close()
  }
}

/** All versions visible by the end of `date` (null = ever), oldest first. */
export async function readVersions(
  sql: SqlSession,
  files: readonly string[],
  code: string,
  date: string | null,
): Promise<readonly VersionRow[]> {
  return files.length === 0 ? [] : (await sql.all<StoredVersion>(versionsSql(files, code, date))).map(versionOf)
}

interface StoredVersion {
  readonly period: string
  readonly span: string
  readonly item: string
  readonly value: number
  readonly consolidated: boolean
  readonly available_from: string
  readonly filing: string | null
  readonly old_value: number | null
  readonly old_from: string | null
  readonly old_filing: string | null
  readonly is_newest: boolean
}

/** Of two rows of one figure and day the one of the later receipt counts, as in the panel. */
function versionsSql(paths: readonly string[], code: string, date: string | null): string {
  const until = date === null ? '' : `AND available_from <= DATE ${sqlText(date)}`
  return `SELECT period, span, item, value, coalesce(consolidated, true) AS consolidated, available_from, filing,
      lag(value) OVER versions AS old_value, lag(available_from) OVER versions AS old_from,
      lag(filing) OVER versions AS old_filing, lead(value) OVER versions IS NULL AS is_newest
    FROM read_parquet(${sqlPaths(paths)})
    WHERE code = ${sqlText(code)} AND value IS NOT NULL AND available_from IS NOT NULL ${until}
    WINDOW versions AS (PARTITION BY period, span, item, coalesce(consolidated, true)
      ORDER BY available_from, filing NULLS FIRST, value)
    ORDER BY available_from, filing NULLS FIRST, period, consolidated DESC, item, span`
}

function versionOf(row: StoredVersion): VersionRow {
  const { period, span, item, value, filing, old_value, old_from, old_filing } = row
  const isFirst = old_value === null || old_from === null
  return {
    period,
    span,
    item,
    basis: row.consolidated ? 'consolidated' : 'separate',
    value,
    availableFrom: row.available_from,
    filing,
    supersedes: isFirst ? null : { value: old_value, availableFrom: old_from, filing: old_filing },
    isNewest: row.is_newest,
  }
}
