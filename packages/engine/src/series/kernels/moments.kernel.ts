import type { SeriesKernel } from '../kernel.js'
import { visitMoments, visitSquares, windowSum } from './window-sums.kernel.js'

/** A deviation at or below this share of the largest value in its window is rounding noise. */
const NOISE = 1e-12

const window = (params: readonly number[]): number => params[0] - 1

function clearStart(out: Float64Array, n: number): void {
  out.fill(Number.NaN, 0, Math.min(n - 1, out.length))
}

const sum: SeriesKernel = {
  name: 'sum',
  lookback: window,
  run: (inputs, params, out) => windowSum(inputs[0], params[0], out),
}

/** The mean of equal values is exactly that value: thresholds and ties stand on it. */
const sma: SeriesKernel = {
  name: 'sma',
  lookback: window,
  run(inputs, params, out) {
    const x = inputs[0]
    const n = params[0]
    windowSum(x, n, out)
    let equal = 0
    for (let t = 0; t < out.length; t++) {
      equal = t > 0 && x[t] === x[t - 1] ? equal + 1 : 1
      out[t] = equal >= n ? x[t] : out[t] / n
    }
  },
}

/** Sum of squared deviations from the window's own mean, never below 0. */
function squaredDeviations(s1: number, s2: number, perN: number): number {
  const m = s2 - s1 * s1 * perN
  return Math.max(m, 0)
}

/** Sum of squared deviations over n - `divisorLess`. */
function variance(x: Float64Array, n: number, divisorLess: 0 | 1, out: Float64Array): void {
  const perN = 1 / n
  const perDegree = 1 / (n - divisorLess)
  clearStart(out, n)
  visitSquares(x, n, out.length, (t, _shift, s1, s2) => {
    const value = squaredDeviations(s1, s2, perN) * perDegree
    out[t] = value - value === 0 ? value : Number.NaN
  })
}

function deviation(name: string, divisorLess: 0 | 1): SeriesKernel {
  return {
    name,
    lookback: window,
    run(inputs, params, out) {
      variance(inputs[0], params[0], divisorLess, out)
      for (let t = 0; t < out.length; t++) out[t] = Math.sqrt(out[t])
    },
  }
}

const sampleVariance: SeriesKernel = {
  name: 'var',
  lookback: window,
  run: (inputs, params, out) => variance(inputs[0], params[0], 1, out),
}

/** Whether a variance of a window is more than the rounding of a frozen value. */
function isSpread(variance: number, shift: number, s2: number): boolean {
  return variance > NOISE * NOISE * (shift * shift + s2)
}

/** m3 / m2^1.5 by population moments. */
const skew: SeriesKernel = {
  name: 'skew',
  lookback: window,
  run(inputs, params, out) {
    const n = params[0]
    const perN = 1 / n
    clearStart(out, n)
    visitMoments(inputs[0], n, out.length, (t, shift, s1, s2, s3) => {
      const d = s1 * perN
      const m2 = squaredDeviations(s1, s2, perN) * perN
      const m3 = (s3 - 3 * d * s2) * perN + 2 * d * d * d
      const value = m3 / (m2 * Math.sqrt(m2))
      out[t] = isSpread(m2, shift, s2) && value - value === 0 ? value : Number.NaN
    })
  },
}

/** m4 / m2^2 by population moments: 3 for a normal. */
const kurtosis: SeriesKernel = {
  name: 'kurtosis',
  lookback: window,
  run(inputs, params, out) {
    const n = params[0]
    clearStart(out, n)
    visitMoments(inputs[0], n, out.length, (t, shift, s1, s2, s3, s4) => {
      const d = s1 / n
      const m2 = squaredDeviations(s1, s2, 1 / n) / n
      const m4 = s4 / n - (4 * d * s3) / n + (6 * d * d * s2) / n - 3 * d * d * d * d
      out[t] = isSpread(m2, shift, s2) ? m4 / (m2 * m2) : Number.NaN
    })
  },
}

/** Mean of |x - mean| over the window. */
const meanAbsoluteDeviation: SeriesKernel = {
  name: 'mean_abs_dev',
  lookback: window,
  run(inputs, params, out) {
    const x = inputs[0]
    const n = params[0]
    sma.run(inputs, params, out)
    for (let t = n - 1; t < out.length; t++) {
      const mean = out[t]
      let total = 0
      for (let s = t - n + 1; s <= t; s++) total += Math.abs(x[s] - mean)
      out[t] = total / n
    }
  },
}

/** Sums and moments over the last `params[0]` cells; one missing cell makes the result missing. */
export const momentKernels: readonly SeriesKernel[] = [
  sum,
  sma,
  sampleVariance,
  deviation('std', 1),
  deviation('std0', 0),
  skew,
  kurtosis,
  meanAbsoluteDeviation,
]
