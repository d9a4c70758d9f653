/** Days whose windows are looked through together. */
const TOGETHER = 64

/** A cell and its session, 8 bytes each. */
const RECORD: usize = 16

/**
 * Mean of those of the last n cells that are at or below the threshold of the day. What is above the largest threshold
 * of a group of days is passed over once for all of them. Scratch: a record for each cell of a window and of a group.
 */
export function meanBelow(x: usize, threshold: usize, out: usize, length: i32, scratch: usize, n: i32): void {
  for (let first = 0; first < length; first += TOGETHER) {
    const end = min(first + TOGETHER, length)
    let most = -Infinity
    for (let t = first; t < end; t++) {
      const limit = load<f64>(threshold + ((<usize>t) << 3))
      if (limit > most) most = limit
    }
    const from = max(0, first - n + 1)
    const records = storeLow(x + ((<usize>from) << 3), from, end, most, scratch)
    for (let t = first; t < end; t += 2) {
      const means = meansOf(scratch, records, v128.load(threshold + ((<usize>t) << 3)), t, n)
      v128.store64_lane(out + ((<usize>t) << 3), means, 0)
      if (t + 1 < end) v128.store64_lane(out + ((<usize>t) << 3), means, 1, 8)
    }
  }
}

/** Records of the cells of sessions `from` to `end` - 1 that are at or below `most`, oldest first; answers their end. */
function storeLow(x: usize, from: i32, end: i32, most: f64, records: usize): usize {
  for (let s = from; s < end; s++, x += 8) {
    const value = load<f64>(x)
    store<f64>(records, value)
    store<f64>(records, s, 8)
    records += (<usize>(value <= most)) << 4
  }
  return records
}

/** The means of session t and of the next one as two lanes. */
function meansOf(record: usize, end: usize, limits: v128, t: i32, n: i32): v128 {
  const days = f64x2(t, t + 1)
  const before = f64x2.sub(days, f64x2.splat(n))
  const one = f64x2.splat(1)
  let sums = f64x2.splat(0)
  let counts = f64x2.splat(0)
  for (; record < end; record += RECORD) {
    const value = v128.load64_splat(record)
    const session = v128.load64_splat(record, 8)
    const isInWindow = v128.and(f64x2.le(session, days), f64x2.gt(session, before))
    const isBelow = v128.and(isInWindow, f64x2.le(value, limits))
    // Adding 0 keeps the bits of every sum that began with 0.
    sums = f64x2.add(sums, v128.and(value, isBelow))
    counts = f64x2.add(counts, v128.and(one, isBelow))
  }
  // Where nothing is below, 0 / 0 is missing.
  return f64x2.div(sums, counts)
}
