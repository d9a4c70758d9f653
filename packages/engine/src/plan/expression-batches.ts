import type { ExpressionCost, WorkPart } from './expression-cost.js'
import type { NodeId } from './graph.js'

/**
 * Groups of places whose panels together are at most `most`, or one expression alone where its own are more. The dearest
 * expression that is left begins a group, since it leaves least room for others elsewhere; the group takes next what
 * shares most work with it for the panels that it adds.
 */
export function batchExpressions(costs: readonly ExpressionCost[], most: number): readonly (readonly number[])[] {
  const weights = costs.map(({ work }) => weightOf(work))
  const waiting = new Set([...costs.keys()].sort((a, b) => weights[b]! - weights[a]! || a - b))
  const batches: number[][] = []
  while (waiting.size > 0) batches.push(nextBatch(costs, waiting, most))
  return batches
}

/** Takes what it answers out of `waiting`. */
function nextBatch(costs: readonly ExpressionCost[], waiting: Set<number>, most: number): number[] {
  const batch: number[] = []
  const panels = new Set<NodeId>()
  const parts = new Set<WorkPart>()
  let next = firstOf(waiting)
  while (next !== undefined) {
    batch.push(next)
    waiting.delete(next)
    for (const id of costs[next]!.panels) panels.add(id)
    for (const part of costs[next]!.work.keys()) parts.add(part)
    next = bestOf(costs, waiting, { panels, parts, most })
  }
  return batch
}

function firstOf(places: ReadonlySet<number>): number | undefined {
  const [first] = places
  return first
}

interface Begun {
  readonly panels: ReadonlySet<NodeId>
  readonly parts: ReadonlySet<WorkPart>
  readonly most: number
}

function bestOf(
  costs: readonly ExpressionCost[],
  waiting: ReadonlySet<number>,
  { panels, parts, most }: Begun,
): number | undefined {
  let best: number | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const place of waiting) {
    const added = missingFrom(costs[place]!.panels, panels)
    if (panels.size + added > most) continue
    const gain = (weightOf(costs[place]!.work, parts) + 1) / (added + 1)
    if (gain > highest) {
      highest = gain
      best = place
    }
  }
  return best
}

/** Of the work, or of those parts of it alone. */
function weightOf(work: ReadonlyMap<WorkPart, number>, parts?: ReadonlySet<WorkPart>): number {
  let sum = 0
  for (const [part, weight] of work) if (parts === undefined || parts.has(part)) sum += weight
  return sum
}

function missingFrom(ids: ReadonlySet<NodeId>, there: ReadonlySet<NodeId>): number {
  let count = 0
  for (const id of ids) if (!there.has(id)) count++
  return count
}
