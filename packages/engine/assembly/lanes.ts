/**
 * Two instruments as the two lanes of a vector. A series that kernels read lies in a slot: for each session one vector,
 * lane 0 before lane 1. What a kernel makes goes either to a slot or straight to the two rows of a panel: lane 0 to `o0`,
 * lane 1 to `o1`, each `step` bytes a session. Lane 0 ends after `short` sessions, lane 1 after `length`; from there on
 * both are written to the row of lane 1, lane 1 last, so that nothing is written behind the end of a row. A slot has room
 * for both to the end: `short` is `length` there. Addresses and `t` are bytes.
 */

/** Bytes of a slot's session. */
export const VECTOR: usize = 16

export function put(o0: usize, o1: usize, value: v128): void {
  v128.store_lane<f64>(o0, value, 0)
  v128.store_lane<f64>(o1, value, 1)
}

/** Two sessions at once, for rows: the cells of a row stand beside one another. */
export function putTwo(o0: usize, o1: usize, first: v128, second: v128): void {
  v128.store(o0, v128.shuffle<f64>(first, second, 0, 2))
  v128.store(o1, v128.shuffle<f64>(first, second, 1, 3))
}

/** Missing where a mask is set, by one instruction where a choice takes three: all bits set are a NaN. */
export function unless(isMissing: v128, value: v128): v128 {
  return v128.or(value, isMissing)
}

/** Infinity becomes NaN; finite values, -0 too, stay. */
export function stored(x: v128): v128 {
  return f64x2.sub(x, f64x2.sub(x, x))
}

export function missing(): v128 {
  return f64x2.splat(NaN)
}

/** A constant by way of memory: one that a loop knows how to make is made anew in every turn. */
export function held(place: usize, value: v128): v128 {
  v128.store(place, value)
  return v128.load(place)
}

/** Where the block of n sessions that begins at `start` ends, as an offset into a slot. */
export function blockEnd(start: i32, n: i32, length: i32): usize {
  return (<usize>(start + n < length ? start + n : length)) << 4
}

/** The first cells of both lanes, where no window is full yet. */
export function clearStart(o0: usize, o1: usize, step: usize, short: i32, cells: i32): void {
  for (let t = 0; t < cells; t++, o0 += step, o1 += step) {
    if (t >= short) o0 = o1
    put(o0, o1, missing())
  }
}

/** How many cells have no full window of n. */
export function startOf(n: i32, length: i32): i32 {
  return n - 1 < length ? n - 1 : length
}

export function clearScratch(scratch: usize, vectors: i32): void {
  memory.fill(scratch, 0, (<usize>vectors) << 4)
}

/** Marks cells of a row of so many panels, whose addresses stand at `panels`, as missing: all bits set are a NaN. */
export function clearCells(panels: usize, count: i32, row: usize, cells: i32): void {
  const end = panels + ((<usize>count) << 2)
  for (; panels < end; panels += 4) memory.fill(<usize>load<u32>(panels) + row, 0xff, (<usize>cells) << 3)
}

/** Two rows as one slot. */
export function joinLanes(a: usize, b: usize, out: usize, length: i32): void {
  const even = (<usize>length & ~1) << 3
  for (let t: usize = 0; t < even; t += 16) {
    const x = v128.load(a + t)
    const y = v128.load(b + t)
    v128.store(out + (t << 1), v128.shuffle<f64>(x, y, 0, 2))
    v128.store(out + (t << 1), v128.shuffle<f64>(x, y, 1, 3), 16)
  }
  if (length & 1) {
    store<f64>(out + (even << 1), load<f64>(a + even))
    store<f64>(out + (even << 1), load<f64>(b + even), 8)
  }
}

/** One lane of a slot as a row: that of the address, which is 8 bytes on for lane 1. */
export function takeLane(x: usize, out: usize, length: i32): void {
  const even = (<usize>length & ~1) << 3
  for (let t: usize = 0; t < even; t += 16) {
    v128.store(out + t, v128.shuffle<f64>(v128.load(x + (t << 1)), v128.load(x + (t << 1), 16), 0, 2))
  }
  if (length & 1) store<f64>(out + even, load<f64>(x + (even << 1)))
}
