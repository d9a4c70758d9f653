import { BLOCK_DAYS, scatterDays } from '../cross-section/day-blocks.kernel.js'
import { derivedSource } from '../factors/derived/derived-series.js'
import type { EventSeries } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import { missingPanel } from '../panel/panel-array.js'
import type { SharedSeries } from '../panel/shared-series.js'
import { columnPanel } from '../plan/columns.js'
import {
  EvaluationCancelled,
  type EvaluationObserver,
  type ExtraInputs,
  type SeriesExecutor,
} from '../plan/executor.js'
import type { Graph, NodeId, PlanNode } from '../plan/graph.js'
import { inputName, type Stage } from '../plan/stages.js'
import type { InputSource } from '../series/jobs.js'
import { categoryCodes, truthOfCodes } from './categories.js'
import type { DayEvaluator, NodeEvents, NodeShared } from './day-evaluator.js'

/** The nodes that need no evaluation: stored columns and what is made from dates, listings, indices and actions. */
export interface LeafValues {
  readonly panels: Map<NodeId, Float64Array>
  readonly events: NodeEvents
  readonly shared: NodeShared
}

/** `ofStatements`: what is known of statements at its events. */
export function leafValues(graph: Graph, panel: Panel, ofStatements: NodeEvents): LeafValues {
  return leafMaps(leafSources(graph, panel), ofStatements)
}

/** The same one after the other, since making one may take its time. */
export function* leafSources(graph: Graph, panel: Panel): Generator<LeafSource> {
  for (const [id, node] of graph.nodes.entries()) {
    if (node.kind === 'column') yield [id, columnPanel(panel, node.name)]
    if (node.kind === 'derived') yield [id, derivedSource(panel, node)]
  }
}

export type LeafSource = readonly [NodeId, Float64Array | EventSeries | SharedSeries]

export function leafMaps(sources: Iterable<LeafSource>, ofStatements: NodeEvents): LeafValues {
  const panels = new Map<NodeId, Float64Array>()
  const events = new Map(ofStatements)
  const shared = new Map<NodeId, SharedSeries>()
  for (const [id, source] of sources) {
    if (source instanceof Float64Array) panels.set(id, source)
    else if ('series' in source) shared.set(id, source)
    else events.set(id, source)
  }
  return { panels, events, shared }
}

/** What a stage is evaluated with; `panels` grows by what each stage makes. */
export interface Evaluation {
  readonly graph: Graph
  readonly panel: Panel
  readonly panels: Map<NodeId, Float64Array>
  readonly events: NodeEvents
  readonly shared: NodeShared
  /** Panels over `decisionDays` alone, of what is read on no other day. */
  readonly decisionPanels: Map<NodeId, Float64Array>
  /** Sessions that decide on entries, ascending; null where any may. */
  readonly decisionDays: Int32Array | null
  readonly days: DayEvaluator
  readonly executor: SeriesExecutor
  readonly observer: EvaluationObserver
  /** A panel to write over; new ones where it is not there. */
  readonly takePanel?: () => Float64Array
}

/** Runs the stages in order: cross-sections that windows look back on, then the series program above them. */
export async function runStages(evaluation: Evaluation, stages: readonly Stage[]): Promise<void> {
  const { executor, panel, panels, decisionPanels, decisionDays, observer } = evaluation
  for (const { crossPanels, program, outputs, everyDay } of stages) {
    for (const id of crossPanels) panels.set(id, panelOfDays(evaluation, id))
    if (program === null) continue
    const kept = everyDay.map((onAllDays) => (onAllDays ? null : decisionDays))
    const extra = extraInputs(evaluation, program.inputs)
    const made = await executor.run(panel, { ...program, kept }, extra, outputs.length, observer)
    outputs.forEach((id, k) => {
      const home = kept[k] === null ? panels : decisionPanels
      home.set(id, made[k]!)
    })
  }
}

/** A node's value on all days, by evaluating day after day; stock-major. */
export function panelOfDays({ days, panel, observer, takePanel }: Evaluation, id: NodeId): Float64Array {
  const [sessions, instruments] = [panel.sessions.length, panel.instruments.length]
  const out = takePanel?.() ?? missingPanel(sessions * instruments)
  const block = new Float64Array(BLOCK_DAYS * instruments)
  for (let from = 0; from < sessions; from += BLOCK_DAYS) {
    if (observer.cancelled()) throw new EvaluationCancelled()
    const count = Math.min(BLOCK_DAYS, sessions - from)
    for (let d = 0; d < count; d++) block.set(days.values(id, from + d), d * instruments)
    scatterDays(block, sessions, from, count, out)
  }
  return out
}

function extraInputs({ graph, panel, panels, events, shared }: Evaluation, names: readonly string[]): ExtraInputs {
  const extra: Record<string, InputSource> = {}
  graph.nodes.forEach((node, id) => {
    const name = inputName(graph, id)
    if (!name.includes('#') || !names.includes(name)) return
    extra[name] =
      events.get(id) ??
      panels.get(id) ??
      shared.get(id) ??
      categoryPanel(panel, node as Extract<PlanNode, { kind: 'category' }>)
  })
  return extra
}

function categoryPanel(panel: Panel, node: Extract<PlanNode, { kind: 'category' }>): Float64Array {
  const sessions = panel.sessions.length
  const codes = categoryCodes(panel, node.name)
  const truths = truthOfCodes(codes.names, node.options, node.negated)
  const out = missingPanel(sessions * panel.instruments.length)
  for (let i = 0, cell = 0; i < panel.instruments.length; i++) {
    for (let t = 0; t < sessions; t++, cell++) out[cell] = truths[codes.at(i, t)]!
  }
  return out
}
