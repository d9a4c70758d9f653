import { held, missing, put } from './lanes'
import { move, trueRange } from './moves'

class Plus {}
class Minus {}
class Index {}

/** x where it is the greater of two moves and above zero, else 0. */
function directed(x: v128, other: v128): v128 {
  return v128.and(x, v128.and(f64x2.gt(x, other), f64x2.gt(x, f64x2.splat(0))))
}

/** Wilder sum of n bars: while they are the first ones nothing of it is lost. */
function wilderSum(sum: v128, x: v128, lose: v128, isMove: v128): v128 {
  return v128.bitselect(f64x2.add(sum, f64x2.sub(x, f64x2.mul(sum, lose))), sum, isMove)
}

function directional<Kind>(
  high: usize,
  low: usize,
  close: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  const bars = held(scratch, f64x2.splat(n))
  const share = held(scratch + 16, f64x2.splat(1.0 / <f64>n))
  const noise = held(scratch + 32, f64x2.splat(1e-12))
  const hundred = held(scratch + 48, f64x2.splat(100))
  const seeded = held(scratch + 64, f64x2.splat(2 * n))
  const kept = held(scratch + 80, f64x2.splat(n - 1))
  const firstMean = held(scratch + 96, f64x2.splat(2 * n - 1))
  const one = held(scratch + 112, f64x2.splat(1))
  const zero = f64x2.splat(0)
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let bar = f64x2.splat(-1)
  let beforeHigh = missing()
  let beforeLow = missing()
  let beforeClose = missing()
  let plus = zero
  let minus = zero
  let range = zero
  let mean = zero
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const top = v128.load(high + t)
    const bottom = v128.load(low + t)
    const now = v128.load(close + t)
    const all = f64x2.add(f64x2.add(top, bottom), now)
    const isBar = f64x2.eq(all, all)
    bar = f64x2.add(bar, v128.and(one, isBar))
    const isMove = v128.and(isBar, f64x2.gt(bar, zero))
    const isFull = v128.and(isBar, f64x2.ge(bar, bars))
    const lose = v128.and(share, isFull)
    const up = move(top, beforeHigh, noise)
    const down = f64x2.neg(move(bottom, beforeLow, noise))
    plus = wilderSum(plus, directed(up, down), lose, isMove)
    minus = wilderSum(minus, directed(down, up), lose, isMove)
    range = wilderSum(range, trueRange(top, bottom, beforeClose, noise), lose, isMove)
    beforeHigh = v128.bitselect(top, beforeHigh, isBar)
    beforeLow = v128.bitselect(bottom, beforeLow, isBar)
    beforeClose = v128.bitselect(now, beforeClose, isBar)
    let value: v128
    let isStored: v128
    if (idof<Kind>() === idof<Index>()) {
      const both = f64x2.add(plus, minus)
      const hasDirection = v128.and(f64x2.gt(range, zero), f64x2.gt(both, zero))
      const dx = f64x2.div(f64x2.mul(hundred, f64x2.abs(f64x2.sub(plus, minus))), both)
      const seed = f64x2.add(mean, f64x2.div(v128.and(dx, hasDirection), bars))
      const moved = f64x2.div(f64x2.add(f64x2.mul(mean, kept), dx), bars)
      const isSeed = f64x2.lt(bar, seeded)
      const next = v128.bitselect(seed, v128.bitselect(moved, mean, hasDirection), isSeed)
      mean = v128.bitselect(next, mean, isFull)
      value = mean
      isStored = v128.and(isBar, f64x2.ge(bar, firstMean))
    } else {
      const moves = idof<Kind>() === idof<Plus>() ? plus : minus
      value = f64x2.div(f64x2.mul(hundred, moves), range)
      isStored = v128.and(isFull, f64x2.gt(range, zero))
    }
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(value, missing(), isStored))
  }
}

/** +DI: of the true ranges what the highs moved up, in percent. */
export function plusDi(
  high: usize,
  low: usize,
  close: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  directional<Plus>(high, low, close, o0, o1, step, short, length, scratch, n)
}

/** -DI: of the true ranges what the lows moved down, in percent. */
export function minusDi(
  high: usize,
  low: usize,
  close: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  directional<Minus>(high, low, close, o0, o1, step, short, length, scratch, n)
}

/** Wilder mean of DX, seeded on bars n..2n-1; a DX without direction is 0 in the seed and carries later. */
export function adx(
  high: usize,
  low: usize,
  close: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  directional<Index>(high, low, close, o0, o1, step, short, length, scratch, n)
}
