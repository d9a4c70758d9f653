import { held, missing, put, unless } from './lanes'
import { move, trueRange } from './moves'

/** The state moved towards x by a weight, which is 0, as x is, where there is nothing to move to. */
function towards(state: v128, x: v128, weight: v128): v128 {
  return f64x2.add(f64x2.mul(f64x2.sub(x, state), weight), state)
}

/**
 * Values that run from the first stored bar. A missing cell leaves the state as it is, but for the sign of
 * a state of 0: it is taken as 0 with weight 0, which keeps the choice off the chain of operations that wait for one another. While a lane's mean of the first n is
 * still being made its state is its sum; once both lanes have theirs a shorter loop is enough.
 */
export function ema(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  const bars = held(scratch, f64x2.splat(n))
  const weight = held(scratch + 16, f64x2.splat(2.0 / (<f64>n + 1)))
  const one = f64x2.splat(1)
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let count = f64x2.splat(0)
  let state = f64x2.splat(0)
  let t: usize = 0
  for (; t < end; t += 16, o0 += step, o1 += step) {
    if (i64x2.all_true(f64x2.ge(count, bars))) break
    const cell = v128.load(x + t)
    const isPresent = f64x2.eq(cell, cell)
    const present = v128.and(cell, isPresent)
    count = f64x2.add(count, v128.and(one, isPresent))
    const total = f64x2.add(state, present)
    const seeded = v128.bitselect(f64x2.div(total, bars), state, isPresent)
    const next = f64x2.add(f64x2.mul(f64x2.sub(present, state), v128.and(weight, isPresent)), state)
    const later = v128.bitselect(seeded, next, v128.and(f64x2.eq(count, bars), isPresent))
    state = v128.bitselect(total, later, f64x2.lt(count, bars))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(state, missing(), v128.and(isPresent, f64x2.ge(count, bars))))
  }
  for (; t < end; t += 16, o0 += step, o1 += step) {
    const cell = v128.load(x + t)
    const isMissing = f64x2.ne(cell, cell)
    state = towards(state, v128.andnot(cell, isMissing), v128.andnot(weight, isMissing))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, unless(isMissing, state))
  }
}

/** Mean of the first n, from then on moved towards x by 1 / n. */
function wilderSeed(state: v128, x: v128, isPresent: v128, count: v128, n: v128, share: v128): v128 {
  const total = f64x2.add(state, x)
  const seeded = v128.bitselect(total, f64x2.div(total, n), f64x2.lt(count, n))
  const moved = f64x2.add(f64x2.mul(f64x2.sub(x, state), share), state)
  return v128.bitselect(v128.bitselect(seeded, moved, f64x2.le(count, n)), state, isPresent)
}

export function wilder(
  x: usize,
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
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let count = f64x2.splat(0)
  let state = f64x2.splat(0)
  let t: usize = 0
  for (; t < end; t += 16, o0 += step, o1 += step) {
    if (i64x2.all_true(f64x2.ge(count, bars))) break
    const cell = v128.load(x + t)
    const isPresent = f64x2.eq(cell, cell)
    count = f64x2.add(count, v128.and(f64x2.splat(1), isPresent))
    state = wilderSeed(state, cell, isPresent, count, bars, share)
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(state, missing(), v128.and(isPresent, f64x2.ge(count, bars))))
  }
  for (; t < end; t += 16, o0 += step, o1 += step) {
    const cell = v128.load(x + t)
    const isMissing = f64x2.ne(cell, cell)
    state = towards(state, v128.andnot(cell, isMissing), v128.andnot(share, isMissing))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, unless(isMissing, state))
  }
}

/** Gains as a percentage of gains and losses; missing, as 0 / 0 is, where there are neither. */
function shareOf(gain: v128, fall: v128, hundred: v128): v128 {
  return f64x2.div(f64x2.mul(hundred, gain), f64x2.sub(gain, fall))
}

/** `pmax` and `pmin` keep 0, their first operand, beside a missing move. */
export function rsi(
  x: usize,
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
  const zero = f64x2.splat(0)
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let before = missing()
  let count = zero
  let gain = zero
  // At or below 0: the mean loss with its sign changed.
  let fall = zero
  let t: usize = 0
  for (; t < end; t += 16, o0 += step, o1 += step) {
    if (i64x2.all_true(f64x2.ge(count, bars))) break
    const now = v128.load(x + t)
    const change = move(now, before, noise)
    const isMove = f64x2.eq(change, change)
    before = v128.bitselect(now, before, f64x2.eq(now, now))
    count = f64x2.add(count, v128.and(f64x2.splat(1), isMove))
    gain = wilderSeed(gain, f64x2.pmax(zero, change), isMove, count, bars, share)
    fall = wilderSeed(fall, f64x2.pmin(zero, change), isMove, count, bars, share)
    const isStored = v128.and(isMove, f64x2.ge(count, bars))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(shareOf(gain, fall, hundred), missing(), isStored))
  }
  for (; t < end; t += 16, o0 += step, o1 += step) {
    const now = v128.load(x + t)
    const change = move(now, before, noise)
    const isMissing = f64x2.ne(change, change)
    const weight = v128.andnot(share, isMissing)
    before = v128.bitselect(now, before, f64x2.eq(now, now))
    gain = towards(gain, f64x2.pmax(zero, change), weight)
    fall = towards(fall, f64x2.pmin(zero, change), weight)
    if (t >= shortEnd) o0 = o1
    put(o0, o1, unless(isMissing, shareOf(gain, fall, hundred)))
  }
}

export function atr(
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
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let before = missing()
  let count = f64x2.splat(0)
  let mean = f64x2.splat(0)
  let isSeeded = false
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const top = v128.load(high + t)
    const bottom = v128.load(low + t)
    const now = v128.load(close + t)
    const all = f64x2.add(f64x2.add(now, top), bottom)
    const isGap = f64x2.ne(all, all)
    const range = trueRange(top, bottom, before, noise)
    let isMissing = v128.or(isGap, f64x2.ne(before, before))
    before = v128.bitselect(before, now, isGap)
    if (isSeeded) {
      mean = towards(mean, v128.andnot(range, isMissing), v128.andnot(share, isMissing))
    } else {
      const isRange = v128.not(isMissing)
      count = f64x2.add(count, v128.and(f64x2.splat(1), isRange))
      mean = wilderSeed(mean, range, isRange, count, bars, share)
      const isSeeding = f64x2.lt(count, bars)
      isMissing = v128.or(isMissing, isSeeding)
      isSeeded = !v128.any_true(isSeeding)
    }
    if (t >= shortEnd) o0 = o1
    put(o0, o1, unless(isMissing, mean))
  }
}

export function obv(
  close: usize,
  volume: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  _scratch: usize,
): void {
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let before = missing()
  let level = f64x2.splat(0)
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const now = v128.load(close + t)
    const traded = v128.load(volume + t)
    const isMissing = v128.or(f64x2.ne(now, now), f64x2.ne(traded, traded))
    // Of the two at most one is not 0. Where there was no close before, none is at or below it.
    const signed = f64x2.sub(v128.andnot(traded, f64x2.le(now, before)), v128.and(traded, f64x2.lt(now, before)))
    level = f64x2.add(level, v128.andnot(signed, isMissing))
    before = v128.bitselect(before, now, isMissing)
    if (t >= shortEnd) o0 = o1
    put(o0, o1, unless(isMissing, level))
  }
}

/** x from the stored bar of index `first` on. */
export function fromBar(
  x: usize,
  close: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  _scratch: usize,
  first: i32,
): void {
  const start = f64x2.splat(first)
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let bar = f64x2.splat(-1)
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const price = v128.load(close + t)
    bar = f64x2.add(bar, v128.and(f64x2.splat(1), f64x2.eq(price, price)))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(v128.load(x + t), missing(), f64x2.ge(bar, start)))
  }
}
