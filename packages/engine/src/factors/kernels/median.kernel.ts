import type { SeriesKernel } from '../../series/kernel.js'
import { insertSorted, removeSorted } from '../../series/kernels/order.kernel.js'

/**
 * Median of those of the last `params[0]` values that are present, of the middle two their mean; missing where fewer
 * than `params[1]` are.
 */
export const medianOfPresent: SeriesKernel = {
  name: 'median_of_present',
  lookback: (params) => params[0]! - 1,
  run(inputs, params, out) {
    const x = inputs[0]!
    const [n, minimum] = params as [number, number]
    const sorted = new Float64Array(n)
    let held = 0
    for (let t = 0; t < out.length; t++) {
      const leaving = t >= n ? x[t - n]! : Number.NaN
      if (!Number.isNaN(leaving)) held = removeSorted(sorted, held, leaving)
      if (!Number.isNaN(x[t]!)) held = insertSorted(sorted, held, x[t]!)
      const middle = (held - 1) / 2
      out[t] = held > 0 && held >= minimum ? (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2 : Number.NaN
    }
  },
}
