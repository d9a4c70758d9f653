import type { MarketId } from '@stocklab/domain'
import { createSqlSession } from '../duckdb/session.js'
import { sqlPaths, sqlText } from '../duckdb/sql.js'
import type { Lake } from '../lake/lake.js'
import { filingsFrom, knownFrom, readVersions, type ShownAsOf, type ShownFiling } from '../queries/show-filings.js'
import { readInstruments } from '../search/read-instruments.js'
import type { SearchedInstrument } from '../search/searched-instrument.js'

/** Whose rows are read: a code may stand in several markets. */
export interface Whose {
  readonly market: MarketId
  readonly code: string
}

/** A dated row of a listing; `to` null = open. */
export interface ListingRow {
  readonly from: string | null
  readonly to: string | null
  readonly board: string | null
  readonly sector: string | null
  readonly status: string
}

/**
 * What pages about single companies ask of one version of the lake, over one DuckDB connection that stays open: opening one
 * costs more than most questions. Close it.
 */
export interface LakeReader {
  readonly version: string
  instruments(): Promise<readonly SearchedInstrument[]>
  /** Ascending by first day. */
  listingsOf(whose: Whose): Promise<readonly ListingRow[]>
  industryOf(whose: Whose): Promise<string | null>
  /** What was known on the morning of a day; empty for a code without statements. */
  knownOn(whose: Whose, date: string): Promise<Pick<ShownAsOf, 'newest' | 'figures'>>
  /** Every filing, restatements included, oldest first. */
  filingsOf(whose: Whose): Promise<readonly ShownFiling[]>
  close(): void
}

export async function openLakeReader(lake: Lake): Promise<LakeReader> {
  const sql = await createSqlSession()
  const rowsOf = async <T>(
    table: 'listings' | 'instruments',
    columns: string,
    { market, code }: Whose,
    order = '1',
  ) => {
    const files = lake.filesOf(table, market)
    if (files.length === 0) return []
    return sql.all<T>(
      `SELECT ${columns} FROM read_parquet(${sqlPaths(files)}) WHERE code = ${sqlText(code)} ORDER BY ${order}`,
    )
  }
  return {
    version: lake.version,
    instruments: () => readInstruments(sql, lake),
    listingsOf: (whose) =>
      rowsOf<ListingRow>(
        'listings',
        `"from", "to", market AS board, sector, coalesce(status, 'normal') AS status`,
        whose,
        '"from" NULLS FIRST, "to" NULLS LAST, status',
      ),
    async industryOf(whose) {
      const [row] = await rowsOf<{ industry: string | null }>('instruments', 'industry', whose)
      return row?.industry ?? null
    },
    async knownOn({ market, code }, date) {
      return knownFrom(await readVersions(sql, lake.filesOf('fundamentals', market), code, date), date)
    },
    async filingsOf({ market, code }) {
      return filingsFrom(await readVersions(sql, lake.filesOf('fundamentals', market), code, null))
    },
    close: () => sql.close(),
  }
}
