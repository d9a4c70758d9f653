import type { Panel } from '../panel/panel.js'
import {
  EvaluationCancelled,
  type EvaluationObserver,
  type PanelStore,
  type SeriesExecutor,
  SILENT_OBSERVER,
} from '../plan/executor.js'
import { type Graph, type NodeId, nodesBelow } from '../plan/graph.js'
import { pause, together } from '../plan/together.js'
import { createPanelStore } from '../series/simd/panel-store.js'
import { runnerBytes } from '../series/simd/runner-layout.js'
import { evaluateEventsOn } from '../statements/evaluate-events.js'
import { compiledRowsBytes } from './compiled-rows.js'
import {
  createDayRunner,
  type DayTask,
  dayEvaluatorOf,
  type MemberTables,
  memberTables,
  panelForDays,
} from './day-task.js'
import { type Evaluation, type LeafSource, type LeafValues, leafMaps, leafSources, runStages } from './node-panels.js'
import { type ExpressionWalk, panelsWritten, planWalk, type WalkBatch, type WalkPlan } from './walk-plan.js'

/** Is given each expression once, in any order; the values [stock-major, NaN = missing] are valid during the call. */
export type ExpressionVisitor = (place: number, values: Float64Array) => void | Promise<void>

/**
 * Values of many expressions on all days, one after the other and never all at once: expressions that share work are
 * evaluated together as long as their panels fit into `memory`, visited, and let go. Each panel equals that of
 * `evaluateExpressions`, to the bit but for sums over a change of the price basis: how far back a stretch begins, which
 * their last bits depend on, is that of all that is evaluated together. The caller's thread makes what comes from dates
 * and spreads what changes on events alone while the executor's threads do the rest. Throws StockLabError (input) for
 * what cannot be computed.
 */
export async function walkExpressions(
  walk: ExpressionWalk,
  visit: ExpressionVisitor,
  observer: EvaluationObserver = SILENT_OBSERVER,
): Promise<void> {
  const { panel, executor } = walk
  const plan = planWalk(walk)
  const [ofStatements, sources, members] = await together(observer, [
    (watched) => evaluateEventsOn(executor, plan.graph, panel, plan.eventNodes, watched),
    (watched) => leavesOf(plan.graph, panel, watched),
    async () => memberTables(plan.graph, panel, walk.universe),
  ])
  const leaves = leafMaps(sources, ofStatements)
  const walking: Walking = { walk, plan, leaves, members, spares: panelsOf(walk, plan, leaves) }
  const tell = inTurn(visit, walk.expressions.length, observer)
  await together(observer, [
    (watched) => walkEvents(walking, tell, watched),
    (watched) => walkBatches(walking, tell, watched),
  ])
}

/** Visits never overlap; after one that failed there is none. */
function inTurn(visit: ExpressionVisitor, total: number, observer: EvaluationObserver): Tell {
  let done = 0
  let last: Promise<void> = Promise.resolve()
  return (place, values) => {
    last = last.then(async () => {
      if (observer.cancelled()) throw new EvaluationCancelled()
      await visit(place, values)
      observer.progress(++done, total)
    })
    return last
  }
}

type Tell = (place: number, values: Float64Array) => Promise<void>

/** Panels to write over batch after batch, besides one for what changes on events alone. */
function panelsOf({ panel, executor }: ExpressionWalk, plan: WalkPlan, leaves: LeafValues): PanelStore {
  const { graph, batches, ofEvents, roots } = plan
  const count = 1 + Math.max(0, ...batches.map((batch) => panelsWritten(batch).size))
  const instruments = panel.instruments.length
  const ofDays = batches.map(({ wanted }) => compiledRowsBytes({ graph, ids: wanted, instruments, panels: count }))
  const programs = batches.flatMap(({ stages }) => stages.flatMap(({ program }) => program ?? []))
  const placeBytes = Math.max(0, ...ofDays, ...programs.map((program) => runnerBytes(panel, program)))
  const events = Math.max(0, ...ofEvents.map((place) => leaves.events.get(roots[place])!.from.length))
  return executor.createPanels?.({ panel, count, placeBytes, events }) ?? createPanelStore(panel.columns.close.length)
}

interface Walking {
  readonly walk: ExpressionWalk
  readonly plan: WalkPlan
  readonly leaves: LeafValues
  readonly members: MemberTables
  readonly spares: PanelStore
}

/** What is made from dates and actions is few and read by many: it is kept to the end. */
async function leavesOf(graph: Graph, panel: Panel, observer: EvaluationObserver): Promise<LeafSource[]> {
  const sources: LeafSource[] = []
  for (const source of leafSources(graph, panel)) {
    sources.push(source)
    if (graph.nodes[source[0]]!.kind === 'derived') await pause(observer)
  }
  return sources
}

async function walkEvents({ plan, leaves, spares }: Walking, tell: Tell, observer: EvaluationObserver) {
  const panel = spares.take()
  for (const place of plan.ofEvents) {
    spares.spread(leaves.events.get(plan.roots[place])!, panel)
    await tell(place, panel)
    await pause(observer)
  }
  spares.give([panel])
}

async function walkBatches(walking: Walking, tell: Tell, observer: EvaluationObserver): Promise<void> {
  for (const batch of walking.plan.batches) await walkBatch(walking, batch, tell, observer)
}

async function walkBatch(walking: Walking, batch: WalkBatch, tell: Tell, observer: EvaluationObserver): Promise<void> {
  const { places, wanted, stages } = batch
  const evaluation = evaluationOf(walking, observer)
  await runStages(evaluation, stages)
  const left = wanted.filter((id) => !evaluation.panels.has(id))
  const ofDays = await panelsOfDays(walking, evaluation, left)
  for (const [k, place] of places.entries()) {
    await tell(place, evaluation.panels.get(wanted[k]) ?? ofDays.get(wanted[k])!)
  }
  const ofStages = stages.flatMap(({ crossPanels, outputs }) => [...crossPanels, ...outputs])
  walking.spares.give([...ofDays.values(), ...ofStages.map((id) => evaluation.panels.get(id)!)])
}

/** An executor that writes over panels of the walk, where it can. */
function intoSpares(executor: SeriesExecutor, spares: PanelStore): SeriesExecutor {
  return {
    ...(executor.runDays !== undefined && { runDays: executor.runDays }),
    async run(panel, program, extra, outputCount, observer) {
      if (executor.runInto === undefined) return executor.run(panel, program, extra, outputCount, observer)
      const outputs = Array.from({ length: outputCount }, () => spares.take())
      await executor.runInto(panel, program, extra, outputs, observer)
      return outputs
    },
  }
}

function evaluationOf({ walk, plan, leaves, members, spares }: Walking, observer: EvaluationObserver): Evaluation {
  const { panel, executor } = walk
  const { graph } = plan
  const { events, shared } = leaves
  const panels = new Map(leaves.panels)
  const days = dayEvaluatorOf({ graph, panel, members, panels, events, shared })
  const takePanel = () => spares.take()
  const made = { graph, panel, panels, events, shared, days, decisionPanels: new Map(), decisionDays: null }
  const quiet: EvaluationObserver = { progress: () => undefined, cancelled: () => observer.cancelled() }
  return { ...made, executor: intoSpares(executor, spares), observer: quiet, takePanel }
}

/** Several nodes day after day, so that what they share is computed once a day. */
async function panelsOfDays(
  { walk, members, spares }: Walking,
  { graph, panels, events, shared, executor, observer }: Evaluation,
  ids: readonly NodeId[],
): Promise<Map<NodeId, Float64Array>> {
  // An expression that is asked for twice is evaluated once.
  const made = new Map(Array.from(new Set(ids), (id) => [id, spares.take()]))
  if (ids.length === 0) return made
  const panel = panelForDays(walk.panel)
  const below = nodesBelow(graph, ids)
  const read = <T>(of: ReadonlyMap<NodeId, T>) => new Map(Array.from(of).filter(([id]) => below.has(id)))
  const task: DayTask = {
    graph,
    panel,
    members,
    panels: read(panels),
    events: read(events),
    shared: read(shared),
    ids: [...made.keys()],
    outputs: [...made.values()],
  }
  if (executor.runDays !== undefined) await executor.runDays(task, observer)
  else createDayRunner(task, null)({ from: 0, to: panel.sessions.length })
  return made
}
