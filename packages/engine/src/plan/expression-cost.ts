import { kernelByName } from '../series/all-kernels.js'
import { simdKernelOf } from '../series/simd/simd-kernels.js'
import { argsOf, type Graph, type NodeId, type PlanNode } from './graph.js'
import { isStep, isStored } from './stages.js'
import type { NodeTraits } from './traits.js'

/** What evaluating an expression costs: the panels that have to be there at once, and the work in it. */
export interface ExpressionCost {
  readonly panels: ReadonlySet<NodeId>
  /** Weights of the parts of the work; of expressions that are evaluated together a part is done once. */
  readonly work: ReadonlyMap<WorkPart, number>
}

/** What is done for a node, as one number. */
export type WorkPart = number

const KINDS = ['input', 'step', 'panel', 'day'] as const

/** As measured, in the time that most windows and functions of a cell take. */
const LIGHT = 1
const READ_EVENTS = 2
const PANEL = 5
/** Rows that are sorted or searched. */
const HEAVY = 13

export function expressionCost(graph: Graph, traits: NodeTraits, root: NodeId): ExpressionCost {
  const panels = new Set<NodeId>([root])
  const work = new Map<WorkPart, number>()
  /** Whether the part was not known yet. */
  const takes = (kind: (typeof KINDS)[number], id: NodeId, weight: number): boolean => {
    const part = KINDS.length * id + KINDS.indexOf(kind)
    if (work.has(part)) return false
    work.set(part, weight)
    return true
  }
  const readWeight = (id: NodeId): number =>
    traits.isEventful[id] || graph.nodes[id]!.kind === 'derived' ? READ_EVENTS : PANEL
  const inProgram = (id: NodeId): void => {
    const node = graph.nodes[id]!
    if (isStep(traits, node, id)) {
      if (takes('step', id, stepWeight(node))) node.args.forEach(inProgram)
      return
    }
    if (node.kind === 'number' || !takes('input', id, readWeight(id)) || node.kind !== 'cross') return
    panels.add(id)
    onDays(id)
  }
  const onDays = (id: NodeId): void => {
    const node = graph.nodes[id]!
    if (isStored(graph, traits, id)) {
      panels.add(id)
      if (id !== root) takes('day', id, PANEL)
      if (takes('panel', id, PANEL)) inProgram(id)
    } else if (traits.isEventful[id] || argsOf(node).length === 0) {
      takes('day', id, readWeight(id))
    } else if (takes('day', id, node.kind === 'cross' ? HEAVY : LIGHT)) {
      traits.needs(id).forEach(onDays)
    }
  }
  onDays(root)
  takes('panel', root, PANEL)
  return { panels, work }
}

function stepWeight({ kernel, args, params }: Extract<PlanNode, { kind: 'element' | 'series' }>): number {
  const step = { kernel: kernelByName(kernel), inputs: args.map((node) => ({ node })), params }
  return simdKernelOf(step)?.form === 'pair' ? LIGHT : HEAVY
}
