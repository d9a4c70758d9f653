/** Turns of partitioning after which a stretch is sorted instead, however its values lie. */
const MOST_TURNS = 64

function at(values: usize, k: i32): f64 {
  return load<f64>(values + ((<usize>k) << 3))
}

function put(values: usize, k: i32, x: f64): void {
  store<f64>(values + ((<usize>k) << 3), x)
}

/**
 * Quantile p of the first n values, n above 0, with linear interpolation. Moves them about, step by step as the plain form
 * does: which of two zeros comes to lie at a place depends on it.
 */
export function selectQuantile(values: usize, n: i32, p: f64): f64 {
  const place = <f64>(n - 1) * p
  const below = <i32>Math.floor(place)
  selectPlace(values, n, below)
  const low = at(values, below)
  if (below + 1 >= n) return low
  let next = at(values, below + 1)
  for (let k = below + 2; k < n; k++) {
    const x = at(values, k)
    if (x < next) next = x
  }
  return low + (place - <f64>below) * (next - low)
}

/** Moves the value of an ascending place there, smaller ones before it and larger ones behind it. */
export function selectPlace(values: usize, n: i32, place: i32): void {
  let low = 0
  let high = n - 1
  for (let turn = 0; low < high; turn++) {
    if (turn === MOST_TURNS) {
      sort(values + ((<usize>low) << 3), high - low + 1)
      return
    }
    const pivot = middleOf(at(values, low), at(values, (low + high) >> 1), at(values, high))
    let i = low
    let j = high
    while (i <= j) {
      while (at(values, i) < pivot) i++
      while (at(values, j) > pivot) j--
      if (i > j) break
      const held = at(values, i)
      put(values, i++, at(values, j))
      put(values, j--, held)
    }
    if (place <= j) high = j
    else if (place >= i) low = i
    else return
  }
}

function middleOf(a: f64, b: f64, c: f64): f64 {
  return f64.max(f64.min(a, b), f64.min(f64.max(a, b), c))
}

/** Ascends as doubles do, -0 before 0. */
function keyOf(x: f64): i64 {
  const bits = reinterpret<i64>(x)
  return bits ^ ((bits >> 63) & i64.MAX_VALUE)
}

/** A Shell sort: hardly ever reached, and no trouble where it is. */
function sort(values: usize, n: i32): void {
  let gap = 1
  while (gap < n / 3) gap = 3 * gap + 1
  for (; gap > 0; gap /= 3) {
    for (let k = gap; k < n; k++) {
      const x = at(values, k)
      const key = keyOf(x)
      let to = k
      for (; to >= gap && keyOf(at(values, to - gap)) > key; to -= gap) put(values, to, at(values, to - gap))
      put(values, to, x)
    }
  }
}
