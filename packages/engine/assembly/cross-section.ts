import { missing } from './lanes'
import { membersOfFour, presentOfFour } from './members'
import { selectQuantile } from './select'
import { findTails } from './tails'

/** Scores lie between these. */
const LIMIT = 3.0

/**
 * Cross-sections over the members (bytes, 1 or 0) of n cells; anybody else and missing cells are missing. Scratch: 20 bytes
 * a cell, for values, places and what is moved about to find quantiles.
 */
function taken(x: usize, members: usize, out: usize, n: i32, scratch: usize): i32 {
  const places = placesOf(scratch, n)
  let count: usize = 0
  let k = 0
  for (; k + 4 <= n; k += 4) {
    const at = (<usize>k) << 3
    const a = v128.load(x + at)
    const b = v128.load(x + at, 16)
    v128.store(out + at, missing())
    v128.store(out + at, missing(), 16)
    const mask = <usize>i32x4.bitmask(v128.and(presentOfFour(a, b), membersOfFour(members + <usize>k)))
    v128.store64_lane(scratch + (count << 3), a, 0)
    store<u32>(places + (count << 2), k)
    count += mask & 1
    v128.store64_lane(scratch + (count << 3), a, 1)
    store<u32>(places + (count << 2), k + 1)
    count += (mask >> 1) & 1
    v128.store64_lane(scratch + (count << 3), b, 0)
    store<u32>(places + (count << 2), k + 2)
    count += (mask >> 2) & 1
    v128.store64_lane(scratch + (count << 3), b, 1)
    store<u32>(places + (count << 2), k + 3)
    count += mask >> 3
  }
  for (; k < n; k++) {
    const cell = load<f64>(x + ((<usize>k) << 3))
    store<f64>(out + ((<usize>k) << 3), NaN)
    store<f64>(scratch + (count << 3), cell)
    store<u32>(places + (count << 2), k)
    count += <usize>(<u32>f64.eq(cell, cell) & load<u8>(members + <usize>k))
  }
  return <i32>count
}

function placesOf(scratch: usize, n: i32): usize {
  // Behind values and those that are moved about, where there is room for two quantiles at least.
  return scratch + ((<usize>n + 1) << 4)
}

/** Clips values at their quantiles p and 1 - p; answers their sum. May touch one cell behind them. */
function clip(values: usize, n: i32, count: i32, p: f64): f64 {
  const moved = values + ((<usize>n) << 3)
  if (!findTails(values, moved, count, p)) findQuantiles(values, moved, count, p)
  const least = v128.load64_splat(moved)
  const most = v128.load64_splat(moved, 8)
  const end = values + ((<usize>count & ~1) << 3)
  let sum: f64 = 0
  let at = values
  for (; at < end; at += 16) {
    const clipped = within(v128.load(at), least, most)
    v128.store(at, clipped)
    sum += f64x2.extract_lane(clipped, 0)
    sum += f64x2.extract_lane(clipped, 1)
  }
  if (count & 1) {
    const clipped = within(v128.load(at), least, most)
    v128.store(at, clipped)
    sum += f64x2.extract_lane(clipped, 0)
  }
  return sum
}

function within(x: v128, least: v128, most: v128): v128 {
  return f64x2.min(f64x2.max(x, least), most)
}

/** Puts the quantiles p and 1 - p before what it moves about. */
function findQuantiles(values: usize, moved: usize, count: i32, p: f64): void {
  memory.copy(moved, values, (<usize>count) << 3)
  const low = selectQuantile(moved, count, p)
  const high = selectQuantile(moved, count, 1 - p)
  store<f64>(moved, low)
  store<f64>(moved, high, 8)
}

/** Sample deviation; 0 for one value and where it is rounding noise of equal values. */
function deviationOf(values: usize, count: i32, mean: f64): f64 {
  const middle = f64x2.splat(mean)
  const end = values + ((<usize>count & ~1) << 3)
  let squares: f64 = 0
  let sizes = f64x2.splat(0)
  let at = values
  for (; at < end; at += 16) {
    const x = v128.load(at)
    const distance = f64x2.sub(x, middle)
    const square = f64x2.mul(distance, distance)
    squares += f64x2.extract_lane(square, 0)
    squares += f64x2.extract_lane(square, 1)
    sizes = f64x2.pmax(sizes, f64x2.abs(x))
  }
  let largest = f64.max(f64x2.extract_lane(sizes, 0), f64x2.extract_lane(sizes, 1))
  if (count & 1) {
    const x = load<f64>(at)
    const distance = x - mean
    squares += distance * distance
    largest = f64.max(largest, f64.abs(x))
  }
  const deviation = count > 1 ? f64.sqrt(squares / <f64>(count - 1)) : 0
  return deviation > 1e-12 * largest ? deviation : 0
}

/** Distance from the mean in deviations, of values clipped at their quantiles p and 1 - p. */
export function zscores(x: usize, members: usize, out: usize, n: i32, scratch: usize, p: f64): void {
  const count = taken(x, members, out, n, scratch)
  if (count === 0) return
  const mean = clip(scratch, n, count, p) / <f64>count
  const deviation = deviationOf(scratch, count, mean)
  storeScores(scratch, placesOf(scratch, n), out, count, mean, deviation)
}

/** Stores distances from the mean in deviations, within the limits. May read one cell behind the values. */
function storeScores(values: usize, places: usize, out: usize, count: i32, mean: f64, deviation: f64): void {
  const middle = f64x2.splat(mean)
  const unit = f64x2.splat(deviation)
  const isFlat = deviation === 0
  for (let k = 0; k < count; k += 2, values += 16, places += 8) {
    const distance = f64x2.sub(v128.load(values), middle)
    const scores = isFlat ? f64x2.splat(0) : within(f64x2.div(distance, unit), f64x2.splat(-LIMIT), f64x2.splat(LIMIT))
    v128.store64_lane(out + ((<usize>load<u32>(places)) << 3), scores, 0)
    if (k + 1 < count) v128.store64_lane(out + ((<usize>load<u32>(places, 4)) << 3), scores, 1)
  }
}

/** How many have a value, for each that has one. */
export function presence(x: usize, members: usize, out: usize, n: i32, scratch: usize): void {
  const count = taken(x, members, out, n, scratch)
  const places = placesOf(scratch, n)
  for (let k = 0; k < count; k++) {
    store<f64>(out + ((<usize>load<u32>(places + ((<usize>k) << 2))) << 3), <f64>count)
  }
}
