import { isoDate, StockLabError } from '@stocklab/domain'
import type { PanelRequest } from '@stocklab/engine'
import type { MarketFrame } from './market-frame.js'

/** What of a whole market a request covers: sessions [start, end) and the instruments kept, ascending. */
export interface Window {
  readonly start: number
  readonly end: number
  readonly rows: readonly number[]
}

/** Throws `input` where the market has no session between `from` and `to`. */
export function windowOf(frame: MarketFrame, request: PanelRequest): Window {
  const { sessions } = frame
  const first = request.from === null ? 0 : lowerBound(sessions, request.from)
  const end = request.to === null ? sessions.length : lowerBound(sessions, request.to + 1)
  if (first >= end) throw emptyRange(frame, request)
  const start = request.warmup === 'all' ? 0 : Math.max(0, first - request.warmup)
  return { start, end, rows: rowsWithin(frame, start, end) }
}

/** Instruments that have, between their first and last bar or by a listing, anything to do with [start, end). */
function rowsWithin(frame: MarketFrame, start: number, end: number): readonly number[] {
  const from = frame.sessions[start]!
  const to = frame.sessions[end - 1]!
  const listed = new Set(frame.listings.filter((l) => l.from <= to && (l.to ?? to) >= from).map((l) => l.code))
  return frame.instruments.flatMap((instrument, i) => {
    const hasBars = frame.lastBar[i]! >= start && frame.firstBar[i]! < end && frame.firstBar[i]! >= 0
    return hasBars || listed.has(instrument.code) ? [i] : []
  })
}

/** Whether the window is the whole market, so that its arrays can be used as they are. */
export function coversAll(frame: MarketFrame, window: Window): boolean {
  return window.start === 0 && window.end === frame.sessions.length && window.rows.length === frame.instruments.length
}

/** The cells of a window, in shared memory of their own. */
export function cutColumn(column: Float64Array, sessions: number, window: Window): Float64Array {
  const length = window.end - window.start
  const bytes = window.rows.length * length * Float64Array.BYTES_PER_ELEMENT
  const out = new Float64Array(new SharedArrayBuffer(bytes))
  for (const [i, row] of window.rows.entries()) {
    out.set(column.subarray(row * sessions + window.start, row * sessions + window.end), i * length)
  }
  return out
}

/** Index of the first session not before `day`. */
export function lowerBound(sessions: ArrayLike<number>, day: number): number {
  let low = 0
  let high = sessions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sessions[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

function emptyRange(frame: MarketFrame, request: PanelRequest): StockLabError {
  const { from, to } = request
  const next = from === null ? 0 : lowerBound(frame.sessions, from)
  const isBetween = next > 0 && next < frame.sessions.length
  if (from !== null && to !== null && from <= to && isBetween) return closedDays(frame, next, from, to)
  const asked = `${request.from === null ? 'the first day' : isoDate(request.from)} to ${request.to === null ? 'the last' : isoDate(request.to)}`
  const held = `${isoDate(frame.sessions[0]!)} to ${isoDate(frame.sessions.at(-1)!)}`
  return new StockLabError(
    'input',
    'PANEL_RANGE_EMPTY',
    `expected sessions of ${frame.market} from ${asked}, the data holds ${held}`,
    {
      hint: 'choose days inside the data, or import more',
    },
  )
}

/** Days inside the data, none of them a session; `next` is the index of the first session after them. */
function closedDays({ market, sessions }: MarketFrame, next: number, from: number, to: number): StockLabError {
  const days = from === to ? isoDate(from) : `${isoDate(from)} to ${isoDate(to)}`
  return new StockLabError(
    'input',
    'PANEL_RANGE_EMPTY',
    `expected a session of ${market}, received ${days} without any`,
    {
      hint: `the session before is ${isoDate(sessions[next - 1]!)}, the one after ${isoDate(sessions[next]!)}`,
    },
  )
}
