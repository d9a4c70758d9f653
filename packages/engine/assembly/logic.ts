import { missing, put } from './lanes'

/** Conditions and choices, cell by cell: 1 true, 0 false, missing. In a slot as in rows. */

class And {}
class Choose {}
class IsMissing {}
class Neg {}
class Not {}
class Or {}

function isKind<A, B>(): bool {
  return idof<A>() === idof<B>()
}

/** 1 or 0; missing in the lanes of `unknown`. */
function truth(holds: v128, unknown: v128): v128 {
  return v128.or(v128.and(holds, f64x2.splat(1)), unknown)
}

function isMissingLane(x: v128): v128 {
  return f64x2.ne(x, x)
}

function cell<Kind>(x: v128, y: v128, z: v128): v128 {
  const zero = f64x2.splat(0)
  const one = f64x2.splat(1)
  if (isKind<Kind, And>()) {
    const isFalse = v128.or(f64x2.eq(x, zero), f64x2.eq(y, zero))
    return v128.andnot(truth(v128.not(isFalse), v128.or(isMissingLane(x), isMissingLane(y))), isFalse)
  }
  if (isKind<Kind, Or>()) {
    const isTrue = v128.or(f64x2.eq(x, one), f64x2.eq(y, one))
    return v128.bitselect(one, v128.or(isMissingLane(x), isMissingLane(y)), isTrue)
  }
  if (isKind<Kind, Choose>()) {
    const chosen = v128.bitselect(y, z, f64x2.eq(x, one))
    return v128.bitselect(chosen, missing(), v128.or(f64x2.eq(x, one), f64x2.eq(x, zero)))
  }
  if (isKind<Kind, IsMissing>()) return v128.and(isMissingLane(x), one)
  if (isKind<Kind, Neg>()) return f64x2.neg(x)
  const isTruth = v128.or(f64x2.eq(x, one), f64x2.eq(x, zero))
  return truth(f64x2.eq(x, zero), v128.not(isTruth))
}

function cells<Kind>(x: usize, y: usize, z: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32): void {
  const end = (<usize>length) << 4
  if (step === 16) {
    for (let t: usize = 0; t < end; t += 16) {
      v128.store(o0 + t, cell<Kind>(v128.load(x + t), v128.load(y + t), v128.load(z + t)))
    }
    return
  }
  const shortEnd = (<usize>short) << 4
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    if (t >= shortEnd) o0 = o1
    put(o0, o1, cell<Kind>(v128.load(x + t), v128.load(y + t), v128.load(z + t)))
  }
}

export function and(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<And>(x, y, y, o0, o1, step, short, length)
}

export function or(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Or>(x, y, y, o0, o1, step, short, length)
}

/** x where c is true, y where it is false. */
export function choose(
  c: usize,
  x: usize,
  y: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  _s: usize,
): void {
  cells<Choose>(c, x, y, o0, o1, step, short, length)
}

export function isMissing(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<IsMissing>(x, x, x, o0, o1, step, short, length)
}

export function neg(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Neg>(x, x, x, o0, o1, step, short, length)
}

/** 1 for false and 0 for true; anything else is missing. */
export function not(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Not>(x, x, x, o0, o1, step, short, length)
}
