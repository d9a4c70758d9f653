/**
 * Writes rows of values that change on few sessions: row i has the values of events `start[i]` to `start[i + 1]`, each from
 * its session on, the first one from session 0. Addresses: offsets and sessions are i32, values f64.
 */
export function spreadRows(start: usize, from: usize, values: usize, rows: i32, sessions: i32, out: usize): void {
  const width = (<usize>sessions) << 3
  for (let i = 0; i < rows; i++, start += 4, out += width) {
    const last = load<i32>(start, 4) - 1
    const rowEnd = out + width
    let at = out
    for (let event = load<i32>(start); at < rowEnd; event++) {
      const value = load<f64>(values + ((<usize>event) << 3))
      const next = from + ((<usize>event) << 2)
      const until = event < last ? min(out + ((<usize>load<i32>(next, 4)) << 3), rowEnd) : rowEnd
      const both = f64x2.splat(value)
      for (; at + 32 <= until; at += 32) {
        v128.store(at, both)
        v128.store(at, both, 16)
      }
      for (; at < until; at += 8) store<f64>(at, value)
    }
  }
}
