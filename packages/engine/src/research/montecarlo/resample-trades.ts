import type { DailyRow, TradeRow } from '../../result/result.js'
import { drawFrom } from '../seeded.js'

/** An account that takes the run's round trips in another order, and some of them twice or never. */
export interface TradePath {
  readonly total_return: number
  /** Over the closed trades alone, at or below 0. */
  readonly max_drawdown: number
  readonly longest_losing_streak: number
}

/** What each closed trade added to the account: its net result over the account's value at the close before its entry. */
export function tradeContributions(trades: readonly TradeRow[], daily: readonly DailyRow[]): Float64Array {
  const values = new Map(daily.map(({ date }, t) => [date, daily[Math.max(0, t - 1)]!.total_value]))
  return Float64Array.from(trades, ({ entry_date, net }) => net / values.get(entry_date)!)
}

/**
 * Draws as many trades as the run had, with replacement, and adds up their contributions one after another. What trades
 * that were open together have in common is lost, so drawdowns come out milder than in the block bootstrap: the figure
 * shows how much hangs on a few trades.
 */
export function resampleTrades(contributions: Float64Array, paths: number, seed: number): readonly TradePath[] {
  if (contributions.length === 0) return []
  const draw = drawFrom(seed)
  return Array.from({ length: paths }, () => {
    let value = 1
    let peak = 1
    let worst = 0
    let streak = 0
    let longest = 0
    for (let k = 0; k < contributions.length; k++) {
      const contribution = contributions[Math.floor(draw() * contributions.length)]!
      value *= 1 + contribution
      peak = Math.max(peak, value)
      worst = Math.min(worst, value / peak - 1)
      streak = contribution < 0 ? streak + 1 : 0
      longest = Math.max(longest, streak)
    }
    return { total_return: value - 1, max_drawdown: worst, longest_losing_streak: longest }
  })
}
