import { StockLabError } from '@stocklab/domain'
import type { Bound, CrossSectionFunction, FunctionName, TimeFunction } from '@stocklab/strategy'
import { buildFactor } from '../factors/catalogue.js'
import { argsOf, type GraphBuilder, type NodeId, type Population } from './graph.js'

const TIME_FUNCTIONS: ReadonlySet<FunctionName> = new Set<TimeFunction>([
  'lag',
  'delta',
  'change',
  'sum',
  'sma',
  'ema',
  'wilder',
  'std',
  'var',
  'skew',
  'highest',
  'lowest',
  'argmax',
  'argmin',
  'ts_rank',
  'corr',
  'beta',
  'slope',
  'count',
  'any',
  'all',
  'since',
  'crosses_above',
  'crosses_below',
  'decay',
])

const CROSS_SECTION_FUNCTIONS: ReadonlySet<FunctionName> = new Set<CrossSectionFunction>([
  'rank',
  'rank_desc',
  'zscore',
  'winsorize',
  'demean',
  'quantile',
  'top',
  'bottom',
  'neutralize',
])

type Application = Extract<Bound, { kind: 'apply' }>

/** Brings bound expressions into a graph, factors replaced by their definitions. */
export class Lowering {
  private readonly known = new Map<Bound, NodeId>()

  constructor(
    private readonly graph: GraphBuilder,
    private readonly population: Population,
  ) {}

  /** Throws StockLabError (input) for parameters that a factor does not have. */
  lower(bound: Bound): NodeId {
    const known = this.known.get(bound)
    if (known !== undefined) return known
    const node = this.lowerNew(bound)
    this.known.set(bound, node)
    return node
  }

  private lowerNew(bound: Bound): NodeId {
    switch (bound.kind) {
      case 'number':
        return this.graph.number(bound.value)
      case 'column':
        return this.graph.column(bound.name)
      case 'factor':
        return buildFactor(this.graph, this.population, bound.id, bound.params)
      case 'position':
        return this.graph.add({ kind: 'position', name: bound.name })
      case 'category': {
        const { name, options, negated } = bound
        return this.graph.add({ kind: 'category', name, options: [...options].sort(), negated })
      }
      case 'apply':
        return this.lowerApplication(bound)
    }
  }

  private lowerApplication(bound: Application): NodeId {
    const args = bound.args.map((arg) => this.lower(arg))
    const { fn, params, by } = bound
    if (TIME_FUNCTIONS.has(fn)) return this.graph.add({ kind: 'series', kernel: fn, args, params: [...params] })
    if (!CROSS_SECTION_FUNCTIONS.has(fn)) {
      return this.graph.add({ kind: 'element', kernel: fn, args, params: [...params] })
    }
    return this.graph.add({
      kind: 'cross',
      fn: fn as CrossSectionFunction,
      args,
      params: [...params],
      by,
      population: this.population,
    })
  }
}

/**
 * Whether each node rests on a position. Throws StockLabError (input) where a window or a cross-section does: what a
 * position is changes with every fill and has no past.
 */
export function refusePositionBelow(graph: GraphBuilder): readonly boolean[] {
  const hasPosition: boolean[] = []
  graph.nodes.forEach((node, id) => {
    const below = argsOf(node).some((arg) => hasPosition[arg])
    if (below && (node.kind === 'series' || node.kind === 'cross')) {
      throw new StockLabError(
        'input',
        'STRATEGY_POSITION_IN_WINDOW',
        `expected entry_price, held, gain and peak outside of time and cross-section functions, received one inside ${node.kind === 'series' ? node.kernel : node.fn}`,
      )
    }
    hasPosition[id] = below || node.kind === 'position'
  })
  return hasPosition
}
