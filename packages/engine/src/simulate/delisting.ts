import { dropQueuedSells, type Position, type SimulationState } from './state.js'
import { sell, type TradingDay } from './trading-day.js'

export function hasDelisted({ market }: TradingDay, { positions }: SimulationState): boolean {
  for (let k = 0; k < positions.length; k++) if (market.isDelisted(positions[k].instrument)) return true
  return false
}

/** Step 2: what will never trade again is closed at its last close, with commission and tax, without slippage. */
export function closeDelisted(day: TradingDay, state: SimulationState): void {
  for (const position of state.positions.slice()) {
    if (!day.market.isDelisted(position.instrument)) continue
    dropQueuedSells(state, position.instrument)
    sellAtLastClose(day, state, { position, reason: 'delisted' })
  }
}

/** Step 7, where the document asks for it: everything is sold at the close of the last session, halted or not. */
export function liquidate(day: TradingDay, state: SimulationState): void {
  for (const position of state.positions.slice()) sellAtLastClose(day, state, { position, reason: 'end' })
  state.queue = []
}

function sellAtLastClose(
  day: TradingDay,
  state: SimulationState,
  { position, reason }: { readonly position: Position; readonly reason: 'delisted' | 'end' },
): void {
  sell(day, state, position, {
    quantity: position.quantity,
    price: position.lastClose,
    reference: position.lastClose,
    reason,
    decidedOn: day.market.date,
    orderId: state.nextOrderId++,
  })
}
