import { clearScratch, clearStart, loadLanes, missing, stored, storeLanes } from './lanes'

/** Sum of squared deviations from the window's own mean, never below 0. */
function squaredDeviations(s1: v128, s2: v128, perN: v128): v128 {
  const m = f64x2.sub(s2, f64x2.mul(f64x2.mul(s1, s1), perN))
  return v128.bitselect(f64x2.splat(0), m, f64x2.lt(m, f64x2.splat(0)))
}

/** sqrt where `root` is not 0, else the variance, of the last n cells with divisor n - less. */
function spreads(
  x0: usize,
  x1: usize,
  o0: usize,
  o1: usize,
  length: i32,
  scratch: usize,
  n: i32,
  less: i32,
  root: i32,
): void {
  clearScratch(scratch, 4 * (n + 1))
  const perN = f64x2.splat(1.0 / <f64>n)
  const perDegree = f64x2.splat(1.0 / <f64>(n - less))
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 5)
  let shift = loadLanes(x0, x1)
  for (let start = 0; start < length; start += n) {
    const end: usize = (<usize>(start + n < length ? start + n : length)) << 3
    const behind: usize = (<usize>(start + n)) << 3
    const nextShift = loadLanes(x0 + behind, x1 + behind)
    let head1 = f64x2.splat(0)
    let head2 = f64x2.splat(0)
    let s1 = f64x2.splat(0)
    let s2 = f64x2.splat(0)
    let tail = tails + 32
    let place = next + ((<usize>n - 1) << 5)
    let back: usize = behind - 8
    for (let t: usize = (<usize>start) << 3; t < end; t += 8, back -= 8, tail += 32, place -= 32) {
      const d = f64x2.sub(loadLanes(x0 + t, x1 + t), shift)
      head1 = f64x2.add(head1, d)
      head2 = f64x2.add(head2, f64x2.mul(d, d))
      const m = squaredDeviations(f64x2.add(v128.load(tail), head1), f64x2.add(v128.load(tail, 16), head2), perN)
      const variance = f64x2.mul(m, perDegree)
      storeLanes(o0 + t, o1 + t, stored(root ? f64x2.sqrt(variance) : variance))
      const e = f64x2.sub(loadLanes(x0 + back, x1 + back), nextShift)
      s1 = f64x2.add(s1, e)
      s2 = f64x2.add(s2, f64x2.mul(e, e))
      v128.store(place, s1)
      v128.store(place, s2, 16)
    }
    const done = tails
    tails = next
    next = done
    shift = nextShift
  }
  clearStart(o0, o1, n - 1 < length ? n - 1 : length)
}

export function variance(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  spreads(x0, x1, o0, o1, length, scratch, n, 1, 0)
}

export function std(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  spreads(x0, x1, o0, o1, length, scratch, n, 1, 1)
}

export function std0(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  spreads(x0, x1, o0, o1, length, scratch, n, 0, 1)
}

function skewOf(shift: v128, s1: v128, s2: v128, s3: v128, perN: v128): v128 {
  const d = f64x2.mul(s1, perN)
  const m2 = f64x2.mul(squaredDeviations(s1, s2, perN), perN)
  const middle = f64x2.mul(f64x2.mul(f64x2.splat(3), d), s2)
  const last = f64x2.mul(f64x2.mul(f64x2.mul(f64x2.splat(2), d), d), d)
  const m3 = f64x2.add(f64x2.mul(f64x2.sub(s3, middle), perN), last)
  const noise = f64x2.mul(f64x2.splat(1e-12 * 1e-12), f64x2.add(f64x2.mul(shift, shift), s2))
  const value = f64x2.div(m3, f64x2.mul(m2, f64x2.sqrt(m2)))
  return v128.bitselect(value, missing(), f64x2.gt(m2, noise))
}

export function skew(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  clearScratch(scratch, 3 * (n + 1))
  const perN = f64x2.splat(1.0 / <f64>n)
  for (let start = 0; start < length; start += n) {
    const first: usize = (<usize>start) << 3
    const shift = loadLanes(x0 + first, x1 + first)
    if (start > 0) fillSkewTails(x0 + first - ((<usize>n) << 3), x1 + first - ((<usize>n) << 3), n, shift, scratch)
    const end = start + n < length ? start + n : length
    let head1 = f64x2.splat(0)
    let head2 = f64x2.splat(0)
    let head3 = f64x2.splat(0)
    let tail = scratch + 48
    for (let t: usize = first; t < (<usize>end) << 3; t += 8, tail += 48) {
      const d = f64x2.sub(loadLanes(x0 + t, x1 + t), shift)
      const d2 = f64x2.mul(d, d)
      head1 = f64x2.add(head1, d)
      head2 = f64x2.add(head2, d2)
      head3 = f64x2.add(head3, f64x2.mul(d2, d))
      const s1 = f64x2.add(v128.load(tail), head1)
      const s2 = f64x2.add(v128.load(tail, 16), head2)
      const s3 = f64x2.add(v128.load(tail, 32), head3)
      storeLanes(o0 + t, o1 + t, stored(skewOf(shift, s1, s2, s3, perN)))
    }
  }
  clearStart(o0, o1, n - 1 < length ? n - 1 : length)
}

function fillSkewTails(x0: usize, x1: usize, n: i32, shift: v128, tails: usize): void {
  let s1 = f64x2.splat(0)
  let s2 = f64x2.splat(0)
  let s3 = f64x2.splat(0)
  for (let p = n - 1; p > 0; p--) {
    const t: usize = (<usize>p) << 3
    const d = f64x2.sub(loadLanes(x0 + t, x1 + t), shift)
    const d2 = f64x2.mul(d, d)
    s1 = f64x2.add(s1, d)
    s2 = f64x2.add(s2, d2)
    s3 = f64x2.add(s3, f64x2.mul(d2, d))
    const place = tails + <usize>p * 48
    v128.store(place, s1)
    v128.store(place, s2, 16)
    v128.store(place, s3, 32)
  }
}
