import { type InstrumentKind, LISTING_STATUSES, marketRules } from '@stocklab/domain'
import { type Change, type EventSeries, followChanges } from '../../panel/event-series.js'
import type { Panel } from '../../panel/panel.js'

const HALTED = 1 + LISTING_STATUSES.indexOf('halted')
/** Share of the day's limit from which a move counts as one to the limit: ticks keep prices a little inside. */
const LIMIT_SHARE = 0.98

/** 1 on days with the listing status `halted`, else 0. */
export function haltedStatus({ instruments, sessions, listing: { status } }: Panel): EventSeries {
  return followChanges(instruments.length, (i, change) => {
    const row = i * sessions.length
    for (let t = 0; t < sessions.length; t++) change(t, status[row + t] === HALTED ? 1 : 0)
  })
}

/**
 * Of the last `n` sessions, today included, those on which the code was listed and had no row; missing while it is not
 * listed.
 */
export function missingPriceDays(panel: Panel, n: number): EventSeries {
  const sessions = panel.sessions.length
  const { close } = panel.columns
  const { status } = panel.listing
  const isAbsent = (cell: number): boolean => status[cell]! > 0 && Number.isNaN(close[cell]!)
  return followChanges(panel.instruments.length, (i, change) => {
    const row = i * sessions
    let count = 0
    for (let t = 0; t < sessions; t++) {
      if (isAbsent(row + t)) count++
      if (t >= n && isAbsent(row + t - n)) count--
      change(t, status[row + t]! > 0 ? count : Number.NaN)
    }
  })
}

/** 1 where the close moved to the day's price limit, else 0; missing without a base price or a daily limit. */
export function limitMoves(panel: Panel): EventSeries {
  const hasRules = marketRules(panel.market).supportsPriceRules(panel.prices)
  const known = new Map<string, Float64Array>()
  return followChanges(panel.instruments.length, (i, change) => {
    if (!hasRules) return
    const { kind } = panel.instruments[i]!
    const movesOn = (board: string): Float64Array => {
      const moves = known.get(`${board} ${kind}`) ?? limitsOf(panel, board, kind)
      known.set(`${board} ${kind}`, moves)
      return moves
    }
    followLimitMoves(panel, i * panel.sessions.length, movesOn, change)
  })
}

/** Tells of the moves of the instrument whose row begins at `row`; `movesOn` gives by session those to the limit of a board. */
function followLimitMoves(panel: Panel, row: number, movesOn: (board: string) => Float64Array, change: Change): void {
  const { close, base } = panel.columns
  const { board, boards } = panel.listing
  const sessions = panel.sessions.length
  for (let from = 0, to = 0; from < sessions; from = to) {
    const code = board[row + from]!
    while (to < sessions && board[row + to] === code) to++
    if (code === 0) {
      change(from, Number.NaN)
      continue
    }
    const moves = movesOn(boards[code - 1]!)
    for (let t = from; t < to; t++) {
      const moved = Math.abs(close[row + t]! / base[row + t]! - 1)
      const isKnown = moved < Number.POSITIVE_INFINITY && !Number.isNaN(moves[t]!)
      change(t, isKnown ? (moved >= moves[t]! ? 1 : 0) : Number.NaN)
    }
  }
}

/** By session the change from which a move counts as one to the limit; missing where there is no limit. */
function limitsOf({ market, sessions }: Panel, board: string, kind: InstrumentKind): Float64Array {
  const rules = marketRules(market)
  return Float64Array.from(sessions, (day) => {
    const rate = rules.priceLimitRate({ day, board, kind })
    return rate === null ? Number.NaN : LIMIT_SHARE * rate
  })
}

/**
 * The listing day, from itself on and while the code is listed. Without a listing date: the first listed session of
 * the panel or the first bar, but missing where that lies at or before the panel's first day, which tells nothing.
 */
export function listingDays(panel: Panel): EventSeries {
  const { sessions, listing, instruments } = panel
  return followChanges(instruments.length, (i, change) => {
    const listed = instruments[i]!.listedOn ?? firstKnownDay(panel, i)
    if (listed === null) return
    const row = i * sessions.length
    for (let t = 0; t < sessions.length; t++) {
      change(t, sessions[t]! >= listed && listing.status[row + t]! > 0 ? listed : Number.NaN)
    }
  })
}

function firstKnownDay(panel: Panel, i: number): number | null {
  const sessions = panel.sessions.length
  const listed = panel.listing.status.subarray(i * sessions, (i + 1) * sessions).findIndex((status) => status > 0)
  if (listed > 0) return panel.sessions[listed]!
  const bar = panel.firstBar[i]!
  return bar > 0 && bar < sessions ? panel.sessions[bar]! : null
}
