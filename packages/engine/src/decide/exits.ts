import type { StrategyDocument } from '@stocklab/strategy'
import type { FillReason } from '../result/result.js'
import { TRUE } from './day-signals.js'
import type { HeldView, SellIntent, SessionView } from './session-view.js'

type ExitRules = StrategyDocument['exit']

/** Whether the rules can sell at the close of a day that decides on no entries. */
export function judgesExits({
  trigger,
  stop_loss,
  take_profit,
  trailing_stop,
  max_hold_days,
  where,
}: ExitRules): boolean {
  const atClose = trigger === 'close' && (stop_loss !== null || take_profit !== null)
  return atClose || trailing_stop !== null || max_hold_days !== null || where !== null
}

/** Sells whole positions whose exit condition holds at the close; a position with a queued sell is left alone. */
export function decideExits(exit: ExitRules, positions: readonly HeldView[], view: SessionView): SellIntent[] {
  const sells: SellIntent[] = []
  for (const position of positions) {
    if (position.queued > 0) continue
    const reason = exitReason(exit, position, view)
    if (reason !== null) {
      sells.push({ side: 'sell', instrument: position.instrument, reason, quantity: position.quantity })
    }
  }
  return sells
}

/** The first condition that holds names the reason. */
function exitReason(exit: ExitRules, position: HeldView, view: SessionView): FillReason | null {
  const close = view.close(position.instrument)
  const byPrice = close === null ? null : priceReason(exit, position, close)
  if (byPrice !== null) return byPrice
  if (exit.max_hold_days !== null && position.held >= exit.max_hold_days) return 'max_hold'
  if (exit.where === null || position.held < exit.min_hold_days) return null
  return view.exitRule(position.instrument, position) === TRUE ? 'exit_rule' : null
}

function priceReason(exit: ExitRules, position: HeldView, close: number): FillReason | null {
  // With an intraday trigger stop and target were already tested against the bar itself.
  const atClose = exit.trigger === 'close'
  if (atClose && exit.stop_loss !== null && close <= position.entryPrice * (1 - exit.stop_loss)) return 'stop_loss'
  if (atClose && exit.take_profit !== null && close >= position.entryPrice * (1 + exit.take_profit)) {
    return 'take_profit'
  }
  if (exit.trailing_stop !== null && close <= position.peak * (1 - exit.trailing_stop)) return 'trailing_stop'
  return null
}
