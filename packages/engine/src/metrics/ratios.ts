import { type Curve, dailyRate, excess } from './curve.js'
import { drawdownsOf } from './drawdowns.js'
import { isZero, mean, sampleDeviation, sampleVariance, squaredDistances, sum } from './numeric.js'
import { allNone, type Outcome, type Outcomes, type Reason, unless } from './outcome.js'
import { growth, growthRate } from './returns.js'
import { downsideDeviation, flatness, shortage } from './risk.js'

const IDS = [
  'sharpe',
  'sortino',
  'calmar',
  'omega',
  'martin_ratio',
  'sterling_ratio',
  'gain_to_pain',
  'recovery_factor',
  'kelly_fraction',
  'stability',
  'mean_tstat',
] as const

export interface RatioSettings {
  readonly annualisation: number
  /** Annual rate; its daily form compounds to it. */
  readonly riskFreeAnnual: number
  /** Daily minimum acceptable return of the Sortino ratio. */
  readonly minimumAcceptable: number
  /** Daily threshold of the omega ratio. */
  readonly omegaThreshold: number
}

/** Return for the risk taken. Ratios without a risk are null, never infinite. */
export function ratioStatistics(curve: Curve, settings: RatioSettings): Outcomes {
  const { returns } = curve
  if (returns.length === 0) return allNone(IDS, 'NO_DATA')
  const { annualisation } = settings
  const overRiskFree = excess(returns, dailyRate(settings.riskFreeAnnual, annualisation))
  const unstable = shortage(returns, 2) ?? flatness(overRiskFree)
  return {
    sharpe: sharpeRatio(overRiskFree, annualisation),
    sortino: sortino(returns, settings),
    ...drawdownRatios(curve, settings),
    omega: omega(returns, settings.omegaThreshold),
    gain_to_pain: gainToPain(returns),
    kelly_fraction: unless(unstable, () => mean(overRiskFree) / sampleVariance(overRiskFree)),
    stability: stability(curve),
    mean_tstat: unless(
      shortage(returns, 2) ?? flatness(returns),
      () => mean(returns) / (sampleDeviation(returns) / Math.sqrt(returns.length)),
    ),
  }
}

/** Of returns that already have the risk-free rate taken off. */
export function sharpeRatio(overRiskFree: Float64Array, annualisation: number): Outcome {
  return unless(
    shortage(overRiskFree, 2) ?? flatness(overRiskFree),
    () => (mean(overRiskFree) / sampleDeviation(overRiskFree)) * Math.sqrt(annualisation),
  )
}

function sortino(returns: Float64Array, settings: RatioSettings): Outcome {
  const { annualisation, minimumAcceptable } = settings
  const downside = downsideDeviation(returns, annualisation, minimumAcceptable)
  return unless(
    downside === 0 ? 'NO_LOSSES' : undefined,
    () => (mean(excess(returns, minimumAcceptable)) * annualisation) / downside,
  )
}

function drawdownRatios(curve: Curve, settings: RatioSettings): Outcomes {
  const drawdowns = drawdownsOf(curve.equity).subarray(1)
  const deepest = drawdowns.reduce((least, drawdown) => Math.min(least, drawdown), 0)
  const average = mean(drawdowns)
  const ulcer = Math.sqrt(mean(drawdowns.map((drawdown) => drawdown ** 2)))
  const cagr = growthRate(curve, settings.annualisation).value as number
  const over = (risk: number, reward: number) =>
    unless(isZero(risk) ? 'NO_DRAWDOWN' : undefined, () => reward / Math.abs(risk))
  return {
    calmar: over(deepest, cagr),
    martin_ratio: over(ulcer, cagr - settings.riskFreeAnnual),
    sterling_ratio: over(average, cagr),
    recovery_factor: over(deepest, growth(curve) - 1),
  }
}

function omega(returns: Float64Array, threshold: number): Outcome {
  const below = sum(returns.map((r) => Math.max(threshold - r, 0)))
  return unless(noLosses(below), () => sum(returns.map((r) => Math.max(r - threshold, 0))) / below)
}

function gainToPain(returns: Float64Array): Outcome {
  const pain = Math.abs(sum(returns.map((r) => Math.min(r, 0))))
  return unless(noLosses(pain), () => sum(returns) / pain)
}

function noLosses(size: number): Reason | undefined {
  return size === 0 ? 'NO_LOSSES' : undefined
}

/** R-squared of the logarithm of the curve on time, t = 1..T. */
function stability(curve: Curve): Outcome {
  if (curve.returns.length < 3) return { value: null, reason: 'TOO_SHORT' }
  const logs = curve.equity.subarray(1).map((value) => Math.log(value / curve.equity[0]!))
  const total = squaredDistances(logs)
  if (isZero(Math.sqrt(total / logs.length))) return { value: null, reason: 'ZERO_VOL' }
  const times = logs.map((_, t) => t)
  const centre = mean(times)
  const together = sum(logs.map((value, t) => (t - centre) * value))
  return unless(undefined, () => together ** 2 / (squaredDistances(times) * total))
}
