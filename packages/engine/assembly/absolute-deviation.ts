import { put } from './lanes'
import { sma } from './windows'

/** The distance of a cell from a mean. */
function gap(cell: usize, mean: v128): v128 {
  return f64x2.abs(f64x2.sub(v128.load(cell), mean))
}

/** What lies in the rows of the two lanes. */
function got(o0: usize, o1: usize): v128 {
  return v128.load64_lane(o1, v128.load64_splat(o0), 1)
}

/** Replaces the means of the windows that end from `from` to `stop` - 1 by the mean distance from them. */
function deviate(x: usize, o0: usize, o1: usize, step: usize, from: i32, stop: i32, n: i32): void {
  const days = f64x2.splat(n)
  const window = (<usize>n) << 4
  o0 += <usize>from * step
  o1 += <usize>from * step
  let first = x + ((<usize>(from - n + 1)) << 4)
  let t = from
  // Four windows side by side, so that no sum waits for another.
  for (; t + 4 <= stop; t += 4, first += 64, o0 += 4 * step, o1 += 4 * step) {
    const meanA = got(o0, o1)
    const meanB = got(o0 + step, o1 + step)
    const meanC = got(o0 + 2 * step, o1 + 2 * step)
    const meanD = got(o0 + 3 * step, o1 + 3 * step)
    let a = f64x2.splat(0)
    let b = f64x2.splat(0)
    let c = f64x2.splat(0)
    let d = f64x2.splat(0)
    for (let cell = first; cell < first + window; cell += 16) {
      a = f64x2.add(a, gap(cell, meanA))
      b = f64x2.add(b, gap(cell + 16, meanB))
      c = f64x2.add(c, gap(cell + 32, meanC))
      d = f64x2.add(d, gap(cell + 48, meanD))
    }
    put(o0, o1, f64x2.div(a, days))
    put(o0 + step, o1 + step, f64x2.div(b, days))
    put(o0 + 2 * step, o1 + 2 * step, f64x2.div(c, days))
    put(o0 + 3 * step, o1 + 3 * step, f64x2.div(d, days))
  }
  for (; t < stop; t++, first += 16, o0 += step, o1 += step) {
    const mean = got(o0, o1)
    let total = f64x2.splat(0)
    for (let cell = first; cell < first + window; cell += 16) total = f64x2.add(total, gap(cell, mean))
    put(o0, o1, f64x2.div(total, days))
  }
}

/** Mean of |x - mean| over the last n cells. */
export function meanAbsDev(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  sma(x, o0, o1, step, short, length, scratch, n)
  const first = n - 1
  const both = short < length ? short : length
  deviate(x, o0, o1, step, first, both, n)
  // Where lane 0 has ended both are those of lane 1.
  deviate(x, o1, o1, step, first > both ? first : both, length, n)
}
