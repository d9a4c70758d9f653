import { betaOf, type PairedReturns } from './benchmark.js'
import { sharpeRatio } from './ratios.js'
import { volatility } from './risk.js'

/** Half a year of sessions. */
export const ROLLING_WINDOW = 126

/** A value at the end of each whole window, `t` counting returns from 0; null where the window has none. */
export interface RollingPoint {
  readonly t: number
  readonly value: number | null
}

/** Sharpe ratio of each window of returns that already have the risk-free rate taken off. */
export function rollingSharpe(
  overRiskFree: Float64Array,
  annualisation: number,
  window = ROLLING_WINDOW,
): readonly RollingPoint[] {
  return overWindows(overRiskFree.length, window, (from, to) => {
    return sharpeRatio(overRiskFree.subarray(from, to), annualisation).value as number | null
  })
}

export function rollingVolatility(
  returns: Float64Array,
  annualisation: number,
  window = ROLLING_WINDOW,
): readonly RollingPoint[] {
  return overWindows(returns.length, window, (from, to) => volatility(returns.subarray(from, to), annualisation))
}

/** Beta of each window of paired returns; `t` counts the paired days. */
export function rollingBeta(pairs: PairedReturns, window = ROLLING_WINDOW): readonly RollingPoint[] {
  return overWindows(pairs.own.length, window, (from, to) => {
    const part = { own: pairs.own.subarray(from, to), benchmark: pairs.benchmark.subarray(from, to) }
    return betaOf(part).value as number | null
  })
}

function overWindows(
  length: number,
  window: number,
  compute: (from: number, to: number) => number | null,
): readonly RollingPoint[] {
  const points: RollingPoint[] = []
  for (let to = window; to <= length; to += 1) points.push({ t: to - 1, value: compute(to - window, to) })
  return points
}
