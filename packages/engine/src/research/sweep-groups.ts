import type { CompiledStrategy, StrategyDocument } from '@stocklab/strategy'
import type { Panel } from '../panel/panel.js'
import { basisEvents } from '../panel/price-basis.js'
import { argsOf, type Graph, GraphBuilder, type NodeId } from '../plan/graph.js'
import { eventNodesRead, planStages, type Stage } from '../plan/stages.js'
import { buildPlan, lowerStrategy, rootList, type StrategyPlan, type StrategyRoots } from '../plan/strategy-plan.js'
import { traitsOf } from '../plan/traits.js'
import { kernelByName } from '../series/all-kernels.js'
import type { SeriesProgram } from '../series/kernel.js'

/** One point of a sweep: a document and its expressions bound with the parameters of the point. */
export interface SweepVariant {
  readonly document: StrategyDocument
  readonly compiled: CompiledStrategy
}

/** Variants that are evaluated together: one graph over one universe, in which what they share is one node. */
export interface SweepGroup {
  readonly members: readonly GroupMember[]
  readonly graph: Graph
  readonly universe: NodeId | null
  readonly stages: readonly Stage[]
  readonly eventNodes: readonly NodeId[]
}

export interface GroupMember {
  /** Place among the variants of the sweep. */
  readonly variant: number
  readonly roots: StrategyRoots
}

/** Kernels whose values do not depend, not even in the last bit, on where the history they are given begins. */
const FREE_OF_START = new Set(['lag', 'delta', 'change', 'crosses_above', 'crosses_below', 'highest', 'lowest'])

/** Variants that may share a graph, by place, in the order of their first. */
export function groupVariants(variants: readonly SweepVariant[], panel: Panel): readonly (readonly number[])[] {
  const isRestated = panel.instruments.some((_, i) => basisEvents(panel, i).length > 0)
  const groups = new Map<string, number[]>()
  variants.forEach(({ document, compiled }, variant) => {
    const lookbacks = isRestated ? lookbacksOf(buildPlan(compiled, document)) : null
    const key = JSON.stringify([document.universe, compiled.universeWhere, lookbacks])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [variant])
    else group.push(variant)
  })
  return [...groups.values()]
}

/** How far back each stage reads on a restated basis: windows begin there, and sums depend on it in their last bits. */
function lookbacksOf({ stages }: StrategyPlan): readonly string[] {
  return stages.map(({ program }) => (program === null || isFreeOfStart(program) ? '' : `${program.lookback}`))
}

function isFreeOfStart({ steps }: SeriesProgram): boolean {
  return steps.every(({ kernel, params }) => kernel.lookback(params) === 0 || FREE_OF_START.has(kernel.name))
}

export function planGroup(variants: readonly SweepVariant[], members: readonly number[]): SweepGroup {
  const graph = new GraphBuilder()
  const planned = members.map((variant) => {
    const { compiled, document } = variants[variant]
    return { variant, roots: lowerStrategy(graph, compiled, document) }
  })
  const { universe } = planned[0].roots
  const traits = traitsOf(graph, universe)
  const roots = planned.flatMap((member) => rootList(member.roots))
  const exits = planned.flatMap((member) => (member.roots.exit === null ? [] : [member.roots.exit]))
  const stages = planStages(graph, traits, exits, roots)
  return { members: planned, graph, universe, stages, eventNodes: eventNodesRead(graph, traits, stages, roots) }
}

/**
 * Nodes evaluated day by day that several members ask for, without those that are only parts of such a node: worth
 * keeping on the days that decide.
 */
export function sharedNodes({ members, graph, universe, stages }: SweepGroup): readonly NodeId[] {
  const stored = new Set(stages.flatMap(({ outputs, everyDay }) => outputs.filter((_, k) => !everyDay[k])))
  const uses = new Map<NodeId, number>()
  for (const { roots } of members) for (const id of nodesBelow(graph, rootList(roots), stored)) add(uses, id)
  const isShared = (id: NodeId) => (uses.get(id) ?? 0) > 1 && graph.nodes[id]!.kind !== 'number'
  const shared = new Set<NodeId>()
  for (const { roots } of members) for (const id of rootList(roots)) if (id !== universe && isShared(id)) shared.add(id)
  for (const [id, count] of uses) {
    if (stored.has(id)) continue
    for (const arg of argsOf(graph.nodes[id]!)) if (isShared(arg) && uses.get(arg)! > count) shared.add(arg)
  }
  return [...shared].filter((id) => !stored.has(id))
}

function add(uses: Map<NodeId, number>, id: NodeId): void {
  uses.set(id, (uses.get(id) ?? 0) + 1)
}

function nodesBelow(graph: Graph, roots: readonly NodeId[], ends: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const found = new Set<NodeId>()
  const visit = (id: NodeId): void => {
    if (found.has(id)) return
    found.add(id)
    if (!ends.has(id)) argsOf(graph.nodes[id]!).forEach(visit)
  }
  roots.forEach(visit)
  return found
}

/** A program without the outputs that are made elsewhere, and without the steps that served these alone; null without any left. */
export function withoutOutputs(program: SeriesProgram, isApart: (output: number) => boolean): SeriesProgram | null {
  const kept = program.outputs.filter((_, k) => !isApart(k))
  if (kept.length === 0) return null
  const needed = new Set<number>()
  const visit = (step: number): void => {
    if (needed.has(step)) return
    needed.add(step)
    for (const input of program.steps[step].inputs) if ('node' in input) visit(input.node)
  }
  kept.forEach(visit)
  const order = [...needed].sort((a, b) => a - b)
  const places = new Map(order.map((step, place) => [step, place]))
  const steps = order.map((step) => {
    const { kernel, inputs, params } = program.steps[step]
    return {
      kernel,
      params,
      inputs: inputs.map((input) => ('node' in input ? { node: places.get(input.node)! } : input)),
    }
  })
  const columns = new Set(
    steps.flatMap(({ inputs }) => inputs.flatMap((input) => ('column' in input ? [input.column] : []))),
  )
  return { inputs: [...columns], steps, outputs: kept.map((step) => places.get(step)!), lookback: program.lookback }
}

/** Whether every cell of a node can be read from single cells of columns: lags of them and what is computed cell by cell. */
export function isOfSingleCells(graph: Graph, id: NodeId): boolean {
  const node = graph.nodes[id]!
  switch (node.kind) {
    case 'number':
      return true
    case 'column':
      return node.name !== 'free_float'
    case 'series':
      return (
        SINGLE_CELL.has(node.kernel) &&
        graph.nodes[node.args[0]!]!.kind === 'column' &&
        isOfSingleCells(graph, node.args[0]!)
      )
    case 'element':
      return (
        kernelByName(node.kernel).lookback(node.params) === 0 && node.args.every((arg) => isOfSingleCells(graph, arg))
      )
    default:
      return false
  }
}

const SINGLE_CELL = new Set(['lag', 'delta', 'change'])
