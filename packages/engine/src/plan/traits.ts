import { derivedSeries } from '../factors/derived/derived-series.js'
import { kernelByName } from '../series/all-kernels.js'
import { eventTraits, sharesLookback } from './event-nodes.js'
import { argsOf, type Graph, type NodeId, type PlanNode } from './graph.js'

/** What the planner knows of every node, by id. */
export interface NodeTraits {
  /** Cross-sections that lie one above the other below and in the node. */
  readonly level: readonly number[]
  /** Whether a window lies in or below it, and whether a cross-section does. */
  readonly looksBack: readonly boolean[]
  readonly crosses: readonly boolean[]
  /** Whether its value changes only on events, so that it is read from them. */
  readonly isEventful: readonly boolean[]
  /** Whether a series program reads it from its events: what holds shares has to follow the price basis inside. */
  readonly isEventInput: readonly boolean[]
  /** Sessions before t that its value may depend on: of the node's own stage, and over all stages. */
  readonly ownLookback: readonly number[]
  readonly lookback: readonly number[]
  /** Its arguments, and the universe where it is a cross-section over it. */
  needs(id: NodeId): readonly NodeId[]
}

/** `universe` is the node of universe.where; it has to be older than every cross-section over the universe. */
export function traitsOf(graph: Graph, universe: NodeId | null): NodeTraits {
  const level: number[] = []
  const looksBack: boolean[] = []
  const crosses: boolean[] = []
  const ownLookback: number[] = []
  const lookback: number[] = []
  const { isEventful, hasShares } = eventTraits(graph)
  const needs = (id: NodeId): readonly NodeId[] => needsOf(graph.nodes[id]!, universe)
  graph.nodes.forEach((node, id) => {
    const below = needs(id)
    const isCross = node.kind === 'cross'
    const own = stepLookback(node)
    level[id] = Math.max(0, ...below.map((arg) => level[arg]!)) + (isCross ? 1 : 0)
    looksBack[id] = node.kind === 'series' || below.some((arg) => looksBack[arg])
    crosses[id] = isCross || below.some((arg) => crosses[arg])
    lookback[id] = own + Math.max(0, ...below.map((arg) => lookback[arg]!))
    ownLookback[id] =
      isCross || node.kind === 'derived' || node.kind === 'quarter_shares'
        ? 0
        : own + Math.max(0, ...argsOf(node).map((arg) => ownLookback[arg]!))
  })
  const isEventInput = graph.nodes.map(
    (node, id) => node.kind === 'quarter_shares' || (isEventful[id] && !hasShares[id]),
  )
  return { level, looksBack, crosses, isEventful, isEventInput, ownLookback, lookback, needs }
}

function needsOf(node: PlanNode, universe: NodeId | null): readonly NodeId[] {
  const isOverUniverse = node.kind === 'cross' && node.population === 'universe' && universe !== null
  return isOverUniverse ? [...node.args, universe] : argsOf(node)
}

function stepLookback(node: PlanNode): number {
  switch (node.kind) {
    case 'series':
      return kernelByName(node.kernel).lookback(node.params)
    case 'derived':
      return derivedSeries[node.name]!.lookback(node.params)
    case 'quarter_shares':
      return sharesLookback(node.lag)
    default:
      return 0
  }
}
