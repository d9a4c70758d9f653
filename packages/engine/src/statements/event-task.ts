import type { EventGrid } from '../panel/event-series.js'
import { isStatementLeaf } from '../plan/event-nodes.js'
import type { Graph, NodeId } from '../plan/graph.js'
import { programOf } from '../plan/series-program.js'
import type { SeriesJob } from '../series/jobs.js'
import type { SeriesProgram } from '../series/kernel.js'
import { createJobRunner } from '../series/run-program.js'
import type { BarPanel } from '../series/series-panel.js'
import type { SimdModule } from '../series/simd/simd-module.js'
import { EventColumns } from './event-columns.js'
import { type EventPanel, LeafColumns, type StatementLeaf } from './leaf-columns.js'

/** Events of a row: what a large plan holds of a few rows stays in the processor's cache. */
const ROW_EVENTS = 512
/** Events evaluated at a time, in rows that lie side by side. */
const BLOCK_EVENTS = 4 * ROW_EVENTS

/** Eventful nodes to evaluate over instruments, as they cross to a thread: arrays in shared memory, the rest plain data. */
export interface EventTask {
  readonly graph: Graph
  readonly panel: EventPanel
  /** The nodes and all they are made of, arguments first. */
  readonly order: readonly NodeId[]
  readonly grid: EventGrid
  /** Instruments evaluated together: block b has those of [blocks[b], blocks[b + 1]). */
  readonly blocks: Int32Array
  /** What is wanted, by node: a value for each event of the grid. */
  readonly outputs: ReadonlyMap<NodeId, Float64Array>
}

/** Divides instruments into blocks of as many events as fit; who alone has more is a block as well. */
export function eventBlocks({ start }: EventGrid): Int32Array {
  const blocks = [0]
  for (let i = 1; i < start.length; i++) {
    const isLast = i === start.length - 1
    if (isLast || start[i + 1] - start[blocks[blocks.length - 1]] > BLOCK_EVENTS) blocks.push(i)
  }
  return Int32Array.from(blocks)
}

/** Evaluates blocks of a task. No instrument depends on another one: who evaluates which changes nothing. */
export function createEventRunner(task: EventTask, simd: SimdModule | null): (block: number) => void {
  const { graph, panel, order, grid, blocks, outputs } = task
  const { start, from } = grid
  const isLeaf = (id: NodeId) => isStatementLeaf(graph.nodes[id])
  const leaves = [...new Set(order.filter(isLeaf))]
  const columns = new EventColumns(leaves.length, longestBlock(task))
  const columnOf = new Map(leaves.map((id, k) => [id, columns.column(k)]))
  const figures =
    panel.statements &&
    new LeafColumns(
      panel,
      panel.statements,
      leaves.map((id) => graph.nodes[id] as StatementLeaf),
      columns,
    )
  const [stated, made] = [[...outputs.keys()].filter(isLeaf), [...outputs.keys()].filter((id) => !isLeaf(id))]
  const inputs = Object.fromEntries([...columnOf].map(([id, column]) => [inputOf(id), column]))
  const elements = createJobRunner(panelOfRows(panel), elementProgram(graph, made), inputs, simd)
  return (block) => {
    const [first, end] = [blocks[block], blocks[block + 1]]
    const [at, to] = [start[first], start[end]]
    for (let i = first; i < end; i++) {
      figures?.fill({ instrument: i, sessions: from.subarray(start[i], start[i + 1]), at: start[i] - at })
    }
    const resultOf = (id: NodeId) => (outputs.get(id) as Float64Array).subarray(at, to)
    elements.run(rowsOf(to - at), made.map(resultOf))
    for (const id of stated) resultOf(id).set((columnOf.get(id) as Float64Array).subarray(0, to - at))
  }
}

/** Evaluates a whole task in the calling thread; in plain TypeScript without `simd`. */
export function runEventTask(task: EventTask, simd: SimdModule | null): void {
  const run = createEventRunner(task, simd)
  for (let block = 0; block + 1 < task.blocks.length; block++) run(block)
}

function longestBlock({ grid: { start }, blocks }: EventTask): number {
  let longest = 0
  for (let b = 0; b + 1 < blocks.length; b++) longest = Math.max(longest, start[blocks[b + 1]] - start[blocks[b]])
  return longest
}

/** Name under which a leaf is an input of the program. */
const inputOf = (leaf: NodeId): string => `#${leaf}`

/**
 * The elements that `outputs` are made of as a program over rows of events: they work cell by cell, so that it is all
 * one which cells stand in a row.
 */
function elementProgram(graph: Graph, outputs: readonly NodeId[]): SeriesProgram {
  const program = programOf(graph, outputs, (id) => (isStatementLeaf(graph.nodes[id]) ? inputOf(id) : null))
  return { ...program, lookback: 0 }
}

/** Rows of events as the instruments of a panel, with whose columns they have nothing to do. */
function panelOfRows({ columns }: EventPanel): BarPanel {
  return { sessions: new Int32Array(ROW_EVENTS), columns }
}

/** So many events, one row behind the other. */
function rowsOf(events: number): readonly SeriesJob[] {
  return Array.from({ length: Math.ceil(events / ROW_EVENTS) }, (_, row) => {
    const to = Math.min(ROW_EVENTS, events - row * ROW_EVENTS)
    return { instrument: row, from: 0, emitFrom: 0, to, rebase: [] }
  })
}
