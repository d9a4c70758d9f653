/**
 * Two instruments as the two lanes of a vector. Each lane's cells lie one after another (planar), so that any step can
 * also run in plain TypeScript over the same memory. Addresses are bytes.
 */

export function loadLanes(a: usize, b: usize): v128 {
  return v128.load_lane<f64>(b, v128.load64_zero(a), 1)
}

export function storeLanes(a: usize, b: usize, value: v128): void {
  v128.store_lane<f64>(a, value, 0)
  v128.store_lane<f64>(b, value, 1)
}

/** Infinity becomes NaN; finite values, -0 too, stay. */
export function stored(x: v128): v128 {
  return f64x2.sub(x, f64x2.sub(x, x))
}

export function missing(): v128 {
  return f64x2.splat(NaN)
}

/** The first cells of both lanes, where no window is full yet. */
export function clearStart(a: usize, b: usize, cells: i32): void {
  for (let t: usize = 0; t < (<usize>cells) << 3; t += 8) storeLanes(a + t, b + t, missing())
}

export function clearScratch(scratch: usize, vectors: i32): void {
  memory.fill(scratch, 0, (<usize>vectors) << 4)
}
