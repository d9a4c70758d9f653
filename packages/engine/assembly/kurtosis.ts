import { blockEnd, clearScratch, clearStart, held, missing, put, startOf } from './lanes'

/** Bytes of the sums of d, d², d³ and d⁴, d the distance from the cell about which a block is measured. */
const SUMS: usize = 64

/** m4 / m2² from the sums of a window; missing where m2 is the rounding of a frozen value. */
function kurtosisOf(shift2: v128, s1: v128, s2: v128, s3: v128, s4: v128, n: v128, constants: usize): v128 {
  const d = f64x2.div(s1, n)
  const squares = f64x2.sub(s2, f64x2.mul(f64x2.mul(s1, s1), v128.load(constants)))
  const m2 = f64x2.div(f64x2.pmax(squares, f64x2.splat(0)), n)
  const third = f64x2.div(f64x2.mul(f64x2.mul(v128.load(constants, 16), d), s3), n)
  const second = f64x2.div(f64x2.mul(f64x2.mul(f64x2.mul(v128.load(constants, 32), d), d), s2), n)
  const first = f64x2.mul(f64x2.mul(f64x2.mul(f64x2.mul(v128.load(constants, 48), d), d), d), d)
  const m4 = f64x2.sub(f64x2.add(f64x2.sub(f64x2.div(s4, n), third), second), first)
  const noise = f64x2.mul(v128.load(constants, 64), f64x2.add(shift2, s2))
  return v128.bitselect(f64x2.div(m4, f64x2.mul(m2, m2)), missing(), f64x2.gt(m2, noise))
}

export function kurtosis(
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
  let next = scratch + <usize>(n + 1) * SUMS
  const constants = next + <usize>(n + 1) * SUMS
  v128.store(constants, f64x2.splat(1.0 / <f64>n))
  v128.store(constants, f64x2.splat(4), 16)
  v128.store(constants, f64x2.splat(6), 32)
  v128.store(constants, f64x2.splat(3), 48)
  v128.store(constants, f64x2.splat(1e-12 * 1e-12), 64)
  const days = held(constants + 80, f64x2.splat(n))
  const shortEnd = (<usize>short) << 4
  let shift = v128.load(x)
  let r0 = o0
  let r1 = o1
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    const behind = x + ((<usize>(start + n)) << 4)
    const nextShift = v128.load(behind)
    const shift2 = f64x2.mul(shift, shift)
    let head1 = f64x2.splat(0)
    let head2 = f64x2.splat(0)
    let head3 = f64x2.splat(0)
    let head4 = f64x2.splat(0)
    let sum1 = f64x2.splat(0)
    let sum2 = f64x2.splat(0)
    let sum3 = f64x2.splat(0)
    let sum4 = f64x2.splat(0)
    let tail = tails + SUMS
    let place = next + <usize>(n - 1) * SUMS
    let back = behind - 16
    for (let t: usize = (<usize>start) << 4; t < end; t += 16, r0 += step, r1 += step) {
      const d = f64x2.sub(v128.load(x + t), shift)
      const d2 = f64x2.mul(d, d)
      head1 = f64x2.add(head1, d)
      head2 = f64x2.add(head2, d2)
      head3 = f64x2.add(head3, f64x2.mul(d2, d))
      head4 = f64x2.add(head4, f64x2.mul(d2, d2))
      const s1 = f64x2.add(v128.load(tail), head1)
      const s2 = f64x2.add(v128.load(tail, 16), head2)
      const s3 = f64x2.add(v128.load(tail, 32), head3)
      const s4 = f64x2.add(v128.load(tail, 48), head4)
      if (t >= shortEnd) r0 = r1
      put(r0, r1, kurtosisOf(shift2, s1, s2, s3, s4, days, constants))
      const e = f64x2.sub(v128.load(back), nextShift)
      const e2 = f64x2.mul(e, e)
      sum1 = f64x2.add(sum1, e)
      sum2 = f64x2.add(sum2, e2)
      sum3 = f64x2.add(sum3, f64x2.mul(e2, e))
      sum4 = f64x2.add(sum4, f64x2.mul(e2, e2))
      v128.store(place, sum1)
      v128.store(place, sum2, 16)
      v128.store(place, sum3, 32)
      v128.store(place, sum4, 48)
      tail += SUMS
      place -= SUMS
      back -= 16
    }
    const done = tails
    tails = next
    next = done
    shift = nextShift
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}
