import { LISTING_STATUSES } from '@stocklab/domain'
import type { BarColumn, Panel } from '../panel/panel.js'
import { STATEMENT_ITEMS } from '../statements/items.js'
import { STATEMENT_SPANS, type StatementTable } from '../statements/statement-table.js'
import { type Draw, drawFrom } from './seeded.js'

/**
 * The panel as it is up to session `cut`, and noise after it: bars, halts, listings, indices, dividends and statements.
 * Only which instruments ever trade again stays, because the closing of a delisted position is defined by it.
 */
export function noiseAfter(panel: Panel, cut: number, seed: number): Panel {
  const draw = drawFrom(seed)
  const { listing } = panel
  const later = (cell: number) => cell % panel.sessions.length > cut
  const columns = Object.fromEntries(
    Object.entries(panel.columns).map(([name, values]) => [name, shared(Float64Array, values)]),
  ) as Record<BarColumn, Float64Array>
  const status = shared(Uint8Array, listing.status)
  const board = shared(Uint8Array, listing.board)
  const sector = shared(Uint16Array, listing.sector)
  let previousClose = Number.NaN
  for (let cell = 0; cell < status.length; cell++) {
    if (cell % panel.sessions.length === 0) previousClose = Number.NaN
    if (later(cell)) writeNoiseBar(columns, cell, previousClose, draw)
    if (!Number.isNaN(columns.close[cell])) previousClose = columns.close[cell]
    if (!later(cell)) continue
    status[cell] = Math.floor(draw() * (LISTING_STATUSES.length + 1))
    board[cell] = status[cell] === 0 ? 0 : 1 + Math.floor(draw() * listing.boards.length)
    sector[cell] = Math.floor(draw() * (listing.sectors.length + 1))
  }
  const indices = Object.entries(panel.indices).map(([code, levels]) => [
    code,
    levels.map((level, t) => (t > cut ? 100 + 900 * draw() : level)),
  ])
  const lastDay = panel.sessions[cut]
  return {
    ...panel,
    columns,
    listing: { ...listing, status, board, sector },
    indices: Object.fromEntries(indices),
    statements: panel.statements && noiseStatements(panel.statements, lastDay, draw),
    actions: panel.actions.map((action) => (action.exDate > lastDay ? { ...action, amount: 1000 * draw() } : action)),
  }
}

/** Quarters around its own that a row of noise may be about. */
const NOISE_QUARTERS = 6

/** The rows known on `lastDay` as they are; every later one says something else about another quarter and line. */
function noiseStatements(table: StatementTable, lastDay: number, draw: Draw): StatementTable {
  const value = shared(Float64Array, table.value)
  const period = shared(Int32Array, table.period)
  const [span, item] = [shared(Uint8Array, table.span), shared(Uint8Array, table.item)]
  const [consolidated, estimated] = [shared(Uint8Array, table.consolidated), shared(Uint8Array, table.estimated)]
  for (let row = 0; row < value.length; row++) {
    if (table.availableFrom[row] <= lastDay) continue
    value[row] = 1e12 * (draw() - 0.5)
    period[row] += Math.floor(NOISE_QUARTERS * (2 * draw() - 1))
    span[row] = Math.floor(draw() * STATEMENT_SPANS.length)
    item[row] = Math.floor(draw() * STATEMENT_ITEMS.length)
    consolidated[row] = draw() < 0.5 ? 0 : 1
    estimated[row] = draw() < 0.5 ? 0 : 1
  }
  return { ...table, value, period, span, item, consolidated, estimated }
}

/** Each change of basis has the past computed anew, so that noise may not have one on every day. */
const BASIS_CHANGES = 0.01

/** A bar that is consistent in itself and has nothing to do with what was there; now and then none, or a halt. */
function writeNoiseBar(
  columns: Readonly<Record<string, Float64Array>>,
  cell: number,
  previousClose: number,
  draw: Draw,
): void {
  const low = 100 + Math.floor(1e5 * draw())
  const range = 1 + Math.floor(low * draw())
  const bar: Readonly<Record<string, number>> = {
    low,
    high: low + range,
    open: low + Math.floor(range * draw()),
    close: low + Math.floor(range * draw()),
    base: draw() < BASIS_CHANGES ? low + Math.floor(range * draw()) : previousClose,
    volume: draw() < 0.1 ? 0 : 1 + Math.floor(1e6 * draw()),
    value: 1e9 * draw(),
    shares: 1 + Math.floor(1e7 * draw()),
    free_float: 1 + Math.floor(1e6 * draw()),
  }
  const isMissing = draw() < 0.05
  for (const name in columns) columns[name][cell] = isMissing ? Number.NaN : bar[name]
}

interface TypedArrayOf<A> {
  new (buffer: SharedArrayBuffer): A
  readonly BYTES_PER_ELEMENT: number
}

/** A copy in shared memory, where threads expect panels to lie. */
function shared<A extends { readonly length: number; set(values: A): void }>(type: TypedArrayOf<A>, values: A): A {
  const copy = new type(new SharedArrayBuffer(values.length * type.BYTES_PER_ELEMENT))
  copy.set(values)
  return copy
}
