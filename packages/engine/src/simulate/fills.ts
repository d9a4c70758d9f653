import { roundDownToLot } from '@stocklab/domain'
import type { LapseReason } from '../result/result.js'
import { bookBuy } from './ledger.js'
import type { MarketDay } from './market-day.js'
import { positionOf, type QueuedOrder, type SimulationState } from './state.js'
import { fillPrice, participationCap, sell, type TradingDay } from './trading-day.js'

/** Step 3: fills the queue, sells by code, then buys by rank; sells that cannot trade stay, buys lapse. */
export function fillQueue(day: TradingDay, state: SimulationState): void {
  if (state.queue.length === 0) return
  const sells = state.queue.filter((order) => order.side === 'sell')
  const buys = state.queue.filter((order) => order.side === 'buy')
  sells.sort((a, b) => a.instrument - b.instrument || a.id - b.id)
  for (const order of sells) fillSell(day, state, order)
  state.queue = sells.filter((order) => order.quantity > 0)
  for (const order of buys) {
    const lapse = fillBuy(day, state, order)
    if (lapse !== null) state.lapsed.push(lapsedRow(day, order, lapse))
  }
}

/** The price an order meets before slippage; NaN or 0 where the bar does not tell it, and then nothing trades. */
export function referencePrice(day: TradingDay, i: number): number {
  const { market, reference } = day
  if (reference !== null) return reference.of(reference.t, i)
  switch (day.document.execution.price) {
    case 'open':
      return market.value('open', i)
    case 'close':
      return market.value('close', i)
    case 'hlc3':
      return typicalPrice(market, i)
    case 'vwap': {
      const value = market.value('value', i)
      return Number.isNaN(value) ? typicalPrice(market, i) : value / market.value('volume', i)
    }
  }
}

function typicalPrice(market: MarketDay, i: number): number {
  return (market.value('high', i) + market.value('low', i) + market.value('close', i)) / 3
}

/** Leaves in `order.quantity` what stays queued. */
function fillSell(day: TradingDay, state: SimulationState, order: QueuedOrder): void {
  const i = order.instrument
  const position = positionOf(state, i)
  if (position === undefined || !day.market.isTradable(i) || day.market.lock(i) === 'lower') return
  const reference = referencePrice(day, i)
  if (!(reference > 0)) return
  const price = fillPrice(day, 'sell', i, reference)
  const lot = day.terms.lot(price, day.market.ruleContext(i))
  const quantity = Math.min(order.quantity, position.quantity, participationCap(day, i, lot))
  if (quantity <= 0) return
  order.quantity -= quantity
  const { reason, decidedOn, id } = order
  sell(day, state, position, { quantity, price, reference, reason, decidedOn, orderId: id })
}

/** Why the buy, or a part of it, lapsed; null where all of it filled. */
function fillBuy(day: TradingDay, state: SimulationState, order: QueuedOrder): LapseReason | null {
  const { market, terms, document } = day
  const i = order.instrument
  if (!market.isTradable(i)) return 'halted'
  if (market.lock(i) === 'upper') return 'limit_locked'
  const isNew = positionOf(state, i) === undefined
  if (isNew && state.positions.length >= document.entry.max_positions) return 'places'
  const reference = referencePrice(day, i)
  if (!(reference > 0)) return 'halted'
  const price = fillPrice(day, 'buy', i, reference)
  const context = market.ruleContext(i)
  const lot = terms.lot(price, context)
  const wanted = affordable(price, lot, { target: order.target, cash: state.cash, commission: terms.commission })
  if (wanted <= 0) return 'cash'
  const cap = participationCap(day, i, lot)
  // What is wanted is whole lots already; rounding a fraction down once more may take off another unit.
  const quantity = wanted <= cap ? wanted : roundDownToLot(cap, lot)
  if (quantity <= 0) return 'participation'
  bookBuy(state, {
    instrument: i,
    code: day.code(i),
    board: context.board,
    ordinal: day.ordinal,
    date: market.date,
    quantity,
    price,
    reference,
    commission: price * quantity * terms.commission,
    tax: 0,
    reason: isNew ? 'entry' : 'reweight',
    decidedOn: order.decidedOn,
    orderId: order.id,
  })
  return quantity < wanted ? 'participation' : null
}

/** Whole lots that the smaller of target and cash pays for, commission included. */
function affordable(
  price: number,
  lot: number,
  { target, cash, commission }: { readonly target: number; readonly cash: number; readonly commission: number },
): number {
  let quantity = roundDownToLot(Math.min(target, cash) / (price * (1 + commission)), lot)
  while (quantity > 0 && price * quantity + price * quantity * commission > cash) {
    const fewer = roundDownToLot(quantity - lot / 2, lot)
    // A lot that is finer than doubles of this size would never make it fewer.
    quantity = fewer < quantity ? fewer : quantity * (1 - Number.EPSILON)
  }
  return quantity
}

function lapsedRow(day: TradingDay, order: QueuedOrder, reason: LapseReason) {
  return {
    date: day.market.date,
    code: day.code(order.instrument),
    side: order.side,
    reason,
    decided_on: order.decidedOn,
  }
}
