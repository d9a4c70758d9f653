import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type ActionKind,
  type CorporateAction,
  type EpochDay,
  type Instrument,
  type InstrumentKind,
  kindOfKrxCode,
  type Listing,
  type ListingStatus,
  type MarketId,
  marketRules,
} from '@stocklab/domain'
import type { Lake } from '../lake/lake.js'
import type { LakeTable } from '../lake/manifest.js'
import { dayNumber, parquet, type SqlRow, selectRows } from './lake-query.js'
import type { IndexRows, MarketFrame } from './market-frame.js'

/** Reads the frame of a market from the lake's Parquet files. */
export async function readFrame(connection: DuckDBConnection, lake: Lake, market: MarketId): Promise<MarketFrame> {
  const table = (name: LakeTable, columns: string) => selectTable(connection, lake.filesOf(name, market), columns)
  const bars = parquet(lake.filesOf('bars', market))
  const sessions = (
    await selectRows(connection, `SELECT DISTINCT ${dayNumber('date')} AS d FROM ${bars} ORDER BY d`)
  ).map((row) => row.d as EpochDay)
  const spans = await selectRows(
    connection,
    `SELECT code, ${dayNumber('min(date)')} AS first, ${dayNumber('max(date)')} AS last FROM ${bars} GROUP BY code`,
  )
  const listings = (await table('listings', LISTING_COLUMNS)).map(listingOf)
  const described = new Map((await table('instruments', INSTRUMENT_COLUMNS)).map((row) => [row.code as string, row]))
  const spanOf = new Map(spans.map((row) => [row.code as string, row]))
  const codes = [...new Set([...spanOf.keys(), ...listings.map((l) => l.code)])].sort(byCodeUnits)
  const indexOfDay = new Map(sessions.map((day, t) => [day, t]))
  const barIndex = (code: string, end: 'first' | 'last') => indexOfDay.get(spanOf.get(code)?.[end] as number) ?? -1
  return {
    market,
    version: lake.version,
    sessions,
    instruments: codes.map((code) => instrumentOf(code, market, described.get(code))),
    firstBar: codes.map((code) => barIndex(code, 'first')),
    lastBar: codes.map((code) => barIndex(code, 'last')),
    listings: sortBy(listings, byCodeAndStart),
    actions: sortBy((await table('actions', ACTION_COLUMNS)).map(actionOf), byCodeAndDay),
    indices: indicesOf(await table('indices', `code, ${dayNumber('date')} AS day, close`)),
  }
}

const LISTING_COLUMNS = `code, ${dayNumber('"from"')} AS "from", ${dayNumber('"to"')} AS "to", market, sector, status`
const INSTRUMENT_COLUMNS = `code, name, name_en, market, kind, sector, industry, currency,
  ${dayNumber('listed_on')} AS listed_on, ${dayNumber('delisted_on')} AS delisted_on`
const ACTION_COLUMNS = `code, ${dayNumber('ex_date')} AS ex_date, kind, ratio, amount`

async function selectTable(
  connection: DuckDBConnection,
  files: readonly string[],
  columns: string,
): Promise<readonly SqlRow[]> {
  return files.length === 0 ? [] : selectRows(connection, `SELECT ${columns} FROM ${parquet(files)}`)
}

function instrumentOf(code: string, market: MarketId, row: SqlRow | undefined): Instrument {
  const name = (row?.name as string | null) ?? code
  return {
    code,
    name,
    nameEn: (row?.name_en as string | null) ?? null,
    board: (row?.market as string | null) ?? market,
    kind: (row?.kind as InstrumentKind | null) ?? kindOfCode(code, name, market),
    sector: (row?.sector as string | null) ?? null,
    industry: (row?.industry as string | null) ?? null,
    currency: (row?.currency as string | null) ?? marketRules(market).currency,
    listedOn: (row?.listed_on as EpochDay | null) ?? null,
    delistedOn: (row?.delisted_on as EpochDay | null) ?? null,
  }
}

function kindOfCode(code: string, name: string, market: MarketId): InstrumentKind {
  switch (market) {
    case 'KRX':
      return kindOfKrxCode(code, name)
    case 'US':
      return 'common'
    case 'CRYPTO':
      return 'crypto'
  }
}

function listingOf(row: SqlRow): Listing {
  return {
    code: row.code as string,
    // A listing without a first day holds from before any data.
    from: (row.from as EpochDay | null) ?? -(2 ** 31),
    to: row.to as EpochDay | null,
    board: (row.market as string | null) ?? '',
    sector: row.sector as string | null,
    status: (row.status as ListingStatus | null) ?? 'normal',
  }
}

function actionOf(row: SqlRow): CorporateAction {
  return {
    code: row.code as string,
    exDate: row.ex_date as EpochDay,
    kind: row.kind as ActionKind,
    ratio: row.ratio as number | null,
    amount: row.amount as number | null,
  }
}

function indicesOf(rows: readonly SqlRow[]): Record<string, IndexRows> {
  const indices: Record<string, { days: number[]; closes: number[] }> = {}
  for (const row of sortBy(rows, (a, b) => (a.day as number) - (b.day as number))) {
    if (row.close === null) continue
    const code = row.code as string
    indices[code] ??= { days: [], closes: [] }
    indices[code].days.push(row.day as number)
    indices[code].closes.push(row.close as number)
  }
  return indices
}

/** Complete orders: rows come out of DuckDB in any. */
function byCodeAndStart(a: Listing, b: Listing): number {
  return byCodeUnits(a.code, b.code) || a.from - b.from || byCodeUnits(JSON.stringify(a), JSON.stringify(b))
}

function byCodeAndDay(a: CorporateAction, b: CorporateAction): number {
  return byCodeUnits(a.code, b.code) || a.exDate - b.exDate || byCodeUnits(JSON.stringify(a), JSON.stringify(b))
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sortBy<T>(items: readonly T[], order: (a: T, b: T) => number): readonly T[] {
  return [...items].sort(order)
}
