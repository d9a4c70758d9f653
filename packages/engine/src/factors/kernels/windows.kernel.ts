import type { SeriesKernel } from '../../series/kernel.js'

type Window = (inputs: readonly Float64Array[], from: number, to: number, params: readonly number[]) => number

/** A kernel over a complete window of `params[0]` cells, [from, to] included; missing where any input has a gap. */
function windowKernel(name: string, value: Window): SeriesKernel {
  return {
    name,
    lookback: (params) => params[0]! - 1,
    run(inputs, params, out) {
      const n = params[0]!
      let complete = 0
      for (let t = 0; t < out.length; t++) {
        complete = inputs.some((input) => Number.isNaN(input[t]!)) ? 0 : complete + 1
        const x = complete >= n ? value(inputs, t - n + 1, t, params) : Number.NaN
        out[t] = Number.isFinite(x) ? x : Number.NaN
      }
    },
  }
}

/** Deepest fall from a peak within the window: at or below 0. */
export const maxDrawdown = windowKernel('max_drawdown', ([price], from, to) => {
  let peak = 0
  let deepest = 1
  for (let s = from; s <= to; s++) {
    const x = price![s]!
    if (x > peak) peak = x
    const ratio = x / peak
    if (ratio < deepest) deepest = ratio
  }
  return deepest - 1
})

/** Root mean square of the falls from the window's running peak. */
export const ulcer = windowKernel('ulcer', ([price], from, to) => {
  let peak = 0
  let squares = 0
  for (let s = from; s <= to; s++) {
    const x = price![s]!
    if (x > peak) peak = x
    const fall = x / peak - 1
    squares += fall * fall
  }
  return Math.sqrt(squares / (to - from + 1))
})

/** Mean of the window's values at or below the threshold of today. Inputs: values, threshold. */
export const meanBelow: SeriesKernel = {
  name: 'mean_below',
  lookback: (params) => params[0]! - 1,
  run(inputs, params, out) {
    const [x, threshold] = inputs as [Float64Array, Float64Array]
    for (let t = 0; t < out.length; t++) {
      const limit = threshold[t]!
      let sum = 0
      let count = 0
      for (let s = Math.max(0, t - params[0]! + 1); s <= t; s++) {
        if (x[s]! <= limit) {
          sum += x[s]!
          count++
        }
      }
      out[t] = count > 0 ? sum / count : Number.NaN
    }
  },
}

/** Mean of |return| / money traded over the traded days of the window. Inputs return, value; parameters n, minimum. */
export const amihud = windowKernel('amihud', ([ret, value], from, to, [, minimum]) => {
  let sum = 0
  let count = 0
  for (let s = from; s <= to; s++) {
    const traded = value![s]!
    if (!(traded > 0)) continue
    sum += Math.abs(ret![s]!) / traded
    count++
  }
  return count >= minimum! && count > 0 ? sum / count : Number.NaN
})

/** x as it is from the stored bar of index `params[0]` on. Inputs: x, close. */
export const fromBar: SeriesKernel = {
  name: 'from_bar',
  lookback: (params) => 2 * params[0]!,
  run(inputs, params, out) {
    const [x, close] = inputs as [Float64Array, Float64Array]
    let bar = -1
    for (let t = 0; t < out.length; t++) {
      if (!Number.isNaN(close[t]!)) bar++
      out[t] = bar >= params[0]! ? x[t]! : Number.NaN
    }
  },
}
