/** Windows that share the walk over what is in all of them. */
const TOGETHER = 32

// Scratch is rows with a cell for each window of a group: the peak that a walk has come to, and behind it the squares of
// its falls; then the same of the different walks over what all windows have, and which of them is each window's.
const ROW: usize = 34 << 3
const SHARED = 2 * ROW
const WHICH = 4 * ROW

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

/** Each window's cells before those that all have, of which window k has count - 1 - k. */
function walkStarts(x: usize, shared: i32, count: i32, walks: usize): void {
  for (let k = 0; k < count; k += 2) {
    const place = walks + ((<usize>k) << 3)
    const start = shared - count + 1 + k
    begin(place, 0)
    begin(place + 8, 0)
    if (start >= shared) return
    walkFalls(x, start, start + 1, place)
    begin(place + 8, 0)
    walkFalls(x, start + 1, shared, place)
  }
}

/** The cells of [shared, end), which all windows have: their falls depend on the peak before them alone. */
function walkShared(x: usize, shared: i32, end: i32, count: i32, scratch: usize): void {
  const first = load<f64>(x + ((<usize>shared) << 3))
  let before = NaN
  let different = scratch + SHARED
  for (let k: usize = 0; k < (<usize>count) << 3; k += 8) {
    const reached = load<f64>(scratch + k)
    const peak = reached > first ? reached : 0
    if (peak !== before) {
      begin(different, peak)
      different += 8
      before = peak
    }
    store<usize>(scratch + WHICH + k, different - 8)
  }
  for (let walks = scratch + SHARED; walks < different; walks += 16) walkFalls(x, shared, end, walks)
  for (let walk = scratch; walk < scratch + ((<usize>count) << 3); walk += 8) {
    const own = load<usize>(walk, WHICH)
    store<f64>(walk, load<f64>(own))
    store<f64>(walk, load<f64>(walk, ROW) + load<f64>(own, ROW), ROW)
  }
}

function root(squares: f64, n: i32): f64 {
  const value = sqrt(squares / <f64>n)
  return value - (value - value)
}

/** The cells from `from` on, of which window k has k; then the values of the windows. */
function walkEnds(x: usize, from: i32, count: i32, walks: usize, out: usize, n: i32): void {
  for (let k = 0; k < count; k += 2) {
    const place = walks + ((<usize>k) << 3)
    const to = out + ((<usize>k) << 3)
    walkFalls(x, from, from + k, place)
    store<f64>(to, root(load<f64>(place, ROW), n))
    if (k + 1 === count) return
    walkFalls(x, from + k, from + k + 1, place)
    store<f64>(to, root(load<f64>(place + 8, ROW), n), 8)
  }
}

/** Root mean square of the falls from the running peak of the last n prices. Scratch: five rows of 34 cells. */
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
    const shared = t - n + count
    walkStarts(x, shared, count, scratch)
    walkShared(x, shared, t + 1, count, scratch)
    walkEnds(x, t + 1, count, scratch, out + ((<usize>t) << 3), n)
    complete += count - 1
    t += count
  }
}
