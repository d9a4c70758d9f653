import type { Bound, StrategyDocument } from '@stocklab/strategy'
import { derivedSource } from '../factors/derived/derived-panels.js'
import { type EventSeries, writeSessions } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import { unwrittenPanel } from '../panel/panel-array.js'
import type { SharedSeries } from '../panel/shared-series.js'
import { columnPanel } from '../plan/columns.js'
import { EvaluationCancelled, type EvaluationObserver, type SeriesExecutor, SILENT_OBSERVER } from '../plan/executor.js'
import { batchExpressions, expressionCost } from '../plan/expression-batches.js'
import { argsOf, type Graph, GraphBuilder, type NodeId } from '../plan/graph.js'
import { Lowering, refusePositionBelow } from '../plan/lower.js'
import { eventNodesRead, planStages } from '../plan/stages.js'
import { type NodeTraits, traitsOf } from '../plan/traits.js'
import { wholeRoots } from '../plan/whole-roots.js'
import { evaluateEventsOn } from '../statements/evaluate-events.js'
import type { NodeEvents } from './day-evaluator.js'
import { createDayRunner, type DayTask, dayEvaluatorOf, panelForDays } from './day-task.js'
import { type Evaluation, type LeafValues, runStages } from './node-panels.js'

export interface ExpressionWalk {
  readonly expressions: readonly Bound[]
  readonly panel: Panel
  /** Cross-sections run over what its filters leave; over every listed code where it is null. */
  readonly universe: StrategyDocument['universe'] | null
  readonly executor: SeriesExecutor
  /** Bytes that panels may take at a time, the market's own columns apart; 1 GiB unless given. One expression may need more. */
  readonly memory?: number
}

/** Is given each expression once, in any order; the values [stock-major, NaN = missing] are valid during the call. */
export type ExpressionVisitor = (place: number, values: Float64Array) => void | Promise<void>

const MEMORY = 2 ** 30
/** Panels of a batch where those made from dates leave no room for more. */
const LEAST = 4

/**
 * Values of many expressions on all days, one after the other and never all at once: expressions that share work are
 * evaluated together as long as their panels fit into `memory`, visited, and let go. Each panel equals that of
 * `evaluateExpressions`, to the bit but for sums over a change of the price basis: how far back a stretch begins, which
 * their last bits depend on, is that of all that is evaluated together. Throws StockLabError (input) for what cannot be computed.
 */
export async function walkExpressions(
  walk: ExpressionWalk,
  visit: ExpressionVisitor,
  observer: EvaluationObserver = SILENT_OBSERVER,
): Promise<void> {
  const plan = await planWalk(walk, observer)
  const cells = walk.panel.columns.close.length
  const spares = new Spares(cells)
  const spare = spares.take()
  let done = 0
  const tell = async (place: number, values: Float64Array): Promise<void> => {
    if (observer.cancelled()) throw new EvaluationCancelled()
    await visit(place, values)
    observer.progress(++done, walk.expressions.length)
  }
  for (const place of plan.ofEvents) {
    spread(walk.panel, plan.events.get(plan.roots[place])!, spare)
    await tell(place, spare)
  }
  spares.give([spare])
  const walking = { walk, plan, spares, leaves: new Map<NodeId, Float64Array | SharedSeries>() }
  for (const batch of plan.batches) await walkBatch(walking, batch, tell)
}

/** Panels of the walk itself, written over batch after batch. */
class Spares {
  private readonly idle: Float64Array[] = []

  constructor(private readonly cells: number) {}

  take(): Float64Array {
    return this.idle.pop() ?? unwrittenPanel(this.cells)
  }

  give(panels: Iterable<Float64Array>): void {
    this.idle.push(...panels)
  }
}

interface WalkPlan {
  readonly graph: Graph
  readonly traits: NodeTraits
  readonly roots: readonly NodeId[]
  readonly events: NodeEvents
  /** Places of expressions that change on events alone. */
  readonly ofEvents: readonly number[]
  /** The others, in groups that are evaluated together. */
  readonly batches: readonly (readonly number[])[]
}

async function planWalk(
  { expressions, panel, memory, executor }: ExpressionWalk,
  observer: EvaluationObserver,
): Promise<WalkPlan> {
  const builder = new GraphBuilder()
  const lowering = new Lowering(builder, 'filters')
  const roots = expressions.map((expression) => lowering.lower(expression))
  refusePositionBelow(builder)
  const traits = traitsOf(builder, null)
  const strict = wholeRoots(builder, roots)
  const isCellByCell = (id: NodeId): boolean =>
    builder.nodes[id]!.kind === 'element' && !traits.isEventful[id] && !traits.crosses[id]! && readsClose(builder, id)
  const graph: Graph = {
    nodes: builder.nodes,
    factors: new Set([...builder.factors, ...strict]),
    whole: new Set(strict.filter(isCellByCell)),
  }
  const places = [...roots.keys()]
  const isOfEvents = (place: number): boolean => traits.isEventful[roots[place]] && panel.statements !== null
  const others = places.filter((place) => !isOfEvents(place))
  const costs = others.map((place) => expressionCost(graph, traits, roots[place]))
  const made = graph.nodes.filter(({ kind }) => kind === 'derived').length
  const most = Math.max(LEAST, Math.floor((memory ?? MEMORY) / panel.columns.close.byteLength) - made)
  const batches = batchExpressions(costs, most).map((batch) => batch.map((k) => others[k]))
  const nodes = eventNodesRead(graph, traits, planStages(graph, traits, roots), roots)
  const events = await evaluateEventsOn(executor, graph, panel, nodes, observer)
  return { graph, traits, roots, events, ofEvents: places.filter(isOfEvents), batches }
}

/** Whether a node reads a bar column, so that it is missing where an instrument has no bars yet. */
function readsClose(graph: Graph, id: NodeId): boolean {
  const node = graph.nodes[id]!
  return node.kind === 'column' || argsOf(node).some((arg) => readsClose(graph, arg))
}

function spread({ instruments, sessions }: Panel, series: EventSeries, out: Float64Array): void {
  const all = { from: 0, to: sessions.length }
  for (let i = 0; i < instruments.length; i++) {
    writeSessions(series, i, all, out.subarray(i * sessions.length, (i + 1) * sessions.length))
  }
}

interface Walking {
  readonly walk: ExpressionWalk
  readonly plan: WalkPlan
  readonly spares: Spares
  readonly leaves: Map<NodeId, Float64Array | SharedSeries>
}

async function walkBatch(walking: Walking, batch: readonly number[], tell: ExpressionVisitor): Promise<void> {
  const { plan, spares } = walking
  const { graph, traits, roots } = plan
  const wanted = batch.map((place) => roots[place])
  const evaluation = evaluationOf(walking, wanted)
  const stages = planStages(graph, traits, wanted)
  await runStages(evaluation, stages)
  const left = wanted.filter((id) => !evaluation.panels.has(id))
  const ofDays = await panelsOfDays(walking, evaluation, left)
  for (const [k, place] of batch.entries()) {
    await tell(place, evaluation.panels.get(wanted[k]) ?? ofDays.get(wanted[k])!)
  }
  const panelsOf = (ids: readonly NodeId[]) => ids.map((id) => evaluation.panels.get(id)!)
  spares.give([...ofDays.values(), ...panelsOf(stages.flatMap((stage) => [...stage.crossPanels, ...stage.outputs]))])
}

/** An executor that writes over panels of the walk, where it can. */
function intoSpares(executor: SeriesExecutor, spares: Spares): SeriesExecutor {
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

function evaluationOf(walking: Walking, wanted: readonly NodeId[]): Evaluation {
  const { walk, plan, spares } = walking
  const { panel, universe, executor } = walk
  const { graph, events } = plan
  const { panels, shared } = leavesBelow(walking, wanted)
  const days = dayEvaluatorOf({ graph, panel, universe, panels, events, shared }, null)
  const observer: EvaluationObserver = { progress: () => undefined, cancelled: () => false }
  const takePanel = () => spares.take()
  const made = { graph, panel, panels, events, shared, days, decisionPanels: new Map(), decisionDays: null }
  return { ...made, executor: intoSpares(executor, spares), observer, takePanel }
}

/** What is made from dates and actions is few and read by many: it is kept from batch to batch. */
function leavesBelow({ walk, plan, leaves }: Walking, wanted: readonly NodeId[]): LeafValues {
  const { panel } = walk
  const { graph } = plan
  const panels = new Map<NodeId, Float64Array>()
  const shared = new Map<NodeId, SharedSeries>()
  const seen = new Set<NodeId>()
  const visit = (id: NodeId): void => {
    if (seen.has(id)) return
    seen.add(id)
    const node = graph.nodes[id]!
    if (node.kind === 'column' || node.kind === 'derived') {
      const known = leaves.get(id)
      const made = known ?? (node.kind === 'column' ? columnPanel(panel, node.name) : derivedSource(panel, node))
      leaves.set(id, made)
      if (made instanceof Float64Array) panels.set(id, made)
      else shared.set(id, made)
    }
    argsOf(node).forEach(visit)
  }
  wanted.forEach(visit)
  return { panels, shared }
}

/** Several nodes day after day, so that what they share is computed once a day. */
async function panelsOfDays(
  { walk, spares }: Walking,
  { graph, panels, events, shared, executor, observer }: Evaluation,
  ids: readonly NodeId[],
): Promise<Map<NodeId, Float64Array>> {
  const made = new Map(ids.map((id) => [id, spares.take()]))
  if (ids.length === 0) return made
  const panel = panelForDays(walk.panel)
  const task: DayTask = {
    graph,
    panel,
    universe: walk.universe,
    panels,
    events,
    shared,
    ids,
    outputs: [...made.values()],
  }
  if (executor.runDays !== undefined) await executor.runDays(task, observer)
  else createDayRunner(task, null)({ from: 0, to: panel.sessions.length })
  return made
}
