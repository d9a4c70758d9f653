import type { SeriesKernel } from '../kernel.js'
import { blockShift } from './window-sums.kernel.js'

const NOISE = 1e-12
const window = (params: readonly number[]): number => params[0] - 1

interface TrendSums {
  t: number
  shift: number
  /** Sums of d = x - shift, of j * d with j = 0..n-1 from the oldest cell, and of d². */
  s: number
  weighted: number
  squares: number
}

/** Visits every full window of n cells with its sums against time. */
function visitTrend(x: Float64Array, n: number, length: number, visit: (sums: TrendSums) => void): void {
  const tail = new Float64Array(n + 1)
  const tailWeighted = new Float64Array(n + 1)
  const tailSquares = new Float64Array(n + 1)
  const sums: TrendSums = { t: 0, shift: 0, s: 0, weighted: 0, squares: 0 }
  for (let start = 0; start < length; start += n) {
    sums.shift = blockShift(x, start)
    if (start > 0) {
      for (let p = n - 1; p > 0; p--) {
        const d = x[start - n + p] - sums.shift
        // Moving the window's start one cell back adds one to the place of every cell behind it.
        tailWeighted[p] = tailWeighted[p + 1] + tail[p + 1]
        tail[p] = tail[p + 1] + d
        tailSquares[p] = tailSquares[p + 1] + d * d
      }
    }
    const end = Math.min(start + n, length)
    let head = 0
    let headWeighted = 0
    let headSquares = 0
    for (let t = start, a = 1; t < end; t++, a++) {
      const d = x[t] - sums.shift
      headWeighted = headWeighted - head + (n - 1) * d
      head += d
      headSquares += d * d
      if (t < n - 1) continue
      sums.t = t
      sums.s = tail[a] + head
      sums.weighted = tailWeighted[a] + headWeighted
      sums.squares = tailSquares[a] + headSquares
      visit(sums)
    }
  }
}

function trendKernel(name: string, value: (sums: TrendSums, n: number) => number): SeriesKernel {
  return {
    name,
    lookback: window,
    run(inputs, params, out) {
      const n = params[0]
      out.fill(Number.NaN)
      visitTrend(inputs[0], n, out.length, (sums) => {
        const result = value(sums, n)
        out[sums.t] = result - result === 0 ? result : Number.NaN
      })
    },
  }
}

/** Covariation of the window with time, and of time with itself. */
const withTime = ({ s, weighted }: TrendSums, n: number): number => weighted - ((n - 1) / 2) * s
const ofTime = (n: number): number => (n * (n * n - 1)) / 12

export const trendKernels: readonly SeriesKernel[] = [
  /** Least-squares slope of the window on 0..n-1. */
  trendKernel('slope', (sums, n) => withTime(sums, n) / ofTime(n)),
  /** R² of the same fit; missing where the window does not vary. */
  trendKernel('ols_r2', (sums, n) => {
    const variation = sums.squares - (sums.s * sums.s) / n
    const isFrozen = !(Math.sqrt(Math.max(variation, 0) / n) > NOISE * (Math.abs(sums.shift) + Math.sqrt(sums.squares)))
    const together = withTime(sums, n)
    return isFrozen ? Number.NaN : (together * together) / (ofTime(n) * variation)
  }),
  /** Mean of the window with weights 1 (oldest) to n (today). */
  trendKernel('decay', ({ shift, s, weighted }, n) => shift + (weighted + s) / ((n * (n + 1)) / 2)),
]
