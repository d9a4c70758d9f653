import { put, putTwo, VECTOR } from './lanes'

/** Where results go: a type parameter, so that the compiler makes code of its own for a slot and for two rows. */
export class Slot {}
export class Rows {}

/** Bytes from one session to the next. */
export function sessionBytes<Out>(): usize {
  return idof<Out>() === idof<Slot>() ? VECTOR : 8
}

/** The results of one session; those of lane 1 go to `gap` bytes behind those of lane 0. */
export function putOne<Out>(out: usize, gap: usize, value: v128): void {
  if (idof<Out>() === idof<Slot>()) v128.store(out, value)
  else put(out, out + gap, value)
}

/** The results of two sessions. */
export function putPair<Out>(out: usize, gap: usize, first: v128, second: v128): void {
  if (idof<Out>() === idof<Slot>()) {
    v128.store(out, first)
    v128.store(out, second, 16)
  } else putTwo(out, out + gap, first, second)
}
