import { blockEnd, held, missing, put, stored, VECTOR } from './lanes'

/**
 * Deepest fall from a peak within the last n prices, of the tail of one block joined to the head of the next: the deepest
 * of both, or from the tail's peak to the head's lowest. A missing price leaves a stretch as it is; how many in a row are
 * present tells which windows are complete.
 */
export function maxDrawdown(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 5)
  const constants = next + ((<usize>n + 1) << 5)
  const count = held(constants, f64x2.splat(n))
  const one = held(constants + 16, f64x2.splat(1))
  const highest = held(constants + 32, f64x2.splat(Infinity))
  const zero = f64x2.splat(0)
  for (let p: usize = 0; p < (<usize>n + 1) << 6; p += 2 * VECTOR) {
    v128.store(scratch + p, zero)
    v128.store(scratch + p, one, 16)
  }
  let complete = zero
  let row = o0
  let gap = o1 - o0
  const shortEnd = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    let peak = zero
    let deepest = one
    let lowest = highest
    let backPeak = zero
    let backDeepest = one
    let backLowest = highest
    let tail = tails + 2 * VECTOR
    let place = next + ((<usize>n - 1) << 5)
    let back = x + ((<usize>(start + n - 1)) << 4)
    let t: usize = (<usize>start) << 4
    while (t < end) {
      if (t >= shortEnd) {
        row += gap
        gap = 0
      }
      const stop = t < shortEnd && shortEnd < end ? shortEnd : end
      for (; t < stop; t += 16, back -= 16, tail += 32, place -= 32) {
        const price = v128.load(x + t)
        complete = v128.and(f64x2.add(complete, one), f64x2.eq(price, price))
        peak = f64x2.pmax(peak, price)
        deepest = f64x2.pmin(deepest, f64x2.div(price, peak))
        lowest = f64x2.pmin(lowest, price)
        const across = f64x2.div(lowest, v128.load(tail))
        const value = f64x2.pmin(f64x2.pmin(deepest, v128.load(tail, 16)), across)
        const fall = f64x2.sub(stored(value), one)
        put(row, row + gap, v128.bitselect(fall, missing(), f64x2.ge(complete, count)))
        row += step
        const earlier = v128.load(back)
        backPeak = f64x2.pmax(backPeak, earlier)
        backLowest = f64x2.pmin(backLowest, earlier)
        backDeepest = f64x2.pmin(backDeepest, f64x2.div(backLowest, earlier))
        v128.store(place, backPeak)
        v128.store(place, backDeepest, 16)
      }
    }
    const done = tails
    tails = next
    next = done
  }
}
