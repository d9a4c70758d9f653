import type { Bound, ElementFunction } from './bound.js'

/** Arithmetic over constants, or undefined where it has no value; the engine would compute the same double. */
export function foldArithmetic(fn: ElementFunction, args: readonly Bound[]): number | undefined {
  const [left, right] = args.map((arg) => (arg.kind === 'number' ? arg.value : undefined))
  if (left === undefined) return undefined
  if (fn === 'neg') return -left
  if (right === undefined) return undefined
  const value = foldBinary(fn, left, right)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function foldBinary(fn: ElementFunction, left: number, right: number): number | undefined {
  switch (fn) {
    case 'add':
      return left + right
    case 'sub':
      return left - right
    case 'mul':
      return left * right
    case 'div':
      return right === 0 ? undefined : left / right
    default:
      return undefined
  }
}
