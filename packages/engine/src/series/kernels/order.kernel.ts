import type { SeriesKernel } from '../kernel.js'

/** PCTRANK of today's value within its window: 0 the smallest, 1 the largest, ties averaged, 0.5 for a window of one. */
const tsRank: SeriesKernel = {
  name: 'ts_rank',
  lookback: (params) => params[0] - 1,
  run(inputs, params, out) {
    const x = inputs[0]
    const n = params[0]
    let complete = 0
    for (let t = 0; t < out.length; t++) {
      const now = x[t]
      complete = !Number.isNaN(now) ? complete + 1 : 0
      if (complete < n) {
        out[t] = Number.NaN
        continue
      }
      let below = 0
      let equal = 0
      for (let s = t - n + 1; s < t; s++) {
        if (x[s] < now) below++
        else if (x[s] === now) equal++
      }
      out[t] = n === 1 ? 0.5 : (below + equal / 2) / (n - 1)
    }
  },
}

/** Quantile `params[0]` of the last `params[1]` values, linear between order statistics (R type 7). */
const quantile7: SeriesKernel = {
  name: 'quantile7',
  lookback: (params) => params[1] - 1,
  run(inputs, params, out) {
    const x = inputs[0]
    const [p, n] = params
    const position = (n - 1) * p
    const k = Math.floor(position)
    const sorted = new Float64Array(n)
    let held = 0
    for (let t = 0; t < out.length; t++) {
      const now = x[t]
      if (Number.isNaN(now)) {
        held = 0
        out[t] = Number.NaN
        continue
      }
      if (held === n) held = removeSorted(sorted, held, x[t - n])
      held = insertSorted(sorted, held, now)
      if (held < n) out[t] = Number.NaN
      else out[t] = k + 1 >= n ? sorted[k] : sorted[k] + (position - k) * (sorted[k + 1] - sorted[k])
    }
  },
}

/** First place whose value is not below x. */
function lowerBound(sorted: Float64Array, held: number, x: number): number {
  let low = 0
  let high = held
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < x) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts x into the first `held` cells, ascending; returns how many are held then. */
export function insertSorted(sorted: Float64Array, held: number, x: number): number {
  const place = lowerBound(sorted, held, x)
  sorted.copyWithin(place + 1, place, held)
  sorted[place] = x
  return held + 1
}

/** Takes one x out of the first `held` cells, ascending; returns how many are held then. */
export function removeSorted(sorted: Float64Array, held: number, x: number): number {
  const place = lowerBound(sorted, held, x)
  sorted.copyWithin(place, place + 1, held)
  return held - 1
}

export const orderKernels: readonly SeriesKernel[] = [tsRank, quantile7]
