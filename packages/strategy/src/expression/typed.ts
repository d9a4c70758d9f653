import type { Bound, CategoryName, PositionName } from './bound.js'
import { ExpressionError, type Span } from './expression-error.js'

/** A bound value: its expression and the name of the position it depends on, if any. */
export interface TypedValue {
  readonly type: 'number' | 'condition'
  readonly bound: Bound
  readonly position: PositionName | null
}

/** What a sub-expression is; categories and text exist only inside their comparison. */
export type Typed =
  | TypedValue
  | { readonly type: 'category'; readonly name: CategoryName }
  | { readonly type: 'text'; readonly value: string }

const WITH_ARTICLE = { number: 'a number', condition: 'a condition', category: 'a category', text: 'text' } as const

function adviceFor(expected: 'number' | 'condition', received: Typed): string | undefined {
  if (received.type === 'category') return `compare it with text: ${received.name} == 'banks'`
  if (received.type === 'text') return "text stands only beside a category: sector == 'banks'"
  if (expected === 'condition') return 'compare it: x > 0, or x == 1 for a flag'
  return 'turn it into a number: if(condition, 1, 0)'
}

/** The value itself where its type is the expected one; `role` completes "expected a number …". */
export function expectType(typed: Typed, expected: 'number' | 'condition', role: string, span: Span): TypedValue {
  if (typed.type === expected) return typed
  const text = `expected ${WITH_ARTICLE[expected]} ${role}, received ${WITH_ARTICLE[typed.type]}`
  throw new ExpressionError(text, span, { hint: adviceFor(expected, typed) })
}
