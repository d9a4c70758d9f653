import { mean, sampleDeviation } from '../../metrics/numeric.js'
import type { RebalancedPortfolios } from './rebalanced-portfolios.js'
import type { PortfolioSheet } from './tear-sheet.js'

export interface PortfolioTerms {
  readonly name: string
  /** Sessions a year. */
  readonly annualisation: number
  /** Sessions from the first fill to the last. */
  readonly sessions: number
}

/**
 * Figures of the portfolio at `position`; null where there are not enough periods, less than a year for
 * the yearly growth, or it mostly held nothing.
 */
export function portfolioSheet(
  portfolios: RebalancedPortfolios,
  position: number,
  { name, annualisation, sessions }: PortfolioTerms,
): PortfolioSheet {
  const growth = portfolios.growth[position]
  const isHeld = 2 * portfolios.heldPeriods[position] >= growth.length - 1
  const returns = growth.slice(1).map((value, period) => value / growth[period] - 1)
  const years = sessions / annualisation
  const deviation = returns.length < 2 || !isHeld ? Number.NaN : sampleDeviation(returns)
  const perYear = Math.sqrt(returns.length / years)
  return {
    name,
    cagr: isHeld && years >= 1 ? known(growth.at(-1)! ** (1 / years) - 1) : null,
    volatility: known(deviation * perYear),
    sharpe: deviation > 1e-12 ? known((mean(returns) / deviation) * perYear) : null,
    maxDrawdown: returns.length === 0 || !isHeld ? null : deepestFall(growth),
    turnover: years > 0 ? portfolios.turnover[position] / years : 0,
    costs: years > 0 ? portfolios.costs[position] / years : 0,
    growth,
  }
}

function deepestFall(growth: readonly number[]): number {
  let peak = Number.NEGATIVE_INFINITY
  let deepest = 0
  for (const value of growth) {
    peak = Math.max(peak, value)
    deepest = Math.min(deepest, value / peak - 1)
  }
  return deepest
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
