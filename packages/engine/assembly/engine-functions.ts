import { put, stored } from './lanes'

/** Functions that are the engine's own, which the plain kernels take too: others differ in the last bit. */

class Exp {}
class Log {}

function ofEngine<Kind>(x: f64): f64 {
  return idof<Kind>() === idof<Log>() ? JSMath.log(x) : JSMath.exp(x)
}

function unary<Kind>(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32): void {
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const first = f64x2.splat(ofEngine<Kind>(load<f64>(x + t)))
    if (t >= shortEnd) o0 = o1
    put(o0, o1, stored(f64x2.replace_lane(first, 1, ofEngine<Kind>(load<f64>(x + t, 8)))))
  }
}

export function exp(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _scratch: usize): void {
  unary<Exp>(x, o0, o1, step, short, length)
}

export function log(x: usize, o0: usize, o1: usize, step: usize, short: i32, length: i32, _scratch: usize): void {
  unary<Log>(x, o0, o1, step, short, length)
}

/** x to the power of y, which is not computed again while neither changes: what is filed stands for a quarter. */
export function pow(
  x: usize,
  y: usize,
  o0: usize,
  o1: usize,
  step: usize,
  short: i32,
  length: i32,
  _scratch: usize,
): void {
  const end = (<usize>length) << 4
  const shortEnd = (<usize>short) << 4
  let base = f64x2.splat(1)
  let exponent = base
  let power = base
  for (let t: usize = 0; t < end; t += 16, o0 += step, o1 += step) {
    const nextBase = v128.load(x + t)
    const nextExponent = v128.load(y + t)
    const changes = v128.or(v128.xor(nextBase, base), v128.xor(nextExponent, exponent))
    if (v128.any_true(changes)) {
      base = nextBase
      exponent = nextExponent
      const first = JSMath.pow(f64x2.extract_lane(base, 0), f64x2.extract_lane(exponent, 0))
      const second = JSMath.pow(f64x2.extract_lane(base, 1), f64x2.extract_lane(exponent, 1))
      power = stored(f64x2.replace_lane(f64x2.splat(first), 1, second))
    }
    if (t >= shortEnd) o0 = o1
    put(o0, o1, power)
  }
}
