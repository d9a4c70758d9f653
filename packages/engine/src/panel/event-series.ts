/**
 * Values that change on few sessions: instrument i has `values[k]` for k in [start[i], start[i + 1]), each from session
 * `from[k]` until the next one's. The first of every instrument holds from session 0. Arrays lie in shared memory.
 */
export interface EventSeries {
  /** N + 1 offsets. */
  readonly start: Int32Array
  /** Sessions of the panel, ascending within an instrument. */
  readonly from: Int32Array
  /** NaN = missing. */
  readonly values: Float64Array
}

/** When the events of a panel's instruments are, whatever their values. */
export type EventGrid = Pick<EventSeries, 'start' | 'from'>

/** Tells that a value holds from session `t` on; sessions ascend. */
export type Change = (t: number, value: number) => void

/** Collects what `follow` tells of each of N instruments; missing before the first change. */
export function followChanges(instruments: number, follow: (instrument: number, change: Change) => void): EventSeries {
  const start = new Int32Array(new SharedArrayBuffer((instruments + 1) * Int32Array.BYTES_PER_ELEMENT))
  const from: number[] = []
  const values: number[] = []
  let last = Number.NaN
  const change: Change = (t, value) => {
    if (Object.is(value, last)) return
    last = value
    if (t === 0) values.pop()
    else from.push(t)
    values.push(value)
  }
  for (let i = 0; i < instruments; i++) {
    last = Number.NaN
    from.push(0)
    values.push(last)
    follow(i, change)
    start[i + 1] = from.length
  }
  return { start, from: inSharedMemory(Int32Array, from), values: inSharedMemory(Float64Array, values) }
}

function inSharedMemory<Cells extends Int32Array | Float64Array>(
  Type: { new (buffer: SharedArrayBuffer): Cells; readonly BYTES_PER_ELEMENT: number },
  cells: readonly number[],
): Cells {
  const shared = new Type(new SharedArrayBuffer(cells.length * Type.BYTES_PER_ELEMENT))
  shared.set(cells)
  return shared
}

/** Index of the event in force on session t. */
export function eventAt({ start, from }: EventGrid, instrument: number, t: number): number {
  let low = start[instrument]
  let high = start[instrument + 1]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (from[middle] <= t) low = middle
    else high = middle
  }
  return low
}

/** Writes the values of sessions [from, to) of an instrument: out[0] is session `from`. */
export function writeSessions(
  series: EventSeries,
  instrument: number,
  sessions: { readonly from: number; readonly to: number },
  out: Float64Array,
): void {
  const end = series.start[instrument + 1]
  let event = eventAt(series, instrument, sessions.from)
  for (let t = sessions.from; t < sessions.to; event++) {
    const until = event + 1 < end ? Math.min(series.from[event + 1], sessions.to) : sessions.to
    out.fill(series.values[event], t - sessions.from, until - sessions.from)
    t = until
  }
}

/** Writes every session of N instruments into a stock-major panel. */
export function writePanel(series: EventSeries, panel: Float64Array): void {
  const instruments = series.start.length - 1
  const sessions = panel.length / instruments
  for (let i = 0; i < instruments; i++) {
    writeSessions(series, i, { from: 0, to: sessions }, panel.subarray(i * sessions, (i + 1) * sessions))
  }
}

/** The event in force for every instrument on a session; days asked for in sequence cost least. */
export class EventCursor {
  private readonly current: Int32Array
  private t = -1
  /** Session that was asked for before the current one. */
  private before = -1
  private readonly moved: Int32Array
  private count = 0
  /** Session of the next event of any instrument. */
  private next = 0

  constructor(private readonly grid: EventGrid) {
    this.current = grid.start.slice(0, -1)
    this.moved = new Int32Array(this.current.length)
  }

  /** Index into the values of any series over the grid, by instrument; valid until another session is asked for. */
  at(t: number): Int32Array {
    if (t === this.t) return this.current
    if (t < this.t) this.current.set(this.grid.start.subarray(0, -1))
    // Going back sets all anew, so nothing tells what moved.
    this.before = t < this.t ? -1 : this.t
    this.count = 0
    if (t < this.t || t >= this.next) this.advance(t)
    this.t = t
    return this.current
  }

  private advance(t: number): void {
    const { start, from } = this.grid
    let next = Number.POSITIVE_INFINITY
    for (let i = 0; i < this.current.length; i++) {
      let event = this.current[i]
      const end = start[i + 1]
      while (event + 1 < end && from[event + 1] <= t) event++
      if (event + 1 < end && from[event + 1] < next) next = from[event + 1]
      if (event === this.current[i]) continue
      this.current[i] = event
      this.moved[this.count++] = i
    }
    this.next = next
  }

  /** Instruments whose event is another one than on session t; null where that is not known. */
  movedSince(t: number): Int32Array | null {
    return t >= 0 && t === this.before ? this.moved.subarray(0, this.count) : null
  }
}
