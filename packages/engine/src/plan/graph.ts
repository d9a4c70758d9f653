import type { CategoryName, PositionName } from '@stocklab/strategy'
import type { CrossSectionKernel } from '../cross-section/functions.js'
import type { StatementItem, StatementName } from '../statements/items.js'

/** A node by its place in its graph; a node's arguments always have smaller ids. */
export type NodeId = number

/**
 * Who is compared in a cross-section. `filters`: what the document's filters leave (inside universe.where); `universe`:
 * the universe of the day; `listed_common`: the common stocks listed on the day, whatever the universe.
 */
export type Population = 'filters' | 'universe' | 'listed_common'

export type StatementForm = 'quarter' | 'ttm' | 'at'

/**
 * Of the newest visible quarter: epoch day of its end; epoch day on which any row of it was first visible; 1 where that
 * day was derived; 1 where an item of it has several versions; 1 where it is consolidated; 1 where revenue, net income
 * and operating cash flow of its last four quarters are all derivable on one basis.
 */
export type FilingFact = 'period_end' | 'first_visible' | 'estimated' | 'restated' | 'consolidated' | 'ttm_complete'

/** Series and element nodes name a kernel; conditions are numbers there: 1 true, 0 false, NaN missing. */
export type PlanNode =
  | { readonly kind: 'number'; readonly value: number }
  /** A bar column, on the price basis of the decided day unless it is a `raw_*`. */
  | { readonly kind: 'column'; readonly name: string }
  /** Made once from dates, listings, indices or actions. */
  | { readonly kind: 'derived'; readonly name: string; readonly params: readonly number[] }
  /**
   * A statement item as known on the day, `lag` fiscal quarters before the newest visible one of its statement: a single
   * quarter, the sum of four, or a balance at quarter end. Constant between filings.
   */
  | { readonly kind: 'statement'; readonly form: StatementForm; readonly item: StatementItem; readonly lag: number }
  /** Listed shares at the end of that quarter of a statement, on the price basis of the day. */
  | { readonly kind: 'quarter_shares'; readonly statement: StatementName; readonly lag: number }
  /** What is known of the newest visible quarter itself. Constant between filings. */
  | { readonly kind: 'filing'; readonly fact: FilingFact }
  | {
      readonly kind: 'category'
      readonly name: CategoryName
      readonly options: readonly string[]
      readonly negated: boolean
    }
  | { readonly kind: 'position'; readonly name: PositionName }
  /** One cell from the same cell of its arguments. */
  | {
      readonly kind: 'element'
      readonly kernel: string
      readonly args: readonly NodeId[]
      readonly params: readonly number[]
    }
  /** One instrument's own past. */
  | {
      readonly kind: 'series'
      readonly kernel: string
      readonly args: readonly NodeId[]
      readonly params: readonly number[]
    }
  | {
      readonly kind: 'cross'
      readonly fn: CrossSectionKernel
      readonly args: readonly NodeId[]
      readonly params: readonly number[]
      readonly by: CategoryName | null
      readonly population: Population
    }

/** A directed acyclic graph in which equal expressions are one node. */
export interface Graph {
  readonly nodes: readonly PlanNode[]
  /** Nodes that are the value of a factor: a series stage stores these rather than their parts. */
  readonly factors: ReadonlySet<NodeId>
  /** Element nodes that a series stage stores whole, although nothing in them looks back. */
  readonly whole?: ReadonlySet<NodeId>
}

const NO_ARGS: readonly NodeId[] = []

export function argsOf(node: PlanNode): readonly NodeId[] {
  return 'args' in node ? node.args : NO_ARGS
}

/** Builds a graph by hash-consing: asking twice for the same node gives the same id. */
export class GraphBuilder implements Graph {
  readonly nodes: PlanNode[] = []
  readonly factors = new Set<NodeId>()
  private readonly ids = new Map<string, NodeId>()

  add(node: PlanNode): NodeId {
    const key = JSON.stringify(node, (_, value) =>
      typeof value === 'number' && !Number.isFinite(value) ? `${value}` : value,
    )
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = this.nodes.push(node) - 1
    this.ids.set(key, id)
    return id
  }

  number(value: number): NodeId {
    return this.add({ kind: 'number', value })
  }

  column(name: string): NodeId {
    return this.add({ kind: 'column', name })
  }

  derived(name: string, ...params: number[]): NodeId {
    return this.add({ kind: 'derived', name, params })
  }

  element(kernel: string, args: readonly NodeId[], ...params: number[]): NodeId {
    return this.add({ kind: 'element', kernel, args, params })
  }

  series(kernel: string, args: readonly NodeId[], ...params: number[]): NodeId {
    return this.add({ kind: 'series', kernel, args, params })
  }
}

/** Nodes and all that they are computed from. */
export function nodesBelow(graph: Graph, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>()
  const visit = (id: NodeId): void => {
    if (found.has(id)) return
    found.add(id)
    argsOf(graph.nodes[id]!).forEach(visit)
  }
  ids.forEach(visit)
  return found
}
