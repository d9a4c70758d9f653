import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CorporateAction,
  epochDay,
  type Instrument,
  type InstrumentKind,
  LISTING_STATUSES,
  type ListingStatus,
} from '@stocklab/domain'
import {
  BAR_COLUMNS,
  type BarColumn,
  type Panel,
  STATEMENT_ITEMS,
  STATEMENT_SPANS,
  type StatementTable,
} from '@stocklab/engine'

type Row = Readonly<Record<string, string>>

const OPEN_END = 2 ** 31 - 1

/**
 * A canonical folder as a panel, without a lake: so small that nothing of the real loader is shared with what is
 * tested. Sessions end at `to`; bars after it only count for the last bar of an instrument.
 */
export function panelOfFolder(folder: string, to: string | null): Panel {
  const bars = rowsOf(folder, 'bars.csv')
  const market = JSON.parse(readFileSync(join(folder, 'market.json'), 'utf8'))
  const dates = [...new Set(bars.map((row) => row.date))].sort()
  const days = dates.filter((date) => to === null || date <= to).map(epochDay)
  const instruments = rowsOf(folder, 'instruments.csv')
    .map(instrumentOf)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const grid = {
    sessions: Int32Array.from(days),
    allDays: dates.map(epochDay),
    index: new Map(instruments.map((instrument, i) => [instrument.code, i])),
    cells: days.length * instruments.length,
  }
  return {
    market: market.market,
    prices: market.prices,
    dataVersion: folder,
    valuesEstimated: false,
    madeUp: false,
    sessions: grid.sessions,
    instruments,
    columns: columnsOf(bars, grid, market.prices === 'adjusted'),
    ...lifetimesOf(bars, grid),
    listing: listingOf(folder, bars, grid, instruments),
    indices: indicesOf(folder, grid),
    actions: rowsOf(folder, 'actions.csv').map(actionOf),
    hasSplitActions: rowsOf(folder, 'actions.csv').some((row) => row.kind !== 'cash_dividend' && row.kind !== 'rights'),
    statements: statementsOf(folder, market.statements === 'all', instruments),
  }
}

interface Grid {
  readonly sessions: Int32Array
  readonly allDays: readonly number[]
  readonly index: ReadonlyMap<string, number>
  readonly cells: number
}

function columnsOf(bars: readonly Row[], grid: Grid, adjusted: boolean): Panel['columns'] {
  const columns = Object.fromEntries(BAR_COLUMNS.map((name) => [name, new Float64Array(grid.cells).fill(Number.NaN)]))
  const previousClose = new Map<string, number>()
  for (const row of [...bars].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const t = grid.sessions.indexOf(epochDay(row.date))
    const cell = (grid.index.get(row.code) ?? 0) * grid.sessions.length + t
    const previous = previousClose.get(row.code)
    previousClose.set(row.code, Number(row.close))
    if (t < 0) continue
    for (const name of BAR_COLUMNS) columns[name][cell] = numberOf(row[name]) ?? Number.NaN
    if (adjusted || !row.base) columns.base[cell] = previous ?? Number.NaN
    if (adjusted) columns.shares[cell] = Number.NaN
  }
  return columns as Record<BarColumn, Float64Array>
}

function lifetimesOf(bars: readonly Row[], grid: Grid): Pick<Panel, 'firstBar' | 'lastBar'> {
  const firstBar = new Int32Array(grid.index.size).fill(-1)
  const lastBar = new Int32Array(grid.index.size).fill(-1)
  for (const row of bars) {
    const t = grid.allDays.indexOf(epochDay(row.date))
    const i = grid.index.get(row.code) ?? 0
    firstBar[i] = firstBar[i] < 0 ? t : Math.min(firstBar[i], t)
    lastBar[i] = Math.max(lastBar[i], t)
  }
  return { firstBar, lastBar }
}

function listingOf(folder: string, bars: readonly Row[], grid: Grid, instruments: readonly Instrument[]) {
  const listings = existsSync(join(folder, 'listings.csv'))
    ? rowsOf(folder, 'listings.csv')
    : listingsOfBars(bars, instruments, grid)
  const boards = [...new Set(listings.map((row) => row.market))].sort()
  const sectors = [...new Set(listings.map((row) => row.sector).filter((sector) => sector !== ''))].sort()
  const status = new Uint8Array(grid.cells)
  const board = new Uint8Array(grid.cells)
  const sector = new Uint16Array(grid.cells)
  const listedThrough = new Int32Array(instruments.length).fill(-OPEN_END)
  for (const row of listings) {
    const i = grid.index.get(row.code) ?? 0
    const from = epochDay(row.from)
    const to = row.to ? epochDay(row.to) : OPEN_END
    listedThrough[i] = Math.max(listedThrough[i], to)
    grid.sessions.forEach((day, t) => {
      if (day < from || day > to) return
      const cell = i * grid.sessions.length + t
      status[cell] = 1 + LISTING_STATUSES.indexOf(row.status as ListingStatus)
      board[cell] = 1 + boards.indexOf(row.market)
      sector[cell] = 1 + sectors.indexOf(row.sector)
    })
  }
  return { status, board, sector, boards, sectors, listedThrough }
}

/** Where a source has no listing table, the first and last bar are the listing; at the end of the data it is open. */
function listingsOfBars(bars: readonly Row[], instruments: readonly Instrument[], grid: Grid): Row[] {
  return instruments.map(({ code, board, sector }) => {
    const dates = bars.filter((row) => row.code === code).map((row) => row.date)
    dates.sort()
    const last = dates[dates.length - 1]
    const to = epochDay(last) === grid.allDays[grid.allDays.length - 1] ? '' : last
    return { code, from: dates[0], to, market: board, sector: sector ?? '', status: 'normal' }
  })
}

function indicesOf(folder: string, grid: Grid): Panel['indices'] {
  const indices: Record<string, Float64Array> = {}
  for (const row of rowsOf(folder, 'indices.csv')) {
    const code = row.index ?? row.code
    indices[code] ??= new Float64Array(grid.sessions.length).fill(Number.NaN)
    const t = grid.sessions.indexOf(epochDay(row.date))
    if (t >= 0) indices[code][t] = Number(row.close)
  }
  return indices
}

/** Rows with a day of their own alone: deriving one is the importer's. Null without any. */
function statementsOf(folder: string, complete: boolean, instruments: readonly Instrument[]): StatementTable | null {
  const items: readonly string[] = STATEMENT_ITEMS
  const spans: readonly string[] = STATEMENT_SPANS
  const rows = rowsOf(folder, 'fundamentals.csv')
    .filter((row) => items.includes(row.item))
    .sort((a, b) => (a.available_from < b.available_from ? -1 : a.available_from > b.available_from ? 1 : 0))
  if (rows.length === 0) return null
  const own = instruments.map(({ code }) => rows.filter((row) => row.code === code))
  const ordered = own.flat()
  const start = [0]
  for (const { length } of own) start.push(start[start.length - 1] + length)
  return {
    start: Int32Array.from(start),
    period: Int32Array.from(ordered, ({ period }) => 4 * Number(period.slice(0, 4)) + Number(period.slice(5)) - 1),
    span: Uint8Array.from(ordered, ({ span }) => spans.indexOf(span)),
    item: Uint8Array.from(ordered, ({ item }) => items.indexOf(item)),
    value: Float64Array.from(ordered, ({ value }) => Number(value)),
    consolidated: Uint8Array.from(ordered, ({ consolidated }) => (consolidated === 'false' ? 0 : 1)),
    availableFrom: Int32Array.from(ordered, (row) => epochDay(row.available_from)),
    estimated: Uint8Array.from(ordered, ({ filing }) => (filing === 'estimated' ? 1 : 0)),
    complete,
  }
}

function instrumentOf(row: Row): Instrument {
  return {
    code: row.code,
    name: row.name,
    nameEn: null,
    board: row.market,
    kind: row.kind as InstrumentKind,
    sector: row.sector || null,
    industry: null,
    currency: row.currency,
    listedOn: null,
    delistedOn: null,
  }
}

function actionOf(row: Row): CorporateAction {
  return {
    code: row.code,
    exDate: epochDay(row.ex_date),
    kind: row.kind as CorporateAction['kind'],
    ratio: numberOf(row.ratio),
    amount: numberOf(row.amount),
  }
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text)
}

function rowsOf(folder: string, file: string): Row[] {
  const path = join(folder, file)
  if (!existsSync(path)) return []
  const [header, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    return Object.fromEntries(names.map((name, k) => [name, fields[k] ?? '']))
  })
}
