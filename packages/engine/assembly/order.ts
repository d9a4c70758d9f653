import { openWindow } from './ordered-window'

/** Kernels on rows: cells of one instrument, session after session, 8 bytes each. Scratch: an ordered window. */

/** Quantile p of the last n cells, linear between order statistics. */
export function quantile7(x: usize, out: usize, length: i32, scratch: usize, p: f64, n: i32): void {
  const position = <f64>(n - 1) * p
  const low = <i32>floor(position)
  const share = position - <f64>low
  const window = openWindow(x, length, scratch)
  for (let t = 0; t < length; t++) {
    const now = load<f64>(x + ((<usize>t) << 3))
    let value = NaN
    if (f64.ne(now, now)) {
      if (window.held > 0) window.clear()
    } else {
      if (window.held === n) window.leave(t - n)
      window.enter(t)
      if (window.held === n) {
        value = window.at(low)
        if (low + 1 < n) value += share * (window.next() - value)
      }
    }
    store<f64>(out + ((<usize>t) << 3), value)
  }
}

/** Median of those of the last n cells that are present, where they are `minimum` or more. */
export function medianOfPresent(x: usize, out: usize, length: i32, scratch: usize, n: i32, minimum: i32): void {
  const window = openWindow(x, length, scratch)
  for (let t = 0; t < length; t++) {
    const now = load<f64>(x + ((<usize>t) << 3))
    if (t >= n) {
      const gone = load<f64>(x + ((<usize>(t - n)) << 3))
      if (f64.eq(gone, gone)) window.leave(t - n)
    }
    if (f64.eq(now, now)) window.enter(t)
    const held = window.held
    let value = NaN
    if (held > 0 && held >= minimum) {
      const low = window.at((held - 1) >> 1)
      value = (low + (held & 1 ? low : window.next())) / 2
    }
    store<f64>(out + ((<usize>t) << 3), value)
  }
}
