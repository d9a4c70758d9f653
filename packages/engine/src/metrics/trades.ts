import { mean, sum } from './numeric.js'
import { allNone, none, type Outcome, type Outcomes, some, unless } from './outcome.js'

const IDS_WITHOUT_TRADES_NULL = [
  'win_rate_trade',
  'avg_win',
  'avg_win_return',
  'avg_loss',
  'avg_loss_return',
  'profit_factor',
  'payoff_ratio',
  'expectancy',
  'expectancy_pct',
] as const

/** A round trip: `net` in money after both sides' costs, `return` net over the entry value, in order of exit. */
export interface ClosedTrade {
  readonly net: number
  readonly return: number
  /** Trading days from entry to exit. */
  readonly held_days: number
}

/** Statistics of closed round trips; what is still open is not in them. A trade at exactly 0 is neither win nor loss. */
export function tradeStatistics(trades: readonly ClosedTrade[]): Outcomes {
  const streak = some(longestLosingStreak(trades))
  if (trades.length === 0) {
    return {
      trade_count: some(0),
      ...allNone(IDS_WITHOUT_TRADES_NULL, 'NO_TRADES'),
      max_consecutive_losses: streak,
      avg_holding_days: none('NO_TRADES'),
    }
  }
  const wins = trades.filter((trade) => trade.net > 0)
  const losses = trades.filter((trade) => trade.net < 0)
  const noWins = wins.length === 0 ? 'NO_WINS' : undefined
  const noLosses = losses.length === 0 ? 'NO_LOSSES' : undefined
  const averageWin = unless(noWins, () => mean(wins.map((trade) => trade.net)))
  const averageLoss = unless(noLosses, () => -mean(losses.map((trade) => trade.net)))
  return {
    trade_count: some(trades.length),
    win_rate_trade: some(wins.length / trades.length),
    avg_win: averageWin,
    avg_win_return: unless(noWins, () => mean(wins.map((trade) => trade.return))),
    avg_loss: averageLoss,
    avg_loss_return: unless(noLosses, () => -mean(losses.map((trade) => trade.return))),
    profit_factor: unless(noLosses, () => sum(wins.map((trade) => trade.net)) / -sum(losses.map((trade) => trade.net))),
    payoff_ratio: payoff(averageWin, averageLoss),
    expectancy: some(mean(trades.map((trade) => trade.net))),
    expectancy_pct: some(mean(trades.map((trade) => trade.return))),
    max_consecutive_losses: streak,
    avg_holding_days: some(mean(trades.map((trade) => trade.held_days))),
  }
}

function payoff(averageWin: Outcome, averageLoss: Outcome): Outcome {
  return unless(
    averageWin.reason ?? averageLoss.reason,
    () => (averageWin.value as number) / (averageLoss.value as number),
  )
}

/** A break-even trade ends a streak. */
function longestLosingStreak(trades: readonly ClosedTrade[]): number {
  let longest = 0
  let current = 0
  for (const trade of trades) {
    current = trade.net < 0 ? current + 1 : 0
    longest = Math.max(longest, current)
  }
  return longest
}
