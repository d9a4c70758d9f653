import { type Bound, printBound } from '@stocklab/strategy'

/** A condition taken apart: `and`, `or` and `not` down to what is compared, and the numbers that are compared. */
export interface ConditionTree {
  readonly text: string
  readonly bound: Bound
  /** How the parts are joined; null for a comparison. */
  readonly joint: 'and' | 'or' | 'not' | null
  readonly parts: readonly ConditionTree[]
  /** Numbers that the comparison looks at; constants are left out. */
  readonly operands: readonly Operand[]
}

export interface Operand {
  readonly text: string
  readonly bound: Bound
}

const JOINTS = ['and', 'or', 'not']

export function conditionTree(bound: Bound): ConditionTree {
  const text = printBound(bound)
  if (bound.kind === 'apply' && JOINTS.includes(bound.fn)) {
    const joint = bound.fn as 'and' | 'or' | 'not'
    const parts = bound.args.flatMap((arg) => {
      const part = conditionTree(arg)
      // a and b and c is one list of three, not a list in a list.
      return joint !== 'not' && part.joint === joint ? part.parts : [part]
    })
    return { text, bound, joint, parts, operands: [] }
  }
  const compared = bound.kind === 'apply' ? bound.args.filter(({ type }) => type === 'number') : []
  const operands = compared
    .filter(({ kind }) => kind !== 'number')
    .map((arg) => ({ text: printBound(arg), bound: arg }))
  return { text, bound, joint: null, parts: [], operands }
}

/** Every bound piece of a tree whose value is wanted, outermost first. */
export function piecesOf(tree: ConditionTree): readonly Bound[] {
  return [tree.bound, ...tree.operands.map(({ bound }) => bound), ...tree.parts.flatMap(piecesOf)]
}

/** Factors below some pieces, by their text. */
export function factorsBelow(roots: readonly Bound[]): readonly Operand[] {
  const found = new Map<string, Bound>()
  const stack = [...roots]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'factor') found.set(printBound(node), node)
    if (node.kind === 'apply') stack.push(...node.args)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, bound]) => ({ text, bound }))
}
