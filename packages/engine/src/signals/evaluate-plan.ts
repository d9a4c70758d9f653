import type { SignalProvider } from '../decide/day-signals.js'
import type { Panel } from '../panel/panel.js'
import { type EvaluationObserver, type SeriesExecutor, SILENT_OBSERVER } from '../plan/executor.js'
import type { NodeId } from '../plan/graph.js'
import type { StrategyPlan } from '../plan/strategy-plan.js'
import { evaluateEventsOn } from '../statements/evaluate-events.js'
import { DayEvaluator } from './day-evaluator.js'
import { leafValues, runStages } from './node-panels.js'
import { PlanSignals } from './plan-signals.js'
import { commonListedOn, documentFilters, type Membership } from './universe.js'

/**
 * Evaluates a plan over a panel: the series stages at once, the days when they are asked for. With `decisionDays`
 * (sessions, ascending) entries can be asked for on those alone, and where these are few the memory is that of them.
 */
export async function evaluatePlan(
  plan: StrategyPlan,
  panel: Panel,
  executor: SeriesExecutor,
  observer: EvaluationObserver = SILENT_OBSERVER,
  decisionDays: Int32Array | null = null,
): Promise<SignalProvider> {
  const someDays = decisionDays !== null && 2 * decisionDays.length < panel.sessions.length ? decisionDays : null
  const { graph, roots, stages } = plan
  const ofStatements = await evaluateEventsOn(executor, graph, panel, plan.eventNodes, observer)
  const { panels, events, shared } = leafValues(graph, panel, ofStatements)
  const filters = documentFilters(panel, plan.document.universe)
  const decisionPanels = new Map<NodeId, Float64Array>()
  const memberships = (evaluator: DayEvaluator) => ({
    filters,
    universe: roots.universe === null ? filters : narrowed(filters, evaluator, roots.universe),
    listed_common: commonListedOn(panel),
  })
  const some = { panels: decisionPanels, days: someDays }
  const days = new DayEvaluator(graph, panel, { panels, events, shared, some }, memberships)
  const made = { graph, panel, panels, events, shared, days }
  const evaluation = { ...made, decisionPanels, decisionDays: someDays, executor, observer }
  await runStages(evaluation, stages)
  return new PlanSignals(made, roots)
}

/** The members of the filters for which universe.where is true. */
export function narrowed(filters: Membership, days: DayEvaluator, where: NodeId): Membership {
  return (t, out) => {
    filters(t, out)
    const truths = days.values(where, t)
    for (let i = 0; i < out.length; i++) if (truths[i] !== 1) out[i] = 0
  }
}
