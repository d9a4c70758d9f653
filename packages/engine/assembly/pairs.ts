import { blockEnd, clearScratch, clearStart, held, put, startOf, stored, unless } from './lanes'

/** COV(x, y) / VAR(y); missing where y does not vary. */
export function beta(
  x: usize,
  y: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  clearScratch(scratch, 8 * (n + 1))
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 6)
  const constants = next + ((<usize>n + 1) << 6)
  const perN = held(constants, f64x2.splat(1.0 / <f64>n))
  const noise = held(constants + 16, f64x2.splat(1e-12 * 1e-12 * <f64>n))
  const zero = f64x2.splat(0)
  let shiftX = v128.load(x)
  let shiftY = v128.load(y)
  let row = o0
  let gap = o1 - o0
  let edge = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    const behind = (<usize>(start + n)) << 4
    const nextX = v128.load(x + behind)
    const nextY = v128.load(y + behind)
    const shiftYY = f64x2.mul(shiftY, shiftY)
    let headX = zero
    let headY = zero
    let headYY = zero
    let headXY = zero
    let sumX = zero
    let sumY = zero
    let sumYY = zero
    let sumXY = zero
    let t: usize = (<usize>start) << 4
    const first = t - 16
    let back = behind - 16
    const tail = tails + 64 - 4 * t
    const place = next + ((<usize>n - 1) << 6) - 4 * back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      do {
        const dx = f64x2.sub(v128.load(x + t), shiftX)
        const dy = f64x2.sub(v128.load(y + t), shiftY)
        headX = f64x2.add(headX, dx)
        headY = f64x2.add(headY, dy)
        headYY = f64x2.add(headYY, f64x2.mul(dy, dy))
        headXY = f64x2.add(headXY, f64x2.mul(dx, dy))
        const sx = f64x2.add(v128.load(tail + 4 * t), headX)
        const sy = f64x2.add(v128.load(tail + 4 * t, 16), headY)
        const syy = f64x2.add(v128.load(tail + 4 * t, 32), headYY)
        const sxy = f64x2.add(v128.load(tail + 4 * t, 48), headXY)
        const yy = f64x2.sub(syy, f64x2.mul(f64x2.mul(sy, sy), perN))
        const xy = f64x2.sub(sxy, f64x2.mul(f64x2.mul(sx, sy), perN))
        // Squared deviations of a frozen series are rounding.
        const isFrozen = f64x2.le(yy, f64x2.mul(noise, f64x2.add(shiftYY, syy)))
        put(row, row + gap, unless(isFrozen, stored(f64x2.div(xy, yy))))
        row += step
        t += 16
      } while (t < stop)
    }
    if (start + n >= length) break
    do {
      const ex = f64x2.sub(v128.load(x + back), nextX)
      const ey = f64x2.sub(v128.load(y + back), nextY)
      sumX = f64x2.add(sumX, ex)
      sumY = f64x2.add(sumY, ey)
      sumYY = f64x2.add(sumYY, f64x2.mul(ey, ey))
      sumXY = f64x2.add(sumXY, f64x2.mul(ex, ey))
      v128.store(place + 4 * back, sumX)
      v128.store(place + 4 * back, sumY, 16)
      v128.store(place + 4 * back, sumYY, 32)
      v128.store(place + 4 * back, sumXY, 48)
      back -= 16
    } while (back !== first)
    const done = tails
    tails = next
    next = done
    shiftX = nextX
    shiftY = nextY
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}

/** Least-squares slope of the last n cells on 0..n-1. */
export function slope(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  clearScratch(scratch, 4 * (n + 1))
  let tails = scratch
  let next = scratch + ((<usize>n + 1) << 5)
  const constants = next + ((<usize>n + 1) << 5)
  const last = held(constants, f64x2.splat(n - 1))
  const centre = held(constants + 16, f64x2.splat(<f64>(n - 1) / 2))
  const ofTime = held(constants + 32, f64x2.splat((<f64>n * (<f64>n * <f64>n - 1)) / 12))
  let shift = v128.load(x)
  let row = o0
  let gap = o1 - o0
  let edge = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    const behind = x + ((<usize>(start + n)) << 4)
    const nextShift = v128.load(behind)
    let head = f64x2.splat(0)
    let weighted = f64x2.splat(0)
    let total = f64x2.splat(0)
    let moved = f64x2.splat(0)
    let t: usize = (<usize>start) << 4
    let back = behind - 16
    const tail = tails + 32 - 2 * t
    const place = next + ((<usize>n - 1) << 5) - 2 * back
    while (t < end) {
      if (t === edge) {
        row += gap
        gap = 0
        edge = usize.MAX_VALUE
      }
      const stop = edge < end ? edge : end
      do {
        const d = f64x2.sub(v128.load(x + t), shift)
        weighted = f64x2.add(f64x2.sub(weighted, head), f64x2.mul(last, d))
        head = f64x2.add(head, d)
        const s = f64x2.add(v128.load(tail + 2 * t), head)
        const w = f64x2.add(v128.load(tail + 2 * t, 16), weighted)
        put(row, row + gap, stored(f64x2.div(f64x2.sub(w, f64x2.mul(centre, s)), ofTime)))
        row += step
        // Moving the window's start one cell back adds one to the place of every cell behind it.
        moved = f64x2.add(moved, total)
        total = f64x2.add(total, f64x2.sub(v128.load(back), nextShift))
        v128.store(place + 2 * back, total)
        v128.store(place + 2 * back, moved, 16)
        t += 16
        back -= 16
      } while (t < stop)
    }
    const done = tails
    tails = next
    next = done
    shift = nextShift
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}
