import type { SeriesKernel } from '../../series/kernel.js'
import { move, trueRange } from './wilder.kernel.js'

type Inputs = readonly [Float64Array, Float64Array, Float64Array]
/** What a bar shows: its place since the first stored one, and the Wilder sums of +DM, -DM and true range. */
type Emit = (t: number, bar: number, plus: number, minus: number, range: number) => void

/** Walks the Wilder sums of directional movement; `emit` is called from bar n on, on days with a row. */
function walkDirectional(inputs: Inputs, n: number, emit: Emit): void {
  const [high, low, close] = inputs
  let [plus, minus, range] = [0, 0, 0]
  let [beforeHigh, beforeLow, beforeClose] = [Number.NaN, Number.NaN, Number.NaN]
  let bar = -1
  for (let t = 0; t < close.length; t++) {
    const [h, l, c] = [high[t]!, low[t]!, close[t]!]
    if (Number.isNaN(h + l + c)) continue
    bar++
    if (bar > 0) {
      const up = move(h, beforeHigh)
      const down = -move(l, beforeLow)
      const lose = bar < n ? 0 : 1 / n
      plus += (up > down && up > 0 ? up : 0) - plus * lose
      minus += (down > up && down > 0 ? down : 0) - minus * lose
      range += trueRange(h, l, beforeClose) - range * lose
      if (bar >= n) emit(t, bar, plus, minus, range)
    }
    beforeHigh = h
    beforeLow = l
    beforeClose = c
  }
}

function directionalIndicator(name: string, share: (plus: number, minus: number) => number): SeriesKernel {
  return {
    name,
    lookback: () => Number.POSITIVE_INFINITY,
    run(inputs, params, out) {
      out.fill(Number.NaN)
      walkDirectional(inputs as unknown as Inputs, params[0]!, (t, _bar, plus, minus, range) => {
        if (range > 0) out[t] = (100 * share(plus, minus)) / range
      })
    },
  }
}

/** +DI and -DI in percent; inputs high, low, close; missing where no price ever moved. */
export const plusDi = directionalIndicator('plus_di', (plus) => plus)
export const minusDi = directionalIndicator('minus_di', (_plus, minus) => minus)

/** ADX: Wilder mean of DX, seeded on bars n..2n-1; a DX without direction is 0 in the seed and carries later. */
export const adx: SeriesKernel = {
  name: 'adx',
  lookback: () => Number.POSITIVE_INFINITY,
  run(inputs, params, out) {
    const n = params[0]!
    let mean = 0
    out.fill(Number.NaN)
    walkDirectional(inputs as unknown as Inputs, n, (t, bar, plus, minus, range) => {
      const hasDirection = range > 0 && plus + minus > 0
      const dx = hasDirection ? (100 * Math.abs(plus - minus)) / (plus + minus) : 0
      if (bar < 2 * n) mean += dx / n
      else if (hasDirection) mean = (mean * (n - 1) + dx) / n
      if (bar >= 2 * n - 1) out[t] = mean
    })
  },
}
