import { areNear, COUNTS, loadRecords, placeOf, sortRecords, sortRun } from './records'

/** Bytes of the fields below. */
const FIELDS: usize = 64

/**
 * Some cells of a row in ascending order. The whole row is sorted once; which of its cells are held is one bit for each,
 * in that order, and the cell asked for is found from the one asked for last. So a cell goes in or out in a few steps,
 * however many are held.
 *
 * Lies at the start of scratch; behind it counts, two records of 8 bytes for each cell of the row, and the bits.
 */
@unmanaged
export class OrderedWindow {
  row: usize
  /** Of each cell of the row that is not missing its place in order, 4 bytes each, and by that place the values. */
  places: usize
  values: usize
  bits: usize
  words: i32
  held: i32
  /** A place, and how many held cells stand before it. */
  place: u32
  before: i32
  /** Where the row has none, nothing needs to be known of them. */
  hasZeros: bool
  zeros: i32
  negatives: i32
  /** The sessions of the zeros held, 4 bytes each. */
  zeroSessions: usize

  /** Takes the cell of a session in. */
  enter(session: i32): void {
    this.held++
    this.flip(session, 1)
    if (!this.hasZeros) return
    const x = cellOf(this.row, session)
    this.negatives += <i32>(x < 0)
    if (x === 0) {
      store<u32>(this.zeroSessions + ((<usize>this.zeros) << 2), session)
      this.zeros++
    }
  }

  leave(session: i32): void {
    this.held--
    this.flip(session, -1)
    if (!this.hasZeros) return
    const x = cellOf(this.row, session)
    this.negatives -= <i32>(x < 0)
    this.zeros -= <i32>(x === 0)
  }

  clear(): void {
    memory.fill(this.bits, 0, (<usize>this.words) << 3)
    this.held = 0
    this.before = 0
    this.negatives = 0
    this.zeros = 0
  }

  /** The held cell before which there are k, and from which `next` goes on. */
  at(k: i32): f64 {
    let place = this.place
    let before = this.before
    for (; before > k; before--) place = lastBefore(this.bits, place)
    place = firstFrom(this.bits, place)
    for (; before < k; before++) place = firstFrom(this.bits, place + 1)
    this.place = place
    this.before = k
    return this.valueOf(place, k)
  }

  /** The held cell behind the one asked for last. */
  next(): f64 {
    return this.valueOf(firstFrom(this.bits, this.place + 1), this.before + 1)
  }

  private flip(session: i32, by: i32): void {
    const place = load<u32>(this.places + ((<usize>session) << 2))
    const word = this.bits + ((<usize>(place >> 6)) << 3)
    store<u64>(word, load<u64>(word) ^ ((<u64>1) << place))
    this.before += by * <i32>(place < this.place)
  }

  /**
   * Zeros of both signs are equal: a new one goes before the others, and whichever leaves, it is the first of them that
   * is taken out.
   */
  private valueOf(place: u32, k: i32): f64 {
    const x = cellOf(this.values, place)
    if (x !== 0) return x
    return cellOf(this.row, load<u32>(this.zeroSessions + ((<usize>(this.zeros - 1 - (k - this.negatives))) << 2)))
  }
}

function cellOf(row: usize, k: i32): f64 {
  return load<f64>(row + ((<usize>k) << 3))
}

/** The first bit that is set at or behind a place. */
function firstFrom(bits: usize, place: u32): u32 {
  let word = place >> 6
  let cells = load<u64>(bits + ((<usize>word) << 3)) & (~(<u64>0) << place)
  while (cells === 0) cells = load<u64>(bits + ((<usize>++word) << 3))
  return (word << 6) + <u32>ctz(cells)
}

/** The last bit that is set before a place. */
function lastBefore(bits: usize, place: u32): u32 {
  let word = place >> 6
  let cells = load<u64>(bits + ((<usize>word) << 3)) & ~(~(<u64>0) << place)
  while (cells === 0) cells = load<u64>(bits + ((<usize>--word) << 3))
  return (word << 6) + 63 - <u32>clz(cells)
}

/** A window of a row that holds nothing yet. */
export function openWindow(row: usize, length: i32, scratch: usize): OrderedWindow {
  const window = changetype<OrderedWindow>(scratch)
  const counts = scratch + FIELDS
  const records = counts + COUNTS
  const spare = records + ((<usize>length) << 3)
  const count = loadRecords(row, spare, length, records)
  if (count > 0) sortRecords(records, spare, count, counts)
  sortRuns(row, records, count)
  window.row = row
  // Values take the places of their records.
  window.values = records
  window.places = spare
  window.hasZeros = storeOrder(row, records, spare, count)
  window.zeroSessions = window.places + ((<usize>length) << 2)
  window.bits = spare + ((<usize>length) << 3)
  window.words = (length >> 6) + 1
  window.place = 0
  window.clear()
  return window
}

/** Puts the runs of records that have one key in order by value. */
function sortRuns(row: usize, records: usize, count: i32): void {
  for (let start = 0; start < count; ) {
    const first = records + ((<usize>start) << 3)
    const record = load<u64>(first)
    let end = start + 1
    while (end < count && areNear(record, load<u64>(records + ((<usize>end) << 3)))) end++
    if (end - start > 1) sortRun(row, first, end - start)
    start = end
  }
}

/** Places by session and values by place; answers whether one is zero. */
function storeOrder(row: usize, records: usize, places: usize, count: i32): bool {
  let hasZeros = false
  for (let k = 0; k < count; k++) {
    const record = records + ((<usize>k) << 3)
    const cell = placeOf(load<u64>(record))
    const x = load<f64>(row + cell)
    store<u32>(places + (cell >> 1), k)
    store<f64>(record, x)
    hasZeros |= x === 0
  }
  return hasZeros
}
