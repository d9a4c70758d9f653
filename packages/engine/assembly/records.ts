import { missing } from './lanes'
import { membersOfFour, presentOfFour } from './members'

/** Bits of a digit of the radix sort, of which a key has two, and bytes of the counts of one digit and of both. */
const BITS = 10
const DIGIT: usize = (1 << BITS) * 4
export const COUNTS: usize = 2 * DIGIT

/** The bit of the upper half of a double from which it counts octaves. */
const OCTAVE = 20
/** What is so many octaves below the largest size counts as 0, so that cells of both signs leave the keys room. */
const OCTAVES = 62

class All {}
class Members {}

/**
 * A record of 8 bytes for each cell that is not missing, in the order of cells: a key above the cell's place. Keys ascend
 * as cells do and spread over their range, so that few cells share one. Answers how many there are. Makes `out` missing.
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
  const range = rangeOf(x, n)
  const least = leastSize(range)
  const base = levels(i32x4.splat(upperOf(f64x2.extract_lane(range, 0))), least)
  const highest = levels(i32x4.splat(upperOf(f64x2.extract_lane(range, 1))), least)
  const shift = max(32 - <i32>clz(i32x4.extract_lane(i32x4.sub(highest, base), 0)) - 2 * BITS, 0)
  let end = records
  let places = i32x4(0, 1, 2, 3)
  let k = 0
  for (; k + 4 <= n; k += 4) {
    const at = (<usize>k) << 3
    const a = v128.load(x + at)
    const b = v128.load(x + at, 16)
    v128.store(out + at, missing())
    v128.store(out + at, missing(), 16)
    let isTaken = presentOfFour(a, b)
    if (idof<Of>() === idof<Members>()) isTaken = v128.and(isTaken, membersOfFour(members + <usize>k))
    const taken = <usize>i32x4.bitmask(isTaken)
    const keys = i32x4.shr_u(i32x4.sub(levels(v128.shuffle<i32>(a, b, 1, 3, 5, 7), least), base), shift)
    const first = v128.shuffle<i32>(places, keys, 0, 4, 1, 5)
    const second = v128.shuffle<i32>(places, keys, 2, 6, 3, 7)
    v128.store64_lane(end, first, 0)
    end += (taken & 1) << 3
    v128.store64_lane(end, first, 1)
    end += (taken & 2) << 2
    v128.store64_lane(end, second, 0)
    end += (taken & 4) << 1
    v128.store64_lane(end, second, 1)
    end += taken & 8
    places = i32x4.add(places, i32x4.splat(4))
  }
  for (; k < n; k++) {
    const cell = load<f64>(x + ((<usize>k) << 3))
    store<f64>(out + ((<usize>k) << 3), NaN)
    const key = i32x4.shr_u(i32x4.sub(levels(i32x4.splat(upperOf(cell)), least), base), shift)
    v128.store64_lane(end, v128.shuffle<i32>(i32x4.splat(k), key, 0, 4, 0, 4), 0)
    const isMember = idof<Of>() === idof<All>() ? 1 : <u32>load<u8>(members + <usize>k)
    end += (<usize>(<u32>f64.eq(cell, cell) & isMember)) << 3
  }
  return <i32>((end - records) >> 3)
}

/** The smallest and the largest cell: four of each, so that none waits long for the one before. */
function rangeOf(x: usize, n: i32): v128 {
  let low0 = f64x2.splat(Infinity)
  let high0 = f64x2.splat(-Infinity)
  let low1 = low0
  let low2 = low0
  let low3 = low0
  let high1 = high0
  let high2 = high0
  let high3 = high0
  let at = x
  for (const end = x + ((<usize>(n & ~7)) << 3); at < end; at += 64) {
    const a = v128.load(at)
    const b = v128.load(at, 16)
    const c = v128.load(at, 32)
    const d = v128.load(at, 48)
    low0 = f64x2.pmin(low0, a)
    high0 = f64x2.pmax(high0, a)
    low1 = f64x2.pmin(low1, b)
    high1 = f64x2.pmax(high1, b)
    low2 = f64x2.pmin(low2, c)
    high2 = f64x2.pmax(high2, c)
    low3 = f64x2.pmin(low3, d)
    high3 = f64x2.pmax(high3, d)
  }
  for (const end = x + ((<usize>n) << 3); at < end; at += 8) {
    const cell = v128.load64_splat(at)
    low0 = f64x2.pmin(low0, cell)
    high0 = f64x2.pmax(high0, cell)
  }
  const low = f64x2.pmin(f64x2.pmin(low0, low1), f64x2.pmin(low2, low3))
  const high = f64x2.pmax(f64x2.pmax(high0, high1), f64x2.pmax(high2, high3))
  return f64x2(
    f64.min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1)),
    f64.max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1)),
  )
}

function upperOf(x: f64): i32 {
  return <i32>(reinterpret<u64>(x) >> 32)
}

/** The upper half of the size up to which cells of a range count as 0. */
function leastSize(range: v128): v128 {
  const largest = f64.max(-f64x2.extract_lane(range, 0), f64x2.extract_lane(range, 1))
  return i32x4.splat(max(upperOf(largest) - (OCTAVES << OCTAVE), 0))
}

/** Whole numbers that ascend as doubles do, from their upper halves; 0 up to the least size. */
function levels(upper: v128, least: v128): v128 {
  const sign = i32x4.shr_s(upper, 31)
  const size = i32x4.sub(v128.and(upper, i32x4.splat(i32.MAX_VALUE)), least)
  return i32x4.sub(v128.xor(i32x4.max_s(size, i32x4.splat(0)), sign), sign)
}

/** Radix sort by the keys, stable; records of one key are not in order of value yet. */
export function sortRecords(records: usize, spare: usize, count: i32, counts: usize): void {
  const bytes = (<usize>count) << 3
  const upper = counts + DIGIT
  memory.fill(counts, 0, COUNTS)
  for (let record = records; record < records + bytes; record += 8) {
    const cell = load<u64>(record)
    increase(counts + lowerDigit(cell))
    increase(upper + upperDigit(cell))
  }
  // Where all cells are equal every record would wait for the one before.
  const first = load<u64>(records)
  if (min(load<u32>(counts + lowerDigit(first)), load<u32>(upper + upperDigit(first))) === <u32>count) return
  toStarts(counts, DIGIT, <u32>spare)
  toStarts(upper, DIGIT, <u32>records)
  for (let record = records; record < records + bytes; record += 8) {
    const cell = load<u64>(record)
    deal(cell, counts + lowerDigit(cell))
  }
  for (let record = spare; record < spare + bytes; record += 8) {
    const cell = load<u64>(record)
    deal(cell, upper + upperDigit(cell))
  }
}

/** Whether the order of two records depends on their values. */
export function areNear(a: u64, b: u64): bool {
  return (a ^ b) >> 32 === 0
}

/** Where the count of the lower digit of a key stands. */
function lowerDigit(record: u64): usize {
  return <usize>(record >> 30) & (DIGIT - 4)
}

function upperDigit(record: u64): usize {
  return (<usize>(record >> (32 + BITS))) << 2
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
export function toStarts(counts: usize, bytes: usize, first: u32): void {
  const none = i32x4.splat(0)
  let place = i32x4.splat(first)
  for (let bucket = counts; bucket < counts + bytes; bucket += 16) {
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
