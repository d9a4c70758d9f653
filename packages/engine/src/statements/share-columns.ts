import type { Panel } from '../panel/panel.js'
import { type BasisEvent, basisEvents } from '../panel/price-basis.js'
import { NO_QUARTER, STATEMENTS } from './company-book.js'
import { firstSessionFrom } from './event-sessions.js'
import type { StatementName } from './items.js'
import { type Quarter, quarterEnd } from './quarters.js'

/** Shares so many quarters before the newest of a statement; the cell of an event lies at `start` plus the event. */
export interface ShareColumn {
  readonly statement: StatementName
  readonly lag: number
  readonly start: number
}

type SharesPanel = Pick<Panel, 'prices' | 'sessions' | 'columns'>

/** Listed shares of the last trading day up to a quarter's end, on the price basis of the session of the event. */
export class ShareColumns {
  /** The first quarter that ends in the panel, and of it and each later one the last session up to its end. */
  private readonly firstEnding: Quarter
  private readonly lastSessions: Int32Array
  private readonly asked: readonly (Omit<ShareColumn, 'statement'> & { readonly statement: number })[]
  private row = 0
  private rebases: readonly BasisEvent[] = []

  constructor(
    private readonly panel: SharesPanel,
    columns: readonly ShareColumn[],
  ) {
    this.asked = columns.map((column) => ({ ...column, statement: STATEMENTS.indexOf(column.statement) }))
    this.firstEnding = firstQuarterFrom(panel.sessions)
    this.lastSessions = lastSessionsOf(panel.sessions, this.firstEnding)
  }

  open(instrument: number): void {
    this.row = instrument * this.panel.sessions.length
    this.rebases = this.asked.length > 0 ? basisEvents(this.panel, instrument) : []
  }

  /** Writes a cell of every column, given by statement its newest quarter that may be used on session t. */
  write(newest: Int32Array, t: number, event: number, out: Float64Array): void {
    for (const { statement, lag, start } of this.asked) {
      const quarter = newest[statement]
      out[start + event] = quarter === NO_QUARTER ? Number.NaN : this.sharesAt(quarter - lag, t)
    }
  }

  private sharesAt(quarter: Quarter, t: number): number {
    const { shares } = this.panel.columns
    const place = quarter - this.firstEnding
    // A quarter that has not ended yet, by a filing that says so, has no last day yet.
    if (place < 0 || place >= this.lastSessions.length || shares === undefined) return Number.NaN
    const at = this.lastSessions[place]
    if (at > t || (at === t && quarterEnd(quarter) > this.panel.sessions[t])) return Number.NaN
    let count = shares[this.row + at]
    for (const rebase of this.rebases) if (rebase.t > at && rebase.t <= t) count /= rebase.k
    return count
  }
}

/** The first quarter that does not end before the first session. */
function firstQuarterFrom(sessions: Int32Array): Quarter {
  if (sessions.length === 0) return 0
  let quarter = 4 * (1970 + Math.floor(sessions[0] / 365.2425)) - 4
  while (quarterEnd(quarter) < sessions[0]) quarter++
  return quarter
}

/** Of quarters from `first` on that end in the panel, the last session that is not after their end. */
function lastSessionsOf(sessions: Int32Array, first: Quarter): Int32Array {
  const last: number[] = []
  for (let quarter = first; quarterEnd(quarter) <= sessions[sessions.length - 1]; quarter++) {
    last.push(firstSessionFrom(sessions, quarterEnd(quarter) + 1) - 1)
  }
  return Int32Array.from(last)
}
