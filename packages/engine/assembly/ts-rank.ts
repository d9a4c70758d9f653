import { held, missing, put } from './lanes'

/** How many of the cells from `first` to before `end` are below `now`, counted twice, or equal to it. */
function countBelow(first: usize, end: usize, now: v128): v128 {
  let twice = i64x2.splat(0)
  for (let cell = first; cell < end; cell += 16) {
    const then = v128.load(cell)
    // What holds is -1.
    twice = i64x2.sub(twice, i64x2.add(f64x2.lt(then, now), f64x2.le(then, now)))
  }
  return f64x2.convert_low_i32x4_s(v128.shuffle<i32>(twice, twice, 0, 2, 0, 2))
}

/** PCTRANK of the last of n cells among them: 0 the smallest, 1 the largest, ties averaged, 0.5 for a window of one. */
export function tsRank(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  const days = held(scratch, f64x2.splat(n))
  const one = held(scratch + 16, f64x2.splat(1))
  const others = held(scratch + 32, f64x2.splat(n - 1))
  const half = held(scratch + 48, f64x2.splat(0.5))
  const behind = (<usize>(n - 1)) << 4
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let complete = f64x2.splat(0)
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const now = v128.load(x + t)
    complete = v128.and(f64x2.add(complete, one), f64x2.eq(now, now))
    const isComplete = f64x2.ge(complete, days)
    let rank = half
    if (n > 1 && v128.any_true(isComplete)) {
      rank = f64x2.div(f64x2.mul(countBelow(x + t - behind, x + t, now), half), others)
    }
    if (t >= shortEnd) o0 = o1
    put(o0, o1, v128.bitselect(rank, missing(), isComplete))
  }
}
