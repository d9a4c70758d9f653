import { type MarketId, StockLabError } from '@stocklab/domain'
import type { CompiledStrategy, StrategyDocument } from '@stocklab/strategy'
import { buildFactor } from '../factors/catalogue.js'
import type { BarColumn } from '../panel/panel.js'
import { barColumnsOf } from './columns.js'
import { readsStatements } from './event-nodes.js'
import { type Graph, GraphBuilder, type NodeId } from './graph.js'
import { Lowering, refusePositionBelow } from './lower.js'
import { eventNodesRead, planStages, type Stage } from './stages.js'
import { type NodeTraits, traitsOf } from './traits.js'

/** The nodes a strategy asks for; null where it has no such rule or does not size by it. */
export interface StrategyRoots {
  readonly universe: NodeId | null
  readonly entry: NodeId | null
  readonly exit: NodeId | null
  readonly ranks: readonly NodeId[]
  readonly volatility60: NodeId | null
  readonly marketCap: NodeId | null
}

/** A strategy as a graph: what it reads, how far back, and in which order it is evaluated. */
export interface StrategyPlan {
  readonly document: StrategyDocument
  readonly graph: Graph
  readonly roots: StrategyRoots
  readonly stages: readonly Stage[]
  /** Nodes made of statements alone that days or stages read; they are evaluated before both. */
  readonly eventNodes: readonly NodeId[]
  /** Whether it reads financial statements. */
  readonly statements: boolean
  /** Stored columns it reads besides close, volume and base, which are always there. */
  readonly columns: readonly BarColumn[]
  /** Codes of the indices that stand for the market, where a factor compares with it. */
  readonly indices: readonly string[]
  /** Sessions before the first decision; 'all' where a value runs from the first stored bar. */
  readonly warmup: number | 'all'
}

const BENCHMARKS: Readonly<Record<MarketId, readonly string[]>> = { KRX: ['KOSPI', 'KOSDAQ'], US: ['SPX'], CRYPTO: [] }

/** Builds the plan of a bound strategy. Throws StockLabError (input) for what cannot be computed. */
export function buildPlan(compiled: CompiledStrategy, document: StrategyDocument): StrategyPlan {
  const graph = new GraphBuilder()
  const roots = lowerStrategy(graph, compiled, document)
  const { universe } = roots
  refusePositions(graph, roots)
  const traits = traitsOf(graph, universe)
  // What is held is judged by exit.where on any day; all else is asked for on days that decide.
  const stages = planStages(graph, traits, roots.exit === null ? [] : [roots.exit], rootList(roots))
  return {
    document,
    graph,
    roots,
    stages,
    eventNodes: eventNodesRead(graph, traits, stages, rootList(roots)),
    statements: readsStatements(graph),
    columns: barColumnsOf(graph),
    indices: graph.nodes.some(isMarketReturn) ? BENCHMARKS[document.market] : [],
    warmup: warmupOf(traits, rootList(roots)),
  }
}

/** Brings a strategy into a graph, which may hold others over the same universe: what they share is one node. */
export function lowerStrategy(
  graph: GraphBuilder,
  compiled: CompiledStrategy,
  document: StrategyDocument,
): StrategyRoots {
  const inFilters = new Lowering(graph, 'filters')
  const universe = compiled.universeWhere && inFilters.lower(compiled.universeWhere)
  const inUniverse = new Lowering(graph, universe === null ? 'filters' : 'universe')
  const { sizing } = document.entry
  return {
    universe,
    entry: compiled.entryWhere && inUniverse.lower(compiled.entryWhere),
    ranks: compiled.rankBy.map(({ value }) => inUniverse.lower(value)),
    exit: compiled.exitWhere && inUniverse.lower(compiled.exitWhere),
    volatility60: sizing === 'inverse_volatility' ? buildFactor(graph, 'universe', 'vol_60') : null,
    marketCap: sizing === 'market_cap' ? buildFactor(graph, 'universe', 'market_cap') : null,
  }
}

export function rootList(roots: StrategyRoots): readonly NodeId[] {
  const { universe, entry, exit, ranks, volatility60, marketCap } = roots
  return [universe, entry, exit, volatility60, marketCap, ...ranks].filter((id) => id !== null)
}

/** The longest look back of the nodes, in sessions. */
export function warmupOf(traits: NodeTraits, roots: readonly NodeId[]): number | 'all' {
  const sessions = Math.max(0, ...roots.map((id) => traits.lookback[id]!))
  return Number.isFinite(sessions) ? sessions : 'all'
}

function isMarketReturn(node: Graph['nodes'][number]): boolean {
  return node.kind === 'derived' && node.name === 'market_return'
}

function refusePositions(graph: GraphBuilder, roots: StrategyRoots): void {
  const hasPosition = refusePositionBelow(graph)
  const isMisplaced = rootList({ ...roots, exit: null }).some((id) => hasPosition[id])
  if (isMisplaced) {
    throw new StockLabError(
      'input',
      'STRATEGY_POSITION_OUTSIDE_EXIT',
      'expected entry_price, held, gain and peak in exit.where only, received one elsewhere',
    )
  }
}
