import { isoDate, LISTING_STATUSES, type ListingStatus, marketRules } from '@stocklab/domain'
import type { Quote } from '@stocklab/protocol'
import { priceDifference } from '../price-difference.js'
import type { SharedMarket } from '../view/shared-market.js'

/** The last bar of an instrument; undefined where it has none. */
export function buildQuote(market: SharedMarket, row: number): Quote | undefined {
  const t = Math.min(market.lastBar[row] as number, market.sessions.length - 1)
  const instrument = market.instruments[row]
  if (t < 0 || instrument === undefined) return undefined
  const { columns } = market
  const cell = row * market.sessions.length + t
  const at = (name: keyof typeof columns) => known(columns[name]?.[cell])
  const close = columns.close[cell] as number
  const base = at('base')
  const change = base === null ? null : priceDifference(close, base)
  const shares = at('shares')
  return {
    code: instrument.code,
    name: instrument.name,
    nameEn: instrument.nameEn,
    market: market.market,
    board: boardOn(market, row, t) ?? instrument.board,
    currency: instrument.currency,
    status: statusOn(market, row, market.sessions.length - 1),
    date: isoDate(market.sessions[t] as number),
    open: at('open'),
    high: at('high'),
    low: at('low'),
    close,
    base,
    change,
    changeRatio: base === null || change === null || !(base > 0) ? null : change / base,
    volume: at('volume') ?? 0,
    value: at('value'),
    marketCap: shares === null ? null : shares * close,
    nextSession: nextSession(market, row, close),
    dataVersion: market.dataVersion,
    madeUp: market.madeUp,
  }
}

/** The limits of the session after the market's last one, by the rules of that day. */
function nextSession(market: SharedMarket, row: number, close: number): Quote['nextSession'] {
  const last = market.sessions.length - 1
  if (statusOn(market, row, last) === null) return null
  const rules = marketRules(market.market)
  const day = rules.calendar.nextSession(market.sessions[last] as number)
  const { board, kind } = market.instruments[row] as SharedMarket['instruments'][number]
  const limits = rules.supportsPriceRules(market.prices)
    ? rules.priceLimits(close, { day, board: boardOn(market, row, last) ?? board, kind })
    : null
  return { date: isoDate(day), limits }
}

/** Null where no listing covers the session. */
export function statusOn({ listing, sessions }: SharedMarket, row: number, t: number): ListingStatus | null {
  return LISTING_STATUSES[(listing.status[row * sessions.length + t] as number) - 1] ?? null
}

export function boardOn({ listing, sessions }: SharedMarket, row: number, t: number): string | undefined {
  return listing.boards[(listing.board[row * sessions.length + t] as number) - 1]
}

export function sectorOn({ listing, sessions }: SharedMarket, row: number, t: number): string | null {
  return listing.sectors[(listing.sector[row * sessions.length + t] as number) - 1] ?? null
}

export function known(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value
}
