/** Kernels on rows: cells of one instrument, session after session, 8 bytes each. */

/** The first of `held` ascending cells that is not below x, as an offset in bytes. */
function lowerBound(sorted: usize, held: i32, x: f64): usize {
  let low = 0
  let high = held
  while (low < high) {
    const middle = (low + high) >> 1
    if (load<f64>(sorted + ((<usize>middle) << 3)) < x) low = middle + 1
    else high = middle
  }
  return (<usize>low) << 3
}

/** Puts x among `held` ascending cells. */
function insertSorted(sorted: usize, held: i32, x: f64): void {
  const place = lowerBound(sorted, held, x)
  memory.copy(sorted + place + 8, sorted + place, ((<usize>held) << 3) - place)
  store<f64>(sorted + place, x)
}

/** Puts x in and takes `leaving` out with one move of what lies between them. */
function replaceSorted(sorted: usize, held: i32, leaving: f64, x: f64): void {
  const from = lowerBound(sorted, held, leaving)
  let to = lowerBound(sorted, held, x)
  if (to > from) {
    to -= 8
    memory.copy(sorted + from, sorted + from + 8, to - from)
  } else {
    memory.copy(sorted + to + 8, sorted + to, from - to)
  }
  store<f64>(sorted + to, x)
}

/** Quantile p of the last n cells, linear between order statistics. Scratch: n cells. */
export function quantile7(x: usize, out: usize, length: i32, scratch: usize, p: f64, n: i32): void {
  const position = <f64>(n - 1) * p
  const low = floor(position)
  const share = position - low
  const place = scratch + ((<usize>low) << 3)
  const isLast = <i32>low + 1 >= n
  let held = 0
  for (let t: usize = 0; t < (<usize>length) << 3; t += 8) {
    const now = load<f64>(x + t)
    if (f64.ne(now, now)) held = 0
    else if (held === n) replaceSorted(scratch, n, load<f64>(x + t - ((<usize>n) << 3)), now)
    else insertSorted(scratch, held++, now)
    let value = NaN
    if (held === n) {
      const below = load<f64>(place)
      value = isLast ? below : below + share * (load<f64>(place, 8) - below)
    }
    store<f64>(out + t, value)
  }
}
