import type { EventGrid } from '../panel/event-series.js'
import { isStatementLeaf } from '../plan/event-nodes.js'
import type { Graph, NodeId } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'
import { type EventPanel, LeafColumns, type StatementLeaf } from './leaf-columns.js'

/** Events evaluated at a time, so that the columns of a large plan stay in the processor's cache. */
const BLOCK_EVENTS = 2048

/** Eventful nodes to evaluate over instruments, as they cross to a thread: arrays in shared memory, the rest plain data. */
export interface EventTask {
  readonly graph: Graph
  readonly panel: EventPanel
  /** The nodes and all they are made of, arguments first. */
  readonly order: readonly NodeId[]
  readonly grid: EventGrid
  /** What is wanted, by node: a value for each event of the grid. */
  readonly outputs: ReadonlyMap<NodeId, Float64Array>
}

/** Instruments [from, to). */
export interface InstrumentRange {
  readonly from: number
  readonly to: number
}

/** Evaluates instruments of a task. No instrument depends on another one: who evaluates which changes nothing. */
export function createEventRunner({ graph, panel, order, grid, outputs }: EventTask): (range: InstrumentRange) => void {
  const { start } = grid
  const longest = start.reduce((most, end, i) => Math.max(most, i === 0 ? 0 : end - start[i - 1]), 0)
  const block = new EventBlock({ graph, panel, order, grid }, Math.max(BLOCK_EVENTS, longest))
  return ({ from, to }) => {
    for (let first = from; first < to; ) {
      let end = first + 1
      while (end < to && start[end + 1] - start[first] <= BLOCK_EVENTS) end++
      block.run(first, end)
      for (const [id, out] of outputs) out.set(block.column(id), start[first])
      first = end
    }
  }
}

/** Nodes evaluated over the events of some instruments, one behind the other. */
class EventBlock {
  private readonly columns: ReadonlyMap<NodeId, Float64Array>
  private readonly leaves: LeafColumns
  private events = 0

  constructor(
    private readonly task: Omit<EventTask, 'outputs'>,
    capacity: number,
  ) {
    const { graph, panel, order } = task
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
  run(first: number, end: number): void {
    const { graph, order, grid } = this.task
    this.events = 0
    for (let instrument = first; instrument < end; instrument++) {
      const sessions = grid.from.subarray(grid.start[instrument], grid.start[instrument + 1])
      this.leaves.fill({ instrument, sessions, at: this.events })
      this.events += sessions.length
    }
    for (const id of order) {
      const node = graph.nodes[id]
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
