import type { StrategyDocument } from '@stocklab/strategy'
import type { SignalProvider } from '../decide/day-signals.js'
import type { Panel } from '../panel/panel.js'
import { type EvaluationObserver, type SeriesExecutor, SILENT_OBSERVER } from '../plan/executor.js'
import type { NodeId } from '../plan/graph.js'
import type { Stage } from '../plan/stages.js'
import type { StrategyRoots } from '../plan/strategy-plan.js'
import { DayEvaluator } from '../signals/day-evaluator.js'
import { DayRows } from '../signals/day-rows.js'
import { narrowed } from '../signals/evaluate-plan.js'
import { leafValues, runStages } from '../signals/node-panels.js'
import { PlanSignals } from '../signals/plan-signals.js'
import { commonListedOn, documentFilters, type Membership } from '../signals/universe.js'
import { evaluateEvents } from '../statements/evaluate-events.js'
import { fillSingleCells } from './single-cells.js'
import { isOfSingleCells, type SweepGroup, sharedNodes, withoutOutputs } from './sweep-groups.js'
import { toDayMajor } from './to-day-major.kernel.js'

export interface GroupQuestion {
  readonly group: SweepGroup
  readonly panel: Panel
  /** Filters of the universe, the same for all members. */
  readonly filters: StrategyDocument['universe']
  /** Sessions on which any member decides, ascending. */
  readonly days: Int32Array
  readonly executor: SeriesExecutor
  readonly observer?: EvaluationObserver
}

/** Evaluates what a group reads, each node once, and answers for the roots of each member. */
export async function evaluateGroup(question: GroupQuestion): Promise<(roots: StrategyRoots) => SignalProvider> {
  const { group, panel, filters, days: decisionDays, executor, observer = SILENT_OBSERVER } = question
  const { graph, universe } = group
  const { panels, events, shared } = leafValues(graph, panel, evaluateEvents(graph, panel, group.eventNodes))
  const rows = new DayRows(decisionDays, panel.sessions.length, panel.instruments.length)
  for (const id of sharedNodes(group)) rows.remember(id)
  const memberships = (evaluator: DayEvaluator) => {
    const own = keptOn(documentFilters(panel, filters), decisionDays)
    return {
      filters: own,
      universe: universe === null ? own : keptOn(narrowed(own, evaluator, universe), decisionDays),
      listed_common: keptOn(commonListedOn(panel), decisionDays),
    }
  }
  const days = new DayEvaluator(graph, panel, { panels, events, shared, rows }, memberships)
  const decisionPanels = new Map<NodeId, Float64Array>()
  const made = { graph, panel, panels, events, shared, days }
  const evaluation = { ...made, decisionPanels, decisionDays, executor, observer }
  const apart = outputsApart(group)
  fillSingleCells(graph, panel, [...apart], rows)
  for (const stage of group.stages) {
    await runStages(evaluation, [stageWithout(stage, apart)])
    for (const [id, made] of decisionPanels) rows.whole.set(id, toDayMajor(made, decisionDays.length))
    decisionPanels.clear()
  }
  return (roots) => new PlanSignals(made, roots)
}

/** Outputs that need no series program. */
function outputsApart({ graph, stages }: SweepGroup): ReadonlySet<NodeId> {
  const found = stages.flatMap(({ outputs, everyDay }) =>
    outputs.filter((id, k) => !everyDay[k] && isOfSingleCells(graph, id)),
  )
  return new Set(found)
}

function stageWithout({ crossPanels, outputs, everyDay, program }: Stage, apart: ReadonlySet<NodeId>): Stage {
  const stays = (_: unknown, k: number) => !apart.has(outputs[k])
  return {
    crossPanels,
    outputs: outputs.filter(stays),
    everyDay: everyDay.filter(stays),
    program: program === null ? null : withoutOutputs(program, (k) => apart.has(outputs[k])),
  }
}

/** Remembers who belonged on the given days; other days are found anew. */
function keptOn(membership: Membership, days: Int32Array): Membership {
  const known = new Map<number, Uint8Array | null>(Array.from(days, (t) => [t, null]))
  return (t, out) => {
    const row = known.get(t)
    if (row instanceof Uint8Array) {
      out.set(row)
      return
    }
    membership(t, out)
    if (row === null) known.set(t, out.slice())
  }
}
