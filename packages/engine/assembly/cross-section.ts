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
  let count = 0
  for (let k = 0; k < n; k++) {
    const bits = load<u64>(x + ((<usize>k) << 3))
    store<f64>(out + ((<usize>k) << 3), NaN)
    store<u64>(scratch + ((<usize>count) << 3), bits)
    store<u32>(places + ((<usize>count) << 2), k)
    const isPresent = <u32>(bits << 1 <= 0xffe0000000000000)
    count += isPresent & load<u8>(members + k)
  }
  return count
}

function placesOf(scratch: usize, n: i32): usize {
  // Behind values and those that are moved about, where there is room for two quantiles at least.
  return scratch + ((<usize>n + 1) << 4)
}

function value(values: usize, k: i32): f64 {
  return load<f64>(values + ((<usize>k) << 3))
}

/** Clips values at their quantiles p and 1 - p. */
function clip(values: usize, n: i32, count: i32, p: f64): void {
  const moved = values + ((<usize>n) << 3)
  if (!findTails(values, moved, count, p)) findQuantiles(values, moved, count, p)
  limit(values, count, load<f64>(moved), load<f64>(moved, 8))
}

/** Puts the quantiles p and 1 - p before what it moves about. */
function findQuantiles(values: usize, moved: usize, count: i32, p: f64): void {
  memory.copy(moved, values, (<usize>count) << 3)
  const low = selectQuantile(moved, count, p)
  const high = selectQuantile(moved, count, 1 - p)
  store<f64>(moved, low)
  store<f64>(moved, high, 8)
}

/** Brings values between two limits. May touch one cell behind them. */
function limit(values: usize, count: i32, low: f64, high: f64): void {
  const least = f64x2.splat(low)
  const most = f64x2.splat(high)
  for (let at = values; at < values + ((<usize>count) << 3); at += 16) {
    v128.store(at, f64x2.min(f64x2.max(v128.load(at), least), most))
  }
}

function meanOf(values: usize, count: i32): f64 {
  let sum: f64 = 0
  for (let k = 0; k < count; k++) sum += value(values, k)
  return sum / <f64>count
}

/** Sample deviation; 0 for one value and where it is rounding noise of equal values. */
function deviationOf(values: usize, count: i32, mean: f64): f64 {
  let squares: f64 = 0
  let largest: f64 = 0
  for (let k = 0; k < count; k++) {
    const x = value(values, k)
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
  clip(scratch, n, count, p)
  const mean = meanOf(scratch, count)
  const deviation = deviationOf(scratch, count, mean)
  score(scratch, count, mean, deviation)
  const places = placesOf(scratch, n)
  for (let k = 0; k < count; k++) {
    store<f64>(out + ((<usize>load<u32>(places + ((<usize>k) << 2))) << 3), value(scratch, k))
  }
}

/** Distances from the mean in deviations, within the limits. May touch one cell behind them. */
function score(values: usize, count: i32, mean: f64, deviation: f64): void {
  if (deviation === 0) {
    memory.fill(values, 0, (<usize>count) << 3)
    return
  }
  const middle = f64x2.splat(mean)
  const unit = f64x2.splat(deviation)
  for (let at = values; at < values + ((<usize>count) << 3); at += 16) {
    v128.store(at, f64x2.div(f64x2.sub(v128.load(at), middle), unit))
  }
  limit(values, count, -LIMIT, LIMIT)
}

/** How many have a value, for each that has one. */
export function presence(x: usize, members: usize, out: usize, n: i32, scratch: usize): void {
  const count = taken(x, members, out, n, scratch)
  const places = placesOf(scratch, n)
  for (let k = 0; k < count; k++) {
    store<f64>(out + ((<usize>load<u32>(places + ((<usize>k) << 2))) << 3), <f64>count)
  }
}
