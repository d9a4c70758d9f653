import type { Bound, StrategyDocument } from '@stocklab/strategy'
import { isFollowed } from '../factors/derived/derived-series.js'
import type { Panel } from '../panel/panel.js'
import type { SeriesExecutor } from '../plan/executor.js'
import { batchExpressions } from '../plan/expression-batches.js'
import { expressionCost } from '../plan/expression-cost.js'
import { argsOf, type Graph, GraphBuilder, type NodeId } from '../plan/graph.js'
import { Lowering, refusePositionBelow } from '../plan/lower.js'
import { eventNodesRead, planStages, type Stage } from '../plan/stages.js'
import { type NodeTraits, traitsOf } from '../plan/traits.js'
import { wholeRoots } from '../plan/whole-roots.js'

export interface ExpressionWalk {
  readonly expressions: readonly Bound[]
  readonly panel: Panel
  /** Cross-sections run over what its filters leave; over every listed code where it is null. */
  readonly universe: StrategyDocument['universe'] | null
  readonly executor: SeriesExecutor
  /** Bytes that panels may take at a time, the market's own columns apart; 1 GiB unless given. One expression may need more. */
  readonly memory?: number
}

const MEMORY = 2 ** 30

/** What a walk does, known before anything is computed. */
export interface WalkPlan {
  readonly graph: Graph
  readonly traits: NodeTraits
  readonly roots: readonly NodeId[]
  /** What has to be evaluated at events before anything else. */
  readonly eventNodes: readonly NodeId[]
  /** Places of expressions that change on events alone. */
  readonly ofEvents: readonly number[]
  /** The others, in groups that are evaluated together. */
  readonly batches: readonly WalkBatch[]
}

/** Expressions that are evaluated together. */
export interface WalkBatch {
  readonly places: readonly number[]
  /** What to evaluate for them, in the order of the places. */
  readonly wanted: readonly NodeId[]
  readonly stages: readonly Stage[]
}

export function planWalk({ expressions, panel, memory }: ExpressionWalk): WalkPlan {
  const builder = new GraphBuilder()
  const lowering = new Lowering(builder, 'filters')
  const roots = expressions.map((expression) => lowering.lower(expression))
  refusePositionBelow(builder)
  const traits = traitsOf(builder, null)
  const strict = wholeRoots(builder, roots)
  const isCellByCell = (id: NodeId): boolean =>
    builder.nodes[id]!.kind === 'element' && !traits.isEventful[id] && !traits.crosses[id]! && readsClose(builder, id)
  const graph: Graph = {
    nodes: builder.nodes,
    factors: new Set([...builder.factors, ...strict]),
    whole: new Set(strict.filter(isCellByCell)),
  }
  const places = [...roots.keys()]
  const isOfEvents = (place: number): boolean => {
    const node = graph.nodes[roots[place]]!
    if (node.kind === 'derived') return isFollowed(node)
    return traits.isEventful[roots[place]]! && panel.statements !== null
  }
  const others = places.filter((place) => !isOfEvents(place))
  const costs = others.map((place) => expressionCost(graph, traits, roots[place]))
  const most = Math.floor((memory ?? MEMORY) / panel.columns.close.byteLength)
  const batches = batchExpressions(costs, most).map((batch): WalkBatch => {
    const wanted = batch.map((k) => roots[others[k]])
    return { places: batch.map((k) => others[k]), wanted, stages: planStages(graph, traits, wanted) }
  })
  const eventNodes = eventNodesRead(graph, traits, planStages(graph, traits, roots), roots)
  return { graph, traits, roots, eventNodes, ofEvents: places.filter(isOfEvents), batches }
}

/** The panels that a batch writes. */
export function panelsWritten({ wanted, stages }: WalkBatch): ReadonlySet<NodeId> {
  return new Set([...wanted, ...stages.flatMap(({ crossPanels, outputs }) => [...crossPanels, ...outputs])])
}

/** Whether a node reads a bar column, so that it is missing where an instrument has no bars yet. */
function readsClose(graph: Graph, id: NodeId): boolean {
  const node = graph.nodes[id]!
  return node.kind === 'column' || argsOf(node).some((arg) => readsClose(graph, arg))
}
