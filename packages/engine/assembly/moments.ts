import { blockEnd, clearScratch, clearStart, held, put, startOf, stored, unless } from './lanes'

/** Sum of squared deviations from the window's own mean, never below 0. */
function squaredDeviations(s1: v128, s2: v128, perN: v128): v128 {
  return f64x2.pmax(f64x2.sub(s2, f64x2.mul(f64x2.mul(s1, s1), perN)), f64x2.splat(0))
}

class Variance {}
class Deviation {}

/**
 * The variance of the last n cells with divisor n - less, or its root. With more than one sum the walks backward and
 * forward have a loop each: registers suffice then, and what one stores is not in the way of the other's rows.
 */
function spreads<Kind>(
  less: i32,
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  clearScratch(scratch, 4 * (n + 1))
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 5)
  const constants = next + ((<usize>n + 1) << 5)
  const perN = held(constants, f64x2.splat(1.0 / <f64>n))
  const perDegree = held(constants + 16, f64x2.splat(1.0 / <f64>(n - less)))
  let shift = v128.load(x)
  let row = o0
  let gap = o1 - o0
  let edge = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    const behind = x + ((<usize>(start + n)) << 4)
    const nextShift = v128.load(behind)
    let head1 = f64x2.splat(0)
    let head2 = f64x2.splat(0)
    let s1 = f64x2.splat(0)
    let s2 = f64x2.splat(0)
    let t: usize = (<usize>start) << 4
    const first = x + t - 16
    let back = behind - 16
    const tail = tails + 32 - 2 * t
    const place = next + ((<usize>n - 1) << 5) - 2 * back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      do {
        const d = f64x2.sub(v128.load(x + t), shift)
        head1 = f64x2.add(head1, d)
        head2 = f64x2.add(head2, f64x2.mul(d, d))
        const m = squaredDeviations(
          f64x2.add(v128.load(tail + 2 * t), head1),
          f64x2.add(v128.load(tail + 2 * t, 16), head2),
          perN,
        )
        const variance = f64x2.mul(m, perDegree)
        put(row, row + gap, stored(idof<Kind>() === idof<Deviation>() ? f64x2.sqrt(variance) : variance))
        row += step
        t += 16
      } while (t < stop)
    }
    if (start + n >= length) break
    do {
      const e = f64x2.sub(v128.load(back), nextShift)
      s1 = f64x2.add(s1, e)
      s2 = f64x2.add(s2, f64x2.mul(e, e))
      v128.store(place + 2 * back, s1)
      v128.store(place + 2 * back, s2, 16)
      back -= 16
    } while (back !== first)
    const done = tails
    tails = next
    next = done
    shift = nextShift
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}

export function variance(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  spreads<Variance>(1, x, o0, o1, step, short, length, scratch, n)
}

export function std(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  spreads<Deviation>(1, x, o0, o1, step, short, length, scratch, n)
}

export function std0(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  spreads<Deviation>(0, x, o0, o1, step, short, length, scratch, n)
}

function skewOf(shift2: v128, s1: v128, s2: v128, s3: v128, perN: v128, noiseShare: v128): v128 {
  const d = f64x2.mul(s1, perN)
  const m2 = f64x2.mul(squaredDeviations(s1, s2, perN), perN)
  // Sums of d are what 2 * d and 3 * d round to, and need no constant.
  const twice = f64x2.add(d, d)
  const middle = f64x2.mul(f64x2.add(twice, d), s2)
  const last = f64x2.mul(f64x2.mul(twice, d), d)
  const m3 = f64x2.add(f64x2.mul(f64x2.sub(s3, middle), perN), last)
  const noise = f64x2.mul(noiseShare, f64x2.add(shift2, s2))
  return unless(f64x2.le(m2, noise), stored(f64x2.div(m3, f64x2.mul(m2, f64x2.sqrt(m2)))))
}

export function skew(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  clearScratch(scratch, 8 * (n + 1))
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 6)
  const constants = next + ((<usize>n + 1) << 6)
  const perN = held(constants, f64x2.splat(1.0 / <f64>n))
  const noiseShare = held(constants + 16, f64x2.splat(1e-12 * 1e-12))
  let shift = v128.load(x)
  let row = o0
  let gap = o1 - o0
  let edge = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    const behind = x + ((<usize>(start + n)) << 4)
    const nextShift = v128.load(behind)
    const shift2 = f64x2.mul(shift, shift)
    let head1 = f64x2.splat(0)
    let head2 = f64x2.splat(0)
    let head3 = f64x2.splat(0)
    let sum1 = f64x2.splat(0)
    let sum2 = f64x2.splat(0)
    let sum3 = f64x2.splat(0)
    let t: usize = (<usize>start) << 4
    const first = x + t - 16
    let back = behind - 16
    const tail = tails + 64 - 4 * t
    const place = next + ((<usize>n - 1) << 6) - 4 * back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      do {
        const d = f64x2.sub(v128.load(x + t), shift)
        const d2 = f64x2.mul(d, d)
        head1 = f64x2.add(head1, d)
        head2 = f64x2.add(head2, d2)
        head3 = f64x2.add(head3, f64x2.mul(d2, d))
        const s1 = f64x2.add(v128.load(tail + 4 * t), head1)
        const s2 = f64x2.add(v128.load(tail + 4 * t, 16), head2)
        const s3 = f64x2.add(v128.load(tail + 4 * t, 32), head3)
        put(row, row + gap, skewOf(shift2, s1, s2, s3, perN, noiseShare))
        row += step
        t += 16
      } while (t < stop)
    }
    if (start + n >= length) break
    do {
      const e = f64x2.sub(v128.load(back), nextShift)
      const e2 = f64x2.mul(e, e)
      sum1 = f64x2.add(sum1, e)
      sum2 = f64x2.add(sum2, e2)
      sum3 = f64x2.add(sum3, f64x2.mul(e2, e))
      v128.store(place + 4 * back, sum1)
      v128.store(place + 4 * back, sum2, 16)
      v128.store(place + 4 * back, sum3, 32)
      back -= 16
    } while (back !== first)
    const done = tails
    tails = next
    next = done
    shift = nextShift
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}
