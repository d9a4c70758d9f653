import type { PairedReturns } from './benchmark.js'
import { isZero } from './numeric.js'
import { meanOf, productsOf, squaresOf } from './window-sums.js'

/** Half a year of sessions. */
export const ROLLING_WINDOW = 126

/** A value at the end of each whole window, `t` counting returns from 0; null where the window has none. */
export interface RollingPoint {
  readonly t: number
  readonly value: number | null
}

/** `sharpeRatio` of each window of returns that already have the risk-free rate taken off. */
export function rollingSharpe(
  overRiskFree: Float64Array,
  annualisation: number,
  window = ROLLING_WINDOW,
): readonly RollingPoint[] {
  return overWindows(overRiskFree.length, window, (from, to) => {
    const centre = meanOf(overRiskFree, from, to)
    const deviation = Math.sqrt(squaresOf(overRiskFree, from, to) / (window - 1))
    return isZero(deviation) ? null : (centre / deviation) * Math.sqrt(annualisation)
  })
}

/** `volatility` of each window. */
export function rollingVolatility(
  returns: Float64Array,
  annualisation: number,
  window = ROLLING_WINDOW,
): readonly RollingPoint[] {
  return overWindows(returns.length, window, (from, to) => {
    const deviation = Math.sqrt(squaresOf(returns, from, to) / (window - 1))
    return isZero(deviation) ? 0 : deviation * Math.sqrt(annualisation)
  })
}

/** `betaOf` each window of paired returns; `t` counts the paired days. */
export function rollingBeta({ own, benchmark }: PairedReturns, window = ROLLING_WINDOW): readonly RollingPoint[] {
  return overWindows(own.length, window, (from, to) => {
    const variance = squaresOf(benchmark, from, to) / (window - 1)
    if (isZero(Math.sqrt(variance))) return null
    return productsOf(own, benchmark, from, to) / (window - 1) / variance
  })
}

function overWindows(
  length: number,
  window: number,
  compute: (from: number, to: number) => number | null,
): readonly RollingPoint[] {
  const points: RollingPoint[] = []
  for (let to = window; to <= length; to += 1) {
    const value = window < 2 ? null : compute(to - window, to)
    points.push({ t: to - 1, value: value === null || Number.isFinite(value) ? value : null })
  }
  return points
}
