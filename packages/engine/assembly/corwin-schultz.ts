import { held, missing, put } from './lanes'

/** Squares of the logarithms, which are the engine's own. */
function squaredLogs(ratio: v128): v128 {
  const logs = f64x2.replace_lane(
    f64x2.splat(JSMath.log(f64x2.extract_lane(ratio, 0))),
    1,
    JSMath.log(f64x2.extract_lane(ratio, 1)),
  )
  return f64x2.mul(logs, logs)
}

function exps(x: v128): v128 {
  return f64x2.replace_lane(f64x2.splat(JSMath.exp(f64x2.extract_lane(x, 0))), 1, JSMath.exp(f64x2.extract_lane(x, 1)))
}

/** Spread of two bars from the squares that their own ranges and the range of both have; negative counts as 0. */
function pairSpread(own: v128, joint: v128): v128 {
  const one = f64x2.splat(1)
  const scale = f64x2.splat(3.0 - 2.0 * Math.SQRT2)
  const roots = f64x2.sub(f64x2.sqrt(f64x2.add(own, own)), f64x2.sqrt(own))
  const e = exps(f64x2.sub(f64x2.div(roots, scale), f64x2.sqrt(f64x2.div(joint, scale))))
  const less = f64x2.sub(e, one)
  return f64x2.max(f64x2.splat(0), f64x2.div(f64x2.add(less, less), f64x2.add(one, e)))
}

/**
 * Mean Corwin-Schultz spread of the last n pairs of bars without an idle day; at least `minimum` of them must remain.
 * In a ring lie the pairs of the last n bars: spread, and 1 where it counts. Scratch: 2n vectors.
 */
export function corwinSchultz(
  high: usize,
  low: usize,
  volume: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
  minimum: i32,
): void {
  const ringEnd = scratch + ((<usize>n) << 5)
  const bars = held(ringEnd, f64x2.splat(n))
  const needed = held(ringEnd + 16, f64x2.splat(minimum))
  const one = held(ringEnd + 32, f64x2.splat(1))
  const zero = f64x2.splat(0)
  memory.fill(scratch, 0, ringEnd - scratch)
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let complete = zero
  let pairs = zero
  let beforeHigh = missing()
  let beforeLow = missing()
  let beforeRange = zero
  let wasIdle = f64x2.eq(zero, zero)
  let place = scratch
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const top = v128.load(high + t)
    const bottom = v128.load(low + t)
    const traded = v128.load(volume + t)
    const known = f64x2.add(top, traded)
    const isBar = v128.and(f64x2.gt(bottom, zero), f64x2.eq(known, known))
    complete = v128.and(f64x2.add(complete, one), isBar)
    const isIdle = f64x2.eq(traded, zero)
    const counts = v128.andnot(f64x2.gt(complete, one), v128.or(isIdle, wasIdle))
    const range = squaredLogs(f64x2.div(top, bottom))
    let spread = zero
    if (v128.any_true(counts)) {
      const joint = squaredLogs(f64x2.div(f64x2.pmax(beforeHigh, top), f64x2.pmin(beforeLow, bottom)))
      spread = v128.and(pairSpread(f64x2.add(beforeRange, range), joint), counts)
    }
    const counted = v128.and(one, counts)
    pairs = f64x2.add(f64x2.sub(pairs, v128.load(place, 16)), counted)
    v128.store(place, spread)
    v128.store(place, counted, 16)
    place = place + 32 === ringEnd ? scratch : place + 32
    let sum = zero
    for (let k = scratch; k < ringEnd; k += 32) sum = f64x2.add(sum, v128.load(k))
    const isStored = v128.and(f64x2.gt(complete, bars), f64x2.ge(pairs, needed))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(f64x2.div(sum, pairs), missing(), isStored))
    beforeHigh = top
    beforeLow = bottom
    beforeRange = range
    wasIdle = isIdle
  }
}
