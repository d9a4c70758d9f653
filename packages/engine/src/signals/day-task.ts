import type { StrategyDocument } from '@stocklab/strategy'
import { BLOCK_DAYS } from '../cross-section/day-blocks.kernel.js'
import type { Panel } from '../panel/panel.js'
import type { Graph, NodeId, Population } from '../plan/graph.js'
import type { SimdPlace } from '../series/simd/result-memory.js'
import type { SimdModule } from '../series/simd/simd-module.js'
import { CompiledRows } from './compiled-rows.js'
import { DayEvaluator, type NodeEvents, type NodePanels, type NodeShared } from './day-evaluator.js'
import { type MembershipTable, membershipTable } from './membership-table.js'
import { type DayWriter, PlainRows, type RowMemory } from './row-memory.js'
import { commonListedOn, documentFilters, listedOn } from './universe.js'

export type MemberTables = Readonly<Partial<Record<Population, MembershipTable>>>

/** Nodes to evaluate day after day, as it crosses to a thread: arrays in shared memory, the rest plain data. */
export interface DayTask {
  readonly graph: Graph
  readonly panel: Panel
  /** Whom its cross-sections are taken over. */
  readonly members: MemberTables
  readonly panels: NodePanels
  readonly events: NodeEvents
  readonly shared: NodeShared
  readonly ids: readonly NodeId[]
  /** A stock-major panel for each of `ids`, of which every cell is written. */
  readonly outputs: readonly Float64Array[]
}

/** Sessions [from, to). */
export interface DayRange {
  readonly from: number
  readonly to: number
}

/** A panel without what only series and filings are made from, so that little crosses to a thread. */
export function panelForDays(panel: Panel): Panel {
  const { close, volume, base } = panel.columns
  return { ...panel, columns: { close, volume, base }, indices: {}, actions: [], statements: null }
}

/** The members of each population that cross-sections of a graph are taken over; of every listed code where `universe` is null. */
export function memberTables(
  { nodes }: Graph,
  panel: Panel,
  universe: StrategyDocument['universe'] | null,
): MemberTables {
  const asked = new Set(nodes.map((node) => (node.kind === 'cross' ? node.population : null)))
  const isFiltered = asked.has('filters') || asked.has('universe')
  const filters = universe === null ? listedOn(panel) : documentFilters(panel, universe)
  const filtered = isFiltered ? membershipTable(filters, panel) : null
  return {
    ...(filtered !== null && { filters: filtered, universe: filtered }),
    ...(asked.has('listed_common') && { listed_common: membershipTable(commonListedOn(panel), panel) }),
  }
}

/** An evaluator of one thread. */
export function dayEvaluatorOf(task: Omit<DayTask, 'ids' | 'outputs'>, rowMemory?: RowMemory): DayEvaluator {
  const { graph, panel, members, panels, events, shared } = task
  const values = { panels, events, shared, ...(rowMemory !== undefined && { rowMemory }) }
  return new DayEvaluator(graph, panel, values, () => members)
}

/** Rows for a task; compiled code works on them where there is `simd`, with the same values. */
export function rowMemoryOf(task: DayTask, simd: SimdModule | null, place: SimdPlace | null = null): RowMemory {
  const { graph, panel, ids, panels, outputs } = task
  const instruments = panel.instruments.length
  if (simd === null) return new PlainRows(instruments)
  const beside = [...panels.values(), ...outputs].filter(({ buffer }) => buffer === place?.memory.buffer)
  const needed = { graph, ids, instruments, panels: beside.length }
  return CompiledRows.of(needed, simd, place) ?? new PlainRows(instruments)
}

/**
 * Writes days of a task, all its nodes together, so that what they share is computed once a day. No day depends on
 * another one's: who writes which changes nothing in the result. Panels that lie in the memory of `place` are read and
 * written by compiled code.
 */
export function createDayRunner(
  task: DayTask,
  simd: SimdModule | null,
  place: SimdPlace | null = null,
): (range: DayRange) => void {
  const { panel, ids, outputs } = task
  const rows = rowMemoryOf(task, simd, place)
  const days = dayEvaluatorOf(task, rows)
  const writers = outputs.map((output) => rows.writing(output, panel.sessions.length))
  const running = { days, ids, writers }
  return ({ from, to }) => {
    for (let first = from; first < to; first += BLOCK_DAYS) {
      const count = Math.min(BLOCK_DAYS, to - first)
      for (let d = 0; d < count; d++) takeDay(running, first + d, d)
      for (const writer of writers) writer.store(first, count)
    }
  }
}

interface Running {
  readonly days: DayEvaluator
  readonly ids: readonly NodeId[]
  readonly writers: readonly DayWriter[]
}

/** By itself, so that a thread compiles it once and not with the loop of every task. */
function takeDay({ days, ids, writers }: Running, t: number, day: number): void {
  for (let k = 0; k < ids.length; k++) writers[k]!.take(days.values(ids[k]!, t), day)
}
