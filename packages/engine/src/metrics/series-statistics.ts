import type { DailyRow } from '../result/result.js'
import { pairReturns } from './benchmark.js'
import { dailyRate, excess } from './curve.js'
import { type IsTradingDay, monthlyReturns, type PeriodReturn, yearlyReturns } from './months.js'
import { ROLLING_WINDOW, type RollingPoint, rollingBeta, rollingSharpe, rollingVolatility } from './rolling.js'
import { curveOf } from './statistics.js'

export interface DatedPoint {
  readonly date: string
  readonly value: number | null
}

/** The statistics that are tables and lines rather than figures. Lines are empty where the run is shorter than a window. */
export interface SeriesStatistics {
  readonly monthly_returns: readonly PeriodReturn[]
  readonly yearly_returns: readonly PeriodReturn[]
  readonly rolling_sharpe: readonly DatedPoint[]
  readonly rolling_volatility: readonly DatedPoint[]
  readonly rolling_beta: readonly DatedPoint[]
}

export interface SeriesInput {
  readonly daily: readonly DailyRow[]
  readonly annualisation: number
  readonly isTradingDay: IsTradingDay
  readonly riskFreeAnnual?: number
  /** Returns in a rolling window, 126 unless given. */
  readonly window?: number
}

export function computeSeriesStatistics(input: SeriesInput): SeriesStatistics {
  const { annualisation, riskFreeAnnual = 0, window = ROLLING_WINDOW } = input
  const curve = curveOf(input.daily)
  const dates = curve.dates.slice(1)
  const levels = input.daily.map((row) => row.benchmark)
  const isPaired = (t: number) => levels[t] !== null && levels[t + 1] !== null
  const overRiskFree = excess(curve.returns, dailyRate(riskFreeAnnual, annualisation))
  return {
    monthly_returns: monthlyReturns(curve, input.isTradingDay),
    yearly_returns: yearlyReturns(curve, input.isTradingDay),
    rolling_sharpe: dated(rollingSharpe(overRiskFree, annualisation, window), dates),
    rolling_volatility: dated(rollingVolatility(curve.returns, annualisation, window), dates),
    rolling_beta: dated(
      rollingBeta(pairReturns(curve.returns, levels), window),
      dates.filter((_, t) => isPaired(t)),
    ),
  }
}

function dated(points: readonly RollingPoint[], dates: readonly string[]): readonly DatedPoint[] {
  return points.map(({ t, value }) => ({ date: dates[t]!, value }))
}
