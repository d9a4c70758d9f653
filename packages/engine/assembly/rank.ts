import {
  areNear,
  COUNTS,
  deal,
  increase,
  loadMembers,
  placeOf,
  sortRecords,
  sortRun,
  toStarts,
  valueAt,
} from './records'

/** Bytes of the counts of groups. */
const GROUPS: usize = 2048 * 4

// A type parameter is known to the compiler, which makes code of its own for each form of a rank.
class Percent {}
class Descending {}
class Place {}

/**
 * Ranks over the members (bytes, 1 or 0) of n cells; anybody else and missing cells are missing, ties averaged.
 * Scratch: room for the counts and for two records of 8 bytes a cell.
 */
function ranks<Form>(x: usize, members: usize, out: usize, n: i32, scratch: usize): void {
  const records = scratch + COUNTS
  const count = loadMembers(x, members, out, n, records)
  if (count === 0) return
  sortRecords(records, records + ((<usize>n) << 3), count, scratch)
  storeRanks<Form>(x, out, records, count)
}

/** PCTRANK, 0 to 1; one alone is 0.5. */
export function percentRanks(x: usize, members: usize, out: usize, n: i32, scratch: usize): void {
  ranks<Percent>(x, members, out, n, scratch)
}

/** 1 less PCTRANK. */
export function descendingRanks(x: usize, members: usize, out: usize, n: i32, scratch: usize): void {
  ranks<Descending>(x, members, out, n, scratch)
}

/** RANK, 1 for the smallest. */
export function places(x: usize, members: usize, out: usize, n: i32, scratch: usize): void {
  ranks<Place>(x, members, out, n, scratch)
}

/**
 * PCTRANK among those of one group: `groups` has a code of 16 bits below 2048 for each cell, of which 0 is no group. Sorted
 * by value, the records are dealt out to their groups in that order.
 */
export function ranksByGroup(x: usize, members: usize, groups: usize, out: usize, n: i32, scratch: usize): void {
  const records = scratch + COUNTS
  const spare = records + ((<usize>n) << 3)
  const count = loadMembers(x, members, out, n, records)
  if (count === 0) return
  sortRecords(records, spare, count, scratch)
  const end = records + ((<usize>count) << 3)
  memory.fill(scratch, 0, GROUPS)
  for (let record = records; record < end; record += 8) increase(scratch + groupOf(groups, load<u64>(record)))
  toStarts(scratch, GROUPS, <u32>spare)
  let start = load<u32>(scratch + 4)
  for (let record = records; record < end; record += 8)
    deal(load<u64>(record), scratch + groupOf(groups, load<u64>(record)))
  for (let group: usize = 4; group < GROUPS; group += 4) {
    const behind = load<u32>(scratch + group)
    if (behind > start) storeRanks<Percent>(x, out, <usize>start, <i32>((behind - start) >> 3))
    start = behind
  }
}

function groupOf(groups: usize, record: u64): usize {
  return (<usize>load<u16>(groups + ((<usize>(<u32>record)) << 1))) << 2
}

/** What an average rank is of `last` + 1 cells. */
function formed<Form>(rank: f64, last: f64): f64 {
  if (idof<Form>() === idof<Place>()) return rank
  const part = last === 0 ? 0.5 : (rank - 1) / last
  return idof<Form>() === idof<Descending>() ? 1 - part : part
}

/** The same of ranks k + 1 and k + 2, where there are so many. */
function formedTwo<Form>(k: i32, last: v128): v128 {
  const before = f64x2(<f64>k, <f64>(k + 1))
  if (idof<Form>() === idof<Place>()) return f64x2.add(before, f64x2.splat(1))
  const part = f64x2.div(before, last)
  return idof<Form>() === idof<Descending>() ? f64x2.sub(f64x2.splat(1), part) : part
}

/** Two at a time where neither's order depends on its value. */
function storeRanks<Form>(x: usize, out: usize, records: usize, count: i32): void {
  const last = <f64>(count - 1)
  const lasts = f64x2.splat(last)
  for (let k = 0; k < count; ) {
    const at = records + ((<usize>k) << 3)
    const record = load<u64>(at)
    const next = load<u64>(at, 8)
    if (k + 1 < count && areNear(record, next)) {
      k = storeRun<Form>(x, out, records, k, count)
    } else if (k + 2 < count && !areNear(next, load<u64>(at, 16))) {
      const values = formedTwo<Form>(k, lasts)
      v128.store64_lane(out + placeOf(record), values, 0)
      v128.store64_lane(out + placeOf(next), values, 1)
      k += 2
    } else {
      store<f64>(out + placeOf(record), formed<Form>(<f64>(k + 1), last))
      k++
    }
  }
}

/** Ranks of the records from `start` on that have one key; answers where they end. */
function storeRun<Form>(x: usize, out: usize, records: usize, start: i32, count: i32): i32 {
  const record = load<u64>(records + ((<usize>start) << 3))
  const last = <f64>(count - 1)
  let end = start + 1
  while (end < count && areNear(record, load<u64>(records + ((<usize>end) << 3)))) end++
  sortRun(x, records + ((<usize>start) << 3), end - start)
  while (start < end) {
    const value = valueAt(x, records, start)
    let to = start + 1
    while (to < end && valueAt(x, records, to) === value) to++
    const rank = formed<Form>(<f64>(start + 1 + to) / 2, last)
    for (; start < to; start++) store<f64>(out + placeOf(load<u64>(records + ((<usize>start) << 3))), rank)
  }
  return end
}
