import { epochDay } from '@stocklab/domain'
import { annualGrowth, type Curve } from './curve.js'
import { mean } from './numeric.js'
import { allNone, none, type Outcome, type Outcomes, some } from './outcome.js'

const DAYS_PER_YEAR = 365.25
/** Below a month of returns an annual growth rate explodes. */
const MIN_RETURNS_FOR_CAGR = 21

const IDS = [
  'total_return',
  'cagr',
  'cagr_calendar',
  'annual_mean_return',
  'mean_daily_return',
  'geometric_mean_daily',
  'best_day',
  'best_day_date',
  'worst_day',
  'worst_day_date',
  'win_rate_daily',
] as const

/** Return and growth over the whole curve; months are in months.ts. Everything is NO_DATA without a return. */
export function returnStatistics(curve: Curve, annualisation: number): Outcomes {
  const { returns } = curve
  const count = returns.length
  if (count === 0) return allNone(IDS, 'NO_DATA')
  const factor = growth(curve)
  const average = mean(returns)
  return {
    total_return: some(factor - 1),
    cagr: growthRate(curve, annualisation),
    cagr_calendar: calendarGrowth(curve),
    annual_mean_return: some(average * annualisation),
    mean_daily_return: some(average),
    geometric_mean_daily: some(annualGrowth(factor, count, 1)),
    ...extremes(curve),
    win_rate_daily: some(returns.filter((r) => r > 0).length / count),
  }
}

export function growth(curve: Curve): number {
  return curve.equity.at(-1)! / curve.equity[0]!
}

/** CAGR; flagged TOO_SHORT below 21 returns. */
export function growthRate(curve: Curve, annualisation: number): Outcome {
  const count = curve.returns.length
  if (count === 0) return none('NO_DATA')
  const rate = annualGrowth(growth(curve), count, annualisation)
  return count < MIN_RETURNS_FOR_CAGR ? some(rate, 'TOO_SHORT') : some(rate)
}

function calendarGrowth(curve: Curve): Outcome {
  const days = epochDay(curve.dates.at(-1)!) - epochDay(curve.dates[0]!)
  return days === 0 ? none('NO_DATA') : some(annualGrowth(growth(curve), days, DAYS_PER_YEAR))
}

function extremes(curve: Curve): Outcomes {
  const { returns, dates } = curve
  const best = returns.reduce((at, r, t) => (r > returns[at]! ? t : at), 0)
  const worst = returns.reduce((at, r, t) => (r < returns[at]! ? t : at), 0)
  return {
    best_day: some(returns[best]!),
    best_day_date: { value: dates[best + 1]! },
    worst_day: some(returns[worst]!),
    worst_day_date: { value: dates[worst + 1]! },
  }
}
