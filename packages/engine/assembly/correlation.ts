import { blockEnd, clearScratch, clearStart, held, missing, put, startOf, stored } from './lanes'

/** Sum of squared deviations, or 0 where it is the rounding of a frozen series. */
function deviations(s: v128, ss: v128, shift2: v128, perN: v128, noise: v128): v128 {
  const m = f64x2.sub(ss, f64x2.mul(f64x2.mul(s, s), perN))
  return v128.and(m, f64x2.gt(m, f64x2.mul(noise, f64x2.add(shift2, ss))))
}

/** Sample correlation of the last n pairs; missing where one side does not vary. */
export function corr(
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
  clearScratch(scratch, 10 * (n + 1))
  let tails = scratch
  let next = scratch + <usize>(n + 1) * 80
  const constants = next + <usize>(n + 1) * 80
  const perN = held(constants, f64x2.splat(1.0 / <f64>n))
  const noise = held(constants + 16, f64x2.splat(1e-12 * 1e-12 * <f64>n))
  const pairs = held(constants + 32, f64x2.splat(n))
  const one = held(constants + 48, f64x2.splat(1))
  const zero = f64x2.splat(0)
  let shiftX = v128.load(x)
  let shiftY = v128.load(y)
  let row = o0
  let gap = o1 - o0
  const shortEnd = (<usize>short) << 4
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    const behind = (<usize>(start + n)) << 4
    const nextX = v128.load(x + behind)
    const nextY = v128.load(y + behind)
    const shiftXX = f64x2.mul(shiftX, shiftX)
    const shiftYY = f64x2.mul(shiftY, shiftY)
    let headX = zero
    let headY = zero
    let headXX = zero
    let headYY = zero
    let headXY = zero
    let sumX = zero
    let sumY = zero
    let sumXX = zero
    let sumYY = zero
    let sumXY = zero
    let tail = tails + 80
    let place = next + <usize>(n - 1) * 80
    let back = behind - 16
    let t: usize = (<usize>start) << 4
    while (t < end) {
      if (t >= shortEnd) {
        row += gap
        gap = 0
      }
      const stop = t < shortEnd && shortEnd < end ? shortEnd : end
      for (; t < stop; t += 16, back -= 16, tail += 80, place -= 80) {
        const dx = f64x2.sub(v128.load(x + t), shiftX)
        const dy = f64x2.sub(v128.load(y + t), shiftY)
        headX = f64x2.add(headX, dx)
        headY = f64x2.add(headY, dy)
        headXX = f64x2.add(headXX, f64x2.mul(dx, dx))
        headYY = f64x2.add(headYY, f64x2.mul(dy, dy))
        headXY = f64x2.add(headXY, f64x2.mul(dx, dy))
        const sx = f64x2.add(v128.load(tail), headX)
        const sy = f64x2.add(v128.load(tail, 16), headY)
        const xx = deviations(sx, f64x2.add(v128.load(tail, 32), headXX), shiftXX, perN, noise)
        const yy = deviations(sy, f64x2.add(v128.load(tail, 48), headYY), shiftYY, perN, noise)
        const sxy = f64x2.add(v128.load(tail, 64), headXY)
        const xy = f64x2.sub(sxy, f64x2.div(f64x2.mul(sx, sy), pairs))
        const value = f64x2.div(xy, f64x2.mul(f64x2.sqrt(xx), f64x2.sqrt(yy)))
        const varies = v128.and(f64x2.gt(xx, zero), f64x2.gt(yy, zero))
        const inBounds = f64x2.pmax(f64x2.pmin(value, one), f64x2.neg(one))
        put(row, row + gap, v128.bitselect(stored(inBounds), missing(), varies))
        row += step
        const ex = f64x2.sub(v128.load(x + back), nextX)
        const ey = f64x2.sub(v128.load(y + back), nextY)
        sumX = f64x2.add(sumX, ex)
        sumY = f64x2.add(sumY, ey)
        sumXX = f64x2.add(sumXX, f64x2.mul(ex, ex))
        sumYY = f64x2.add(sumYY, f64x2.mul(ey, ey))
        sumXY = f64x2.add(sumXY, f64x2.mul(ex, ey))
        v128.store(place, sumX)
        v128.store(place, sumY, 16)
        v128.store(place, sumXX, 32)
        v128.store(place, sumYY, 48)
        v128.store(place, sumXY, 64)
      }
    }
    const done = tails
    tails = next
    next = done
    shiftX = nextX
    shiftY = nextY
  }
  clearStart(o0, o1, step, short, startOf(n, length))
}
