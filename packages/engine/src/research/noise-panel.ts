import { LISTING_STATUSES } from '@stocklab/domain'
import type { BarColumn, Panel } from '../panel/panel.js'
import { type Draw, drawFrom } from './seeded.js'

/**
 * The panel as it is up to session `cut`, and noise after it: bars, halts, listings, indices and dividends. Only which
 * instruments ever trade again stays, because the closing of a delisted position is defined by it.
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
    actions: panel.actions.map((action) => (action.exDate > lastDay ? { ...action, amount: 1000 * draw() } : action)),
  }
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
