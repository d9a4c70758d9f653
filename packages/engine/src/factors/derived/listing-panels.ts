import { LISTING_STATUSES, marketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { missingPanel } from '../../panel/panel-array.js'

const HALTED = 1 + LISTING_STATUSES.indexOf('halted')
/** Share of the day's limit from which a move counts as one to the limit: ticks keep prices a little inside. */
const LIMIT_SHARE = 0.98

/** 1 on days with the listing status `halted`, else 0. */
export function haltedStatusPanel(panel: Panel): Float64Array {
  const out = missingPanel(panel.listing.status.length)
  for (let cell = 0; cell < out.length; cell++) out[cell] = panel.listing.status[cell] === HALTED ? 1 : 0
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
  const rules = marketRules(panel.market)
  const sessions = panel.sessions.length
  const { close, base } = panel.columns
  const out = missingPanel(close.length)
  if (!rules.supportsPriceRules(panel.prices)) return out
  for (let i = 0; i < panel.instruments.length; i++) {
    const kind = panel.instruments[i]!.kind
    for (let t = 0; t < sessions; t++) {
      const cell = i * sessions + t
      const board = panel.listing.boards[panel.listing.board[cell]! - 1]
      if (board === undefined) continue
      const rate = rules.priceLimitRate({ day: panel.sessions[t]!, board, kind })
      const change = Math.abs(close[cell]! / base[cell]! - 1)
      if (rate !== null && Number.isFinite(change)) out[cell] = change >= LIMIT_SHARE * rate ? 1 : 0
    }
  }
  return out
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
