import type { StrategyDocument } from '@stocklab/strategy'
import type { HeldPosition } from './held-position.js'

/** A rule of the exit section that needs no expression, as it stood at the close of a day. */
export interface ExitLevel {
  readonly rule: 'stop_loss' | 'take_profit' | 'trailing_stop' | 'max_hold'
  /** The price or the number of days at which it acts. */
  readonly level: number
  readonly actual: number | null
  readonly acts: boolean
}

/** Stops, target and longest holding of a held position against its close; all on the basis of the day. */
export function exitLevels(
  exit: StrategyDocument['exit'],
  { entryPrice, peak, held }: HeldPosition,
  close: number | null,
): readonly ExitLevel[] {
  const levels: ExitLevel[] = []
  const below = (rule: ExitLevel['rule'], level: number) =>
    levels.push({ rule, level, actual: close, acts: close !== null && close <= level })
  if (exit.stop_loss !== null) below('stop_loss', entryPrice * (1 - exit.stop_loss))
  if (exit.take_profit !== null) {
    const level = entryPrice * (1 + exit.take_profit)
    levels.push({ rule: 'take_profit', level, actual: close, acts: close !== null && close >= level })
  }
  if (exit.trailing_stop !== null) below('trailing_stop', peak * (1 - exit.trailing_stop))
  if (exit.max_hold_days !== null)
    levels.push({ rule: 'max_hold', level: exit.max_hold_days, actual: held, acts: held >= exit.max_hold_days })
  return levels
}
