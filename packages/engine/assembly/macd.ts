import { loadLanes, missing, storeLanes } from './lanes'

/** Adds x / n to a mean that is being seeded, or moves the average towards x; `weight` is 0 where x is missing. */
function seedOrMove(average: v128, x: v128, n: v128, weight: v128, isSeeding: v128): v128 {
  const seeded = f64x2.add(average, f64x2.div(x, n))
  const moved = f64x2.add(average, f64x2.mul(f64x2.sub(x, average), weight))
  return v128.bitselect(seeded, moved, isSeeding)
}

function macd(
  x0: usize,
  x1: usize,
  o0: usize,
  o1: usize,
  length: i32,
  fast: i32,
  slow: i32,
  signal: i32,
  wantsSignal: i32,
): void {
  const one = f64x2.splat(1)
  const fastBars = f64x2.splat(fast)
  const slowBars = f64x2.splat(slow)
  const signalBars = f64x2.splat(signal)
  const fastWeight = f64x2.splat(2.0 / (<f64>fast + 1))
  const slowWeight = f64x2.splat(2.0 / (<f64>slow + 1))
  const signalWeight = f64x2.splat(2.0 / (<f64>signal + 1))
  const firstFast = f64x2.splat(slow - fast)
  const firstLine = f64x2.splat(slow - 1)
  const signalSeeded = f64x2.splat(slow - 1 + signal)
  const firstOut = f64x2.splat(slow + signal - 2)
  let bar = f64x2.splat(-1)
  let quick = f64x2.splat(0)
  let steady = f64x2.splat(0)
  let average = f64x2.splat(0)
  let t: usize = 0
  for (; t < (<usize>length) << 3; t += 8) {
    if (i64x2.all_true(f64x2.ge(bar, signalSeeded))) break
    const cell = loadLanes(x0 + t, x1 + t)
    const isPresent = f64x2.eq(cell, cell)
    const x = v128.and(cell, isPresent)
    bar = f64x2.add(bar, v128.and(one, isPresent))
    const isSeeding = f64x2.lt(bar, slowBars)
    const nextSteady = seedOrMove(steady, x, slowBars, slowWeight, isSeeding)
    const nextQuick = seedOrMove(quick, x, fastBars, fastWeight, isSeeding)
    steady = v128.bitselect(nextSteady, steady, isPresent)
    quick = v128.bitselect(nextQuick, quick, v128.and(isPresent, f64x2.ge(bar, firstFast)))
    const line = f64x2.sub(quick, steady)
    const next = seedOrMove(average, line, signalBars, signalWeight, f64x2.lt(bar, signalSeeded))
    average = v128.bitselect(next, average, v128.and(isPresent, f64x2.ge(bar, firstLine)))
    const isStored = v128.and(isPresent, f64x2.ge(bar, firstOut))
    storeLanes(o0 + t, o1 + t, v128.bitselect(wantsSignal ? average : line, missing(), isStored))
  }
  for (; t < (<usize>length) << 3; t += 8) {
    const cell = loadLanes(x0 + t, x1 + t)
    const isPresent = f64x2.eq(cell, cell)
    const x = v128.and(cell, isPresent)
    quick = f64x2.add(quick, f64x2.mul(f64x2.sub(x, quick), v128.and(fastWeight, isPresent)))
    steady = f64x2.add(steady, f64x2.mul(f64x2.sub(x, steady), v128.and(slowWeight, isPresent)))
    const line = f64x2.sub(quick, steady)
    average = f64x2.add(average, f64x2.mul(f64x2.sub(line, average), v128.and(signalWeight, isPresent)))
    storeLanes(o0 + t, o1 + t, v128.bitselect(wantsSignal ? average : line, missing(), isPresent))
  }
}

export function macdLine(
  x0: usize,
  x1: usize,
  o0: usize,
  o1: usize,
  length: i32,
  _scratch: usize,
  fast: i32,
  slow: i32,
  signal: i32,
): void {
  macd(x0, x1, o0, o1, length, fast, slow, signal, 0)
}

export function macdSignal(
  x0: usize,
  x1: usize,
  o0: usize,
  o1: usize,
  length: i32,
  _scratch: usize,
  fast: i32,
  slow: i32,
  signal: i32,
): void {
  macd(x0, x1, o0, o1, length, fast, slow, signal, 1)
}
