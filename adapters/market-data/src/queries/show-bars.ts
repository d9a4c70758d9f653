import { createSqlSession } from '../duckdb/session.js'
import { sqlPaths, sqlText } from '../duckdb/sql.js'
import { openLake } from '../lake/lake.js'
import { findCode } from './find-code.js'

/** A stored bar with its adjusted close; null = missing. */
export interface ShownBar {
  readonly date: string
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly base: number | null
  readonly volume: number
  readonly value: number | null
  readonly shares: number | null
  readonly adjustedClose: number
}

export interface ShownCode {
  readonly code: string
  readonly name: string
  readonly market: string
  readonly board: string
  readonly kind: string
  readonly prices: 'raw' | 'adjusted'
  readonly madeUp: boolean
  readonly bars: readonly ShownBar[]
}

export interface ShowRange {
  readonly from?: string
  readonly to?: string
}

/** Differences of base from the previous close below this are tick rounding (spec market-data.md). */
const BASE_NOISE = 0.0005

/**
 * Bars of one code, ascending by date. The adjusted close counts every later change of basis in the lake, also those
 * after `to`. Throws `missing-input` for a code that the lake does not hold.
 */
export async function showBars(dataDir: string, code: string, range: ShowRange = {}): Promise<ShownCode> {
  const lake = openLake(dataDir)
  const sql = await createSqlSession()
  try {
    const { name, board, kind, market } = await findCode(sql, lake, code)
    const paths = lake.filesOf('bars', market)
    const bars = paths.length === 0 ? [] : await sql.all<ShownBar>(barsSql(paths, code, range))
    const { prices, madeUp } = lake.factsOf(market)
    return { code, name, market, board, kind, prices, madeUp, bars }
  } finally {
    sql.close()
  }
}

function barsSql(paths: readonly string[], code: string, range: ShowRange): string {
  const from = range.from === undefined ? '' : `AND date >= DATE ${sqlText(range.from)}`
  const to = range.to === undefined ? '' : `AND date <= DATE ${sqlText(range.to)}`
  return `WITH own AS (SELECT *, coalesce(base / lag(close) OVER (ORDER BY date), 1) AS raw_k
      FROM read_parquet(${sqlPaths(paths)}) WHERE code = ${sqlText(code)}),
    stepped AS (SELECT *, CASE WHEN abs(raw_k - 1) < ${BASE_NOISE} THEN 1 ELSE raw_k END AS k FROM own),
    adjusted AS (SELECT *, close * coalesce(product(k) OVER (ORDER BY date ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 1)
      AS "adjustedClose" FROM stepped)
    SELECT date, open, high, low, close, base, volume, value, shares, "adjustedClose" FROM adjusted
    WHERE true ${from} ${to} ORDER BY date`
}
