import type { EventGrid, EventSeries } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import { basisEvents } from '../panel/price-basis.js'
import type { EvaluationObserver, SeriesExecutor } from '../plan/executor.js'
import { argsOf, type Graph, type NodeId } from '../plan/graph.js'
import { eventSessions } from './event-sessions.js'
import { type EventTask, eventBlocks, runEventTask } from './event-task.js'

/**
 * The values of eventful nodes at every event of every instrument, all over one grid. Elements work cell by cell, so
 * that the events of many instruments may lie behind one another in the arrays they run over.
 */
export function evaluateEvents(graph: Graph, panel: Panel, nodes: readonly NodeId[]): Map<NodeId, EventSeries> {
  if (nodes.length === 0) return new Map()
  const task = eventTaskOf(graph, panel, nodes)
  runEventTask(task, null)
  return seriesOf(task)
}

/** The same, by an executor that has threads for it. */
export async function evaluateEventsOn(
  { runEvents }: Pick<SeriesExecutor, 'runEvents'>,
  graph: Graph,
  panel: Panel,
  nodes: readonly NodeId[],
  observer: EvaluationObserver,
): Promise<Map<NodeId, EventSeries>> {
  if (runEvents === undefined || nodes.length === 0) return evaluateEvents(graph, panel, nodes)
  const task = eventTaskOf(graph, panel, nodes)
  await runEvents(task, observer)
  return seriesOf(task)
}

function eventTaskOf({ nodes: all, factors }: Graph, panel: Panel, nodes: readonly NodeId[]): EventTask {
  const graph = { nodes: all, factors }
  const order = nodesBelow(graph, nodes)
  const hasShares = order.some((id) => all[id].kind === 'quarter_shares')
  const grid = gridOf(panel.instruments.map((_, i) => sessionsOf(panel, i, hasShares)))
  const outputs = new Map(nodes.map((id) => [id, sharedFloats(grid.from.length)]))
  const { prices, sessions, columns, statements } = panel
  const { close, volume, base, shares } = columns
  const read = { close, volume, base, ...(shares && { shares }) }
  return {
    graph,
    panel: { prices, sessions, columns: read, statements },
    order,
    grid,
    blocks: eventBlocks(grid),
    outputs,
  }
}

function seriesOf({ grid, outputs }: EventTask): Map<NodeId, EventSeries> {
  return new Map([...outputs].map(([id, values]) => [id, { ...grid, values }]))
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
