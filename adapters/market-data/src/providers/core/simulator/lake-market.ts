import type { IsoDate, MarketId } from '@stocklab/domain'
import { createSqlSession, type SqlSession } from '../../../duckdb/session.js'
import { sqlPaths, sqlText } from '../../../duckdb/sql.js'
import { openLake } from '../../../lake/lake.js'
import type { CanonicalRow } from '../provider.js'
import type { SimulatedBar, SimulatedIndex, SimulatedMarket } from './simulated-market.js'

/** A market of a lake to serve. Must be closed. */
export interface LakeMarket extends SimulatedMarket {
  /** First and last day with bars. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** Its codes, those with the most bars first. */
  readonly codes: readonly string[]
  close(): void
}

/** Throws `missing-input` where the lake has no such market. */
export async function openLakeMarket(dataDir: string, market: MarketId): Promise<LakeMarket> {
  const lake = openLake(dataDir)
  lake.factsOf(market)
  const sql = await createSqlSession()
  const table = (name: 'bars' | 'instruments' | 'listings'): string =>
    `read_parquet(${sqlPaths(lake.filesOf(name, market))})`
  await sql.run(`CREATE TABLE days AS SELECT b.code, i.name, coalesce(l.market, i.market) AS board,
      strftime(b.date, '%Y-%m-%d') AS date, b.open, b.high, b.low, b.close, b.volume,
      coalesce(b.base, lag(b.close) OVER (PARTITION BY b.code ORDER BY b.date), b.close) AS base,
      coalesce(b.value, b.close * b.volume) AS value, coalesce(b.shares, 1000000) AS shares,
      CASE WHEN l.status = 'administrative' THEN 'administrative' ELSE 'normal' END AS status
    FROM ${table('bars')} b JOIN ${table('instruments')} i ON i.code = b.code
    LEFT JOIN ${table('listings')} l ON l.code = b.code AND b.date >= l."from" AND (l."to" IS NULL OR b.date <= l."to")
    ORDER BY b.date, b.code`)
  const indices = lake.filesOf('indices', market)
  const range = await sql.one<{ from: string; to: string }>('SELECT min(date) AS "from", max(date) AS "to" FROM days')
  const codes = await sql.all<{ code: string }>('SELECT code FROM days GROUP BY code ORDER BY count(*) DESC, code')
  return {
    ...range,
    codes: codes.map(({ code }) => code),
    barsOfDay: (date) => sql.all<SimulatedBar>(`SELECT * FROM days WHERE date = ${sqlText(date)} ORDER BY code`),
    barsOfCode: (code, from, to) =>
      sql.all<SimulatedBar>(`SELECT * FROM days WHERE code = ${sqlText(code)}
        AND date BETWEEN ${sqlText(from)} AND ${sqlText(to)} ORDER BY date`),
    indicesOfDay: (date) => indicesOf(sql, indices, date),
    rowsOf: async (name) => {
      const paths = lake.filesOf(name, market)
      return paths.length === 0 ? [] : sql.all<CanonicalRow>(`SELECT * FROM read_parquet(${sqlPaths(paths)})`)
    },
    close: () => sql.close(),
  }
}

async function indicesOf(sql: SqlSession, paths: readonly string[], date: IsoDate): Promise<SimulatedIndex[]> {
  if (paths.length === 0) return []
  return sql.all<SimulatedIndex>(
    `SELECT code, date, close FROM read_parquet(${sqlPaths(paths)}) WHERE date = DATE ${sqlText(date)} ORDER BY code`,
  )
}
