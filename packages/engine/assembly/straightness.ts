import { blockEnd, clearScratch, clearStart, held, missing, put, startOf, stored } from './lanes'

/** Bytes of the sums of d, of j d and of d², d the distance from the cell about which a block is measured. */
const SUMS: usize = 48

function storeConstants(place: usize, n: i32): void {
  v128.store(place, f64x2.splat(n))
  v128.store(place, f64x2.splat(<f64>(n - 1) / 2), 16)
  v128.store(place, f64x2.splat((<f64>n * (<f64>n * <f64>n - 1)) / 12), 32)
  v128.store(place, f64x2.splat(1e-12), 48)
}

/** Missing where the cells of the window do not vary by more than rounding. */
function r2Of(shift: v128, s: v128, weighted: v128, squares: v128, constants: usize): v128 {
  const n = v128.load(constants)
  const variation = f64x2.sub(squares, f64x2.div(f64x2.mul(s, s), n))
  const deviation = f64x2.sqrt(f64x2.div(f64x2.pmax(variation, f64x2.splat(0)), n))
  const noise = f64x2.mul(v128.load(constants, 48), f64x2.add(f64x2.abs(shift), f64x2.sqrt(squares)))
  const together = f64x2.sub(weighted, f64x2.mul(v128.load(constants, 16), s))
  const value = f64x2.div(f64x2.mul(together, together), f64x2.mul(v128.load(constants, 32), variation))
  return v128.bitselect(stored(value), missing(), f64x2.gt(deviation, noise))
}

/** R² of the least-squares fit of the last n cells on 0..n-1. */
export function olsR2(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  clearScratch(scratch, 6 * (n + 1))
  let tails = scratch
  let next = scratch + <usize>(n + 1) * SUMS
  const constants = next + <usize>(n + 1) * SUMS
  storeConstants(constants, n)
  const last = held(constants + 64, f64x2.splat(n - 1))
  const shortEnd = (<usize>short) << 4
  let shift = v128.load(x)
  let r0 = o0
  let r1 = o1
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    const behind = x + ((<usize>(start + n)) << 4)
    const nextShift = v128.load(behind)
    let head = f64x2.splat(0)
    let weighted = f64x2.splat(0)
    let squares = f64x2.splat(0)
    let total = f64x2.splat(0)
    let moved = f64x2.splat(0)
    let squared = f64x2.splat(0)
    let tail = tails + SUMS
    let place = next + <usize>(n - 1) * SUMS
    let back = behind - 16
    for (let t: usize = (<usize>start) << 4; t < end; t += 16, r0 += step, r1 += step) {
      const d = f64x2.sub(v128.load(x + t), shift)
      weighted = f64x2.add(f64x2.sub(weighted, head), f64x2.mul(last, d))
      head = f64x2.add(head, d)
      squares = f64x2.add(squares, f64x2.mul(d, d))
      const s = f64x2.add(v128.load(tail), head)
      const w = f64x2.add(v128.load(tail, 16), weighted)
      if (t >= shortEnd) r0 = r1
      put(r0, r1, r2Of(shift, s, w, f64x2.add(v128.load(tail, 32), squares), constants))
      // Moving the window's start one cell back adds one to the place of every cell behind it.
      moved = f64x2.add(moved, total)
      const e = f64x2.sub(v128.load(back), nextShift)
      total = f64x2.add(total, e)
      squared = f64x2.add(squared, f64x2.mul(e, e))
      v128.store(place, total)
      v128.store(place, moved, 16)
      v128.store(place, squared, 32)
      tail += SUMS
      place -= SUMS
      back -= 16
    }
    const done = tails
    tails = next
    next = done
    shift = nextShift
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}
