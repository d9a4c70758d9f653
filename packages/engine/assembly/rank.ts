/** Values of a digit of the radix sort. */
const BUCKETS: usize = 2048
/** Bytes of the three digits' counts. */
export const COUNTS: usize = 3 * BUCKETS * 4

/**
 * PCTRANK of n cells, 0 to 1, ties averaged; missing ones stay missing and one alone is 0.5. Scratch: room for the
 * counts and for two records of 8 bytes a cell.
 */
export function percentRanks(values: usize, out: usize, n: i32, scratch: usize): void {
  const records = scratch + COUNTS
  const count = loadRecords(values, out, n, scratch, records)
  if (count > 1) storeRanks(values, out, sortRecords(records, records + ((<usize>n) << 3), count, scratch), count)
  else if (count === 1) store<f64>(out + placeOf(load<u64>(records)), 0.5)
}

/**
 * Radix sort by the upper 32 bits of a key that ascends as doubles do, beside the cell's place; the rare runs that agree
 * there are not in order yet. Answers which of the two places holds the records then.
 */
export function sortRecords(records: usize, spare: usize, count: i32, digits: usize): usize {
  const bytes = (<usize>count) << 3
  let from = records
  let to = spare
  for (let digit = 0; digit < 3; digit++) {
    const shift = <u64>(32 + 11 * digit)
    const counts = digits + <usize>digit * BUCKETS * 4
    const first = bucketOf(load<u64>(from), shift)
    if (load<u32>(counts + first) === <u32>count) continue
    let place = <u32>to
    for (let bucket: usize = 0; bucket < BUCKETS * 4; bucket += 4) {
      const size = load<u32>(counts + bucket)
      store<u32>(counts + bucket, place)
      place += size << 3
    }
    for (let record: usize = from; record < from + bytes; record += 8) {
      const cell = load<u64>(record)
      const next = counts + bucketOf(cell, shift)
      const at = load<u32>(next)
      store<u32>(next, at + 8)
      store<u64>(at, cell)
    }
    const swap = from
    from = to
    to = swap
  }
  return from
}

function bucketOf(record: u64, shift: u64): usize {
  return (<usize>((record >> shift) & (BUCKETS - 1))) << 2
}

/** The byte at which the cell of a record stands. */
export function placeOf(record: u64): usize {
  return (<usize>(<u32>record)) << 3
}

/**
 * A record for each cell that is not missing, and how often each digit occurs; answers how many there are. Missing ones
 * leave no trace, which costs no branch. Makes `out` missing.
 */
export function loadRecords(values: usize, out: usize, n: i32, counts: usize, records: usize): i32 {
  memory.fill(counts, 0, COUNTS)
  let end = records
  for (let k = 0; k < n; k++) {
    // + 0 turns -0 into 0, so that the two are one value.
    const value = load<f64>(values + ((<usize>k) << 3)) + 0.0
    const isPresent = <u32>f64.eq(value, value)
    const bits = reinterpret<i64>(value)
    const key = <u64>(bits ^ ((bits >> 63) | i64.MIN_VALUE)) >> 32
    store<f64>(out + ((<usize>k) << 3), NaN)
    store<u64>(end, (key << 32) | k)
    end += (<usize>isPresent) << 3
    increase(counts + bucketOf(key, 0), isPresent)
    increase(counts + BUCKETS * 4 + bucketOf(key, 11), isPresent)
    increase(counts + 2 * BUCKETS * 4 + bucketOf(key, 22), isPresent)
  }
  return <i32>((end - records) >> 3)
}

function increase(counter: usize, by: u32): void {
  store<u32>(counter, load<u32>(counter) + by)
}

function storeRanks(values: usize, out: usize, records: usize, count: i32): void {
  const last = <f64>(count - 1)
  let record = load<u64>(records)
  for (let start = 0; start < count; ) {
    const key = record >> 32
    let end = start + 1
    let next: u64 = 0
    while (end < count) {
      next = load<u64>(records + ((<usize>end) << 3))
      if (next >> 32 !== key) break
      end++
    }
    if (end - start === 1) store<f64>(out + placeOf(record), <f64>start / last)
    else storeRun(values, out, records, start, end, last)
    record = next
    start = end
  }
}

/** Ranks of records [start, end), whose upper bits agree. */
function storeRun(values: usize, out: usize, records: usize, start: i32, end: i32, last: f64): void {
  sortRun(values, records + ((<usize>start) << 3), end - start)
  while (start < end) {
    const value = valueAt(values, records, start)
    let to = start + 1
    while (to < end && valueAt(values, records, to) === value) to++
    const rank = <f64>(start + 1 + to) / 2
    for (; start < to; start++) store<f64>(out + placeOf(load<u64>(records + ((<usize>start) << 3))), (rank - 1) / last)
  }
}

function valueAt(values: usize, records: usize, k: i32): f64 {
  return load<f64>(values + placeOf(load<u64>(records + ((<usize>k) << 3))))
}

/**
 * By value. Most runs are of equal values, in order as they are; else a Shell sort, so that a long run is no trouble.
 * The order of equal values does not matter to their rank.
 */
export function sortRun(values: usize, records: usize, count: i32): void {
  let ascending = 1
  while (ascending < count && valueAt(values, records, ascending - 1) <= valueAt(values, records, ascending))
    ascending++
  if (ascending === count) return
  let gap = 1
  while (gap < count / 3) gap = 3 * gap + 1
  for (; gap > 0; gap /= 3) {
    for (let k = gap; k < count; k++) {
      const record = load<u64>(records + ((<usize>k) << 3))
      const value = load<f64>(values + placeOf(record))
      let at = k
      for (; at >= gap && valueAt(values, records, at - gap) > value; at -= gap) {
        store<u64>(records + ((<usize>at) << 3), load<u64>(records + ((<usize>(at - gap)) << 3)))
      }
      store<u64>(records + ((<usize>at) << 3), record)
    }
  }
}
