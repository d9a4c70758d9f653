import type { SeriesKernel } from '../../series/kernel.js'
import { move } from './wilder.kernel.js'

/**
 * Money flow index: of price * volume over n bars, the share on bars where the price rose. Inputs typical price and
 * volume; needs n + 1 complete bars; missing where the price did not move or nothing was traded.
 */
export const mfi: SeriesKernel = {
  name: 'mfi',
  lookback: (params) => params[0]!,
  run(inputs, params, out) {
    const [price, volume] = inputs as [Float64Array, Float64Array]
    const n = params[0]!
    // Money flow of the last n bars, negative where the price fell.
    const flows = new Float64Array(n)
    let complete = 0
    for (let t = 0; t < out.length; t++) {
      complete = Number.isNaN(price[t]! + volume[t]!) ? 0 : complete + 1
      if (complete > 1) flows[t % n] = Math.sign(move(price[t]!, price[t - 1]!)) * price[t]! * volume[t]!
      out[t] = Number.NaN
      if (complete <= n) continue
      let rising = 0
      let falling = 0
      for (let k = 0; k < n; k++) {
        const flow = flows[k]!
        if (flow > 0) rising += flow
        else falling -= flow
      }
      if (rising + falling > 0) out[t] = (100 * rising) / (rising + falling)
    }
  },
}

const PAIR_SCALE = 3 - 2 * Math.SQRT2

/** Corwin-Schultz spread of the bars t-1 and t from their highs and lows; negative counts as 0. */
function pairSpread(high: Float64Array, low: Float64Array, t: number): number {
  const square = (ratio: number): number => Math.log(ratio) ** 2
  const b = square(high[t - 1]! / low[t - 1]!) + square(high[t]! / low[t]!)
  const g = square(Math.max(high[t - 1]!, high[t]!) / Math.min(low[t - 1]!, low[t]!))
  const a = (Math.sqrt(2 * b) - Math.sqrt(b)) / PAIR_SCALE - Math.sqrt(g / PAIR_SCALE)
  return Math.max(0, (2 * (Math.exp(a) - 1)) / (1 + Math.exp(a)))
}

/**
 * Mean Corwin-Schultz spread of the last n pairs without an idle day. Inputs high, low, volume; parameters n and the
 * number of pairs that must remain. Missing where any bar of the n + 1 is.
 */
export const corwinSchultz: SeriesKernel = {
  name: 'corwin_schultz',
  lookback: (params) => params[0]!,
  run(inputs, params, out) {
    const [high, low, volume] = inputs as [Float64Array, Float64Array, Float64Array]
    const [n, minimum] = params as [number, number]
    // Spreads of the last n pairs, -1 where one of the two bars is idle.
    const spreads = new Float64Array(n)
    let complete = 0
    for (let t = 0; t < out.length; t++) {
      complete = low[t]! > 0 && !Number.isNaN(high[t]! + volume[t]!) ? complete + 1 : 0
      if (complete > 1) spreads[t % n] = volume[t] === 0 || volume[t - 1] === 0 ? -1 : pairSpread(high, low, t)
      out[t] = Number.NaN
      if (complete <= n) continue
      let sum = 0
      let pairs = 0
      for (let k = 0; k < n; k++) {
        if (spreads[k]! < 0) continue
        sum += spreads[k]!
        pairs++
      }
      if (pairs >= minimum) out[t] = sum / pairs
    }
  },
}
