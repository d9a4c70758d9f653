import type { FillReason, FillRow, TradeRow } from '../result/result.js'
import { insertPosition, type Lot, type Position, positionOf, removePosition, type SimulationState } from './state.js'

/** One execution, costs included, as it enters the books. */
export interface Execution {
  readonly instrument: number
  readonly code: string
  readonly board: string
  readonly ordinal: number
  readonly date: string
  readonly quantity: number
  readonly price: number
  /** The price before slippage, ticks and limits. */
  readonly reference: number
  readonly commission: number
  readonly tax: number
  readonly reason: FillReason
  readonly decidedOn: string
  readonly orderId: number
}

export function bookBuy(state: SimulationState, execution: Execution): void {
  const { instrument, quantity, price, commission, ordinal, date } = execution
  state.cash -= price * quantity + commission
  state.fills.push(fillRow('buy', execution))
  const lot: Lot = { quantity, price, commission, entryOrdinal: ordinal, entryDate: date, low: price, high: price }
  const position = positionOf(state, instrument)
  if (position === undefined) {
    insertPosition(state, newPosition(execution, lot))
    return
  }
  const held = position.quantity
  position.entryPrice = (position.entryPrice * held + price * quantity) / (held + quantity)
  position.quantity = held + quantity
  position.lots.push(lot)
}

function newPosition({ instrument, quantity, price, board, ordinal, date }: Execution, lot: Lot): Position {
  return {
    instrument,
    quantity,
    entryPrice: price,
    entryOrdinal: ordinal,
    entryDate: date,
    peak: price,
    lastClose: price,
    board,
    lots: [lot],
  }
}

/** Sells from the oldest lots on; each lot touched is a round trip. */
export function bookSell(state: SimulationState, position: Position, execution: Execution): void {
  state.cash += execution.price * execution.quantity - execution.commission - execution.tax
  state.fills.push(fillRow('sell', execution))
  let open = execution.quantity
  while (open > 0 && position.lots.length > 0) {
    const lot = position.lots[0]
    const quantity = Math.min(open, lot.quantity)
    const commission = (lot.commission * quantity) / lot.quantity
    state.trades.push(roundTrip(lot, quantity, commission, execution))
    open -= quantity
    lot.commission -= commission
    lot.quantity -= quantity
    if (lot.quantity <= 0) position.lots.shift()
  }
  position.quantity -= execution.quantity
  if (position.quantity <= 0) removePosition(state, position.instrument)
}

function roundTrip(lot: Lot, quantity: number, entryCommission: number, exit: Execution): TradeRow {
  const share = quantity / exit.quantity
  const commission = entryCommission + exit.commission * share
  const tax = exit.tax * share
  const gross = (exit.price - lot.price) * quantity
  const net = gross - commission - tax
  return {
    code: exit.code,
    entry_date: lot.entryDate,
    entry_price: lot.price,
    exit_date: exit.date,
    exit_price: exit.price,
    quantity,
    held_days: exit.ordinal - lot.entryOrdinal,
    gross,
    net,
    return: net / (lot.price * quantity),
    commission,
    tax,
    exit_reason: exit.reason,
    mae: Math.min(lot.low, exit.price) / lot.price - 1,
    mfe: Math.max(lot.high, exit.price) / lot.price - 1,
  }
}

function fillRow(side: 'buy' | 'sell', execution: Execution): FillRow {
  return {
    date: execution.date,
    code: execution.code,
    side,
    quantity: execution.quantity,
    price: execution.price,
    commission: execution.commission,
    tax: execution.tax,
    slippage: Math.abs(execution.price - execution.reference) * execution.quantity,
    reason: execution.reason,
    decided_on: execution.decidedOn,
    order_id: execution.orderId,
  }
}
