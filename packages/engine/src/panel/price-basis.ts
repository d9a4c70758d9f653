import type { Panel } from './panel.js'
import { unwrittenPanel } from './panel-array.js'

/** Differences of base / previous close from 1 below this are noise of tick rounding. */
export const BASIS_NOISE = 0.0005

/** From session `t` on, prices of the instrument are quoted on a new basis: earlier prices times `k` compare with it. */
export interface BasisEvent {
  readonly t: number
  readonly k: number
}

/** base / previous close; exactly 1 where that is noise, or where either is missing. */
export function basisRatio(base: number, previousClose: number): number {
  const k = base / previousClose
  return Math.abs(k - 1) >= BASIS_NOISE && k > 0 && k < Number.POSITIVE_INFINITY ? k : 1
}

/**
 * The sessions on which the prices of instrument `i` change their basis, ascending. The previous close is the one of
 * the instrument's last earlier bar in the panel; none where prices are vendor-adjusted.
 */
export function basisEvents(panel: Pick<Panel, 'prices' | 'sessions' | 'columns'>, i: number): readonly BasisEvent[] {
  if (panel.prices === 'adjusted') return []
  const length = panel.sessions.length
  const { close, base } = panel.columns
  const events: BasisEvent[] = []
  const first = i * length
  for (let t = 1, cell = first + 1; t < length; t++, cell++) {
    // Nearly always the day before has a close and it is the base: most days are asked no more than this.
    if (base[cell] === close[cell - 1] || Number.isNaN(close[cell] as number)) continue
    const k = basisRatio(base[cell] as number, lastClose(close, first, cell))
    if (k !== 1) events.push({ t, k })
  }
  return events
}

/** The last close of a row before a cell of it. */
function lastClose(close: Float64Array, first: number, before: number): number {
  for (let cell = before - 1; cell >= first; cell--)
    if (!Number.isNaN(close[cell] as number)) return close[cell] as number
  return Number.NaN
}

/** The basis events of all instruments: those of i are [start[i], start[i + 1]), ascending. Arrays lie in shared memory. */
export interface BasisTable {
  /** N + 1 offsets. */
  readonly start: Int32Array
  /** Sessions. */
  readonly t: Int32Array
  readonly k: Float64Array
}

export function buildBasisTable(panel: Pick<Panel, 'prices' | 'sessions' | 'columns' | 'firstBar'>): BasisTable {
  const eventsOf = Array.from(panel.firstBar, (_, i) => basisEvents(panel, i))
  const events = eventsOf.flat()
  const start = sharedIndexes(eventsOf.length + 1)
  const table = { start, t: sharedIndexes(events.length), k: unwrittenPanel(events.length) }
  eventsOf.forEach((own, i) => {
    start[i + 1] = start[i] + own.length
  })
  events.forEach(({ t, k }, at) => {
    table.t[at] = t
    table.k[at] = k
  })
  return table
}

/** What `basisEvents` says of an instrument. */
export function eventsInTable({ start, t, k }: BasisTable, i: number): readonly BasisEvent[] {
  const first = start[i]
  return Array.from({ length: start[i + 1] - first }, (_, at) => ({ t: t[first + at], k: k[first + at] }))
}

function sharedIndexes(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT))
}
