import { marketRules } from '@stocklab/domain'
import { basisRatio } from '@stocklab/engine'
import { boardOn, statusOn } from '../quotes/build-quote.js'
import type { SharedMarket } from '../view/shared-market.js'

/** What an instrument that is listed did on the last session. */
export interface SessionMove {
  readonly row: number
  /** Whether it has a bar with volume; the rest is 0 or NaN where it has none. */
  readonly isTraded: boolean
  readonly close: number
  /** Close over base, less 1. */
  readonly changeRatio: number
  readonly direction: -1 | 0 | 1
  readonly value: number
  /** Market capitalisation of the session before, on the day's number of shares. */
  readonly weight: number
  readonly atUpperLimit: boolean
  readonly atLowerLimit: boolean
  readonly isNewHigh: boolean
  readonly isNewLow: boolean
}

const YEAR_DAYS = 364

/** Of every instrument that a listing covers on the last session. */
export function sessionMoves(market: SharedMarket): readonly SessionMove[] {
  const last = market.sessions.length - 1
  const yearAgo = (market.sessions[last] as number) - YEAR_DAYS
  const yearFrom = (market.sessions[0] as number) > yearAgo ? null : market.sessions.findIndex((day) => day >= yearAgo)
  return market.instruments.flatMap((_, row) =>
    statusOn(market, row, last) === null ? [] : [moveOf(market, row, yearFrom)],
  )
}

/** `yearFrom`: the first session of the 52 weeks; null where the data begin later. */
function moveOf(market: SharedMarket, row: number, yearFrom: number | null): SessionMove {
  const last = market.sessions.length - 1
  const cell = row * market.sessions.length + last
  const { close: closes, base: bases, volume, value, shares } = market.columns
  const close = closes[cell] as number
  const base = bases[cell] as number
  const isTraded = !Number.isNaN(close) && (volume[cell] as number) > 0
  const limits = isTraded ? limitsOf(market, row, base) : null
  const isKnown = isTraded && base > 0
  const hasYear = isTraded && yearFrom !== null && (market.firstBar[row] as number) <= yearFrom
  return {
    row,
    isTraded,
    close,
    changeRatio: isKnown ? close / base - 1 : Number.NaN,
    direction: isKnown ? (Math.sign(close - base) as -1 | 0 | 1) : 0,
    value: isTraded ? (value?.[cell] ?? Number.NaN) : 0,
    weight: base * (shares?.[cell] ?? Number.NaN),
    atUpperLimit: limits !== null && close >= limits.upper,
    atLowerLimit: limits !== null && close <= limits.lower,
    ...(hasYear ? extremesOf(market, row, yearFrom) : { isNewHigh: false, isNewLow: false }),
  }
}

function limitsOf(market: SharedMarket, row: number, base: number) {
  const rules = marketRules(market.market)
  const last = market.sessions.length - 1
  const instrument = market.instruments[row] as SharedMarket['instruments'][number]
  if (!rules.supportsPriceRules(market.prices)) return null
  const board = boardOn(market, row, last) ?? instrument.board
  return rules.priceLimits(base, { day: market.sessions[last] as number, board, kind: instrument.kind })
}

/** Against the highs and lows since session `from`, on the price basis of the last day. */
function extremesOf(
  { sessions, columns, prices }: SharedMarket,
  row: number,
  from: number,
): { readonly isNewHigh: boolean; readonly isNewLow: boolean } {
  const offset = row * sessions.length
  const last = sessions.length - 1
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  let before = Number.NaN
  for (let t = from; t <= last; t++) {
    const close = columns.close[offset + t] as number
    if (Number.isNaN(close)) continue
    const k = prices === 'raw' ? basisRatio(columns.base[offset + t] as number, before) : 1
    before = close
    highest *= k
    lowest *= k
    if (t === last) break
    highest = Math.max(highest, columns.high?.[offset + t] ?? Number.NaN)
    lowest = Math.min(lowest, columns.low?.[offset + t] ?? Number.NaN)
  }
  return {
    isNewHigh: highest > 0 && (columns.high?.[offset + last] ?? Number.NaN) > highest,
    isNewLow: lowest < Number.POSITIVE_INFINITY && (columns.low?.[offset + last] ?? Number.NaN) < lowest,
  }
}
