/** Days after which sums are taken anew, so that what rounding leaves in them does not add up. */
const ANCHOR = 32
/** Sums of which less than this share is left, once centred, are not trusted. */
const LEFT: f64 = 1e-3
/** A spread above this share of the values is no noise, whatever rounding did to it. */
const CLEAR: f64 = 1e-6
const NOISE: f64 = 1e-12

// Places in scratch. Of the days below the mean: the sums of x from the origin on and of y, those of x * x and x * y, the
// origin, the most that x * x came to, and how many these days are.
const SUMS: usize = 0
const PRODUCTS: usize = 16
const ORIGIN: usize = 32
const MOST: usize = 40
const DAYS: usize = 48
// Until the next anchor: the means, how far rounding may take them from what adding up gives, and the days whose side
// depends on the mean: how many, their x, and behind as many cells as the window has and `ROOM` which days they are.
const BETWEEN: usize = 52
const NEAR: usize = 56
const MEANS: usize = 64
const VALUES = MEANS + (ANCHOR << 3)
const ROOM = ANCHOR + 2

function cell(row: usize, t: i32): f64 {
  return load<f64>(row + ((<usize>t) << 3))
}

function cells(row: usize, t: i32): v128 {
  return v128.load(row + ((<usize>t) << 3))
}

/** x of a day in lane 0, y in lane 1. */
function dayOf(x: usize, y: usize, t: i32): v128 {
  const at = (<usize>t) << 3
  return v128.load_lane<f64>(y + at, v128.load_zero<f64>(x + at), 1)
}

/** x * x and x * y of a day. */
function products(day: v128): v128 {
  return f64x2.mul(v128.shuffle<f64>(day, day, 0, 0), day)
}

/** Mean of the n cells that end on t, in the order of time. */
function meanOf(x: usize, t: i32, n: i32): f64 {
  const end = t + 1
  let s = end - n
  let mean = 0.0
  if (n & 1) mean += cell(x, s++) / <f64>n
  for (; s < end; s += 2) {
    const shares = f64x2.div(cells(x, s), f64x2.splat(n))
    mean += f64x2.extract_lane(shares, 0)
    mean += f64x2.extract_lane(shares, 1)
  }
  return mean
}

/** Takes the sums of the window that ends on t. */
function anchor(x: usize, y: usize, t: i32, n: i32, mean: f64, scratch: usize): void {
  const origin = f64x2.splat(mean)
  let sums = f64x2.splat(0)
  let all = sums
  let below = sums
  let s = t - n + 1
  if (n & 1) {
    const isBelow = f64x2.lt(f64x2.splat(cell(x, s)), origin)
    sums = v128.and(f64x2.sub(dayOf(x, y, s), f64x2.replace_lane(origin, 1, 0)), isBelow)
    all = products(sums)
    below = v128.and(isBelow, i64x2(-1, 0))
    s++
  }
  for (; s <= t; s += 2) {
    const moves = cells(x, s)
    const isBelow = f64x2.lt(moves, origin)
    const dx = v128.and(f64x2.sub(moves, origin), isBelow)
    const dy = v128.and(cells(y, s), isBelow)
    const xx = f64x2.mul(dx, dx)
    const xy = f64x2.mul(dx, dy)
    sums = f64x2.add(sums, v128.shuffle<f64>(dx, dy, 0, 2))
    all = f64x2.add(all, v128.shuffle<f64>(xx, xy, 0, 2))
    sums = f64x2.add(sums, v128.shuffle<f64>(dx, dy, 1, 3))
    all = f64x2.add(all, v128.shuffle<f64>(xx, xy, 1, 3))
    below = i64x2.add(below, isBelow)
  }
  v128.store(scratch + SUMS, sums)
  v128.store(scratch + PRODUCTS, all)
  store<f64>(scratch + ORIGIN, mean)
  // Squares were added alone.
  store<f64>(scratch + MOST, f64x2.extract_lane(all, 0))
  store<i32>(scratch + DAYS, -(<i32>(i64x2.extract_lane(below, 0) + i64x2.extract_lane(below, 1))))
}

/** Sum of the sizes of the cells from `from` to before `end` that are there; may read one cell behind. */
function sizeOf(x: usize, from: i32, end: i32): f64 {
  let sum = f64x2.splat(0)
  for (let s = from; s < end; s += 2) {
    const pair = cells(x, s)
    sum = f64x2.add(sum, v128.and(f64x2.abs(pair), f64x2.eq(pair, pair)))
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)
}

/**
 * Means of the windows that end before `end`, from the one that ends on t on: each from the one before, which is not what
 * adding up gives to the last bit. Then the days of these windows between the lowest and the highest of them.
 */
function lookAhead(x: usize, t: i32, end: i32, n: i32, scratch: usize): void {
  let mean = load<f64>(scratch + ORIGIN)
  // Adding up n shares takes the mean no further than n roundings of their sizes, and so does each of the few steps.
  const near = <f64>(4 * n + 1024) * f64.EPSILON * (sizeOf(x, t - n + 1, end) / <f64>n)
  let low = mean
  let high = mean
  for (let s = t + 1, place = scratch + MEANS + 8; s < end; s++, place += 8) {
    mean += (cell(x, s) - cell(x, s - n)) / <f64>n
    if (mean < low) low = mean
    if (mean > high) high = mean
    store<f64>(place, mean)
  }
  const from = f64x2.splat(low - 2 * near)
  const to = f64x2.splat(high + 2 * near)
  const values = scratch + VALUES
  const days = values + ((<usize>(n + ROOM)) << 3)
  let count: usize = 0
  for (let s = t - n + 1; s < end; s += 2) {
    const pair = cells(x, s)
    const isBetween = v128.and(f64x2.ge(pair, from), f64x2.le(pair, to))
    if (!v128.any_true(isBetween)) continue
    for (let lane = 0; lane < 2; lane++) {
      if (((i64x2.bitmask(isBetween) >> lane) & 1) === 0) continue
      store<f64>(values + (count << 3), cell(x, s + lane))
      store<i32>(days + (count << 2), s + lane)
      count++
    }
  }
  // Day after day two are looked at together.
  store<f64>(values + (count << 3), NaN)
  store<usize>(scratch + BETWEEN, count)
  store<f64>(scratch + NEAR, near)
}

/**
 * From the window that ends on t - 1, with the mean `before`, to the one that ends on t, `age` days from the anchor.
 * Returns its mean, exact where it is so near to a day that the day's side depends on it.
 */
function advance(x: usize, y: usize, t: i32, n: i32, before: f64, age: i32, scratch: usize): f64 {
  const origin = v128.load_zero<f64>(scratch + ORIGIN)
  const values = scratch + VALUES
  const daysBetween = values + ((<usize>(n + ROOM)) << 3)
  const count = load<usize>(scratch + BETWEEN)
  const near = f64x2.splat(load<f64>(scratch + NEAR))
  const leaving = t - n
  const wasBelow = f64x2.lt(f64x2.splat(cell(x, leaving)), f64x2.splat(before))
  const left = v128.and(f64x2.sub(dayOf(x, y, leaving), origin), wasBelow)
  let sums = f64x2.sub(v128.load(scratch + SUMS), left)
  let all = f64x2.sub(v128.load(scratch + PRODUCTS), products(left))
  let most = load<f64>(scratch + MOST)
  let days = load<i32>(scratch + DAYS) + <i32>i64x2.extract_lane(wasBelow, 0)
  let mean = load<f64>(scratch + MEANS + ((<usize>age) << 3))
  let isExact = false
  for (let k: usize = 0; k < count; k += 2) {
    const pair = v128.load(values + (k << 3))
    const isFar = f64x2.gt(f64x2.abs(f64x2.sub(pair, f64x2.splat(mean))), near)
    if (!isExact && !i64x2.all_true(v128.or(isFar, f64x2.ne(pair, pair)))) {
      mean = meanOf(x, t, n)
      isExact = true
    }
    const was = f64x2.lt(pair, f64x2.splat(before))
    const is = f64x2.lt(pair, f64x2.splat(mean))
    let changed = i64x2.bitmask(v128.xor(was, is))
    while (changed !== 0) {
      const lane = ctz(changed)
      changed &= changed - 1
      const s = load<i32>(daysBetween + ((k + <usize>lane) << 2))
      if (s <= leaving || s >= t) continue
      const comes = 2 * ((i64x2.bitmask(is) >> lane) & 1) - 1
      const day = f64x2.sub(dayOf(x, y, s), origin)
      const signed = f64x2.mul(day, f64x2.splat(comes))
      sums = f64x2.add(sums, signed)
      all = f64x2.add(all, f64x2.mul(v128.shuffle<f64>(signed, signed, 0, 0), day))
      most = max(most, f64x2.extract_lane(all, 0))
      days += comes
    }
  }
  const isBelow = f64x2.lt(f64x2.splat(cell(x, t)), f64x2.splat(mean))
  const come = v128.and(f64x2.sub(dayOf(x, y, t), origin), isBelow)
  sums = f64x2.add(sums, come)
  all = f64x2.add(all, products(come))
  v128.store(scratch + SUMS, sums)
  v128.store(scratch + PRODUCTS, all)
  store<f64>(scratch + MOST, max(most, f64x2.extract_lane(all, 0)))
  store<i32>(scratch + DAYS, days - <i32>i64x2.extract_lane(isBelow, 0))
  return mean
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
 * Beta of y to x over the days of the last n on which x is below its mean there, of which `minimum` must exist. May read
 * one cell behind the rows. Scratch: 2n + 112 cells.
 */
export function downsideBeta(y: usize, x: usize, out: usize, length: i32, scratch: usize, n: i32, minimum: i32): void {
  let complete = 0
  let age = 0
  let mean = NaN
  for (let t = 0; t < length; t++) {
    const both = dayOf(x, y, t)
    complete = i64x2.all_true(f64x2.eq(both, both)) ? complete + 1 : 0
    let value = NaN
    if (complete >= n) {
      if (complete === n || age === ANCHOR) {
        mean = meanOf(x, t, n)
        anchor(x, y, t, n, mean, scratch)
        lookAhead(x, t, min(t + ANCHOR, length), n, scratch)
        age = 0
      } else mean = advance(x, y, t, n, mean, age, scratch)
      age++
      const days = load<i32>(scratch + DAYS)
      if (days >= minimum && days >= 2) {
        value = betaOfSums(scratch)
        if (value - value !== 0) value = centredBeta(x, y, t, n, mean, <f64>days)
      }
    }
    store<f64>(out + ((<usize>t) << 3), value)
  }
}
