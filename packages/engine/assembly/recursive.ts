import { loadLanes, missing, storeLanes } from './lanes'

/**
 * Values that run from the first stored bar. A missing cell leaves the state as it is: it is taken as 0 with weight 0.
 */
export function ema(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, _scratch: usize, n: i32): void {
  const bars = f64x2.splat(n)
  const weight = f64x2.splat(2.0 / (<f64>n + 1))
  const one = f64x2.splat(1)
  let count = f64x2.splat(0)
  let state = f64x2.splat(0)
  let t: usize = 0
  for (; t < (<usize>length) << 3; t += 8) {
    if (i64x2.all_true(f64x2.ge(count, bars))) break
    const cell = loadLanes(x0 + t, x1 + t)
    const isPresent = f64x2.eq(cell, cell)
    const x = v128.and(cell, isPresent)
    count = f64x2.add(count, v128.and(one, isPresent))
    const total = f64x2.add(state, x)
    const seeded = v128.bitselect(f64x2.div(total, bars), state, isPresent)
    const next = f64x2.add(f64x2.mul(f64x2.sub(x, state), v128.and(weight, isPresent)), state)
    const later = v128.bitselect(seeded, next, v128.and(f64x2.eq(count, bars), isPresent))
    state = v128.bitselect(total, later, f64x2.lt(count, bars))
    storeLanes(o0 + t, o1 + t, v128.bitselect(state, missing(), v128.and(isPresent, f64x2.ge(count, bars))))
  }
  for (; t < (<usize>length) << 3; t += 8) {
    const cell = loadLanes(x0 + t, x1 + t)
    const isPresent = f64x2.eq(cell, cell)
    const x = v128.and(cell, isPresent)
    state = f64x2.add(f64x2.mul(f64x2.sub(x, state), v128.and(weight, isPresent)), state)
    storeLanes(o0 + t, o1 + t, v128.bitselect(state, missing(), isPresent))
  }
}

/**
 * Mean of the first n, from then on moved towards x by 1 / n. While a lane's mean is still being made its state is its
 * sum; once both lanes have theirs the short form of `wilderMove` is enough.
 */
function wilderSeed(state: v128, x: v128, isPresent: v128, count: v128, n: v128, share: v128): v128 {
  const total = f64x2.add(state, x)
  const seeded = v128.bitselect(total, f64x2.div(total, n), f64x2.lt(count, n))
  const moved = f64x2.add(f64x2.mul(f64x2.sub(x, state), share), state)
  return v128.bitselect(v128.bitselect(seeded, moved, f64x2.le(count, n)), state, isPresent)
}

/** A missing x is taken as 0 with weight 0, which leaves the state as it is and keeps the choice off the long chain. */
function wilderMove(state: v128, x: v128, isPresent: v128, share: v128): v128 {
  return f64x2.add(f64x2.mul(f64x2.sub(v128.and(x, isPresent), state), v128.and(share, isPresent)), state)
}

export function wilder(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, _scratch: usize, n: i32): void {
  const bars = f64x2.splat(n)
  const share = f64x2.splat(1.0 / <f64>n)
  let count = f64x2.splat(0)
  let state = f64x2.splat(0)
  let isSeeded = false
  for (let t: usize = 0; t < (<usize>length) << 3; t += 8) {
    const x = loadLanes(x0 + t, x1 + t)
    const isPresent = f64x2.eq(x, x)
    if (isSeeded) {
      state = wilderMove(state, x, isPresent, share)
    } else {
      count = f64x2.add(count, v128.and(f64x2.splat(1), isPresent))
      state = wilderSeed(state, x, isPresent, count, bars, share)
      isSeeded = i64x2.all_true(f64x2.ge(count, bars))
    }
    storeLanes(o0 + t, o1 + t, v128.bitselect(state, missing(), v128.and(isPresent, f64x2.ge(count, bars))))
  }
}

/** A price move, zero where it is the rounding of a price that did not move. */
function move(now: v128, before: v128): v128 {
  const difference = f64x2.sub(now, before)
  const isNoise = f64x2.le(f64x2.abs(difference), f64x2.mul(f64x2.splat(1e-12), now))
  return v128.andnot(difference, isNoise)
}

export function rsi(x0: usize, x1: usize, o0: usize, o1: usize, length: i32, _scratch: usize, n: i32): void {
  const bars = f64x2.splat(n)
  const share = f64x2.splat(1.0 / <f64>n)
  const zero = f64x2.splat(0)
  let before = missing()
  let count = zero
  let gain = zero
  let loss = zero
  let isSeeded = false
  for (let t: usize = 0; t < (<usize>length) << 3; t += 8) {
    const now = loadLanes(x0 + t, x1 + t)
    const change = move(now, before)
    const isMove = f64x2.eq(change, change)
    const up = f64x2.pmax(change, zero)
    const down = f64x2.pmax(f64x2.neg(change), zero)
    before = v128.bitselect(now, before, f64x2.eq(now, now))
    if (isSeeded) {
      gain = wilderMove(gain, up, isMove, share)
      loss = wilderMove(loss, down, isMove, share)
    } else {
      count = f64x2.add(count, v128.and(f64x2.splat(1), isMove))
      gain = wilderSeed(gain, up, isMove, count, bars, share)
      loss = wilderSeed(loss, down, isMove, count, bars, share)
      isSeeded = i64x2.all_true(f64x2.ge(count, bars))
    }
    const both = f64x2.add(gain, loss)
    const value = f64x2.div(f64x2.mul(f64x2.splat(100), gain), both)
    const isStored = v128.and(v128.and(isMove, f64x2.ge(count, bars)), f64x2.gt(both, zero))
    storeLanes(o0 + t, o1 + t, v128.bitselect(value, missing(), isStored))
  }
}

export function atr(
  h0: usize,
  h1: usize,
  l0: usize,
  l1: usize,
  c0: usize,
  c1: usize,
  o0: usize,
  o1: usize,
  length: i32,
  _scratch: usize,
  n: i32,
): void {
  const bars = f64x2.splat(n)
  const share = f64x2.splat(1.0 / <f64>n)
  let before = missing()
  let count = f64x2.splat(0)
  let mean = f64x2.splat(0)
  let isSeeded = false
  for (let t: usize = 0; t < (<usize>length) << 3; t += 8) {
    const high = loadLanes(h0 + t, h1 + t)
    const low = loadLanes(l0 + t, l1 + t)
    const now = loadLanes(c0 + t, c1 + t)
    const all = f64x2.add(f64x2.add(now, high), low)
    const isBar = f64x2.eq(all, all)
    const isRange = v128.and(isBar, f64x2.eq(before, before))
    const gaps = f64x2.pmax(f64x2.abs(move(high, before)), f64x2.abs(move(low, before)))
    const range = f64x2.pmax(f64x2.sub(high, low), gaps)
    before = v128.bitselect(now, before, isBar)
    if (isSeeded) {
      mean = wilderMove(mean, range, isRange, share)
    } else {
      count = f64x2.add(count, v128.and(f64x2.splat(1), isRange))
      mean = wilderSeed(mean, range, isRange, count, bars, share)
      isSeeded = i64x2.all_true(f64x2.ge(count, bars))
    }
    storeLanes(o0 + t, o1 + t, v128.bitselect(mean, missing(), v128.and(isRange, f64x2.ge(count, bars))))
  }
}

export function obv(
  c0: usize,
  c1: usize,
  v0: usize,
  v1: usize,
  o0: usize,
  o1: usize,
  length: i32,
  _scratch: usize,
): void {
  let before = missing()
  let level = f64x2.splat(0)
  for (let t: usize = 0; t < (<usize>length) << 3; t += 8) {
    const now = loadLanes(c0 + t, c1 + t)
    const traded = loadLanes(v0 + t, v1 + t)
    const isBar = v128.and(f64x2.eq(now, now), f64x2.eq(traded, traded))
    const rises = v128.or(f64x2.gt(now, before), f64x2.ne(before, before))
    const signed = v128.or(v128.and(traded, rises), v128.and(f64x2.neg(traded), f64x2.lt(now, before)))
    level = f64x2.add(level, v128.and(signed, isBar))
    before = v128.bitselect(now, before, isBar)
    storeLanes(o0 + t, o1 + t, v128.bitselect(level, missing(), isBar))
  }
}

/** x from the stored bar of index `first` on. */
export function fromBar(
  x0: usize,
  x1: usize,
  c0: usize,
  c1: usize,
  o0: usize,
  o1: usize,
  length: i32,
  _scratch: usize,
  first: i32,
): void {
  const start = f64x2.splat(first)
  let bar = f64x2.splat(-1)
  for (let t: usize = 0; t < (<usize>length) << 3; t += 8) {
    const close = loadLanes(c0 + t, c1 + t)
    bar = f64x2.add(bar, v128.and(f64x2.splat(1), f64x2.eq(close, close)))
    storeLanes(o0 + t, o1 + t, v128.bitselect(loadLanes(x0 + t, x1 + t), missing(), f64x2.ge(bar, start)))
  }
}
