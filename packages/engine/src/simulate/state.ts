import type { DailyRow, DecisionRow, FillReason, FillRow, LapsedRow, TradeRow } from '../result/result.js'

/** What one buy left, sold first in first out. Prices on the basis of the newest session. */
export interface Lot {
  quantity: number
  price: number
  /** Commission of the buy that still belongs to this quantity. */
  commission: number
  readonly entryOrdinal: number
  readonly entryDate: string
  /** Lowest low and highest high of the sessions at whose close it was held, at first the entry price. */
  low: number
  high: number
}

export interface Position {
  readonly instrument: number
  quantity: number
  /** Average price of its buys. */
  entryPrice: number
  readonly entryOrdinal: number
  readonly entryDate: string
  /** Highest close since the entry, at first the entry price. */
  peak: number
  lastClose: number
  /** Board of the newest listings row. */
  board: string
  /** Oldest first. */
  lots: Lot[]
}

export interface QueuedOrder {
  readonly id: number
  readonly instrument: number
  readonly side: 'buy' | 'sell'
  readonly reason: FillReason
  readonly decidedOn: string
  /** Sells: what is left to sell. */
  quantity: number
  /** Buys: money to spend at most. */
  readonly target: number
}

/**
 * Everything a run has become by the close of a session. Plain numbers, strings and arrays only: written as JSON and
 * read back it is the same state, to the bit.
 */
export interface SimulationState {
  /** Sessions of the period that are done. */
  completed: number
  cash: number
  nextOrderId: number
  peakValue: number
  /** Ascending by instrument, which is ascending by code. */
  positions: Position[]
  queue: QueuedOrder[]
  /** One per session with fills. */
  readonly rebalanceTurnovers: number[]
  readonly daily: DailyRow[]
  readonly fills: FillRow[]
  readonly lapsed: LapsedRow[]
  readonly trades: TradeRow[]
  readonly decisions: DecisionRow[]
}

export function initialState(capital: number): SimulationState {
  return {
    completed: 0,
    cash: capital,
    nextOrderId: 1,
    peakValue: capital,
    positions: [],
    queue: [],
    rebalanceTurnovers: [],
    daily: [],
    fills: [],
    lapsed: [],
    trades: [],
    decisions: [],
  }
}

/** Index of the position, or the bitwise complement of where it would be inserted. */
function search(positions: readonly Position[], instrument: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (positions[middle].instrument < instrument) low = middle + 1
    else high = middle
  }
  return positions[low]?.instrument === instrument ? low : ~low
}

export function positionOf(state: SimulationState, instrument: number): Position | undefined {
  return state.positions[search(state.positions, instrument)]
}

export function insertPosition(state: SimulationState, position: Position): void {
  state.positions.splice(~search(state.positions, position.instrument), 0, position)
}

export function removePosition(state: SimulationState, instrument: number): void {
  state.positions.splice(search(state.positions, instrument), 1)
}

/** Quantity of the instrument that waits to be sold. */
export function queuedQuantity(state: SimulationState, instrument: number): number {
  let quantity = 0
  for (const order of state.queue) {
    if (order.side === 'sell' && order.instrument === instrument) quantity += order.quantity
  }
  return quantity
}

/** Buys stay: they lapse at their turn, so that somebody hears of them. */
export function dropQueuedSells(state: SimulationState, instrument: number): void {
  state.queue = state.queue.filter((order) => order.side === 'buy' || order.instrument !== instrument)
}
