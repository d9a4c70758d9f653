import type { SeriesKernel } from '../../series/kernel.js'
import { NOISE } from './cell.kernel.js'

interface Moments {
  readonly meanX: number
  readonly meanY: number
  readonly xx: number
  readonly xy: number
  readonly yy: number
}

/** Means and centred sums of y and x over [from, to], two passes. */
function momentsOf(y: Float64Array, x: Float64Array, from: number, to: number): Moments {
  const n = to - from + 1
  let [meanX, meanY] = [0, 0]
  for (let s = from; s <= to; s++) {
    meanX += x[s]! / n
    meanY += y[s]! / n
  }
  let [xx, xy, yy] = [0, 0, 0]
  for (let s = from; s <= to; s++) {
    const dx = x[s]! - meanX
    const dy = y[s]! - meanY
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  return { meanX, meanY, xx, xy, yy }
}

function largest(x: Float64Array, from: number, to: number): number {
  let size = 0
  for (let s = from; s <= to; s++) size = Math.max(size, Math.abs(x[s]!))
  return size
}

/**
 * Sum over deviation of the market model's residuals. The regression of y on x runs over the last `params[0]` days, the
 * sum and the sample deviation over the days `params[1]`..`params[2]` back. Missing where the residuals do not vary.
 */
export const residualMomentum: SeriesKernel = {
  name: 'residual_momentum',
  lookback: (params) => params[0]! - 1,
  run(inputs, params, out) {
    const [y, x] = inputs as [Float64Array, Float64Array]
    const [n, first, last] = params as [number, number, number]
    let complete = 0
    for (let t = 0; t < out.length; t++) {
      complete = Number.isNaN(y[t]! + x[t]!) ? 0 : complete + 1
      out[t] = complete >= n ? residualScore(y, x, [t - n + 1, t], [t - first, t - last]) : Number.NaN
    }
  },
}

type Span = readonly [from: number, to: number]

function residualScore(y: Float64Array, x: Float64Array, all: Span, part: Span): number {
  const whole = momentsOf(y, x, all[0], all[1])
  const days = part[1] - part[0] + 1
  if (!(Math.sqrt(whole.xx / (all[1] - all[0])) > NOISE * largest(x, all[0], all[1]))) return Number.NaN
  const beta = whole.xy / whole.xx
  const span = momentsOf(y, x, part[0], part[1])
  const sum = days * (span.meanY - whole.meanY - beta * (span.meanX - whole.meanX))
  const squares = span.yy - 2 * beta * span.xy + beta * beta * span.xx
  const deviation = Math.sqrt(Math.max(0, squares) / (days - 1))
  return deviation > NOISE * largest(y, part[0], part[1]) ? sum / deviation : Number.NaN
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
      const { xx, xy } = momentsOf(downY, downX, 0, days - 1)
      if (Math.sqrt(xx / (days - 1)) > NOISE * largest(downX, 0, days - 1)) out[t] = xy / xx
    }
  },
}
