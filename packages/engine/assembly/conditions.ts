import { missing, put } from './lanes'

class Count {}
class Any {}
class All {}

/** 1 in the lanes where a condition holds, else 0. */
function ones(holds: v128): v128 {
  return v128.and(holds, f64x2.splat(1))
}

/** What the numbers of true and of unknown conditions among n say. */
function judged<Kind>(trues: v128, unknown: v128, n: v128): v128 {
  const isKnown = f64x2.eq(unknown, f64x2.splat(0))
  if (idof<Kind>() === idof<Count>()) return v128.bitselect(trues, missing(), isKnown)
  if (idof<Kind>() === idof<Any>()) {
    const isTrue = f64x2.gt(trues, f64x2.splat(0))
    return v128.bitselect(ones(isTrue), missing(), v128.or(isTrue, isKnown))
  }
  const isFalse = f64x2.lt(f64x2.add(trues, unknown), n)
  return v128.bitselect(ones(v128.not(isFalse)), missing(), v128.or(isFalse, isKnown))
}

/** Cells before the first count as unknown. */
function counted<Kind>(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, days: i32): void {
  const n = f64x2.splat(days)
  const one = f64x2.splat(1)
  const window = (<usize>days) << 4
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let trues = f64x2.splat(0)
  let unknown = n
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const now = v128.load(x + t)
    trues = f64x2.add(trues, ones(f64x2.eq(now, one)))
    unknown = f64x2.add(unknown, ones(f64x2.ne(now, now)))
    if (t < window) {
      unknown = f64x2.sub(unknown, one)
    } else {
      const gone = v128.load(x + t - window)
      trues = f64x2.sub(trues, ones(f64x2.eq(gone, one)))
      unknown = f64x2.sub(unknown, ones(f64x2.ne(gone, gone)))
    }
    if (t >= shortEnd) o0 = o1
    put(o0, o1, judged<Kind>(trues, unknown, n))
  }
}

/** How many of the last n conditions hold; missing where one of them is. */
export function count(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize, n: i32): void {
  counted<Count>(x, o0, o1, step, short, length, n)
}

/** Whether one of the last n conditions holds, three-valued. */
export function any(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize, n: i32): void {
  counted<Any>(x, o0, o1, step, short, length, n)
}

/** Whether the last n conditions hold, three-valued. */
export function all(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize, n: i32): void {
  counted<All>(x, o0, o1, step, short, length, n)
}
