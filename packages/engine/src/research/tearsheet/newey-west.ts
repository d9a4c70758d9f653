import { mean } from '../../metrics/numeric.js'
import type { OverlapMean } from './tear-sheet.js'

/** With fewer dates the error of a mean is itself a guess. */
const MIN_DATES = 10

/**
 * The mean of a series whose neighbours share days, with the standard error of Newey and West (Econometrica 55, 1987):
 * Bartlett weights over the larger of `overlap` and 4 (n / 100)^(2/9) lags (their rule of 1994). NaN entries are left out.
 */
export function overlapMean(series: ArrayLike<number>, overlap: number): OverlapMean {
  const x = Float64Array.from(series).filter((value) => !Number.isNaN(value))
  const n = x.length
  const lags = Math.max(0, Math.min(n - 1, Math.max(overlap, Math.floor(4 * (n / 100) ** (2 / 9)))))
  if (n === 0) return { mean: null, error: null, t: null, dates: 0, lags }
  const centre = mean(x)
  const error = n < MIN_DATES ? Number.NaN : Math.sqrt(longRunVariance(x, centre, lags) / n)
  const isKnown = error > 1e-12
  return { mean: centre, error: isKnown ? error : null, t: isKnown ? centre / error : null, dates: n, lags }
}

/** NaN-free series; the Bartlett kernel keeps it from falling below zero. */
function longRunVariance(x: Float64Array, centre: number, lags: number): number {
  let variance = autocovariance(x, centre, 0)
  for (let lag = 1; lag <= lags; lag++) variance += 2 * (1 - lag / (lags + 1)) * autocovariance(x, centre, lag)
  return Math.max(0, variance)
}

function autocovariance(x: Float64Array, centre: number, lag: number): number {
  let total = 0
  for (let t = lag; t < x.length; t++) total += (x[t] - centre) * (x[t - lag] - centre)
  return total / x.length
}
