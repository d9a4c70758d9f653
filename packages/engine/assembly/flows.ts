import { held, missing, put } from './lanes'
import { move } from './moves'

/** -1, 0 or 1 with the sign of x; missing where x is. */
function sign(x: v128, one: v128): v128 {
  const isSigned = v128.or(f64x2.lt(x, f64x2.splat(0)), f64x2.gt(x, f64x2.splat(0)))
  const signed = v128.or(v128.and(x, f64x2.splat(-0.0)), one)
  return v128.bitselect(signed, x, isSigned)
}

/**
 * Money flow index: of price * volume over n bars, the share on bars where the price rose. The flows of the last n bars
 * lie in a ring, rising before falling. Scratch: 2n vectors.
 */
export function mfi(
  price: usize,
  volume: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  const ringEnd = scratch + ((<usize>n) << 5)
  const bars = held(ringEnd, f64x2.splat(n))
  const noise = held(ringEnd + 16, f64x2.splat(1e-12))
  const hundred = held(ringEnd + 32, f64x2.splat(100))
  const one = held(ringEnd + 48, f64x2.splat(1))
  const zero = f64x2.splat(0)
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let complete = zero
  let before = missing()
  let place = scratch
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const now = v128.load(price + t)
    const traded = v128.load(volume + t)
    const both = f64x2.add(now, traded)
    complete = v128.and(f64x2.add(complete, one), f64x2.eq(both, both))
    const flow = f64x2.mul(f64x2.mul(sign(move(now, before, noise), one), now), traded)
    before = now
    const isRising = f64x2.gt(flow, zero)
    v128.store(place, v128.and(flow, isRising))
    v128.store(place, v128.andnot(flow, isRising), 16)
    place = place + 32 === ringEnd ? scratch : place + 32
    let rising = zero
    let falling = zero
    for (let k = scratch; k < ringEnd; k += 32) {
      rising = f64x2.add(rising, v128.load(k))
      falling = f64x2.sub(falling, v128.load(k, 16))
    }
    const all = f64x2.add(rising, falling)
    const value = f64x2.div(f64x2.mul(hundred, rising), all)
    const isStored = v128.and(f64x2.gt(complete, bars), f64x2.gt(all, zero))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(value, missing(), isStored))
  }
}
