import type { SeriesKernel } from '../../series/kernel.js'
import { NOISE } from './cell.kernel.js'

const fromFirstBar = (): number => Number.POSITIVE_INFINITY

/** A price move, zero where it is the rounding of a price that did not move. */
export function move(now: number, before: number): number {
  const difference = now - before
  return Math.abs(difference) <= NOISE * now ? 0 : difference
}

/** True range against the last stored close. */
export function trueRange(high: number, low: number, before: number): number {
  return Math.max(high - low, Math.abs(move(high, before)), Math.abs(move(low, before)))
}

/**
 * RSI from the first stored bar: Wilder means of gains and losses, seeded with the plain mean of the first n moves.
 * Missing on days without a row (the recursion goes on with the next one) and where the price never moved.
 */
export const rsi: SeriesKernel = {
  name: 'rsi',
  lookback: fromFirstBar,
  run(inputs, params, out) {
    const close = inputs[0]!
    const n = params[0]!
    let before = Number.NaN
    let gain = 0
    let loss = 0
    let moves = -1
    for (let t = 0; t < out.length; t++) {
      const now = close[t]!
      out[t] = Number.NaN
      if (Number.isNaN(now)) continue
      moves++
      if (moves > 0) {
        const change = move(now, before)
        const up = Math.max(change, 0)
        const down = Math.max(-change, 0)
        if (moves < n) {
          gain += up
          loss += down
        } else if (moves === n) {
          gain = (gain + up) / n
          loss = (loss + down) / n
        } else {
          gain = (up - gain) * (1 / n) + gain
          loss = (down - loss) * (1 / n) + loss
        }
        if (moves >= n && gain + loss > 0) out[t] = (100 * gain) / (gain + loss)
      }
      before = now
    }
  },
}

/** ATR from the first stored bar, inputs high, low, close; first value on bar n. */
export const atr: SeriesKernel = {
  name: 'atr',
  lookback: fromFirstBar,
  run(inputs, params, out) {
    const [high, low, close] = inputs as [Float64Array, Float64Array, Float64Array]
    const n = params[0]!
    let before = Number.NaN
    let mean = 0
    let ranges = -1
    for (let t = 0; t < out.length; t++) {
      const now = close[t]!
      out[t] = Number.NaN
      if (Number.isNaN(now + high[t]! + low[t]!)) continue
      ranges++
      if (ranges > 0) {
        const range = trueRange(high[t]!, low[t]!, before)
        if (ranges < n) mean += range
        else if (ranges === n) mean = (mean + range) / n
        else mean = (range - mean) * (1 / n) + mean
        if (ranges >= n) out[t] = mean
      }
      before = now
    }
  },
}
