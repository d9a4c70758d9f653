import { held, missing, put, unless } from './lanes'

/** Adds x / n to a mean that is being seeded, or moves the average towards x; `weight` is 0 where x is missing. */
function seedOrMove(average: v128, x: v128, n: v128, weight: v128, isSeeding: v128): v128 {
  const seeded = f64x2.add(average, f64x2.div(x, n))
  const moved = f64x2.add(average, f64x2.mul(f64x2.sub(x, average), weight))
  return v128.bitselect(seeded, moved, isSeeding)
}

class Line {}
class Signal {}

function macd<Kind>(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  fast: i32,
  slow: i32,
  signal: i32,
): void {
  const one = f64x2.splat(1)
  const fastBars = f64x2.splat(fast)
  const slowBars = f64x2.splat(slow)
  const signalBars = f64x2.splat(signal)
  const fastWeight = held(scratch, f64x2.splat(2.0 / (<f64>fast + 1)))
  const slowWeight = held(scratch + 16, f64x2.splat(2.0 / (<f64>slow + 1)))
  const signalWeight = held(scratch + 32, f64x2.splat(2.0 / (<f64>signal + 1)))
  const firstFast = f64x2.splat(slow - fast)
  const firstLine = f64x2.splat(slow - 1)
  const signalSeeded = f64x2.splat(slow - 1 + signal)
  const firstOut = f64x2.splat(slow + signal - 2)
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let bar = f64x2.splat(-1)
  let quick = f64x2.splat(0)
  let steady = f64x2.splat(0)
  let average = f64x2.splat(0)
  let t: usize = 0
  for (; t < end; t += 16, o0 += step, o1 += step) {
    if (i64x2.all_true(f64x2.ge(bar, signalSeeded))) break
    const cell = v128.load(x + t)
    const isPresent = f64x2.eq(cell, cell)
    const present = v128.and(cell, isPresent)
    bar = f64x2.add(bar, v128.and(one, isPresent))
    const isSeeding = f64x2.lt(bar, slowBars)
    const nextSteady = seedOrMove(steady, present, slowBars, slowWeight, isSeeding)
    const nextQuick = seedOrMove(quick, present, fastBars, fastWeight, isSeeding)
    steady = v128.bitselect(nextSteady, steady, isPresent)
    quick = v128.bitselect(nextQuick, quick, v128.and(isPresent, f64x2.ge(bar, firstFast)))
    const line = f64x2.sub(quick, steady)
    const next = seedOrMove(average, line, signalBars, signalWeight, f64x2.lt(bar, signalSeeded))
    average = v128.bitselect(next, average, v128.and(isPresent, f64x2.ge(bar, firstLine)))
    const isStored = v128.and(isPresent, f64x2.ge(bar, firstOut))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(idof<Kind>() === idof<Signal>() ? average : line, missing(), isStored))
  }
  for (; t < end; t += 16, o0 += step, o1 += step) {
    const cell = v128.load(x + t)
    const isMissing = f64x2.ne(cell, cell)
    const present = v128.andnot(cell, isMissing)
    quick = f64x2.add(quick, f64x2.mul(f64x2.sub(present, quick), v128.andnot(fastWeight, isMissing)))
    steady = f64x2.add(steady, f64x2.mul(f64x2.sub(present, steady), v128.andnot(slowWeight, isMissing)))
    const line = f64x2.sub(quick, steady)
    if (idof<Kind>() === idof<Signal>()) {
      average = f64x2.add(average, f64x2.mul(f64x2.sub(line, average), v128.andnot(signalWeight, isMissing)))
    }
    if (t >= shortEnd) o0 = o1
    put(o0, o1, unless(isMissing, idof<Kind>() === idof<Signal>() ? average : line))
  }
}

export function macdLine(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  fast: i32,
  slow: i32,
  signal: i32,
): void {
  macd<Line>(x, o0, o1, step, short, length, scratch, fast, slow, signal)
}

export function macdSignal(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  fast: i32,
  slow: i32,
  signal: i32,
): void {
  macd<Signal>(x, o0, o1, step, short, length, scratch, fast, slow, signal)
}
