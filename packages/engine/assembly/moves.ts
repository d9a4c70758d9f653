/** Moves of prices, of two instruments at once. `noise` is 1e-12. */

/** A mask of moves that are the rounding of a price that did not move, by their size. */
function isNoise(size: v128, now: v128, noise: v128): v128 {
  return f64x2.le(size, f64x2.mul(noise, now))
}

/** A price move, zero where it is noise. */
export function move(now: v128, before: v128, noise: v128): v128 {
  const difference = f64x2.sub(now, before)
  return v128.andnot(difference, isNoise(f64x2.abs(difference), now, noise))
}

/** The size of a price move, zero where it is noise. */
function moveSize(now: v128, before: v128, noise: v128): v128 {
  const size = f64x2.abs(f64x2.sub(now, before))
  return v128.andnot(size, isNoise(size, now, noise))
}

/** True range against the last stored close. */
export function trueRange(high: v128, low: v128, before: v128, noise: v128): v128 {
  const gaps = f64x2.pmax(moveSize(high, before, noise), moveSize(low, before, noise))
  return f64x2.pmax(f64x2.sub(high, low), gaps)
}
