import { blockEnd, held, unless, VECTOR } from './lanes'
import * as outs from './outs'
import { runOf } from './runs'

/**
 * `pmax` keeps its first operand where the second is missing, so the extremes themselves never see a missing cell;
 * how many cells in a row are present tells which windows are complete.
 */
class Highest {}
class Lowest {}

function better<Kind>(best: v128, cell: v128): v128 {
  return idof<Kind>() === idof<Highest>() ? f64x2.pmax(best, cell) : f64x2.pmin(best, cell)
}

function extreme<Kind, Out>(x: usize, o0: usize, o1: usize, short: i32, length: i32, scratch: usize, n: i32): void {
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
          head = better<Kind>(head, cell)
          complete = runOf(complete, f64x2.eq(cell, cell))
          const first = unless(i32x4.gt_s(count, complete), better<Kind>(v128.load(tail + t), head))
          const after = v128.load(x + t, 16)
          head = better<Kind>(head, after)
          complete = runOf(complete, f64x2.eq(after, after))
          const second = unless(i32x4.gt_s(count, complete), better<Kind>(v128.load(tail + t, 16), head))
          outs.putPair<Out>(row, gap, first, second)
          row += 2 * outs.sessionBytes<Out>()
          best = better<Kind>(best, v128.load(back, 16))
          v128.store(place + back, best, 16)
          best = better<Kind>(best, v128.load(back))
          v128.store(place + back, best)
          t += 32
          back -= 32
        } while (t < even)
      }
      if (t < stop) {
        const cell = v128.load(x + t)
        head = better<Kind>(head, cell)
        complete = runOf(complete, f64x2.eq(cell, cell))
        const value = better<Kind>(v128.load(tail + t), head)
        outs.putOne<Out>(row, gap, unless(i32x4.gt_s(count, complete), value))
        row += outs.sessionBytes<Out>()
        best = better<Kind>(best, v128.load(back, 16))
        v128.store(place + back, best, 16)
        t += 16
        back -= 16
      }
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
  if (step === VECTOR) extreme<Highest, outs.Slot>(x, o0, o1, short, length, scratch, n)
  else extreme<Highest, outs.Rows>(x, o0, o1, short, length, scratch, n)
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
  if (step === VECTOR) extreme<Lowest, outs.Slot>(x, o0, o1, short, length, scratch, n)
  else extreme<Lowest, outs.Rows>(x, o0, o1, short, length, scratch, n)
}
