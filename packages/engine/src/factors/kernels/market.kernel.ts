import type { SeriesKernel } from '../../series/kernel.js'
import { NOISE } from './cell.kernel.js'

/** Centred sums of x² and xy over the first n cells. */
function centredSums(y: Float64Array, x: Float64Array, n: number): { readonly xx: number; readonly xy: number } {
  let meanX = 0
  let meanY = 0
  for (let k = 0; k < n; k++) {
    meanX += x[k]! / n
    meanY += y[k]! / n
  }
  let xx = 0
  let xy = 0
  for (let k = 0; k < n; k++) {
    const dx = x[k]! - meanX
    xx += dx * dx
    xy += dx * (y[k]! - meanY)
  }
  return { xx, xy }
}

function largest(x: Float64Array, n: number): number {
  let size = 0
  for (let k = 0; k < n; k++) size = Math.max(size, Math.abs(x[k]!))
  return size
}

/**
 * Beta of y to x over the days of the window on which x is below its mean there. Parameters n and the number of such
 * days that must exist.
 */
export const downsideBeta: SeriesKernel = {
  name: 'downside_beta',
  lookback: (params) => params[0]! - 1,
  run(inputs, params, out) {
    const [y, x] = inputs as [Float64Array, Float64Array]
    const [n, minimum] = params as [number, number]
    const [downY, downX] = [new Float64Array(n), new Float64Array(n)]
    let complete = 0
    for (let t = 0; t < out.length; t++) {
      complete = Number.isNaN(y[t]! + x[t]!) ? 0 : complete + 1
      out[t] = Number.NaN
      if (complete < n) continue
      let mean = 0
      for (let s = t - n + 1; s <= t; s++) mean += x[s]! / n
      let days = 0
      for (let s = t - n + 1; s <= t; s++) {
        if (!(x[s]! < mean)) continue
        downY[days] = y[s]!
        downX[days++] = x[s]!
      }
      if (days < minimum || days < 2) continue
      const { xx, xy } = centredSums(downY, downX, days)
      if (Math.sqrt(xx / (days - 1)) > NOISE * largest(downX, days)) out[t] = xy / xx
    }
  },
}
