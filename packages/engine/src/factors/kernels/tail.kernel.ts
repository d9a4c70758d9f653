import type { SeriesKernel } from '../../series/kernel.js'

/** Windows that are looked through together. */
const TOGETHER = 32

/**
 * Mean of the window's values at or below the threshold of today. Inputs: values, threshold. What is above the largest
 * threshold of a group of days is passed over once for all of them.
 */
export const meanBelow: SeriesKernel = {
  name: 'mean_below',
  lookback: (params) => params[0]! - 1,
  run(inputs, params, out) {
    const [x, threshold] = inputs as [Float64Array, Float64Array]
    const n = params[0]!
    const low = new Int32Array(n + TOGETHER)
    for (let first = 0; first < out.length; first += TOGETHER) {
      const end = Math.min(first + TOGETHER, out.length)
      let most = Number.NEGATIVE_INFINITY
      for (let t = first; t < end; t++) if (threshold[t]! > most) most = threshold[t]!
      let held = 0
      for (let s = Math.max(0, first - n + 1); s < end; s++) if (x[s]! <= most) low[held++] = s
      let oldest = 0
      for (let t = first; t < end; t++) {
        while (oldest < held && low[oldest]! <= t - n) oldest++
        const limit = threshold[t]!
        let [sum, count] = [0, 0]
        for (let k = oldest; k < held && low[k]! <= t; k++) {
          const value = x[low[k]!]!
          if (value > limit) continue
          sum += value
          count++
        }
        out[t] = count > 0 && !Number.isNaN(limit) ? sum / count : Number.NaN
      }
    }
  },
}
