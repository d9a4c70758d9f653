import type { Position, SimulationState } from './state.js'
import { queuedQuantity } from './state.js'
import { fillPrice, participationCap, sell, type TradingDay } from './trading-day.js'

interface Touch {
  readonly reason: 'stop_loss' | 'take_profit'
  readonly reference: number
}

/** Step 4: sells what touched its stop or target during the session; what participation leaves over is queued. */
export function sellIntraday(day: TradingDay, state: SimulationState): void {
  if (day.document.exit.trigger !== 'intraday') return
  for (const position of state.positions.slice()) {
    const touch = canBeTested(day, state, position) ? touched(day, position) : null
    if (touch !== null) sellTouched(day, state, position, touch)
  }
}

function canBeTested(day: TradingDay, state: SimulationState, { instrument, entryOrdinal }: Position): boolean {
  return (
    entryOrdinal < day.ordinal &&
    queuedQuantity(state, instrument) === 0 &&
    day.market.isTradable(instrument) &&
    day.market.lock(instrument) !== 'lower'
  )
}

/** One bar may touch both levels; nobody knows which came first, so the stop counts. */
function touched({ market, document }: TradingDay, { instrument, entryPrice }: Position): Touch | null {
  const { stop_loss, take_profit } = document.exit
  const open = market.value('open', instrument)
  if (stop_loss !== null) {
    const stop = entryPrice * (1 - stop_loss)
    if (market.value('low', instrument) <= stop) return { reason: 'stop_loss', reference: Math.min(open, stop) }
  }
  if (take_profit !== null) {
    const target = entryPrice * (1 + take_profit)
    if (market.value('high', instrument) >= target) {
      return { reason: 'take_profit', reference: Math.max(open, target) }
    }
  }
  return null
}

function sellTouched(day: TradingDay, state: SimulationState, position: Position, touch: Touch): void {
  const i = position.instrument
  const { reason, reference } = touch
  const price = fillPrice(day, 'sell', i, reference)
  const lot = day.terms.lot(price, day.market.ruleContext(i))
  const quantity = Math.min(position.quantity, participationCap(day, i, lot))
  const rest = position.quantity - quantity
  const id = state.nextOrderId++
  const decidedOn = day.market.date
  if (quantity > 0) sell(day, state, position, { quantity, price, reference, reason, decidedOn, orderId: id })
  if (rest > 0) {
    state.queue.push({ id, instrument: i, side: 'sell', reason, decidedOn, quantity: rest, target: 0 })
  }
}
