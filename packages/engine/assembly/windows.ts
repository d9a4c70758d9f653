import { clearScratch, clearStart, loadLanes, missing, stored, storeLanes } from './lanes'

/**
 * A window is the tail of one block of n cells joined to the head of the next. One loop walks a block from both ends:
 * forward for the heads of this block, backward for the tails that the next one needs, two chains of additions that do
 * not wait for each other. In the last block the backward walk reads cells behind the end, for tails nobody reads.
 */
export function sum(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  clearScratch(scratch, 2 * (n + 1))
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 4)
  for (let start = 0; start < length; start += n) {
    const end: usize = (<usize>(start + n < length ? start + n : length)) << 3
    let head = f64x2.splat(0)
    let total = f64x2.splat(0)
    let tail = tails + 16
    let place = next + ((<usize>n - 1) << 4)
    let back: usize = (<usize>(start + n - 1)) << 3
    for (let t: usize = (<usize>start) << 3; t < end; t += 8, back -= 8, tail += 16, place -= 16) {
      head = f64x2.add(head, loadLanes(x0 + t, x1 + t))
      storeLanes(o0 + t, o1 + t, stored(f64x2.add(v128.load(tail), head)))
      total = f64x2.add(total, loadLanes(x0 + back, x1 + back))
      v128.store(place, total)
    }
    const done = tails
    tails = next
    next = done
  }
  clearStart(o0, o1, n - 1 < length ? n - 1 : length)
}

/** Sum over n, but the value itself where the last n are equal. */
export function sma(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  clearScratch(scratch, 2 * (n + 1))
  const count = f64x2.splat(n)
  const one = f64x2.splat(1)
  let before = missing()
  let equal = f64x2.splat(0)
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 4)
  for (let start = 0; start < length; start += n) {
    const end: usize = (<usize>(start + n < length ? start + n : length)) << 3
    let head = f64x2.splat(0)
    let total = f64x2.splat(0)
    let tail = tails + 16
    let place = next + ((<usize>n - 1) << 4)
    let back: usize = (<usize>(start + n - 1)) << 3
    for (let t: usize = (<usize>start) << 3; t < end; t += 8, back -= 8, tail += 16, place -= 16) {
      const cell = loadLanes(x0 + t, x1 + t)
      head = f64x2.add(head, cell)
      equal = f64x2.add(v128.and(equal, f64x2.eq(cell, before)), one)
      before = cell
      const mean = f64x2.div(stored(f64x2.add(v128.load(tail), head)), count)
      storeLanes(o0 + t, o1 + t, v128.bitselect(cell, mean, f64x2.ge(equal, count)))
      total = f64x2.add(total, loadLanes(x0 + back, x1 + back))
      v128.store(place, total)
    }
    const done = tails
    tails = next
    next = done
  }
  clearStart(o0, o1, n - 1 < length ? n - 1 : length)
}

/**
 * `pmax` keeps its first operand where the second is missing, so the extremes themselves never see a missing cell;
 * how many cells in a row are present tells which windows are complete.
 */
export function highest(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  const none = f64x2.splat(-Infinity)
  const count = i64x2.splat(n)
  const one = i64x2.splat(1)
  let complete = i64x2.splat(0)
  for (let p = 0; p <= n; p++) v128.store(scratch + ((<usize>p) << 4), none)
  for (let start = 0; start < length; start += n) {
    const end = start + n < length ? start + n : length
    let head = none
    let tail = scratch + 16
    for (let t: usize = (<usize>start) << 3; t < (<usize>end) << 3; t += 8, tail += 16) {
      const cell = loadLanes(x0 + t, x1 + t)
      head = f64x2.pmax(head, cell)
      complete = v128.and(i64x2.add(complete, one), f64x2.eq(cell, cell))
      const best = f64x2.pmax(v128.load(tail), head)
      storeLanes(o0 + t, o1 + t, v128.bitselect(best, missing(), i64x2.ge_s(complete, count)))
    }
    if (end - start < n) break
    let best = none
    for (let p = n - 1; p >= 0; p--) {
      const t: usize = (<usize>(start + p)) << 3
      best = f64x2.pmax(best, loadLanes(x0 + t, x1 + t))
      v128.store(scratch + ((<usize>p) << 4), best)
    }
  }
}

export function lowest(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  const none = f64x2.splat(Infinity)
  const count = i64x2.splat(n)
  const one = i64x2.splat(1)
  let complete = i64x2.splat(0)
  for (let p = 0; p <= n; p++) v128.store(scratch + ((<usize>p) << 4), none)
  for (let start = 0; start < length; start += n) {
    const end = start + n < length ? start + n : length
    let head = none
    let tail = scratch + 16
    for (let t: usize = (<usize>start) << 3; t < (<usize>end) << 3; t += 8, tail += 16) {
      const cell = loadLanes(x0 + t, x1 + t)
      head = f64x2.pmin(head, cell)
      complete = v128.and(i64x2.add(complete, one), f64x2.eq(cell, cell))
      const best = f64x2.pmin(v128.load(tail), head)
      storeLanes(o0 + t, o1 + t, v128.bitselect(best, missing(), i64x2.ge_s(complete, count)))
    }
    if (end - start < n) break
    let best = none
    for (let p = n - 1; p >= 0; p--) {
      const t: usize = (<usize>(start + p)) << 3
      best = f64x2.pmin(best, loadLanes(x0 + t, x1 + t))
      v128.store(scratch + ((<usize>p) << 4), best)
    }
  }
}
