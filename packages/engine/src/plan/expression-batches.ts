import type { Graph, NodeId } from './graph.js'
import { argsOf } from './graph.js'
import { planStages } from './stages.js'
import type { NodeTraits } from './traits.js'

/** What evaluating an expression costs: the panels that have to be there at once, and the work in it. */
export interface ExpressionCost {
  readonly root: NodeId
  readonly panels: ReadonlySet<NodeId>
  /** Windows and cross-sections, at any depth. */
  readonly work: ReadonlySet<NodeId>
}

export function expressionCost(graph: Graph, traits: NodeTraits, root: NodeId): ExpressionCost {
  const panels = new Set<NodeId>([root])
  for (const { outputs, crossPanels } of planStages(graph, traits, [root])) {
    for (const id of [...outputs, ...crossPanels]) panels.add(id)
  }
  const work = new Set<NodeId>()
  const seen = new Set<NodeId>()
  const visit = (id: NodeId): void => {
    if (seen.has(id)) return
    seen.add(id)
    const node = graph.nodes[id]!
    if (node.kind === 'series' || node.kind === 'cross') work.add(id)
    argsOf(node).forEach(visit)
  }
  visit(root)
  return { root, panels, work }
}

/**
 * Groups of places whose panels together are at most `most`, or one expression alone where its own are more. A group
 * takes next what shares most work with it for the panels that it adds.
 */
export function batchExpressions(costs: readonly ExpressionCost[], most: number): readonly (readonly number[])[] {
  const waiting = new Set(costs.keys())
  const batches: number[][] = []
  while (waiting.size > 0) {
    const [first] = waiting as ReadonlySet<number>
    const batch = [first as number]
    const panels = new Set(costs[first as number].panels)
    const work = new Set(costs[first as number].work)
    waiting.delete(first as number)
    for (let next = bestOf(costs, waiting, { panels, work, most }); next !== undefined; ) {
      batch.push(next)
      waiting.delete(next)
      for (const id of costs[next].panels) panels.add(id)
      for (const id of costs[next].work) work.add(id)
      next = bestOf(costs, waiting, { panels, work, most })
    }
    batches.push(batch)
  }
  return batches
}

interface Begun {
  readonly panels: ReadonlySet<NodeId>
  readonly work: ReadonlySet<NodeId>
  readonly most: number
}

function bestOf(costs: readonly ExpressionCost[], waiting: ReadonlySet<number>, begun: Begun): number | undefined {
  let best: number | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const place of waiting) {
    const added = missingFrom(costs[place].panels, begun.panels)
    if (begun.panels.size + added > begun.most) continue
    const { size } = costs[place].work
    const shared = size - missingFrom(costs[place].work, begun.work)
    const gain = (shared + 1) / (added + 1)
    if (gain > most) {
      most = gain
      best = place
    }
  }
  return best
}

function missingFrom(ids: ReadonlySet<NodeId>, there: ReadonlySet<NodeId>): number {
  let count = 0
  for (const id of ids) if (!there.has(id)) count++
  return count
}
