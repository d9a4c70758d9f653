import { type InstrumentKind, kindOfKrxCode, type MarketId, marketRules } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlPaths } from '../duckdb/sql.js'
import type { Lake } from '../lake/lake.js'
import type { SearchedInstrument } from './searched-instrument.js'

interface StoredInstrument {
  readonly code: string
  readonly name: string | null
  readonly name_en: string | null
  readonly board: string | null
  readonly kind: InstrumentKind | null
  readonly sector: string | null
  readonly currency: string | null
  readonly listed_on: string | null
  readonly delisted_on: string | null
  readonly listed: boolean
  readonly size: number | null
}

/** Every instrument of the lake, of all markets, listed or not. */
export async function readInstruments(sql: SqlSession, lake: Lake): Promise<readonly SearchedInstrument[]> {
  const found: SearchedInstrument[] = []
  for (const market of Object.keys(lake.manifest.markets) as MarketId[]) {
    if (lake.filesOf('bars', market).length === 0) continue
    const rows = await sql.all<StoredInstrument>(instrumentsSql(lake, market))
    const { madeUp } = lake.factsOf(market)
    found.push(...rows.map((row) => describe(row, market, madeUp)))
  }
  return found
}

/** Listed: a listing covers the market's last session; a code without any listing is listed while it has bars. */
function instrumentsSql(lake: Lake, market: MarketId): string {
  const rows = (table: 'bars' | 'instruments' | 'listings', columns: string): string => {
    const files = lake.filesOf(table, market)
    return files.length === 0
      ? `SELECT ${columns.replace(/("?\w+"?)/g, 'NULL AS $1')} WHERE false`
      : `SELECT ${columns} FROM read_parquet(${sqlPaths(files)}, hive_partitioning = false)`
  }
  return `WITH bars AS (${rows('bars', 'code, date, close, shares, value')}),
    newest AS (SELECT code, max(date) AS last_bar, arg_max(coalesce(close * shares, value, 0), date) AS size
      FROM bars GROUP BY code),
    today AS (SELECT max(last_bar) AS day FROM newest),
    spans AS (SELECT code, bool_or("from" <= day AND coalesce("to" >= day, true)) AS covers
      FROM (${rows('listings', 'code, "from", "to"')}), today GROUP BY code),
    known AS (${rows('instruments', 'code, name, name_en, market, kind, sector, currency, listed_on, delisted_on')})
    SELECT coalesce(newest.code, spans.code) AS code, name, name_en, market AS board, kind, sector, currency,
      listed_on, delisted_on, coalesce(covers, last_bar = day, false) AS listed, size
    FROM newest FULL JOIN spans ON newest.code = spans.code
    LEFT JOIN known ON known.code = coalesce(newest.code, spans.code), today
    ORDER BY 1`
}

function describe(row: StoredInstrument, market: MarketId, madeUp: boolean): SearchedInstrument {
  const { code, sector } = row
  const name = row.name ?? code
  return {
    market,
    code,
    name,
    nameEn: row.name_en,
    board: row.board ?? market,
    kind: row.kind ?? (market === 'KRX' ? kindOfKrxCode(code, name) : market === 'US' ? 'common' : 'crypto'),
    sector,
    currency: row.currency ?? marketRules(market).currency,
    isListed: row.listed,
    listedOn: row.listed_on,
    delistedOn: row.delisted_on,
    size: row.size !== null && Number.isFinite(row.size) ? row.size : 0,
    madeUp,
  }
}
