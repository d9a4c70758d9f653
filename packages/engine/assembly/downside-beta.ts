import { sumsInOrder } from './ordered-sums'

/** Days after which sums are taken anew, so that what rounding leaves in them does not add up. */
const ANCHOR = 32
/** Sums of which less than this share is left, once centred, are not trusted. */
const LEFT: f64 = 1e-3
/** A spread above this share of the values is no noise, whatever rounding did to it. */
const CLEAR: f64 = 1e-6
const NOISE: f64 = 1e-12

// Places in scratch, behind the cells that sums in order take: of the days below the mean the sums of x from the origin
// on and of y, those of x * x and x * y, the origin and the most that x * x came to, and how many these days are; how
// many days may change sides before the next anchor, and which they are, between room for one more on either side.
const SUMS: usize = 128
const PRODUCTS: usize = 144
const ORIGIN: usize = 160
const MOST: usize = 168
const DAYS: usize = 176
const BETWEEN: usize = 180
const CHANGING: usize = 184

function cell(row: usize, t: i32): f64 {
  return load<f64>(row + ((<usize>t) << 3))
}

/** x of a day in lane 0, y in lane 1. */
function dayOf(x: usize, y: usize, t: i32): v128 {
  const at = (<usize>t) << 3
  return v128.load_lane<f64>(y + at, v128.load_zero<f64>(x + at), 1)
}

/** x * x and x * y, of a day whose x may have lost its sign. */
function products(signed: v128, day: v128): v128 {
  return f64x2.mul(v128.shuffle<f64>(signed, signed, 0, 0), day)
}

/** Takes the sums of the window that ends on t. */
function anchor(x: usize, y: usize, t: i32, n: i32, mean: f64, scratch: usize): void {
  const origin = f64x2.replace_lane(f64x2.splat(0), 0, mean)
  let sums = f64x2.splat(0)
  let all = sums
  let days: i64 = 0
  for (let s = t - n + 1; s <= t; s++) {
    const day = dayOf(x, y, s)
    const isBelow = f64x2.lt(v128.shuffle<f64>(day, day, 0, 0), f64x2.splat(mean))
    const part = v128.and(f64x2.sub(day, origin), isBelow)
    sums = f64x2.add(sums, part)
    all = f64x2.add(all, products(part, part))
    days -= i64x2.extract_lane(isBelow, 0)
  }
  v128.store(scratch + SUMS, sums)
  v128.store(scratch + PRODUCTS, all)
  store<f64>(scratch + ORIGIN, mean)
  // Squares were added alone.
  store<f64>(scratch + MOST, f64x2.extract_lane(all, 0))
  store<i32>(scratch + DAYS, <i32>days)
}

/** Finds the days of the windows that end on t and before `end` whose side depends on which of their means is taken. */
function findBetween(x: usize, means: usize, t: i32, end: i32, n: i32, scratch: usize): void {
  let low = cell(means, t)
  let high = low
  for (let s = t + 1; s < end; s++) {
    const mean = cell(means, s)
    if (mean < low) low = mean
    if (mean > high) high = mean
  }
  let count = 0
  for (let s = t - n + 1; s < end; s++) {
    const value = cell(x, s)
    store<i32>(scratch + CHANGING + ((<usize>count) << 2), s, 4)
    count += i32(value >= low) & i32(value < high)
  }
  store<i32>(scratch + BETWEEN, count)
}

/** From the window that ends on t - 1, with the mean `before`, to the one that ends on t. */
function move(x: usize, y: usize, t: i32, n: i32, before: f64, mean: f64, scratch: usize): void {
  const leaving = t - n
  const origin = v128.load_zero<f64>(scratch + ORIGIN)
  const last = scratch + CHANGING + 4 + ((<usize>load<i32>(scratch + BETWEEN)) << 2)
  let sums = v128.load(scratch + SUMS)
  let all = v128.load(scratch + PRODUCTS)
  let most = load<f64>(scratch + MOST)
  let days = load<i32>(scratch + DAYS)
  store<i32>(scratch + CHANGING, leaving)
  store<i32>(last, t)
  for (let place = scratch + CHANGING; place <= last; place += 4) {
    const s = load<i32>(place)
    const isBetween = place > scratch + CHANGING && place < last
    if (isBetween && (s <= leaving || s >= t)) continue
    const value = cell(x, s)
    const was = i32(s < t) & i32(value < before)
    const is = i32(s > leaving) & i32(value < mean)
    if (was === is) continue
    const part = f64x2.sub(dayOf(x, y, s), origin)
    const signed = is ? part : f64x2.neg(part)
    sums = f64x2.add(sums, signed)
    all = f64x2.add(all, products(signed, part))
    const xx = f64x2.extract_lane(all, 0)
    if (xx > most) most = xx
    days += is - was
  }
  v128.store(scratch + SUMS, sums)
  v128.store(scratch + PRODUCTS, all)
  store<f64>(scratch + MOST, most)
  store<i32>(scratch + DAYS, days)
}

/** By the sums; missing where rounding may have too large a part in it. */
function betaOfSums(scratch: usize): f64 {
  const days = <f64>load<i32>(scratch + DAYS)
  const most = load<f64>(scratch + MOST)
  const sumX = load<f64>(scratch + SUMS)
  const sumY = load<f64>(scratch + SUMS + 8)
  const xx = load<f64>(scratch + PRODUCTS) - (sumX * sumX) / days
  const size = abs(load<f64>(scratch + ORIGIN)) + sqrt(most)
  if (!(xx > LEFT * most && sqrt(xx / days) > CLEAR * size)) return NaN
  return (load<f64>(scratch + PRODUCTS + 8) - (sumX * sumY) / days) / xx
}

/** By centring the days of the window that ends on t. */
function centredBeta(x: usize, y: usize, t: i32, n: i32, mean: f64, days: f64): f64 {
  let meanX = 0.0
  let meanY = 0.0
  let largest = 0.0
  for (let s = t - n + 1; s <= t; s++) {
    const value = cell(x, s)
    if (!(value < mean)) continue
    meanX += value / days
    meanY += cell(y, s) / days
    largest = max(largest, abs(value))
  }
  let xx = 0.0
  let xy = 0.0
  for (let s = t - n + 1; s <= t; s++) {
    const value = cell(x, s)
    if (!(value < mean)) continue
    const dx = value - meanX
    xx += dx * dx
    xy += dx * (cell(y, s) - meanY)
  }
  return sqrt(xx / (days - 1)) > NOISE * largest ? xy / xx : NaN
}

/**
 * Beta of y to x over the days of the last n on which x is below its mean there, of which `minimum` must exist.
 * Scratch: n + 60 cells.
 */
export function downsideBeta(y: usize, x: usize, out: usize, length: i32, scratch: usize, n: i32, minimum: i32): void {
  // The means stand in the output, each until the value of its day takes the place.
  for (let t = 0; t < length; t++) store<f64>(out + ((<usize>t) << 3), cell(x, t) / <f64>n)
  sumsInOrder(out, length, n, scratch)
  let complete = 0
  let age = 0
  let before = NaN
  for (let t = 0; t < length; t++) {
    const both = dayOf(x, y, t)
    const mean = cell(out, t)
    complete = i64x2.all_true(f64x2.eq(both, both)) ? complete + 1 : 0
    let value = NaN
    if (complete >= n) {
      if (complete === n || age === ANCHOR) {
        anchor(x, y, t, n, mean, scratch)
        findBetween(x, out, t, min(t + ANCHOR, length), n, scratch)
        age = 0
      } else move(x, y, t, n, before, mean, scratch)
      age++
      const days = load<i32>(scratch + DAYS)
      if (days >= minimum && days >= 2) {
        value = betaOfSums(scratch)
        if (value - value !== 0) value = centredBeta(x, y, t, n, mean, <f64>days)
      }
    }
    before = mean
    store<f64>(out + ((<usize>t) << 3), value)
  }
}
