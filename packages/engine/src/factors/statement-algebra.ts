import { argsOf, type FilingFact, type NodeId, type PlanNode } from '../plan/graph.js'
import type { StatementItem, StatementName } from '../statements/items.js'
import { add, div, number, sub } from './algebra.js'
import type { FactorGraph } from './factor.js'

/** Leaves and rules of factors.md section 2; `lag` counts fiscal quarters before the newest visible one. */

/** A flow of one quarter. */
export const quarter = (f: FactorGraph, item: StatementItem, lag = 0): NodeId =>
  f.graph.add({ kind: 'statement', form: 'quarter', item, lag })

/** A flow over the last four quarters. */
export const ttm = (f: FactorGraph, item: StatementItem, lag = 0): NodeId =>
  f.graph.add({ kind: 'statement', form: 'ttm', item, lag })

/** A balance at quarter end. */
export const balance = (f: FactorGraph, item: StatementItem, lag = 0): NodeId =>
  f.graph.add({ kind: 'statement', form: 'at', item, lag })

/** Listed shares at the quarter end of a statement, on the price basis of the day. */
export const quarterShares = (f: FactorGraph, statement: StatementName, lag = 0): NodeId =>
  f.graph.add({ kind: 'quarter_shares', statement, lag })

/** What is known of the newest visible quarter itself. */
export const filing = (f: FactorGraph, fact: FilingFact): NodeId => f.graph.add({ kind: 'filing', fact })

/** A value made of statements as it was `quarters` fiscal quarters before: every leaf below it goes back by as many. */
export function quartersAgo(f: FactorGraph, id: NodeId, quarters: number): NodeId {
  const node = f.graph.nodes[id] as PlanNode
  switch (node.kind) {
    case 'number':
      return id
    case 'statement':
    case 'quarter_shares':
      return f.graph.add({ ...node, lag: node.lag + quarters })
    case 'element':
      return f.graph.add({ ...node, args: argsOf(node).map((arg) => quartersAgo(f, arg, quarters)) })
    default:
      throw new Error(`expected a value made of statements alone, received a ${node.kind}`)
  }
}

/** (x[q] + x[q-4]) / 2. */
export const average2 = (f: FactorGraph, x: NodeId): NodeId => div(f, add(f, x, quartersAgo(f, x, 4)), number(f, 2))

/** x[q] - x[q-4]. */
export const change4 = (f: FactorGraph, x: NodeId): NodeId => sub(f, x, quartersAgo(f, x, 4))

/** Sum of the last `n` single quarters of x. */
export const sumQuarters = (f: FactorGraph, x: NodeId, n: number): NodeId =>
  Array.from({ length: n - 1 }, (_, k) => quartersAgo(f, x, k + 1)).reduce((sum, earlier) => add(f, sum, earlier), x)
