import { missing, put } from './lanes'

/** Functions of one cell that choose between values. */

class Coalesce {}
class Eq {}
class FreeFloat {}
class Ne {}
class Sign {}
class SnapToZero {}

function isKind<A, B>(): bool {
  return idof<A>() === idof<B>()
}

/** 1 or 0; all bits of a missing operand's lane are set, which is NaN. */
function truth(holds: v128, x: v128, y: v128): v128 {
  return v128.or(v128.and(holds, f64x2.splat(1)), v128.or(f64x2.ne(x, x), f64x2.ne(y, y)))
}

function cell<Kind>(x: v128, y: v128): v128 {
  const zero = f64x2.splat(0)
  if (isKind<Kind, Coalesce>()) return v128.bitselect(x, y, f64x2.eq(x, x))
  if (isKind<Kind, Eq>()) return truth(f64x2.eq(x, y), x, y)
  if (isKind<Kind, Ne>()) return truth(f64x2.ne(x, y), x, y)
  if (isKind<Kind, FreeFloat>()) {
    return v128.bitselect(y, missing(), v128.and(f64x2.ge(y, zero), f64x2.gt(x, zero)))
  }
  if (isKind<Kind, SnapToZero>()) return v128.andnot(x, f64x2.lt(f64x2.abs(x), f64x2.splat(1e-15)))
  // 1 with the sign of x; a zero of either sign and a missing one stay as they are.
  const one = v128.bitselect(x, f64x2.splat(1), f64x2.splat(-0.0))
  return v128.bitselect(one, x, v128.or(f64x2.lt(x, zero), f64x2.gt(x, zero)))
}

function cells<Kind>(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32): void {
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    if (t >= shortEnd) o0 = o1
    put(o0, o1, cell<Kind>(v128.load(x + t), v128.load(y + t)))
  }
}

/** x, or y where x is missing. */
export function coalesce(
  x: usize,
  y: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  _s: usize,
): void {
  cells<Coalesce>(x, y, o0, o1, step, short, length)
}

export function eq(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Eq>(x, y, o0, o1, step, short, length)
}

export function ne(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Ne>(x, y, o0, o1, step, short, length)
}

/** The float where it is not negative and there are shares, else missing. */
export function freeFloat(
  shares: usize,
  float: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  _s: usize,
): void {
  cells<FreeFloat>(shares, float, o0, o1, step, short, length)
}

export function sign(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Sign>(x, x, o0, o1, step, short, length)
}

/** 0 where x is nearer to it than 1e-15. */
export function snapToZero(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<SnapToZero>(x, x, o0, o1, step, short, length)
}
