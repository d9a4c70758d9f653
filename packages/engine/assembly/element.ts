import { missing, stored } from './lanes'

/**
 * Functions of one cell, one instrument at a time, two sessions a vector. They may write one cell past `length`: slots
 * have room for it.
 */

export function add(x: usize, y: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    v128.store(out + t, stored(f64x2.add(v128.load(x + t), v128.load(y + t))))
  }
}

export function sub(x: usize, y: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    v128.store(out + t, stored(f64x2.sub(v128.load(x + t), v128.load(y + t))))
  }
}

export function mul(x: usize, y: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    v128.store(out + t, stored(f64x2.mul(v128.load(x + t), v128.load(y + t))))
  }
}

export function div(x: usize, y: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    v128.store(out + t, stored(f64x2.div(v128.load(x + t), v128.load(y + t))))
  }
}

export function min(x: usize, y: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    v128.store(out + t, f64x2.min(v128.load(x + t), v128.load(y + t)))
  }
}

export function max(x: usize, y: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    v128.store(out + t, f64x2.max(v128.load(x + t), v128.load(y + t)))
  }
}

export function abs(x: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) v128.store(out + t, f64x2.abs(v128.load(x + t)))
}

export function sqrt(x: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) v128.store(out + t, f64x2.sqrt(v128.load(x + t)))
}

/** x where it is above zero, else missing. */
export function positive(x: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    const cell = v128.load(x + t)
    v128.store(out + t, v128.bitselect(cell, missing(), f64x2.gt(cell, f64x2.splat(0))))
  }
}

/** x where it is above 1e-12 of `size`, else missing. */
export function spread(x: usize, size: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    const cell = v128.load(x + t)
    const limit = f64x2.mul(f64x2.splat(1e-12), f64x2.abs(v128.load(size + t)))
    v128.store(out + t, v128.bitselect(cell, missing(), f64x2.gt(cell, limit)))
  }
}

/** 1 or 0; a missing operand makes it missing, which the differences of the operands with themselves carry. */
function truth(holds: v128, x: v128, y: v128): v128 {
  const one = v128.and(holds, f64x2.splat(1))
  return f64x2.add(one, f64x2.add(f64x2.sub(x, x), f64x2.sub(y, y)))
}

export function gt(x: usize, y: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    const a = v128.load(x + t)
    const b = v128.load(y + t)
    v128.store(out + t, truth(f64x2.gt(a, b), a, b))
  }
}

export function lt(x: usize, y: usize, out: usize, length: i32): void {
  gt(y, x, out, length)
}

export function ge(x: usize, y: usize, out: usize, length: i32): void {
  for (let t: usize = 0; t < (<usize>length) << 3; t += 16) {
    const a = v128.load(x + t)
    const b = v128.load(y + t)
    v128.store(out + t, truth(f64x2.ge(a, b), a, b))
  }
}

export function le(x: usize, y: usize, out: usize, length: i32): void {
  ge(y, x, out, length)
}

/** Missing cells at the start of a lane; answers the byte at which the rest begins. */
function clearLag(out: usize, length: i32, n: i32): usize {
  const gap: usize = (<usize>(n < length ? n : length)) << 3
  for (let t: usize = 0; t < gap; t += 8) store<f64>(out + t, NaN)
  return gap
}

export function lag(x: usize, out: usize, length: i32, n: i32): void {
  const gap = clearLag(out, length, n)
  for (let t = gap; t < (<usize>length) << 3; t += 16) v128.store(out + t, v128.load(x + t - gap))
}

export function delta(x: usize, out: usize, length: i32, n: i32): void {
  const gap = clearLag(out, length, n)
  for (let t = gap; t < (<usize>length) << 3; t += 16) {
    v128.store(out + t, stored(f64x2.sub(v128.load(x + t), v128.load(x + t - gap))))
  }
}

export function change(x: usize, out: usize, length: i32, n: i32): void {
  const gap = clearLag(out, length, n)
  for (let t = gap; t < (<usize>length) << 3; t += 16) {
    const ratio = stored(f64x2.div(v128.load(x + t), v128.load(x + t - gap)))
    v128.store(out + t, f64x2.sub(ratio, f64x2.splat(1)))
  }
}
