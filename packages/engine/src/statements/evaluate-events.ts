import type { EventGrid, EventSeries } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import { basisEvents } from '../panel/price-basis.js'
import { isStatementLeaf } from '../plan/event-nodes.js'
import { argsOf, type Graph, type NodeId } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'
import { eventSessions } from './event-sessions.js'
import { LeafColumns, type StatementLeaf } from './leaf-columns.js'

/** Events evaluated at a time, so that the columns of a large plan stay in the processor's cache. */
const BLOCK_EVENTS = 2048

/**
 * The values of eventful nodes at every event of every instrument, all over one grid. Elements work cell by cell, so
 * that the events of many instruments may lie behind one another in the arrays they run over.
 */
export function evaluateEvents(graph: Graph, panel: Panel, nodes: readonly NodeId[]): Map<NodeId, EventSeries> {
  if (nodes.length === 0) return new Map()
  const order = nodesBelow(graph, nodes)
  const hasShares = order.some((id) => graph.nodes[id].kind === 'quarter_shares')
  const sessions = panel.instruments.map((_, i) => sessionsOf(panel, i, hasShares))
  const grid = gridOf(sessions)
  const block = new EventBlock(graph, panel, order, Math.max(BLOCK_EVENTS, ...sessions.map(({ length }) => length)))
  const values = new Map(nodes.map((id) => [id, sharedFloats(grid.from.length)]))
  for (let first = 0; first < sessions.length; ) {
    let end = first + 1
    while (end < sessions.length && grid.start[end + 1] - grid.start[first] <= BLOCK_EVENTS) end++
    block.run(sessions, first, end)
    for (const [id, out] of values) out.set(block.column(id), grid.start[first])
    first = end
  }
  return new Map([...values].map(([id, made]) => [id, { ...grid, values: made }]))
}

/** Nodes evaluated over the events of some instruments, one behind the other. */
class EventBlock {
  private readonly columns: ReadonlyMap<NodeId, Float64Array>
  private readonly leaves: LeafColumns
  private events = 0

  /** `order` holds every node below another one before it. */
  constructor(
    private readonly graph: Graph,
    panel: Panel,
    private readonly order: readonly NodeId[],
    capacity: number,
  ) {
    this.columns = new Map(order.map((id) => [id, new Float64Array(capacity)]))
    const leaves = order.filter((id) => isStatementLeaf(graph.nodes[id]))
    const columns = leaves.map((id) => this.columns.get(id) as Float64Array)
    this.leaves = new LeafColumns(
      panel,
      leaves.map((id) => graph.nodes[id] as StatementLeaf),
      columns,
    )
  }

  /** Evaluates instruments [first, end), whose events fit the capacity. */
  run(sessions: readonly (readonly number[])[], first: number, end: number): void {
    this.events = 0
    for (let instrument = first; instrument < end; instrument++) {
      this.leaves.fill({ instrument, sessions: sessions[instrument], at: this.events })
      this.events += sessions[instrument].length
    }
    for (const id of this.order) {
      const node = this.graph.nodes[id]
      if (node.kind === 'number') this.column(id).fill(node.value)
      if (node.kind !== 'element') continue
      kernelByName(node.kernel).run(
        node.args.map((arg) => this.column(arg)),
        node.params,
        this.column(id),
      )
    }
  }

  /** The values of a node at the events of the instruments last run. */
  column(id: NodeId): Float64Array {
    return (this.columns.get(id) as Float64Array).subarray(0, this.events)
  }
}

/** Nodes and all they are made of, ascending, so that arguments come first. */
function nodesBelow(graph: Graph, nodes: readonly NodeId[]): readonly NodeId[] {
  const found = new Set<NodeId>()
  const visit = (id: NodeId): void => {
    if (found.has(id)) return
    found.add(id)
    argsOf(graph.nodes[id]).forEach(visit)
  }
  nodes.forEach(visit)
  return [...found].sort((a, b) => a - b)
}

function sessionsOf(panel: Panel, instrument: number, hasShares: boolean): readonly number[] {
  if (panel.statements === null) return [0]
  const rebases = hasShares ? basisEvents(panel, instrument).map(({ t }) => t) : []
  return eventSessions(panel.statements, instrument, panel.sessions, rebases)
}

function gridOf(sessions: readonly (readonly number[])[]): EventGrid {
  const start = new Int32Array(new SharedArrayBuffer((sessions.length + 1) * Int32Array.BYTES_PER_ELEMENT))
  sessions.forEach(({ length }, i) => {
    start[i + 1] = start[i] + length
  })
  const from = new Int32Array(new SharedArrayBuffer(start[sessions.length] * Int32Array.BYTES_PER_ELEMENT))
  sessions.forEach((own, i) => {
    from.set(own, start[i])
  })
  return { start, from }
}

function sharedFloats(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT))
}
