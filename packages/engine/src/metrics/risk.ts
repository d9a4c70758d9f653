import type { Curve } from './curve.js'
import { normalDensity, normalQuantile } from './normal.js'
import { centralMoment, isZero, mean, quantileOfSorted, type Shape, sampleDeviation, shapeOf, sum } from './numeric.js'
import { allNone, type Outcome, type Outcomes, type Reason, some, unless } from './outcome.js'

const IDS = [
  'annual_volatility',
  'downside_deviation',
  'var_95_hist',
  'var_99_hist',
  'var_95_param',
  'var_99_param',
  'var_95_cf',
  'cvar_95',
  'cvar_99',
  'cvar_95_param',
  'tail_ratio',
  'skew',
  'excess_kurtosis',
  'autocorr_1',
] as const

/** Spread and shape of the daily returns. `minimumAcceptable` is a daily return; losses are positive in VaR and CVaR. */
export function riskStatistics(curve: Curve, annualisation: number, minimumAcceptable: number): Outcomes {
  const { returns } = curve
  if (returns.length === 0) return allNone(IDS, 'NO_DATA')
  const tooFew = (needed: number) => shortage(returns, needed)
  const flat = flatness(returns)
  const unstable = (needed: number) => tooFew(needed) ?? flat
  const { skew, kurtosis } = curve.shape ?? shapeOf(returns)
  const sorted = returns.slice().sort()
  return {
    annual_volatility: unless(tooFew(2), () => volatility(returns, annualisation)),
    downside_deviation: some(downsideDeviation(returns, annualisation, minimumAcceptable)),
    var_95_hist: historicalVar(sorted, 0.05, 20),
    var_99_hist: historicalVar(sorted, 0.01, 100),
    var_95_param: unless(tooFew(2), () => normalVar(returns, normalQuantile(0.05))),
    var_99_param: unless(tooFew(2), () => normalVar(returns, normalQuantile(0.01))),
    var_95_cf: unless(unstable(4), () => normalVar(returns, cornishFisher({ skew, kurtosis }, normalQuantile(0.05)))),
    cvar_95: some(shortfall(returns, quantileOfSorted(sorted, 0.05))),
    cvar_99: some(shortfall(returns, quantileOfSorted(sorted, 0.01))),
    cvar_95_param: unless(tooFew(2), () => normalShortfall(returns, 0.05)),
    tail_ratio: tailRatio(sorted),
    skew: unless(unstable(3), () => skew),
    excess_kurtosis: unless(unstable(4), () => kurtosis - 3),
    autocorr_1: unless(unstable(3), () => autocorrelation(returns)),
  }
}

export function shortage(returns: Float64Array, needed: number): Reason | undefined {
  return returns.length < needed ? 'TOO_SHORT' : undefined
}

export function flatness(returns: Float64Array): Reason | undefined {
  return isZero(sampleDeviation(returns)) ? 'ZERO_VOL' : undefined
}

export function volatility(returns: Float64Array, annualisation: number): number {
  const deviation = sampleDeviation(returns)
  return isZero(deviation) ? 0 : deviation * Math.sqrt(annualisation)
}

/** Over all days, not over the losing ones alone. */
export function downsideDeviation(returns: Float64Array, annualisation: number, minimumAcceptable: number): number {
  const squares = returns.map((r) => Math.min(r - minimumAcceptable, 0) ** 2)
  const deviation = Math.sqrt(mean(squares))
  return isZero(deviation) ? 0 : deviation * Math.sqrt(annualisation)
}

function historicalVar(sorted: Float64Array, level: number, enough: number): Outcome {
  return some(-quantileOfSorted(sorted, level), shortage(sorted, enough))
}

function normalVar(returns: Float64Array, z: number): number {
  return -(mean(returns) + z * sampleDeviation(returns))
}

function cornishFisher({ skew: s, kurtosis }: Shape, z: number): number {
  const k = kurtosis - 3
  return z + ((z ** 2 - 1) * s) / 6 + ((z ** 3 - 3 * z) * k) / 24 - ((2 * z ** 3 - 5 * z) * s ** 2) / 36
}

/** The mean loss of the days no better than `worst`. */
function shortfall(returns: Float64Array, worst: number): number {
  return -mean(returns.filter((r) => r <= worst))
}

function normalShortfall(returns: Float64Array, level: number): number {
  return -(mean(returns) - (sampleDeviation(returns) * normalDensity(normalQuantile(level))) / level)
}

function tailRatio(sorted: Float64Array): Outcome {
  const lower = Math.abs(quantileOfSorted(sorted, 0.05))
  return unless(lower === 0 ? 'ZERO_VOL' : undefined, () => Math.abs(quantileOfSorted(sorted, 0.95)) / lower)
}

function autocorrelation(returns: Float64Array): number {
  const centre = mean(returns)
  const products = returns.subarray(1).map((r, t) => (r - centre) * (returns[t]! - centre))
  return sum(products) / (centralMoment(returns, 2) * returns.length)
}
