import type { Position, SimulationState } from './state.js'
import type { TradingDay } from './trading-day.js'

/** Step 5, first half: closes, peaks and excursions of what is held at the close. */
export function markPositions({ market }: TradingDay, state: SimulationState): void {
  for (const position of state.positions) {
    const i = position.instrument
    position.board = market.board(i) ?? position.board
    const close = market.close(i)
    if (Number.isNaN(close)) continue
    position.lastClose = close
    position.peak = Math.max(position.peak, close)
    widenExcursions(position, market.value('low', i), market.value('high', i))
  }
}

function widenExcursions(position: Position, low: number, high: number): void {
  for (const lot of position.lots) {
    lot.low = Math.min(lot.low, low)
    lot.high = Math.max(lot.high, high)
  }
}

function stockValue(state: SimulationState): number {
  let value = 0
  for (const position of state.positions) value += position.quantity * position.lastClose
  return value
}

/** Step 5, second half: the row of daily values. */
export function recordDay(day: TradingDay, state: SimulationState, benchmark: number | null): void {
  const stock = stockValue(state)
  const total = state.cash + stock
  state.peakValue = Math.max(state.peakValue, total)
  state.daily.push({
    date: day.market.date,
    cash: state.cash,
    stock_value: stock,
    total_value: total,
    benchmark,
    drawdown: total / state.peakValue - 1,
    exposure: stock / total,
    positions: state.positions.length,
  })
}
