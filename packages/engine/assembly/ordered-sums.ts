/** Windows that are added up side by side, eight vectors of two. */
const TOGETHER = 16

/** Sums of the n cells from `from` on and of those from each of the fifteen cells after it. */
function sumTogether(from: usize, n: i32, sums: usize): void {
  let a = f64x2.splat(0)
  let b = a
  let c = a
  let d = a
  let e = a
  let f = a
  let g = a
  let h = a
  const end = from + ((<usize>n) << 3)
  for (let s = from; s < end; s += 8) {
    a = f64x2.add(a, v128.load(s))
    b = f64x2.add(b, v128.load(s, 16))
    c = f64x2.add(c, v128.load(s, 32))
    d = f64x2.add(d, v128.load(s, 48))
    e = f64x2.add(e, v128.load(s, 64))
    f = f64x2.add(f, v128.load(s, 80))
    g = f64x2.add(g, v128.load(s, 96))
    h = f64x2.add(h, v128.load(s, 112))
  }
  v128.store(sums, a)
  v128.store(sums, b, 16)
  v128.store(sums, c, 32)
  v128.store(sums, d, 48)
  v128.store(sums, e, 64)
  v128.store(sums, f, 80)
  v128.store(sums, g, 96)
  v128.store(sums, h, 112)
}

/**
 * Puts in the place of every cell from the n-th on the sum of the n cells that end there, each sum from its oldest cell
 * on; the cells before stay. Goes from the end to the start, so that no cell is gone before its last sum. May read
 * fifteen cells behind the row. Scratch: 16 cells.
 */
export function sumsInOrder(x: usize, length: i32, n: i32, scratch: usize): void {
  let end = length
  for (; end >= n + TOGETHER - 1; end -= TOGETHER) {
    const last = x + ((<usize>(end - TOGETHER)) << 3)
    sumTogether(last - ((<usize>(n - 1)) << 3), n, last)
  }
  if (end < n) return
  sumTogether(x, n, scratch)
  memory.copy(x + ((<usize>(n - 1)) << 3), scratch, (<usize>(end - n + 1)) << 3)
}
