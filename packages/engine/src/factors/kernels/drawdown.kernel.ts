import type { SeriesKernel } from '../../series/kernel.js'

/** Running peak, deepest ratio to it and lowest value of a stretch of prices that grows at one end. */
interface Stretch {
  peak: number
  deepest: number
  lowest: number
}

const emptyStretch = (): Stretch => ({ peak: 0, deepest: 1, lowest: Number.POSITIVE_INFINITY })

/**
 * Deepest fall from a peak within a complete window of `params[0]` prices: at or below 0. A window is the end of one
 * block of n prices and the beginning of the next: the deepest of both, or from the first one's peak to the second's
 * lowest. No sum is in it, so it equals the walk over each window to the bit.
 */
export const maxDrawdown: SeriesKernel = {
  name: 'max_drawdown',
  lookback: (params) => params[0]! - 1,
  run(inputs, params, out) {
    const price = inputs[0]!
    const n = params[0]!
    const ends = { peak: new Float64Array(n + 1), deepest: new Float64Array(n + 1).fill(1) }
    let complete = 0
    for (let start = 0; start < out.length; start += n) {
      const begun = emptyStretch()
      const end = Math.min(start + n, out.length)
      for (let t = start, a = 1; t < end; t++, a++) {
        const x = price[t]!
        extend(begun, x)
        complete = Number.isNaN(x) ? 0 : complete + 1
        const across = begun.lowest / ends.peak[a]!
        let deepest = begun.deepest
        if (ends.deepest[a]! < deepest) deepest = ends.deepest[a]!
        if (across < deepest) deepest = across
        out[t] = complete >= n && Number.isFinite(deepest) ? deepest - 1 : Number.NaN
      }
      writeEnds(price.subarray(start, end), ends.peak, ends.deepest)
    }
  },
}

/** A missing price leaves the stretch as it is. */
function extend(stretch: Stretch, x: number): void {
  if (x > stretch.peak) stretch.peak = x
  const ratio = x / stretch.peak
  if (ratio < stretch.deepest) stretch.deepest = ratio
  if (x < stretch.lowest) stretch.lowest = x
}

/** Peak of the prices from each on to the last, and the deepest ratio among them. */
function writeEnds(price: Float64Array, peaks: Float64Array, deepests: Float64Array): void {
  let [peak, deepest, lowest] = [0, 1, Number.POSITIVE_INFINITY]
  for (let k = price.length - 1; k >= 0; k--) {
    const x = price[k]!
    if (x > peak) peak = x
    if (x < lowest) lowest = x
    const ratio = lowest / x
    if (ratio < deepest) deepest = ratio
    peaks[k] = peak
    deepests[k] = deepest
  }
}

/** Windows that share the walk over what is in all of them. */
const TOGETHER = 32

/** Where a walk over falls has come to. */
interface Falls {
  peak: number
  squares: number
}

function walkFalls(falls: Falls, price: Float64Array, from: number, to: number): void {
  let { peak, squares } = falls
  for (let s = from; s < to; s++) {
    const x = price[s]!
    if (x > peak) peak = x
    const fall = x / peak - 1
    squares += fall * fall
  }
  falls.peak = peak
  falls.squares = squares
}

/**
 * Root mean square of the falls from the running peak of a complete window of `params[0]` prices. The falls of what all
 * windows of a group contain depend on the peak before it alone, which few of them change.
 */
export const ulcer: SeriesKernel = {
  name: 'ulcer',
  lookback: (params) => params[0]! - 1,
  run(inputs, params, out) {
    const price = inputs[0]!
    const n = params[0]!
    const together = Math.min(TOGETHER, n)
    let complete = 0
    out.fill(Number.NaN)
    for (let t = 0; t < out.length; ) {
      complete = Number.isNaN(price[t]!) ? 0 : complete + 1
      if (complete < n) {
        t++
        continue
      }
      let count = 1
      while (count < together && t + count < out.length && !Number.isNaN(price[t + count]!)) count++
      ulcerGroup(price, { first: t, count, n }, out)
      complete += count - 1
      t += count
    }
  },
}

/** Writes the windows that end on `count` cells from `first` on. */
function ulcerGroup(
  price: Float64Array,
  { first, count, n }: { readonly first: number; readonly count: number; readonly n: number },
  out: Float64Array,
): void {
  const shared = first - n + count
  const [falls, core]: Falls[] = [
    { peak: 0, squares: 0 },
    { peak: 0, squares: 0 },
  ]
  let before = Number.NaN
  for (let k = 0; k < count; k++) {
    falls!.peak = 0
    falls!.squares = 0
    walkFalls(falls!, price, shared - count + 1 + k, shared)
    const peak = falls!.peak > price[shared]! ? falls!.peak : 0
    if (peak !== before) {
      core!.peak = peak
      core!.squares = 0
      walkFalls(core!, price, shared, first + 1)
      before = peak
    }
    falls!.peak = core!.peak
    falls!.squares += core!.squares
    walkFalls(falls!, price, first + 1, first + 1 + k)
    const value = Math.sqrt(falls!.squares / n)
    if (Number.isFinite(value)) out[first + k] = value
  }
}
