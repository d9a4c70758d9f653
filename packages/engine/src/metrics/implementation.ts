import type { DailyRow, FillRow } from '../result/result.js'
import { mean, sum } from './numeric.js'
import { allNone, type Outcomes, some } from './outcome.js'

export interface ImplementationInput {
  readonly daily: readonly DailyRow[]
  readonly fills: readonly FillRow[]
  /** One-way turnover of each day with fills, in order; see `oneWayTurnover`. */
  readonly rebalanceTurnovers: readonly number[]
  readonly annualisation: number
}

/** What trading the strategy took: turnover, time and money in the market, costs. Days are t = 1..T. */
export function implementationStatistics(input: ImplementationInput): Outcomes {
  const { fills, annualisation, rebalanceTurnovers } = input
  const days = input.daily.slice(1)
  const turnover = some(rebalanceTurnovers.length === 0 ? 0 : mean(rebalanceTurnovers))
  if (days.length === 0) {
    return {
      turnover,
      ...allNone(
        ['turnover_annual', 'exposure', 'time_in_market', 'cost_drag_annual', 'avg_position_count'],
        'NO_DATA',
      ),
    }
  }
  const perYear = annualisation / days.length / mean(days.map((day) => day.total_value))
  const traded = sum(fills.map((fill) => fill.price * fill.quantity))
  const costs = sum(fills.map((fill) => fill.commission + fill.tax + fill.slippage))
  return {
    turnover,
    turnover_annual: some((traded / 2) * perYear),
    exposure: some(mean(days.map((day) => Math.abs(day.stock_value) / day.total_value))),
    time_in_market: some(days.filter((day) => day.positions > 0).length / days.length),
    cost_drag_annual: some(costs * perYear),
    avg_position_count: some(mean(days.map((day) => day.positions))),
  }
}

/**
 * Half the sum of the absolute changes of weight, cash being one of the positions. Weights are values over equity at the
 * closes of the day of the fills and of the day before; a code that is absent weighs 0.
 */
export function oneWayTurnover<Code>(before: ReadonlyMap<Code, number>, after: ReadonlyMap<Code, number>): number {
  const changes: number[] = []
  for (const [code, weight] of after) changes.push(Math.abs(weight - (before.get(code) ?? 0)))
  for (const [code, weight] of before) if (!after.has(code)) changes.push(Math.abs(weight))
  return 0.5 * sum(changes)
}
