/** Moves of prices, of two instruments at once. `noise` is 1e-12. */

/** A price move, zero where it is the rounding of a price that did not move. */
export function move(now: v128, before: v128, noise: v128): v128 {
  const difference = f64x2.sub(now, before)
  const isNoise = f64x2.le(f64x2.abs(difference), f64x2.mul(noise, now))
  return v128.andnot(difference, isNoise)
}

/** True range against the last stored close. */
export function trueRange(high: v128, low: v128, before: v128, noise: v128): v128 {
  const gaps = f64x2.pmax(f64x2.abs(move(high, before, noise)), f64x2.abs(move(low, before, noise)))
  return f64x2.pmax(f64x2.sub(high, low), gaps)
}
