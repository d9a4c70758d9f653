import { stored } from './lanes'

/** Windows that share the walk over what is in all of them. */
const TOGETHER = 32

// Scratch is rows with a cell for each walk of a group: the peak that it has come to, and behind it the squares of its
// falls; then the same of the different walks over what all windows have, which of them is each walk's, and the last
// window of each walk.
const ROW: usize = 40 << 3
const SHARED = 2 * ROW
const WHICH = 4 * ROW
const LAST = 5 * ROW

/** Leads two walks over the prices of [from, to); `walks` are their peaks, their squares lie a row behind. */
function walkFalls(x: usize, from: i32, to: i32, walks: usize): void {
  let peak = v128.load(walks)
  let squares = v128.load(walks, ROW)
  const end = x + ((<usize>to) << 3)
  for (let s = x + ((<usize>from) << 3); s < end; s += 8) {
    const price = v128.load64_splat(s)
    peak = f64x2.pmax(peak, price)
    const fall = f64x2.sub(f64x2.div(price, peak), f64x2.splat(1))
    squares = f64x2.add(squares, f64x2.mul(fall, fall))
  }
  v128.store(walks, peak)
  v128.store(walks, squares, ROW)
}

function begin(walk: usize, peak: f64): void {
  store<f64>(walk, peak)
  store<f64>(walk, 0, ROW)
}

/** The last window of walk j; one behind the last walk is the last window too. */
function lastOf(j: i32, scratch: usize): i32 {
  return load<i32>(scratch + LAST + ((<usize>j) << 3))
}

/**
 * Which windows need a walk of their own: one that begins with no more than the next begins with has not fallen until
 * there, and goes on as that one does. Window k begins on start + k.
 */
function findWalks(x: usize, start: i32, count: i32, scratch: usize): i32 {
  let walks = 0
  for (let k = 0; k < count; k++) {
    const price = load<f64>(x + ((<usize>(start + k)) << 3))
    const goesOn = i32(price > 0) & i32(price <= load<f64>(x + ((<usize>(start + k)) << 3), 8))
    store<i32>(scratch + LAST + ((<usize>walks) << 3), k)
    walks += 1 - (goesOn & i32(k + 1 < count))
  }
  store<i32>(scratch + LAST + ((<usize>walks) << 3), count - 1)
  return walks
}

/** Each walk's cells before those that all windows have. */
function walkStarts(x: usize, start: i32, count: i32, walks: i32, scratch: usize): void {
  const shared = start + count - 1
  for (let j = 0; j < walks; j += 2) {
    const place = scratch + ((<usize>j) << 3)
    const later = start + lastOf(j + 1, scratch)
    begin(place, 0)
    begin(place + 8, 0)
    walkFalls(x, start + lastOf(j, scratch), later, place)
    begin(place + 8, 0)
    walkFalls(x, later, shared, place)
  }
}

/** The cells of [shared, end), which all windows have: their falls depend on the peak before them alone. */
function walkShared(x: usize, shared: i32, end: i32, walks: i32, scratch: usize): void {
  const first = load<f64>(x + ((<usize>shared) << 3))
  let before = NaN
  let different = scratch + SHARED
  for (let j: usize = 0; j < (<usize>walks) << 3; j += 8) {
    const reached = load<f64>(scratch + j)
    const peak = reached > first ? reached : 0
    if (peak !== before) {
      begin(different, peak)
      different += 8
      before = peak
    }
    store<usize>(scratch + WHICH + j, different - 8)
  }
  begin(different, 0)
  walkDifferent(x, shared, end, scratch + SHARED, different)
  for (let walk = scratch; walk < scratch + ((<usize>walks) << 3); walk += 8) {
    const own = load<usize>(walk, WHICH)
    store<f64>(walk, load<f64>(own))
    store<f64>(walk, load<f64>(walk, ROW) + load<f64>(own, ROW), ROW)
  }
}

/**
 * Leads walks of descending peaks over the prices of [from, to), in pairs: each by itself until a price reaches its peaks,
 * together with all others of which that is true from there on.
 */
function walkDifferent(x: usize, from: i32, to: i32, walks: usize, walksEnd: usize): void {
  let together = walks + ((walksEnd - walks + 8) & ~15)
  const last = together
  let peak: f64 = 0
  while (from < to) {
    const price = load<f64>(x + ((<usize>from) << 3))
    while (together > walks && load<f64>(together - 16) <= max(peak, price)) together -= 16
    const next = together > walks ? reaches(x, from + 1, to, load<f64>(together - 16)) : to
    for (let place = walks; place < together; place += 16) walkFalls(x, from, next, place)
    let reached = peak
    for (let place = together; place < last; place += 64) reached = walkTogether(x, from, next, peak, place)
    peak = reached
    from = next
  }
  for (let place = together; place < last; place += 16) v128.store(place, f64x2.splat(peak))
}

/** The first of the prices of [from, to) that is not below a peak; `to` where all are. */
function reaches(x: usize, from: i32, to: i32, peak: f64): i32 {
  const peaks = f64x2.splat(peak)
  for (; from + 4 <= to; from += 4) {
    const at = x + ((<usize>from) << 3)
    if (v128.any_true(v128.or(f64x2.ge(v128.load(at), peaks), f64x2.ge(v128.load(at, 16), peaks)))) break
  }
  while (from < to && load<f64>(x + ((<usize>from) << 3)) < peak) from++
  return from
}

/** Leads eight walks that have come to one peak over the prices of [from, to); answers the peak that they come to. */
function walkTogether(x: usize, from: i32, to: i32, peak: f64, walks: usize): f64 {
  let a = v128.load(walks, ROW)
  let b = v128.load(walks, ROW + 16)
  let c = v128.load(walks, ROW + 32)
  let d = v128.load(walks, ROW + 48)
  const one = f64x2.splat(1)
  let top = f64x2.splat(peak)
  let s = x + ((<usize>from) << 3)
  const end = x + ((<usize>to) << 3)
  if ((to - from) & 1) {
    const price = v128.load64_splat(s)
    top = f64x2.pmax(top, price)
    const fall = f64x2.sub(f64x2.div(price, top), one)
    const square = f64x2.mul(fall, fall)
    a = f64x2.add(a, square)
    b = f64x2.add(b, square)
    c = f64x2.add(c, square)
    d = f64x2.add(d, square)
    s += 8
  }
  for (; s < end; s += 16) {
    const prices = v128.load(s)
    const peaks = f64x2.pmax(top, f64x2.pmax(prices, v128.shuffle<f64>(prices, prices, 0, 0)))
    const falls = f64x2.sub(f64x2.div(prices, peaks), one)
    const squares = f64x2.mul(falls, falls)
    const first = v128.shuffle<f64>(squares, squares, 0, 0)
    a = f64x2.add(a, first)
    b = f64x2.add(b, first)
    c = f64x2.add(c, first)
    d = f64x2.add(d, first)
    const second = v128.shuffle<f64>(squares, squares, 1, 1)
    a = f64x2.add(a, second)
    b = f64x2.add(b, second)
    c = f64x2.add(c, second)
    d = f64x2.add(d, second)
    top = v128.shuffle<f64>(peaks, peaks, 1, 1)
  }
  v128.store(walks, a, ROW)
  v128.store(walks, b, ROW + 16)
  v128.store(walks, c, ROW + 32)
  v128.store(walks, d, ROW + 48)
  return f64x2.extract_lane(top, 0)
}

/** The cells from `from` on, of which window k has k, and the squares of the windows on the way. */
function walkEnds(x: usize, from: i32, walks: i32, scratch: usize, out: usize): void {
  let k = 0
  for (let j = 0; j < walks; j += 2) {
    const place = scratch + ((<usize>j) << 3)
    const last = lastOf(j, scratch)
    const end = lastOf(j + 1, scratch)
    walkFalls(x, from, from + k, place)
    let peak = v128.load(place)
    let squares = v128.load(place, ROW)
    for (; k <= end; k++) {
      v128.store64_lane(out + ((<usize>k) << 3), k > last ? v128.shuffle<f64>(squares, squares, 1, 1) : squares, 0)
      const price = v128.load64_splat(x + ((<usize>(from + k)) << 3))
      peak = f64x2.pmax(peak, price)
      const fall = f64x2.sub(f64x2.div(price, peak), f64x2.splat(1))
      squares = f64x2.add(squares, f64x2.mul(fall, fall))
    }
  }
}

/** Roots of the means of squares. */
function toRoots(out: usize, count: i32, n: i32): void {
  const size = f64x2.splat(n)
  for (let k = 0; k < count; k += 2, out += 16) {
    const roots = stored(f64x2.sqrt(f64x2.div(v128.load(out), size)))
    v128.store64_lane(out, roots, 0)
    if (k + 1 < count) v128.store64_lane(out, roots, 1, 8)
  }
}

/** Root mean square of the falls from the running peak of the last n prices. Scratch: six rows of 40 cells. */
export function ulcer(x: usize, out: usize, length: i32, scratch: usize, n: i32): void {
  const together = min(TOGETHER, n)
  let complete = 0
  let t = 0
  while (t < length) {
    const price = load<f64>(x + ((<usize>t) << 3))
    complete = f64.eq(price, price) ? complete + 1 : 0
    if (complete < n) {
      store<f64>(out + ((<usize>t) << 3), NaN)
      t++
      continue
    }
    let count = 1
    while (count < together && t + count < length) {
      const next = load<f64>(x + ((<usize>(t + count)) << 3))
      if (f64.ne(next, next)) break
      count++
    }
    const start = t - n + 1
    const walks = findWalks(x, start, count, scratch)
    walkStarts(x, start, count, walks, scratch)
    walkShared(x, start + count - 1, t + 1, walks, scratch)
    walkEnds(x, t + 1, walks, scratch, out + ((<usize>t) << 3))
    toRoots(out + ((<usize>t) << 3), count, n)
    complete += count - 1
    t += count
  }
}
