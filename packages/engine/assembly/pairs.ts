import { clearScratch, clearStart, loadLanes, missing, stored, storeLanes } from './lanes'

/** Sum of squared deviations, or 0 where it is the rounding of a frozen series. */
function deviations(s: v128, ss: v128, shift: v128, perN: v128, noise: v128): v128 {
  const m = f64x2.sub(ss, f64x2.mul(f64x2.mul(s, s), perN))
  const limit = f64x2.mul(noise, f64x2.add(f64x2.mul(shift, shift), ss))
  return v128.and(m, f64x2.gt(m, limit))
}

/** COV(x, y) / VAR(y); missing where y does not vary. */
export function beta(
  x0: usize,
  x1: usize,
  y0: usize,
  y1: usize,
  o0: usize,
  o1: usize,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  clearScratch(scratch, 4 * (n + 1))
  const perN = f64x2.splat(1.0 / <f64>n)
  const noise = f64x2.splat(1e-12 * 1e-12 * <f64>n)
  const zero = f64x2.splat(0)
  for (let start = 0; start < length; start += n) {
    const first: usize = (<usize>start) << 3
    const shiftX = loadLanes(x0 + first, x1 + first)
    const shiftY = loadLanes(y0 + first, y1 + first)
    if (start > 0) {
      const block = first - ((<usize>n) << 3)
      fillTails(x0 + block, x1 + block, y0 + block, y1 + block, n, shiftX, shiftY, scratch)
    }
    const end = start + n < length ? start + n : length
    let headX = zero
    let headY = zero
    let headYY = zero
    let headXY = zero
    let tail = scratch + 64
    for (let t: usize = first; t < (<usize>end) << 3; t += 8, tail += 64) {
      const dx = f64x2.sub(loadLanes(x0 + t, x1 + t), shiftX)
      const dy = f64x2.sub(loadLanes(y0 + t, y1 + t), shiftY)
      headX = f64x2.add(headX, dx)
      headY = f64x2.add(headY, dy)
      headYY = f64x2.add(headYY, f64x2.mul(dy, dy))
      headXY = f64x2.add(headXY, f64x2.mul(dx, dy))
      const sx = f64x2.add(v128.load(tail), headX)
      const sy = f64x2.add(v128.load(tail, 16), headY)
      const syy = f64x2.add(v128.load(tail, 32), headYY)
      const sxy = f64x2.add(v128.load(tail, 48), headXY)
      const yy = deviations(sy, syy, shiftY, perN, noise)
      const xy = f64x2.sub(sxy, f64x2.mul(f64x2.mul(sx, sy), perN))
      const value = stored(f64x2.div(xy, yy))
      storeLanes(o0 + t, o1 + t, v128.bitselect(value, missing(), f64x2.gt(yy, zero)))
    }
  }
  clearStart(o0, o1, n - 1 < length ? n - 1 : length)
}

function fillTails(x0: usize, x1: usize, y0: usize, y1: usize, n: i32, shiftX: v128, shiftY: v128, tails: usize): void {
  let sx = f64x2.splat(0)
  let sy = f64x2.splat(0)
  let syy = f64x2.splat(0)
  let sxy = f64x2.splat(0)
  for (let p = n - 1; p > 0; p--) {
    const t: usize = (<usize>p) << 3
    const dx = f64x2.sub(loadLanes(x0 + t, x1 + t), shiftX)
    const dy = f64x2.sub(loadLanes(y0 + t, y1 + t), shiftY)
    sx = f64x2.add(sx, dx)
    sy = f64x2.add(sy, dy)
    syy = f64x2.add(syy, f64x2.mul(dy, dy))
    sxy = f64x2.add(sxy, f64x2.mul(dx, dy))
    const place = tails + ((<usize>p) << 6)
    v128.store(place, sx)
    v128.store(place, sy, 16)
    v128.store(place, syy, 32)
    v128.store(place, sxy, 48)
  }
}

/** Least-squares slope of the last n cells on 0..n-1. */
export function slope(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, scratch: usize, n: i32): void {
  clearScratch(scratch, 2 * (n + 1))
  const last = f64x2.splat(n - 1)
  const centre = f64x2.splat(<f64>(n - 1) / 2)
  const ofTime = f64x2.splat((<f64>n * (<f64>n * <f64>n - 1)) / 12)
  for (let start = 0; start < length; start += n) {
    const first: usize = (<usize>start) << 3
    const shift = loadLanes(x0 + first, x1 + first)
    if (start > 0) fillTrendTails(x0 + first - ((<usize>n) << 3), x1 + first - ((<usize>n) << 3), n, shift, scratch)
    const end = start + n < length ? start + n : length
    let head = f64x2.splat(0)
    let weighted = f64x2.splat(0)
    let tail = scratch + 32
    for (let t: usize = first; t < (<usize>end) << 3; t += 8, tail += 32) {
      const d = f64x2.sub(loadLanes(x0 + t, x1 + t), shift)
      weighted = f64x2.add(f64x2.sub(weighted, head), f64x2.mul(last, d))
      head = f64x2.add(head, d)
      const s = f64x2.add(v128.load(tail), head)
      const w = f64x2.add(v128.load(tail, 16), weighted)
      storeLanes(o0 + t, o1 + t, stored(f64x2.div(f64x2.sub(w, f64x2.mul(centre, s)), ofTime)))
    }
  }
  clearStart(o0, o1, n - 1 < length ? n - 1 : length)
}

/** Moving the window's start one cell back adds one to the place of every cell behind it. */
function fillTrendTails(x0: usize, x1: usize, n: i32, shift: v128, tails: usize): void {
  let s = f64x2.splat(0)
  let weighted = f64x2.splat(0)
  for (let p = n - 1; p > 0; p--) {
    const t: usize = (<usize>p) << 3
    weighted = f64x2.add(weighted, s)
    s = f64x2.add(s, f64x2.sub(loadLanes(x0 + t, x1 + t), shift))
    v128.store(tails + ((<usize>p) << 5), s)
    v128.store(tails + ((<usize>p) << 5), weighted, 16)
  }
}
