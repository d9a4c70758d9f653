import { roundDownToLot } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import type { FillReason } from '../result/result.js'
import { bookSell } from './ledger.js'
import type { MarketDay } from './market-day.js'
import type { Position, SimulationState } from './state.js'
import type { Terms } from './terms.js'

/** What every step of a session works with. */
export interface TradingDay {
  readonly market: MarketDay
  readonly terms: Terms
  readonly document: StrategyDocument
  readonly ordinal: number
  code(i: number): string
  /** Instead of `execution.price`, in what-if runs. */
  readonly reference: { readonly of: (t: number, i: number) => number; readonly t: number } | null
}

/** Keeps 0.29 * 100 at 29. */
const FLOOR_NOISE = 1e-9

/** Whole units: shares, or the step of a market whose lot is a fraction. */
export function floorUnits(quantity: number, lot: number): number {
  return roundDownToLot(quantity + FLOOR_NOISE, Math.min(lot, 1))
}

/** The most that one order may trade on this session. */
export function participationCap(day: TradingDay, i: number, lot: number): number {
  const { participation } = day.document.execution
  return participation === null ? Infinity : floorUnits(participation * day.market.value('volume', i), lot)
}

/** The fill price from a reference price: slippage, ticks, then the limits, unless the reference lies outside them. */
export function fillPrice(day: TradingDay, side: 'buy' | 'sell', i: number, reference: number): number {
  const price = day.terms.slipped(side, reference, day.market.ruleContext(i))
  const limits = day.market.limits(i)
  if (limits === null || reference < limits.lower || reference > limits.upper) return price
  return Math.min(Math.max(price, limits.lower), limits.upper)
}

export interface Sale {
  readonly quantity: number
  readonly price: number
  readonly reference: number
  readonly reason: FillReason
  readonly decidedOn: string
  readonly orderId: number
}

/** Books a sale with commission and the tax of the day and board. */
export function sell(day: TradingDay, state: SimulationState, position: Position, sale: Sale): void {
  const i = position.instrument
  const amount = sale.price * sale.quantity
  bookSell(state, position, {
    quantity: sale.quantity,
    price: sale.price,
    reference: sale.reference,
    reason: sale.reason,
    decidedOn: sale.decidedOn,
    orderId: sale.orderId,
    instrument: i,
    code: day.code(i),
    board: position.board,
    ordinal: day.ordinal,
    date: day.market.date,
    commission: amount * day.terms.commission,
    tax: amount * day.terms.sellTax(day.market.ruleContext(i, position.board)),
  })
}
