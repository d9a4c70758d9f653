import { blockEnd, clearScratch, clearStart, held, missing, put, startOf, stored, unless, VECTOR } from './lanes'

/**
 * A window is the tail of one block of n cells joined to the head of the next. One loop walks a block from both ends:
 * forward for the heads of this block, backward for the tails that the next one needs, two chains of operations that do
 * not wait for each other. In the last block the backward walk reads cells behind the end, for tails nobody reads.
 *
 * The kernels are bound by the number of instructions. So addresses follow the two places of the walk, each at a fixed
 * distance, and the loop asks at its end whether to go on: the engine moves what stays the same out of such loops alone.
 */
export function sum(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  clearScratch(scratch, 2 * (n + 1))
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 4)
  let row = o0
  let gap = o1 - o0
  let edge = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    let head = f64x2.splat(0)
    let total = f64x2.splat(0)
    let t: usize = (<usize>start) << 4
    let back = x + ((<usize>(start + n - 1)) << 4)
    const tail = tails + VECTOR - t
    const place = next + ((<usize>n - 1) << 4) - back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      do {
        head = f64x2.add(head, v128.load(x + t))
        put(row, row + gap, stored(f64x2.add(v128.load(tail + t), head)))
        row += step
        total = f64x2.add(total, v128.load(back))
        v128.store(place + back, total)
        t += 16
        back -= 16
      } while (t < stop)
    }
    const done = tails
    tails = next
    next = done
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}

/**
 * How often in a row something held, in both halves of each lane: one more where the mask is set, 0 where it is not.
 * Whole numbers take two cycles from one session to the next, floating ones six or more.
 */
function runOf(run: v128, holds: v128): v128 {
  return v128.and(i32x4.sub(run, holds), holds)
}

/** Sum over n, but the value itself where the last n are equal. */
export function sma(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  clearScratch(scratch, 2 * (n + 1))
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 4)
  const constants = next + ((<usize>n + 1) << 4)
  const count = held(constants, f64x2.splat(n))
  // n cells are equal where n - 1 are equal to the one before them.
  const enough = held(constants + 16, i32x4.splat(n - 2))
  let before = missing()
  let equal = i32x4.splat(0)
  let row = o0
  let gap = o1 - o0
  let edge = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    let head = f64x2.splat(0)
    let total = f64x2.splat(0)
    let t: usize = (<usize>start) << 4
    let back = x + ((<usize>(start + n - 1)) << 4)
    const tail = tails + VECTOR - t
    const place = next + ((<usize>n - 1) << 4) - back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      do {
        const cell = v128.load(x + t)
        head = f64x2.add(head, cell)
        equal = runOf(equal, f64x2.eq(cell, before))
        before = cell
        const mean = f64x2.div(stored(f64x2.add(v128.load(tail + t), head)), count)
        put(row, row + gap, v128.bitselect(cell, mean, i32x4.gt_s(equal, enough)))
        row += step
        total = f64x2.add(total, v128.load(back))
        v128.store(place + back, total)
        t += 16
        back -= 16
      } while (t < stop)
    }
    const done = tails
    tails = next
    next = done
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}

/**
 * `pmax` keeps its first operand where the second is missing, so the extremes themselves never see a missing cell;
 * how many cells in a row are present tells which windows are complete.
 */
class Highest {}
class Lowest {}

function better<Kind>(best: v128, cell: v128): v128 {
  return idof<Kind>() === idof<Highest>() ? f64x2.pmax(best, cell) : f64x2.pmin(best, cell)
}

function extreme<Kind>(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  const none = f64x2.splat(idof<Kind>() === idof<Highest>() ? -Infinity : Infinity)
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 4)
  const constants = next + ((<usize>n + 1) << 4)
  const count = held(constants, i32x4.splat(n))
  let complete = i32x4.splat(0)
  for (let p = 0; p < 2 * (n + 1); p++) v128.store(scratch + ((<usize>p) << 4), none)
  let row = o0
  let gap = o1 - o0
  let edge = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    let head = none
    let best = none
    let t: usize = (<usize>start) << 4
    let back = x + ((<usize>(start + n - 1)) << 4)
    const tail = tails + VECTOR - t
    const place = next + ((<usize>n - 1) << 4) - back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      do {
        const cell = v128.load(x + t)
        head = better<Kind>(head, cell)
        complete = runOf(complete, f64x2.eq(cell, cell))
        const value = better<Kind>(v128.load(tail + t), head)
        put(row, row + gap, unless(i32x4.gt_s(count, complete), value))
        row += step
        best = better<Kind>(best, v128.load(back))
        v128.store(place + back, best)
        t += 16
        back -= 16
      } while (t < stop)
    }
    const done = tails
    tails = next
    next = done
  }
}

export function highest(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  extreme<Highest>(x, o0, o1, step, short, length, scratch, n)
}

export function lowest(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  extreme<Lowest>(x, o0, o1, step, short, length, scratch, n)
}
