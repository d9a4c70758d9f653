/** Values of a digit of the radix sort, and bytes of the counts of one digit and of all. */
const BUCKETS: usize = 2048
export const DIGIT: usize = BUCKETS * 4
const DIGITS = 3
export const COUNTS: usize = DIGITS * DIGIT

class All {}
class Members {}

/**
 * A record of 8 bytes for each cell that is not missing, in the order of cells: the upper 32 bits of a key that ascends as
 * doubles do, above the cell's place. Answers how many there are. Makes `out` missing.
 */
export function loadRecords(x: usize, out: usize, n: i32, records: usize): i32 {
  return loaded<All>(x, 0, out, n, records)
}

/** The same of the members alone: a byte for each cell, 1 or 0. */
export function loadMembers(x: usize, members: usize, out: usize, n: i32, records: usize): i32 {
  return loaded<Members>(x, members, out, n, records)
}

/** Who is missing or no member leaves no trace, which costs no branch. */
function loaded<Of>(x: usize, members: usize, out: usize, n: i32, records: usize): i32 {
  let end = records
  for (let k = 0; k < n; k++) {
    const bits = load<u64>(x + ((<usize>k) << 3))
    store<f64>(out + ((<usize>k) << 3), NaN)
    // + 0 turns -0 into 0, so that the two are one value.
    const value = reinterpret<i64>(reinterpret<f64>(bits) + 0.0)
    const key = <u64>(value ^ ((value >> 63) | i64.MIN_VALUE)) >> 32
    store<u64>(end, (key << 32) | k)
    // Compared as bits: doubles would be compared by a jump, which missing ones here and there lead astray.
    const isPresent = <u32>(bits << 1 <= 0xffe0000000000000)
    const isMember = idof<Of>() === idof<All>() ? 1 : <u32>load<u8>(members + k)
    end += (<usize>(isPresent & isMember)) << 3
  }
  return <i32>((end - records) >> 3)
}

/**
 * Radix sort by the upper 32 bits, stable; the rare runs that agree there are not in order of value yet. Answers which of
 * the two places holds the records then.
 */
export function sortRecords(records: usize, spare: usize, count: i32, counts: usize): usize {
  const bytes = (<usize>count) << 3
  countDigits(records, bytes, counts)
  let from = records
  let to = spare
  for (let digit = 0; digit < DIGITS; digit++) {
    const own = counts + <usize>digit * DIGIT
    if (load<u32>(own + bucketOf(load<u64>(from), digit)) === <u32>count) continue
    toStarts(own, <u32>to)
    for (let record: usize = from; record < from + bytes; record += 8) {
      const cell = load<u64>(record)
      deal(cell, own + bucketOf(cell, digit))
    }
    const swap = from
    from = to
    to = swap
  }
  return from
}

/**
 * How often each value of each digit occurs. The last digit has a bit less, and few values: neighbours count in halves of
 * their own there, so that one need not wait for the other.
 */
function countDigits(records: usize, bytes: usize, counts: usize): void {
  const last = counts + 2 * DIGIT
  const half = DIGIT >> 1
  memory.fill(counts, 0, COUNTS)
  let own: usize = 0
  for (let record = records; record < records + bytes; record += 8) {
    const cell = load<u64>(record)
    increase(counts + bucketOf(cell, 0))
    increase(counts + DIGIT + bucketOf(cell, 1))
    increase(last + own + bucketOf(cell, 2))
    own ^= half
  }
  for (let bucket = last; bucket < last + half; bucket += 16) {
    v128.store(bucket, i32x4.add(v128.load(bucket), v128.load(bucket + half)))
  }
  memory.fill(last + half, 0, half)
}

function bucketOf(record: u64, digit: i32): usize {
  return (<usize>((record >> <u64>(32 + 11 * digit)) & (BUCKETS - 1))) << 2
}

/** The byte at which the cell of a record stands. */
export function placeOf(record: u64): usize {
  return (<usize>(<u32>record)) << 3
}

export function increase(counter: usize): void {
  store<u32>(counter, load<u32>(counter) + 1)
}

/** Puts a record where its bucket's next one goes. */
export function deal(record: u64, next: usize): void {
  const at = load<u32>(next)
  store<u32>(next, at + 8)
  store<u64>(at, record)
}

/** Turns counts of records into the places where the first of each bucket goes. */
export function toStarts(counts: usize, first: u32): void {
  const none = i32x4.splat(0)
  let place = i32x4.splat(first)
  for (let bucket = counts; bucket < counts + DIGIT; bucket += 16) {
    const size = i32x4.shl(v128.load(bucket), 3)
    let sums = i32x4.add(size, v128.shuffle<i32>(none, size, 0, 4, 5, 6))
    sums = i32x4.add(sums, v128.shuffle<i32>(none, sums, 0, 1, 4, 5))
    v128.store(bucket, i32x4.add(place, i32x4.sub(sums, size)))
    place = i32x4.add(place, v128.shuffle<i32>(sums, sums, 3, 3, 3, 3))
  }
}

export function valueAt(x: usize, records: usize, k: i32): f64 {
  return load<f64>(x + placeOf(load<u64>(records + ((<usize>k) << 3))))
}

/**
 * By value. Most runs are of equal values, in order as they are; else a Shell sort, so that a long run is no trouble.
 * The order of equal values does not matter to their rank.
 */
export function sortRun(x: usize, records: usize, count: i32): void {
  let ascending = 1
  while (ascending < count && valueAt(x, records, ascending - 1) <= valueAt(x, records, ascending)) ascending++
  if (ascending === count) return
  let gap = 1
  while (gap < count / 3) gap = 3 * gap + 1
  for (; gap > 0; gap /= 3) {
    for (let k = gap; k < count; k++) {
      const record = load<u64>(records + ((<usize>k) << 3))
      const value = load<f64>(x + placeOf(record))
      let at = k
      for (; at >= gap && valueAt(x, records, at - gap) > value; at -= gap) {
        store<u64>(records + ((<usize>at) << 3), load<u64>(records + ((<usize>(at - gap)) << 3)))
      }
      store<u64>(records + ((<usize>at) << 3), record)
    }
  }
}
