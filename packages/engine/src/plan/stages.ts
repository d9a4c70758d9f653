import type { SeriesProgram } from '../series/kernel.js'
import { argsOf, type Graph, type NodeId, type PlanNode } from './graph.js'
import { programOf } from './series-program.js'
import type { NodeTraits } from './traits.js'

/**
 * One turn of the evaluation: first the cross-sections that series above them need are taken on all days, then one
 * series program runs over every instrument and its outputs become panels.
 */
export interface Stage {
  readonly crossPanels: readonly NodeId[]
  readonly program: SeriesProgram | null
  readonly outputs: readonly NodeId[]
  /** Of each output whether it is read on all days, and not only on those that decide on entries. */
  readonly everyDay: readonly boolean[]
}

/**
 * Name under which a node is an input of a series program: a column by its own name, shares of a quarter, which follow
 * the price basis, by `shares#id`, others by `#id`. Free float goes with these, since it is never brought to another
 * basis.
 */
export function inputName(graph: Graph, id: NodeId): string {
  const node = graph.nodes[id]!
  if (node.kind === 'quarter_shares') return `shares#${id}`
  return node.kind === 'column' && node.name !== 'free_float' ? node.name : `#${id}`
}

/**
 * The nodes to materialise as panels so that everything in `roots` can be evaluated on any day from them, and everything
 * in `onDecisionDays` on the days that decide on entries.
 */
export function planStages(
  graph: Graph,
  traits: NodeTraits,
  roots: readonly NodeId[],
  onDecisionDays: readonly NodeId[] = [],
): readonly Stage[] {
  const outputs = new Set<NodeId>()
  const everyDay = new Set<NodeId>()
  const crossPanels = new Set<NodeId>()
  const visited = new Set<NodeId>()
  const visit = (id: NodeId, onAllDays: boolean): void => {
    if (everyDay.has(id) || (visited.has(id) && !onAllDays)) return
    visited.add(id)
    if (onAllDays) everyDay.add(id)
    if (isStored(graph, traits, id)) {
      outputs.add(id)
      for (const cross of crossBelow(graph, id)) {
        crossPanels.add(cross)
        visit(cross, true)
      }
      return
    }
    for (const below of traits.needs(id)) visit(below, onAllDays)
  }
  for (const id of roots) visit(id, true)
  for (const id of onDecisionDays) visit(id, false)
  const levels = 1 + Math.max(-1, ...[...outputs].map((id) => traits.level[id]!))
  return Array.from({ length: levels }, (_, level) => {
    const atLevel = (ids: Set<NodeId>): NodeId[] =>
      [...ids].filter((id) => traits.level[id] === level).sort((a, b) => a - b)
    const stored = atLevel(outputs)
    return {
      crossPanels: atLevel(crossPanels),
      outputs: stored,
      everyDay: stored.map((id) => everyDay.has(id)),
      program: buildProgram(graph, traits, stored),
    }
  })
}

/** A panel is kept of what looks back: whole factors where nothing above a cross-section is in them, else the window. */
export function isStored(graph: Graph, traits: NodeTraits, id: NodeId): boolean {
  const node = graph.nodes[id]!
  if (node.kind === 'series' || graph.whole?.has(id)) return true
  return node.kind === 'element' && graph.factors.has(id) && traits.looksBack[id]! && !traits.crosses[id]!
}

/** The nearest cross-sections below a node. */
function crossBelow(graph: Graph, id: NodeId): Set<NodeId> {
  const found = new Set<NodeId>()
  const seen = new Set<NodeId>()
  const visit = (at: NodeId): void => {
    if (seen.has(at)) return
    seen.add(at)
    if (graph.nodes[at]!.kind === 'cross') found.add(at)
    else argsOf(graph.nodes[at]!).forEach(visit)
  }
  visit(id)
  return found
}

/** The eventful nodes that the stages read as inputs, and that `roots` and cross-sections read on single days. */
export function eventNodesRead(
  graph: Graph,
  traits: NodeTraits,
  stages: readonly Stage[],
  roots: readonly NodeId[],
): readonly NodeId[] {
  const inputs = new Set(stages.flatMap(({ program }) => program?.inputs ?? []))
  const found = new Set(
    [...graph.nodes.keys()].filter((id) => traits.isEventInput[id] && inputs.has(inputName(graph, id))),
  )
  const stored = new Set(stages.flatMap(({ outputs }) => outputs))
  const visited = new Set<NodeId>()
  const visit = (id: NodeId): void => {
    if (visited.has(id) || stored.has(id)) return
    visited.add(id)
    if (traits.isEventful[id]) found.add(id)
    else traits.needs(id).forEach(visit)
  }
  for (const id of [...roots, ...stages.flatMap(({ crossPanels }) => crossPanels)]) visit(id)
  return [...found].sort((a, b) => a - b)
}

/** Whether a series program computes the node, and does not read it as an input. */
export function isStep(
  traits: NodeTraits,
  node: PlanNode,
  id: NodeId,
): node is Extract<PlanNode, { kind: 'element' | 'series' }> {
  return !traits.isEventInput[id] && (node.kind === 'element' || node.kind === 'series')
}

function buildProgram(graph: Graph, traits: NodeTraits, outputs: readonly NodeId[]): SeriesProgram | null {
  if (outputs.length === 0) return null
  const isComputed = (id: NodeId): boolean => graph.nodes[id]!.kind === 'number' || isStep(traits, graph.nodes[id]!, id)
  const lookback = Math.max(...outputs.map((id) => traits.ownLookback[id]!))
  return { ...programOf(graph, outputs, (id) => (isComputed(id) ? null : inputName(graph, id))), lookback }
}
