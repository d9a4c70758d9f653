import type { SeriesKernel } from '../../series/kernel.js'

/** Sample deviation of the inputs that are present; missing where fewer than `params[0]` are, or fewer than two. */
export const deviationOfPresent: SeriesKernel = {
  name: 'deviation_of_present',
  lookback: () => 0,
  run(inputs, params, out) {
    const needed = Math.max(params[0]!, 2)
    for (let t = 0; t < out.length; t++) {
      let count = 0
      let sum = 0
      for (const input of inputs) {
        const x = input[t]!
        if (Number.isNaN(x)) continue
        sum += x
        count++
      }
      const mean = sum / count
      let squares = 0
      for (const input of inputs) {
        const gap = input[t]! - mean
        if (!Number.isNaN(gap)) squares += gap * gap
      }
      out[t] = count >= needed && squares < Number.POSITIVE_INFINITY ? Math.sqrt(squares / (count - 1)) : Number.NaN
    }
  },
}
