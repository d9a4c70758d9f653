import { VECTOR } from './lanes'

/** Bytes of an event: its first session, and the value from there until the next one's, both f64. */
const EVENT: usize = 16

/** The session with which the event at `e` ends: that of the next one, or the end. */
function endOf(e: usize, last: usize, length: i32): i32 {
  if (e === last) return length
  const next = <i32>load<f64>(e + EVENT)
  return next < length ? next : length
}

/** Writes a slot of values that change on few sessions: lane 0 by `count0` events at `a`, lane 1 by `count1` at `b`. */
export function spreadLanes(a: usize, count0: i32, b: usize, count1: i32, out: usize, length: i32): void {
  const last0 = a + <usize>(count0 - 1) * EVENT
  const last1 = b + <usize>(count1 - 1) * EVENT
  let end0 = endOf(a, last0, length)
  let end1 = endOf(b, last1, length)
  for (let t = 0; t < length; ) {
    const until = end0 < end1 ? end0 : end1
    const value = f64x2.replace_lane(f64x2.splat(load<f64>(a, 8)), 1, load<f64>(b, 8))
    for (; t + 4 <= until; t += 4, out += 4 * VECTOR) {
      v128.store(out, value)
      v128.store(out, value, 16)
      v128.store(out, value, 32)
      v128.store(out, value, 48)
    }
    for (; t < until; t++, out += VECTOR) v128.store(out, value)
    while (end0 <= t && a < last0) {
      a += EVENT
      end0 = endOf(a, last0, length)
    }
    while (end1 <= t && b < last1) {
      b += EVENT
      end1 = endOf(b, last1, length)
    }
  }
}
