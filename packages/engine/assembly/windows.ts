import { blockEnd, clearScratch, clearStart, held, missing, startOf, stored, VECTOR } from './lanes'
import * as outs from './outs'
import { runOf } from './runs'

/**
 * A window is the tail of one block of n cells joined to the head of the next. One loop walks a block from both ends:
 * forward for the heads of this block, backward for the tails that the next one needs, two chains of operations that do
 * not wait for each other. In the last block the backward walk reads cells behind the end, for tails nobody reads.
 *
 * The kernels are bound by the number of instructions. So two sessions are done at a time, whose addresses differ by what
 * an instruction has room for; addresses follow the two places of the walk, each at a fixed distance; and the loop asks at
 * its end whether to go on: the engine moves what stays the same out of such loops alone.
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
  if (step === VECTOR) sums<outs.Slot>(x, o0, o1, short, length, scratch, n)
  else sums<outs.Rows>(x, o0, o1, short, length, scratch, n)
  clearStart(o0, o1, step, short, startOf(n, length))
}

function sums<Out>(x: usize, o0: usize, o1: usize, short: i32, length: i32, scratch: usize, n: i32): void {
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
    // Two cells are read at once: the lower one is here.
    let back = x + ((<usize>(start + n - 2)) << 4)
    const tail = tails + VECTOR - t
    const place = next + ((<usize>n - 2) << 4) - back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      const even = t + ((stop - t) & ~31)
      if (t < even) {
        do {
          head = f64x2.add(head, v128.load(x + t))
          const first = stored(f64x2.add(v128.load(tail + t), head))
          head = f64x2.add(head, v128.load(x + t, 16))
          const second = stored(f64x2.add(v128.load(tail + t, 16), head))
          outs.putPair<Out>(row, gap, first, second)
          row += 2 * outs.sessionBytes<Out>()
          total = f64x2.add(total, v128.load(back, 16))
          v128.store(place + back, total, 16)
          total = f64x2.add(total, v128.load(back))
          v128.store(place + back, total)
          t += 32
          back -= 32
        } while (t < even)
      }
      if (t < stop) {
        head = f64x2.add(head, v128.load(x + t))
        outs.putOne<Out>(row, gap, stored(f64x2.add(v128.load(tail + t), head)))
        row += outs.sessionBytes<Out>()
        total = f64x2.add(total, v128.load(back, 16))
        v128.store(place + back, total, 16)
        t += 16
        back -= 16
      }
    }
    const done = tails
    tails = next
    next = done
  }
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
  if (step === VECTOR) means<outs.Slot>(x, o0, o1, short, length, scratch, n)
  else means<outs.Rows>(x, o0, o1, short, length, scratch, n)
  clearStart(o0, o1, step, short, startOf(n, length))
}

function means<Out>(x: usize, o0: usize, o1: usize, short: i32, length: i32, scratch: usize, n: i32): void {
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
    // Two cells are read at once: the lower one is here.
    let back = x + ((<usize>(start + n - 2)) << 4)
    const tail = tails + VECTOR - t
    const place = next + ((<usize>n - 2) << 4) - back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      const even = t + ((stop - t) & ~31)
      if (t < even) {
        do {
          const cell = v128.load(x + t)
          head = f64x2.add(head, cell)
          const equalOnce = runOf(equal, f64x2.eq(cell, before))
          let first = f64x2.div(stored(f64x2.add(v128.load(tail + t), head)), count)
          before = v128.load(x + t, 16)
          head = f64x2.add(head, before)
          equal = runOf(equalOnce, f64x2.eq(before, cell))
          let second = f64x2.div(stored(f64x2.add(v128.load(tail + t, 16), head)), count)
          // Few windows are frozen, and the loop waits for the units that make choices, not for jumps.
          if (i32x4.bitmask(i32x4.gt_s(i32x4.max_s(equal, equalOnce), enough)) !== 0) {
            first = v128.bitselect(cell, first, i32x4.gt_s(equalOnce, enough))
            second = v128.bitselect(before, second, i32x4.gt_s(equal, enough))
          }
          outs.putPair<Out>(row, gap, first, second)
          row += 2 * outs.sessionBytes<Out>()
          total = f64x2.add(total, v128.load(back, 16))
          v128.store(place + back, total, 16)
          total = f64x2.add(total, v128.load(back))
          v128.store(place + back, total)
          t += 32
          back -= 32
        } while (t < even)
      }
      if (t < stop) {
        const cell = v128.load(x + t)
        head = f64x2.add(head, cell)
        equal = runOf(equal, f64x2.eq(cell, before))
        before = cell
        const mean = f64x2.div(stored(f64x2.add(v128.load(tail + t), head)), count)
        outs.putOne<Out>(row, gap, v128.bitselect(cell, mean, i32x4.gt_s(equal, enough)))
        row += outs.sessionBytes<Out>()
        total = f64x2.add(total, v128.load(back, 16))
        v128.store(place + back, total, 16)
        t += 16
        back -= 16
      }
    }
    const done = tails
    tails = next
    next = done
  }
}
