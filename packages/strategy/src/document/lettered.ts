import type { Bound } from '../expression/bound.js'
import { ExpressionError } from '../expression/expression-error.js'
import { parseSyntax } from '../expression/parser.js'
import type { ExpressionSource, StrategyBinder } from '../expression/strategy-binder.js'
import type { Syntax } from '../expression/syntax.js'
import { nearestName } from '../text/nearest.js'
import type { FieldPath } from './problem.js'

export interface LetteredConditions {
  readonly conditions: Readonly<Record<string, string>>
  readonly logic: string
}

type Letters = ReadonlyMap<string, Bound | null>

/** `logic` knows the letters, `and`, `or`, `not` and parentheses, nothing else. Null where a letter is faulty. */
function bindLogic(node: Syntax, letters: Letters, used: Set<string>, binder: StrategyBinder): Bound | null {
  const bindPart = (part: Syntax): Bound | null => bindLogic(part, letters, used, binder)
  if (node.kind === 'name') {
    used.add(node.name)
    const bound = letters.get(node.name)
    if (bound !== undefined) return bound
    const suggestion = nearestName(node.name, letters.keys())
    throw new ExpressionError(`unknown condition "${node.name}" in logic`, node, {
      suggestion,
      hint: `known: ${[...letters.keys()].join(', ')}`,
    })
  }
  if (node.kind === 'unary' && node.op === 'not') {
    const operand = bindPart(node.operand)
    return operand && binder.interner.apply('not', 'condition', [operand])
  }
  if (node.kind === 'binary' && (node.op === 'and' || node.op === 'or')) {
    const left = bindPart(node.left)
    const right = bindPart(node.right)
    return left && right && binder.interner.apply(node.op, 'condition', [left, right])
  }
  throw new ExpressionError('expected letters joined by "and", "or", "not" and parentheses in logic', node, {
    hint: 'for example A and (B or C)',
  })
}

/** Binds the form that form-based editors write: one condition a letter, joined by `logic`. */
export function bindLettered(
  where: LetteredConditions,
  path: FieldPath,
  position: 'allowed' | 'refused',
  binder: StrategyBinder,
): { readonly bound: Bound | null; readonly unused: readonly string[] } {
  const letters = new Map<string, Bound | null>()
  for (const [letter, text] of Object.entries(where.conditions)) {
    const source = { text, path: [...path, 'conditions', letter] }
    const value = binder.bind(source, { type: 'condition', role: `for condition ${letter}`, position })
    letters.set(letter, value?.bound ?? null)
  }
  const logic: ExpressionSource = { text: where.logic, path: [...path, 'logic'] }
  const used = new Set<string>()
  try {
    const bound = bindLogic(parseSyntax(where.logic), letters, used, binder)
    return { bound, unused: [...letters.keys()].filter((letter) => !used.has(letter)) }
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    binder.fault(logic, error)
    return { bound: null, unused: [] }
  }
}
