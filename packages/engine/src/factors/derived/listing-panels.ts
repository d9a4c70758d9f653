import { type InstrumentKind, LISTING_STATUSES, marketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { missingPanel, unwrittenPanel } from '../../panel/panel-array.js'

const HALTED = 1 + LISTING_STATUSES.indexOf('halted')
/** Share of the day's limit from which a move counts as one to the limit: ticks keep prices a little inside. */
const LIMIT_SHARE = 0.98

/** 1 on days with the listing status `halted`, else 0. */
export function haltedStatusPanel({ listing: { status } }: Panel): Float64Array {
  const out = unwrittenPanel(status.length)
  for (let cell = 0; cell < out.length; cell++) out[cell] = status[cell] === HALTED ? 1 : 0
  return out
}

/**
 * Of the last `n` sessions, today included, those on which the code was listed and had no row; missing while it is not
 * listed.
 */
export function missingPriceDaysPanel(panel: Panel, n: number): Float64Array {
  const sessions = panel.sessions.length
  const { close } = panel.columns
  const { status } = panel.listing
  const isAbsent = (cell: number): boolean => status[cell]! > 0 && Number.isNaN(close[cell]!)
  const out = missingPanel(close.length)
  for (let start = 0; start < close.length; start += sessions) {
    let count = 0
    for (let t = 0; t < sessions; t++) {
      if (isAbsent(start + t)) count++
      if (t >= n && isAbsent(start + t - n)) count--
      out[start + t] = status[start + t]! > 0 ? count : Number.NaN
    }
  }
  return out
}

/** 1 where the close moved to the day's price limit, else 0; missing without a base price or a daily limit. */
export function limitMovePanel(panel: Panel): Float64Array {
  const out = missingPanel(panel.columns.close.length)
  if (!marketRules(panel.market).supportsPriceRules(panel.prices)) return out
  const known = new Map<string, Float64Array>()
  panel.instruments.forEach(({ kind }, i) => {
    markLimitMoves(panel, i * panel.sessions.length, out, (board) => {
      const moves = known.get(`${board} ${kind}`) ?? limitMoves(panel, board, kind)
      known.set(`${board} ${kind}`, moves)
      return moves
    })
  })
  return out
}

/** Marks the moves of the instrument whose row begins at `row`; `movesOn` gives by session those to the limit of a board. */
function markLimitMoves(panel: Panel, row: number, out: Float64Array, movesOn: (board: string) => Float64Array): void {
  const { close, base } = panel.columns
  const { board, boards } = panel.listing
  const sessions = panel.sessions.length
  for (let from = 0, to = 0; from < sessions; from = to) {
    const code = board[row + from]!
    while (to < sessions && board[row + to] === code) to++
    if (code === 0) continue
    const moves = movesOn(boards[code - 1]!)
    for (let t = from; t < to; t++) {
      const change = Math.abs(close[row + t]! / base[row + t]! - 1)
      if (change < Number.POSITIVE_INFINITY && !Number.isNaN(moves[t]!)) out[row + t] = change >= moves[t]! ? 1 : 0
    }
  }
}

/** By session the change from which a move counts as one to the limit; missing where there is no limit. */
function limitMoves({ market, sessions }: Panel, board: string, kind: InstrumentKind): Float64Array {
  const rules = marketRules(market)
  return Float64Array.from(sessions, (day) => {
    const rate = rules.priceLimitRate({ day, board, kind })
    return rate === null ? Number.NaN : LIMIT_SHARE * rate
  })
}

/**
 * Calendar days since the listing. Without a listing date: since the first listed session of the panel or the first
 * bar, but missing where that lies at or before the panel's first day, which tells nothing.
 */
export function daysSinceListingPanel(panel: Panel): Float64Array {
  const sessions = panel.sessions.length
  const out = missingPanel(panel.columns.close.length)
  for (let i = 0; i < panel.instruments.length; i++) {
    const listed = panel.instruments[i]!.listedOn ?? firstKnownDay(panel, i)
    if (listed === null) continue
    for (let t = 0; t < sessions; t++) {
      const days = panel.sessions[t]! - listed
      if (days >= 0 && panel.listing.status[i * sessions + t]! > 0) out[i * sessions + t] = days
    }
  }
  return out
}

function firstKnownDay(panel: Panel, i: number): number | null {
  const sessions = panel.sessions.length
  const listed = panel.listing.status.subarray(i * sessions, (i + 1) * sessions).findIndex((status) => status > 0)
  if (listed > 0) return panel.sessions[listed]!
  const bar = panel.firstBar[i]!
  return bar > 0 && bar < sessions ? panel.sessions[bar]! : null
}
