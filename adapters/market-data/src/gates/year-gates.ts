import type { PriceBasis } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlText } from '../duckdb/sql.js'
import { TABLE_COLUMNS } from '../lake/tables.js'

/** Relative distance below which a price counts as equal to a bound: floating noise, nothing a market could do. */
const NOISE = 1e-9
/** A change of the share count from which on a base price should have moved as well. */
const SHARE_JUMP = 0.1
/** Differences of base and previous close below this are tick rounding (spec market-data.md). */
const BASE_NOISE = 0.0005
/**
 * Vendors round each price of a bar on its own when they adjust it, so that a close at the day's high may come out a
 * little above it. Up to this share of the price the bound is widened and counted; beyond, the bar contradicts itself.
 */
const VENDOR_ROUNDING = 0.005

const COLUMNS = Object.keys(TABLE_COLUMNS.bars)
const VALUES = COLUMNS.filter((name) => name !== 'code' && name !== 'date')

/** A row with open, high and low at zero or empty and no volume is a day without a trade: it gets the close. */
const IS_HALTED = `coalesce(volume, 0) = 0 AND close > 0
  AND coalesce(open, 0) = 0 AND coalesce(high, 0) = 0 AND coalesce(low, 0) = 0`

/** First broken invariant of a row on its own, as the reason that the quarantine gives. */
const REASON = `CASE
  WHEN code IS NULL OR date IS NULL THEN 'code or date missing'
  WHEN close IS NULL OR open IS NULL OR high IS NULL OR low IS NULL OR isnan(open + high + low + close) THEN 'price missing'
  WHEN close <= 0 OR open <= 0 OR high <= 0 OR low <= 0 THEN 'price not positive'
  WHEN volume IS NULL OR isnan(volume) OR volume < 0 THEN 'volume missing or negative'
  WHEN base <= 0 THEN 'base price not positive'
  WHEN value < 0 THEN 'value negative'
  WHEN shares <= 0 OR free_float < 0 THEN 'share count not positive'
  WHEN high < low * (1 - ${NOISE}) THEN 'high below low'
  WHEN open > high * (1 + ${NOISE}) OR open < low * (1 - ${NOISE}) THEN 'open outside low to high'
  WHEN close > high * (1 + ${NOISE}) OR close < low * (1 - ${NOISE}) THEN 'close outside low to high'
END`

export interface YearCounts {
  readonly rowsIn: number
  readonly duplicates: number
  readonly conflicts: number
  readonly outOfOrder: number
  readonly nonPositivePrices: number
  readonly highBelowLow: number
  readonly outsideRange: number
  readonly haltedRepaired: number
  readonly roundingRepaired: number
}

/** Rows without a readable year are judged as year NULL: they can only be quarantined. */
export type GateYear = number | null

const within = (year: GateYear): string =>
  year === null ? 'date IS NULL' : `date BETWEEN DATE '${year}-01-01' AND DATE '${year}-12-31'`

/**
 * Judges one year of `in_bars`: view `good` shows the rows to keep, table `quarantine` the others with their reason.
 * Of rows for one (code, date) the last in the source stays; earlier ones with other values are quarantined, equal ones
 * are dropped and counted.
 */
export async function applyYearGates(sql: SqlSession, year: GateYear, prices: PriceBasis): Promise<YearCounts> {
  await sql.run(`CREATE OR REPLACE TEMP TABLE ranked AS
    WITH repaired AS (
      SELECT code, date, ${repaired('open')}, ${repairedBound('high', prices)}, ${repairedBound('low', prices)}, close, ${asTraded('base', prices)},
        CASE WHEN ${IS_HALTED} THEN 0 ELSE volume END AS volume, value, ${asTraded('shares', prices)}, ${asTraded('free_float', prices)}, board, status,
        source_file, source_line, ${IS_HALTED} AS halted, ${isRounded(prices)} AS rounded
      FROM in_bars WHERE ${within(year)}),
    judged AS (SELECT *, ${REASON} AS reason FROM repaired)
    SELECT *, lead(date) OVER k AS next_date,
      source_file = lag(source_file) OVER k AND source_line < lag(source_line) OVER k AS out_of_order
    FROM judged WINDOW k AS (PARTITION BY code ORDER BY date, reason IS NULL, source_file, source_line)`)
  const counts = await sql.one<Omit<YearCounts, 'conflicts'>>(`SELECT count(*) AS "rowsIn",
    count(*) FILTER (${IS_REPEAT}) AS duplicates,
    count(*) FILTER (out_of_order) AS "outOfOrder",
    count(*) FILTER (reason = 'price not positive') AS "nonPositivePrices",
    count(*) FILTER (reason = 'high below low') AS "highBelowLow",
    count(*) FILTER (reason IN ('open outside low to high', 'close outside low to high')) AS "outsideRange",
    count(*) FILTER (halted) AS "haltedRepaired",
    count(*) FILTER (rounded AND reason IS NULL) AS "roundingRepaired" FROM ranked`)
  await sql.run(`INSERT INTO quarantine SELECT source_file, source_line, reason, ${COLUMNS.join(', ')}
    FROM ranked WHERE reason IS NOT NULL`)
  await sql.run(`CREATE OR REPLACE TEMP VIEW good AS SELECT ${COLUMNS.join(', ')}, board, status FROM ranked
    WHERE reason IS NULL AND next_date IS DISTINCT FROM date`)
  return { ...counts, conflicts: counts.duplicates === 0 ? 0 : await quarantineConflicts(sql) }
}

/** Invalid rows come first within a day, so a valid row followed by its own day is followed by a valid one. */
const IS_REPEAT = 'reason IS NULL AND next_date = date'

async function quarantineConflicts(sql: SqlSession): Promise<number> {
  const isEqual = VALUES.map((name) => `r.${name} IS NOT DISTINCT FROM g.${name}`).join(' AND ')
  const conflicts = `FROM ranked r JOIN good g ON g.code = r.code AND g.date = r.date WHERE ${IS_REPEAT.replaceAll(
    /\b(reason|next_date|date)\b/g,
    'r.$1',
  )} AND NOT (${isEqual})`
  await sql.run(`INSERT INTO quarantine SELECT r.source_file, r.source_line,
    'a later row of the same code and date has other values', ${COLUMNS.map((c) => `r.${c}`).join(', ')} ${conflicts}`)
  const { n } = await sql.one<{ n: number }>(`SELECT count(*) AS n ${conflicts}`)
  return n
}

const repaired = (column: string): string => `CASE WHEN ${IS_HALTED} THEN close ELSE ${column} END AS ${column}`

/** Vendor-adjusted prices have no reference price and no share count of their own day: what a source says of them is dropped. */
function asTraded(column: 'base' | 'shares' | 'free_float', prices: PriceBasis): string {
  return prices === 'adjusted' ? `NULL::DOUBLE AS ${column}` : column
}

const OUTER = { high: 'greatest(open, close)', low: 'least(open, close)' } as const
const IS_ROUNDED = {
  high: `(${OUTER.high} > high * (1 + ${NOISE}) AND ${OUTER.high} <= high * (1 + ${VENDOR_ROUNDING}))`,
  low: `(${OUTER.low} < low * (1 - ${NOISE}) AND ${OUTER.low} >= low * (1 - ${VENDOR_ROUNDING}))`,
} as const

const isRounded = (prices: PriceBasis): string =>
  prices === 'adjusted' ? `coalesce(${IS_ROUNDED.high} OR ${IS_ROUNDED.low}, false)` : 'false'

function repairedBound(column: 'high' | 'low', prices: PriceBasis): string {
  const widened = prices === 'adjusted' ? `WHEN ${IS_ROUNDED[column]} THEN ${OUTER[column]}` : ''
  return `CASE WHEN ${IS_HALTED} THEN close ${widened} ELSE ${column} END AS ${column}`
}

export interface MoveCounts {
  readonly beyondLimit: number
  readonly shareJumps: number
}

/**
 * Counts moves that are reported and kept, over table `good`. `previous` is the Parquet file of the year before, so
 * that the first session of a year has a previous close.
 */
export async function countMoves(sql: SqlSession, previous: string | undefined): Promise<MoveCounts> {
  const earlier =
    previous === undefined
      ? ''
      : `UNION ALL BY NAME SELECT code, max(date) AS date, arg_max(close, date) AS close, arg_max(shares, date) AS shares,
           true AS carried FROM read_parquet(${sqlText(previous)}) GROUP BY code`
  return sql.one<MoveCounts>(`WITH rows AS (
      SELECT code, date, close, base, shares, board, false AS carried FROM good ${earlier}),
    moves AS (SELECT *, lag(close) OVER k AS close_before, lag(shares) OVER k AS shares_before
      FROM rows WINDOW k AS (PARTITION BY code ORDER BY date)),
    fresh AS (SELECT m.* REPLACE (coalesce(m.board, b.board) AS board), coalesce(base, close_before) AS reference
      FROM moves m LEFT JOIN board_of b ON b.code = m.code WHERE NOT carried)
    SELECT count(*) FILTER (abs(close / reference - 1) > l.rate + ${NOISE}) AS "beyondLimit",
      count(*) FILTER (abs(shares / shares_before - 1) >= ${SHARE_JUMP}
        AND abs(reference / close_before - 1) < ${BASE_NOISE}) AS "shareJumps"
    FROM fresh LEFT JOIN limit_rates l ON l.board = fresh.board AND fresh.date BETWEEN l.first_day AND l.last_day`)
}

/** Tables that the gates write to. */
export async function createGateTables(sql: SqlSession): Promise<void> {
  const columns = Object.entries(TABLE_COLUMNS.bars).map(([name, type]) => `${name} ${type}`)
  await sql.run(`CREATE TABLE quarantine (source_file INTEGER, line BIGINT, reason VARCHAR, ${columns.join(', ')})`)
  await sql.run('CREATE TABLE limit_rates (board VARCHAR, first_day DATE, last_day DATE, rate DOUBLE)')
}
