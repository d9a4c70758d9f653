import type { SeriesKernel } from '../../series/kernel.js'
import { NOISE } from './cell.kernel.js'
import { LANES, sumLanes } from './windows.kernel.js'

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

/** Mean of the n cells that end at each, in the order of time. */
function meansOf(x: Float64Array, n: number): Float64Array {
  const shares = new Float64Array(x.length + LANES)
  for (let t = 0; t < x.length; t++) shares[t] = x[t]! / n
  const [means, sums] = [new Float64Array(x.length + LANES), new Float64Array(LANES)]
  for (let first = 0; first < x.length; first += LANES) {
    sumLanes(shares, first, n, sums)
    means.set(sums, first)
  }
  return means
}

/** Days after which sums are taken anew, so that what rounding leaves in them does not add up. */
const ANCHOR = 32
/** Sums of which less than this share is left, once centred, are not trusted. */
const LEFT = 1e-3
/** A spread above this share of the values is no noise, whatever rounding did to it. */
const CLEAR = 1e-6

/** Sums over the days of a window below its mean, of x from `origin` on, kept from day to day. */
class DownsideSums {
  days = 0
  private origin = 0
  private sumX = 0
  private sumY = 0
  private xx = 0
  private xy = 0
  private most = 0
  /** Days whose side depends on which of the next means is taken. */
  private readonly between: Int32Array
  private held = 0

  constructor(
    private readonly y: Float64Array,
    private readonly x: Float64Array,
    private readonly means: Float64Array,
    private readonly n: number,
  ) {
    this.between = new Int32Array(n + ANCHOR)
  }

  anchor(t: number): void {
    const { x, means, n } = this
    const mean = means[t]!
    this.days = 0
    this.sumX = this.sumY = this.xx = this.xy = this.most = 0
    this.origin = mean
    for (let s = t - n + 1; s <= t; s++) if (x[s]! < mean) this.change(s, 1)
    const end = Math.min(t + ANCHOR, x.length)
    let [low, high] = [mean, mean]
    for (let s = t + 1; s < end; s++) {
      if (means[s]! < low) low = means[s]!
      if (means[s]! > high) high = means[s]!
    }
    this.held = 0
    for (let s = t - n + 1; s < end; s++) if (x[s]! >= low && x[s]! < high) this.between[this.held++] = s
  }

  /** From the window that ends on t - 1 to the one that ends on t. */
  step(t: number): void {
    const { x, means, n, between } = this
    const [before, mean] = [means[t - 1]!, means[t]!]
    if (x[t - n]! < before) this.change(t - n, -1)
    for (let k = 0; k < this.held; k++) {
      const s = between[k]!
      if (s <= t - n || s >= t) continue
      const [was, is] = [x[s]! < before, x[s]! < mean]
      if (was !== is) this.change(s, is ? 1 : -1)
    }
    if (x[t]! < mean) this.change(t, 1)
  }

  private change(s: number, sign: 1 | -1): void {
    const dx = this.x[s]! - this.origin
    const y = this.y[s]!
    this.days += sign
    this.sumX += sign * dx
    this.sumY += sign * y
    this.xx += sign * dx * dx
    this.xy += sign * dx * y
    if (this.xx > this.most) this.most = this.xx
  }

  /** Missing where rounding may have too large a part in it. */
  beta(): number {
    const xx = this.xx - (this.sumX * this.sumX) / this.days
    const size = Math.abs(this.origin) + Math.sqrt(this.most)
    if (!(xx > LEFT * this.most && Math.sqrt(xx / this.days) > CLEAR * size)) return Number.NaN
    return (this.xy - (this.sumX * this.sumY) / this.days) / xx
  }
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
    const means = meansOf(x, n)
    const sums = new DownsideSums(y, x, means, n)
    let [complete, age] = [0, 0]
    for (let t = 0; t < out.length; t++) {
      complete = Number.isNaN(y[t]! + x[t]!) ? 0 : complete + 1
      out[t] = Number.NaN
      if (complete < n) continue
      if (complete === n || age === ANCHOR) {
        sums.anchor(t)
        age = 0
      } else sums.step(t)
      age++
      if (sums.days < minimum || sums.days < 2) continue
      const beta = sums.beta()
      out[t] = Number.isFinite(beta) ? beta : plainBeta(t)
    }

    /** By gathering the days and centring them. */
    function plainBeta(t: number): number {
      let days = 0
      for (let s = t - n + 1; s <= t; s++) {
        if (!(x[s]! < means[t]!)) continue
        downY[days] = y[s]!
        downX[days++] = x[s]!
      }
      const { xx, xy } = centredSums(downY, downX, days)
      return Math.sqrt(xx / (days - 1)) > NOISE * largest(downX, days) ? xy / xx : Number.NaN
    }
  },
}
