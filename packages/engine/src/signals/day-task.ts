import type { StrategyDocument } from '@stocklab/strategy'
import { BLOCK_DAYS, scatterDays } from '../cross-section/day-blocks.kernel.js'
import type { Panel } from '../panel/panel.js'
import type { Graph, NodeId } from '../plan/graph.js'
import type { SimdModule } from '../series/simd/simd-module.js'
import { DayEvaluator, type NodeEvents, type NodePanels, type NodeShared } from './day-evaluator.js'
import { commonListedOn, documentFilters, listedOn } from './universe.js'

/** Nodes to evaluate day after day, as it crosses to a thread: arrays in shared memory, the rest plain data. */
export interface DayTask {
  readonly graph: Graph
  readonly panel: Panel
  /** Whom cross-sections are taken over; every listed code where it is null. */
  readonly universe: StrategyDocument['universe'] | null
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

/** An evaluator of one thread. */
export function dayEvaluatorOf(task: Omit<DayTask, 'ids' | 'outputs'>, simd: SimdModule | null): DayEvaluator {
  const { graph, panel, universe, panels, events, shared } = task
  const filters = universe === null ? listedOn(panel) : documentFilters(panel, universe)
  return new DayEvaluator(graph, panel, { panels, events, shared, simd }, () => ({
    filters,
    universe: filters,
    listed_common: commonListedOn(panel),
  }))
}

/**
 * Writes days of a task, all its nodes together, so that what they share is computed once a day. No day depends on
 * another one's: who writes which changes nothing in the result.
 */
export function createDayRunner(task: DayTask, simd: SimdModule | null): (range: DayRange) => void {
  const { panel, ids, outputs } = task
  const [sessions, instruments] = [panel.sessions.length, panel.instruments.length]
  const days = dayEvaluatorOf(task, simd)
  const blocks = ids.map(() => new Float64Array(BLOCK_DAYS * instruments))
  return ({ from, to }) => {
    for (let first = from; first < to; first += BLOCK_DAYS) {
      const count = Math.min(BLOCK_DAYS, to - first)
      for (let d = 0; d < count; d++) {
        for (const [k, id] of ids.entries()) blocks[k]!.set(days.values(id, first + d), d * instruments)
      }
      for (const k of ids.keys()) scatterDays(blocks[k]!, sessions, first, count, outputs[k]!)
    }
  }
}
