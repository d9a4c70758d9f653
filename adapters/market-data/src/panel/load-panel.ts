import type { ActionKind, MarketId } from '@stocklab/domain'
import type { BarColumn, Panel, PanelRequest } from '@stocklab/engine'
import { type Lake, openLake } from '../lake/lake.js'
import { type CellSelection, loadColumns } from './column-cache.js'
import { buildListingPanel, type UnlistedCodes } from './listing-panel.js'
import { loadStatements } from './load-statements.js'
import type { IndexRows, MarketFrame } from './market-frame.js'
import type { PanelObserver } from './observer.js'
import { coversAll, cutColumn, type Window, windowOf } from './window.js'

const ALWAYS: readonly BarColumn[] = ['close', 'volume', 'base']
const SPLIT_KINDS: readonly ActionKind[] = ['split', 'bonus', 'stock_dividend', 'reduction']

/**
 * The panel a plan needs, from the newest version of a data directory. Warm-up counts sessions before `from`; fewer are
 * loaded where the data begins later. Throws `missing-input` without such a market, `input` where no session lies
 * between `from` and `to`, `data` where the lake cannot be read.
 */
export async function loadPanel(dataDir: string, request: PanelRequest, observer: PanelObserver = {}): Promise<Panel> {
  return loadPanelOf(openLake(dataDir), request, observer)
}

/** As `loadPanel`, from one opened version of the lake. */
export async function loadPanelOf(lake: Lake, request: PanelRequest, observer: PanelObserver = {}): Promise<Panel> {
  const facts = lake.factsOf(request.market)
  const wanted = [...new Set([...ALWAYS, ...request.columns])]
  const select = (frame: MarketFrame) => selectionOf(frame, windowOf(frame, request))
  const { frame, columns } = await loadColumns(lake, request.market, wanted, select, observer)
  const window = windowOf(frame, request)
  const instruments = window.rows.map((row) => frame.instruments[row]!)
  const codes = new Set(instruments.map((instrument) => instrument.code))
  const sessions = sharedDays(frame.sessions.slice(window.start, window.end))
  const lastDay = sessions.at(-1)!
  return {
    market: request.market,
    prices: facts.prices,
    dataVersion: lake.version,
    valuesEstimated: facts.valuesEstimated,
    madeUp: facts.madeUp,
    sessions,
    instruments,
    columns: Object.fromEntries(columns) as unknown as Panel['columns'],
    listing: buildListingPanel(frame, window, barsMayList(lake, request.market)),
    firstBar: relativeTo(window, frame.firstBar),
    lastBar: relativeTo(window, frame.lastBar),
    indices: alignIndices(frame, sessions),
    // What takes effect after the panel's last day is not known in it.
    actions: frame.actions.filter((action) => codes.has(action.code) && action.exDate <= lastDay),
    hasSplitActions: frame.actions.some((action) => SPLIT_KINDS.includes(action.kind)),
    statements: request.statements ? await loadStatements(lake, frame, window, observer) : null,
  }
}

/** Whether bars of the market came from a source without a listing table: their codes are listed while they have bars. */
function barsMayList({ manifest }: Lake, market: MarketId): UnlistedCodes {
  const isBare = manifest.imports.some((report) => {
    return report.market === market && report.gates.rowsIn > 0 && report.tables.listings === undefined
  })
  return isBare ? 'listed-by-bars' : 'never-listed'
}

function selectionOf(frame: MarketFrame, window: Window): CellSelection {
  const isWhole = coversAll(frame, window)
  return { isWhole, cut: (cells) => (isWhole ? cells : cutColumn(cells, frame.sessions.length, window)) }
}

function relativeTo(window: Window, bars: readonly number[]): Int32Array {
  const out = new Int32Array(new SharedArrayBuffer(window.rows.length * Int32Array.BYTES_PER_ELEMENT))
  for (const [i, row] of window.rows.entries()) out[i] = bars[row]! < 0 ? -1 : bars[row]! - window.start
  return out
}

function alignIndices(frame: MarketFrame, sessions: Int32Array): Record<string, Float64Array> {
  return Object.fromEntries(Object.entries(frame.indices).map(([code, rows]) => [code, alignIndex(rows, sessions)]))
}

function alignIndex(rows: IndexRows, sessions: Int32Array): Float64Array {
  const out = new Float64Array(new SharedArrayBuffer(sessions.length * Float64Array.BYTES_PER_ELEMENT)).fill(Number.NaN)
  let next = 0
  for (let t = 0; t < sessions.length; t++) {
    while (next < rows.days.length && rows.days[next]! < sessions[t]!) next++
    if (rows.days[next] === sessions[t]) out[t] = rows.closes[next]!
  }
  return out
}

function sharedDays(days: readonly number[]): Int32Array {
  const out = new Int32Array(new SharedArrayBuffer(days.length * Int32Array.BYTES_PER_ELEMENT))
  out.set(days)
  return out
}
