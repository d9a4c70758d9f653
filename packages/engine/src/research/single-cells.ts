import type { Panel } from '../panel/panel.js'
import { columnPanel } from '../plan/columns.js'
import { argsOf, type Graph, type NodeId, type PlanNode } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'
import type { DayRows } from '../signals/day-rows.js'
import { fillLaggedRows, type LaggedRows } from '../signals/lagged-rows.kernel.js'

/** Puts the rows of nodes for which `isOfSingleCells` holds into `rows`: missing before the first bar, as a program's. */
export function fillSingleCells(graph: Graph, panel: Panel, ids: readonly NodeId[], rows: DayRows): void {
  if (ids.length === 0) return
  const cells = new CellRows(graph, panel, rows)
  cells.readColumns(ids)
  for (const id of ids) rows.whole.set(id, cells.rowsOf(id))
}

class CellRows {
  private readonly lagged = new Map<string, LaggedRows>()
  private readonly made = new Map<NodeId, Float64Array>()

  constructor(
    private readonly graph: Graph,
    private readonly panel: Panel,
    private readonly rows: DayRows,
  ) {}

  /** Reads all columns of all nodes in one walk along the histories. */
  readColumns(ids: readonly NodeId[]): void {
    const visit = (id: NodeId): void => {
      const node = this.graph.nodes[id]!
      if (node.kind === 'column') this.want(node.name, 0)
      else if (node.kind !== 'series') argsOf(node).forEach(visit)
      else {
        this.want(this.columnOf(node), node.params[0]!)
        if (node.kernel !== 'lag') this.want(this.columnOf(node), 0)
      }
    }
    ids.forEach(visit)
    fillLaggedRows(this.panel, this.rows.days, [...this.lagged.values()])
  }

  rowsOf(id: NodeId): Float64Array {
    const known = this.made.get(id)
    if (known !== undefined) return known
    const made = this.make(this.graph.nodes[id]!)
    this.made.set(id, made)
    return made
  }

  private make(node: PlanNode): Float64Array {
    switch (node.kind) {
      case 'number':
        return new Float64Array(this.rows.cells).fill(node.value)
      case 'column':
        return this.cells(node.name, 0)
      case 'series':
        return node.kernel === 'lag' ? this.cells(this.columnOf(node), node.params[0]!) : this.comparing(node)
      case 'element': {
        const out = new Float64Array(this.rows.cells)
        const inputs = node.args.map((arg) => this.rowsOf(arg))
        kernelByName(node.kernel).run(inputs, node.params, out)
        return this.missingBeforeFirstBar(out)
      }
      default:
        throw new Error(`expected a node of single cells, received ${node.kind}`)
    }
  }

  /** The kernel itself on pairs of then and now, one session apart. */
  private comparing(node: Extract<PlanNode, { kind: 'series' }>): Float64Array {
    const [then, now] = [this.cells(this.columnOf(node), node.params[0]!), this.cells(this.columnOf(node), 0)]
    const pairs = new Float64Array(2 * now.length)
    for (let k = 0; k < now.length; k++) {
      pairs[2 * k] = then[k]
      pairs[2 * k + 1] = now[k]
    }
    const compared = new Float64Array(pairs.length)
    kernelByName(node.kernel).run([pairs], [1], compared)
    return now.map((_, k) => compared[2 * k + 1])
  }

  /** Element functions may have a value where all their arguments are missing. */
  private missingBeforeFirstBar(out: Float64Array): Float64Array {
    const { days } = this.rows
    const { firstBar, lastBar, instruments } = this.panel
    for (let i = 0; i < instruments.length; i++) {
      const first = lastBar[i] < 0 ? Infinity : Math.max(0, firstBar[i])
      for (let d = 0; d < days.length && days[d] < first; d++) out[d * instruments.length + i] = Number.NaN
    }
    return out
  }

  private want(name: string, lag: number): void {
    const key = `${name} ${lag}`
    if (this.lagged.has(key)) return
    const out = new Float64Array(this.rows.cells)
    this.lagged.set(key, { column: columnPanel(this.panel, name), name, lag, out })
  }

  private cells(name: string, lag: number): Float64Array {
    return this.lagged.get(`${name} ${lag}`)!.out
  }

  private columnOf({ args }: Extract<PlanNode, { kind: 'series' }>): string {
    return (this.graph.nodes[args[0]!] as Extract<PlanNode, { kind: 'column' }>).name
  }
}
