import type { Bound, StrategyDocument } from '@stocklab/strategy'
import type { BarColumn, Panel } from '../panel/panel.js'
import { barColumnsOf } from '../plan/columns.js'
import { readsStatements } from '../plan/event-nodes.js'
import { type EvaluationObserver, type SeriesExecutor, SILENT_OBSERVER } from '../plan/executor.js'
import { type Graph, GraphBuilder, type NodeId } from '../plan/graph.js'
import { Lowering, refusePositionBelow } from '../plan/lower.js'
import { eventNodesRead, planStages, type Stage } from '../plan/stages.js'
import { warmupOf } from '../plan/strategy-plan.js'
import { traitsOf } from '../plan/traits.js'
import { wholeRoots } from '../plan/whole-roots.js'
import { evaluateEventsOn } from '../statements/evaluate-events.js'
import { DayEvaluator } from './day-evaluator.js'
import { type Evaluation, leafValues, panelOfDays, runStages } from './node-panels.js'
import { commonListedOn, documentFilters, listedOn } from './universe.js'

/** Expressions outside a strategy, planned: what they read and how far back. */
export interface ExpressionPlan {
  readonly graph: Graph
  readonly roots: readonly NodeId[]
  readonly stages: readonly Stage[]
  readonly eventNodes: readonly NodeId[]
  /** Whether they read financial statements. */
  readonly statements: boolean
  readonly columns: readonly BarColumn[]
  readonly warmup: number | 'all'
}

/** Throws StockLabError (input) for what cannot be computed. */
export function planExpressions(expressions: readonly Bound[]): ExpressionPlan {
  const graph = new GraphBuilder()
  const lowering = new Lowering(graph, 'filters')
  const roots = expressions.map((expression) => lowering.lower(expression))
  refusePositionBelow(graph)
  const traits = traitsOf(graph, null)
  const whole = { nodes: graph.nodes, factors: new Set([...graph.factors, ...wholeRoots(graph, roots)]) }
  const stages = planStages(whole, traits, roots)
  return {
    graph,
    roots,
    stages,
    eventNodes: eventNodesRead(graph, traits, stages, roots),
    statements: readsStatements(graph),
    columns: barColumnsOf(graph),
    warmup: warmupOf(traits, roots),
  }
}

/**
 * Cross-sections run over what the filters of `universe` leave of a day, or over every listed code where it is null;
 * universe.where plays no part.
 */
async function evaluate(
  plan: ExpressionPlan,
  panel: Panel,
  universe: StrategyDocument['universe'] | null,
  executor: SeriesExecutor,
  observer: EvaluationObserver,
): Promise<Evaluation> {
  const { graph } = plan
  const filters = universe === null ? listedOn(panel) : documentFilters(panel, universe)
  const ofStatements = await evaluateEventsOn(executor, graph, panel, plan.eventNodes, observer)
  const { panels, events, shared } = leafValues(graph, panel, ofStatements)
  const days = new DayEvaluator(graph, panel, { panels, events, shared }, () => ({
    filters,
    universe: filters,
    listed_common: commonListedOn(panel),
  }))
  const made = { graph, panel, panels, events, shared, days }
  const evaluation = { ...made, decisionPanels: new Map(), decisionDays: null, executor, observer }
  await runStages(evaluation, plan.stages)
  return evaluation
}

/** One stock-major panel per expression, on all days; NaN = missing, conditions 1 or 0. */
export async function evaluateExpressions(
  expressions: readonly Bound[],
  panel: Panel,
  universe: StrategyDocument['universe'] | null,
  executor: SeriesExecutor,
  observer: EvaluationObserver = SILENT_OBSERVER,
): Promise<Float64Array[]> {
  const plan = planExpressions(expressions)
  const evaluation = await evaluate(plan, panel, universe, executor, observer)
  return plan.roots.map((id) => evaluation.panels.get(id) ?? panelOfDays(evaluation, id))
}

/** One array of N values per expression on session t; NaN = missing or not listed on the day, conditions 1 or 0. */
export async function screenDay(
  expressions: readonly Bound[],
  panel: Panel,
  t: number,
  universe: StrategyDocument['universe'] | null,
  executor: SeriesExecutor,
): Promise<Float64Array[]> {
  const plan = planExpressions(expressions)
  const { days } = await evaluate(plan, panel, universe, executor, SILENT_OBSERVER)
  const listed = new Uint8Array(panel.instruments.length)
  listedOn(panel)(t, listed)
  return plan.roots.map((id) => days.values(id, t).map((value, i) => (listed[i] === 1 ? value : Number.NaN)))
}
