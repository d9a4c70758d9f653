import { blockEnd, held, missing, put } from './lanes'

/** Bytes of an extreme and the session at which it stood last. */
const RECORD: usize = 32

class Largest {}
class Smallest {}

function beats<Kind>(x: v128, y: v128): v128 {
  return idof<Kind>() === idof<Largest>() ? f64x2.gt(x, y) : f64x2.lt(x, y)
}

/** Where x is missing neither this nor `beats` holds. */
function equalsOrBeats<Kind>(x: v128, y: v128): v128 {
  return idof<Kind>() === idof<Largest>() ? f64x2.ge(x, y) : f64x2.le(x, y)
}

/**
 * Sessions since the latest extreme of the last n cells. A window is the tail of one block of n joined to the head of
 * the next, each with its extreme and where that stood last; among equal ones the head's is later.
 */
function sinceExtreme<Kind>(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  const none = f64x2.splat(idof<Kind>() === idof<Largest>() ? -Infinity : Infinity)
  const buffer = (<usize>n + 1) << 5
  for (let p = scratch; p < scratch + 2 * buffer; p += 16) v128.store(p, none)
  let tails = scratch
  let next = scratch + buffer
  const one = held(scratch + 2 * buffer, f64x2.splat(1))
  const days = held(scratch + 2 * buffer + 16, f64x2.splat(n))
  const shortEnd = (<usize>short) << 4
  let complete = f64x2.splat(0)
  let now = f64x2.splat(-1)
  for (let start = 0; start < length; start += n) {
    const end = blockEnd(start, n, length)
    let head = none
    let headAt = now
    let best = none
    let bestAt = now
    let then = f64x2.splat(start + n)
    let tail = tails + RECORD
    let place = next + ((<usize>n - 1) << 5)
    let back = x + ((<usize>(start + n - 1)) << 4)
    for (let t: usize = (<usize>start) << 4; t < end; t += 16, o0 += step, o1 += step) {
      const cell = v128.load(x + t)
      now = f64x2.add(now, one)
      const isLatest = equalsOrBeats<Kind>(cell, head)
      head = v128.bitselect(cell, head, isLatest)
      headAt = v128.bitselect(now, headAt, isLatest)
      complete = v128.and(f64x2.add(complete, one), f64x2.eq(cell, cell))
      const at = v128.bitselect(v128.load(tail, 16), headAt, beats<Kind>(v128.load(tail), head))
      if (t >= shortEnd) o0 = o1
      put(o0, o1, v128.bitselect(f64x2.sub(now, at), missing(), f64x2.ge(complete, days)))
      const earlier = v128.load(back)
      then = f64x2.sub(then, one)
      const isBetter = beats<Kind>(earlier, best)
      best = v128.bitselect(earlier, best, isBetter)
      bestAt = v128.bitselect(then, bestAt, isBetter)
      v128.store(place, best)
      v128.store(place, bestAt, 16)
      tail += RECORD
      place -= RECORD
      back -= 16
    }
    const done = tails
    tails = next
    next = done
  }
}

export function argmax(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  sinceExtreme<Largest>(x, o0, o1, step, short, length, scratch, n)
}

export function argmin(
  x: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  scratch: usize,
  n: i32,
): void {
  sinceExtreme<Smallest>(x, o0, o1, step, short, length, scratch, n)
}
