/** Windows that share the walk over what is in all of them. */
const TOGETHER = 32

// Scratch is rows with a cell for each walk of a group: the peak that it has come to, and behind it the squares of its
// falls; then the same of the different walks over what all windows have, which of them is each walk's, and the last
// window of each walk.
const ROW: usize = 34 << 3
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
  for (let place = scratch + SHARED; place < different; place += 16) walkFalls(x, shared, end, place)
  for (let walk = scratch; walk < scratch + ((<usize>walks) << 3); walk += 8) {
    const own = load<usize>(walk, WHICH)
    store<f64>(walk, load<f64>(own))
    store<f64>(walk, load<f64>(walk, ROW) + load<f64>(own, ROW), ROW)
  }
}

/** The cells from `from` on, of which window k has k, and the values of the windows on the way. */
function walkEnds(x: usize, from: i32, walks: i32, scratch: usize, out: usize, n: i32): void {
  let k = 0
  for (let j = 0; j < walks; j += 2) {
    const place = scratch + ((<usize>j) << 3)
    const last = lastOf(j, scratch)
    const end = lastOf(j + 1, scratch)
    walkFalls(x, from, from + k, place)
    while (k <= end) {
      const squares = load<f64>(place + (k > last ? 8 : 0), ROW)
      const value = sqrt(squares / <f64>n)
      store<f64>(out + ((<usize>k) << 3), value - (value - value))
      walkFalls(x, from + k, from + k + 1, place)
      k++
    }
  }
}

/** Root mean square of the falls from the running peak of the last n prices. Scratch: six rows of 34 cells. */
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
    walkEnds(x, t + 1, walks, scratch, out + ((<usize>t) << 3), n)
    complete += count - 1
    t += count
  }
}
