import { missing, put, putTwo, stored, unless } from './lanes'

/** Functions of one cell. In a slot they may write one vector behind `length`: slots have room for it. */

// A type parameter is known to the compiler, which makes a loop of its own for each of these.
class Add {}
class Sub {}
class Mul {}
class Div {}
class Min {}
class Max {}
class Gt {}
class Ge {}
class Spread {}
class Change {}
class Lag {}
class Abs {}
class Sqrt {}
class Positive {}

/** 1 or 0; all bits of a missing operand's lane are set, which is NaN. */
function truth(holds: v128, x: v128, y: v128): v128 {
  return v128.or(v128.and(holds, f64x2.splat(1)), v128.or(f64x2.ne(x, x), f64x2.ne(y, y)))
}

function isKind<A, B>(): bool {
  return idof<A>() === idof<B>()
}

function cell<Kind>(a: v128, b: v128): v128 {
  if (isKind<Kind, Add>()) return stored(f64x2.add(a, b))
  if (isKind<Kind, Sub>()) return stored(f64x2.sub(a, b))
  if (isKind<Kind, Mul>()) return stored(f64x2.mul(a, b))
  if (isKind<Kind, Div>()) return stored(f64x2.div(a, b))
  if (isKind<Kind, Min>()) return f64x2.min(a, b)
  if (isKind<Kind, Max>()) return f64x2.max(a, b)
  if (isKind<Kind, Gt>()) return truth(f64x2.gt(a, b), a, b)
  if (isKind<Kind, Ge>()) return truth(f64x2.ge(a, b), a, b)
  // a where it is above 1e-12 of b.
  if (isKind<Kind, Spread>())
    return v128.bitselect(a, missing(), f64x2.gt(a, f64x2.mul(f64x2.splat(1e-12), f64x2.abs(b))))
  if (isKind<Kind, Change>()) return f64x2.sub(stored(f64x2.div(a, b)), f64x2.splat(1))
  if (isKind<Kind, Abs>()) return f64x2.abs(a)
  if (isKind<Kind, Sqrt>()) return f64x2.sqrt(a)
  if (isKind<Kind, Positive>()) return unless(f64x2.le(a, f64x2.splat(0)), a)
  return b
}

function cells<Kind>(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32): void {
  const end = (<usize>length) << 4
  if (step === 16) {
    for (let t: usize = 0; t < end; t += 32) {
      v128.store(o0 + t, cell<Kind>(v128.load(x + t), v128.load(y + t)))
      v128.store(o0 + t, cell<Kind>(v128.load(x + t, 16), v128.load(y + t, 16)), 16)
    }
    return
  }
  const shortEnd = (<usize>(short < length ? short : length)) << 4
  const evenEnd = shortEnd & ~31
  let t: usize = 0
  for (; t < evenEnd; t += 32, o0 += 16, o1 += 16) {
    putTwo(
      o0,
      o1,
      cell<Kind>(v128.load(x + t), v128.load(y + t)),
      cell<Kind>(v128.load(x + t, 16), v128.load(y + t, 16)),
    )
  }
  for (; t < shortEnd; t += 16, o0 += step, o1 += step) {
    put(o0, o1, cell<Kind>(v128.load(x + t), v128.load(y + t)))
  }
  for (; t < end; t += 16, o1 += step) put(o1, o1, cell<Kind>(v128.load(x + t), v128.load(y + t)))
}

/** Functions of a cell and the one n sessions before it, missing where there is none. */
function lagged<Kind>(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, n: i32): void {
  const gap = n < length ? n : length
  for (let t = 0; t < gap; t++, o0 += step, o1 += step) {
    if (t >= short) o0 = o1
    put(o0, o1, missing())
  }
  cells<Kind>(x + ((<usize>gap) << 4), x, o0, o1, step, short - gap > 0 ? short - gap : 0, length - gap)
}

export function add(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Add>(x, y, o0, o1, step, short, length)
}

export function sub(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Sub>(x, y, o0, o1, step, short, length)
}

export function mul(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Mul>(x, y, o0, o1, step, short, length)
}

export function div(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Div>(x, y, o0, o1, step, short, length)
}

export function min(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Min>(x, y, o0, o1, step, short, length)
}

export function max(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Max>(x, y, o0, o1, step, short, length)
}

/** x where it is above 1e-12 of `size`, else missing. */
export function spread(
  x: usize,
  size: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  _s: usize,
): void {
  cells<Spread>(x, size, o0, o1, step, short, length)
}

export function gt(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Gt>(x, y, o0, o1, step, short, length)
}

export function lt(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  gt(y, x, o0, o1, step, short, length, _s)
}

export function ge(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Ge>(x, y, o0, o1, step, short, length)
}

export function le(x: usize, y: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  ge(y, x, o0, o1, step, short, length, _s)
}

export function abs(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Abs>(x, x, o0, o1, step, short, length)
}

export function sqrt(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Sqrt>(x, x, o0, o1, step, short, length)
}

/** x where it is above zero, else missing. */
export function positive(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize): void {
  cells<Positive>(x, x, o0, o1, step, short, length)
}

export function lag(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize, n: i32): void {
  lagged<Lag>(x, o0, o1, step, short, length, n)
}

export function delta(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize, n: i32): void {
  lagged<Sub>(x, o0, o1, step, short, length, n)
}

export function change(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _s: usize, n: i32): void {
  lagged<Change>(x, o0, o1, step, short, length, n)
}

/** Both lanes of a slot as two rows. */
export function takeLanes(x: usize, o0: usize, o1: usize, short: i32, length: i32): void {
  cells<Lag>(x, x, o0, o1, 8, short, length)
}
