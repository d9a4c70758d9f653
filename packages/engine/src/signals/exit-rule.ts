import type { PositionName } from '@stocklab/strategy'
import { FALSE, MISSING, type PositionView, TRUE, type Truth } from '../decide/day-signals.js'
import { eventAt } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import { sharedAt } from '../panel/shared-series.js'
import { argsOf, type Graph, type NodeId, type PlanNode } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'
import { categoryCodes, truthOfCodes } from './categories.js'
import type { DayEvaluator, NodeEvents, NodePanels, NodeShared } from './day-evaluator.js'

/** Where and for which position a cell is evaluated. */
interface CellPlace {
  readonly t: number
  readonly i: number
  readonly position: PositionView
}
type CellStep = (place: CellPlace) => void

interface ExitRuleParts {
  readonly graph: Graph
  readonly panel: Panel
  readonly panels: NodePanels
  readonly events: NodeEvents
  readonly shared: NodeShared
  readonly days: DayEvaluator
}

/** A number where true is 1 and false 0, as a truth. */
export function truthOf(x: number): Truth {
  if (Number.isNaN(x)) return MISSING
  return x === 0 ? FALSE : TRUE
}

/**
 * Evaluates exit.where for single positions: the same kernels as everywhere over arrays of one cell. Cross-sections
 * are taken over the day's universe, once a day.
 */
export class ExitRule {
  private readonly steps: readonly CellStep[]
  private readonly cells = new Map<NodeId, Float64Array>()

  constructor(
    private readonly parts: ExitRuleParts,
    private readonly root: NodeId,
  ) {
    this.steps = this.nodesToRun().map((id) => this.stepOf(id, this.cell(id)))
  }

  judge(t: number, i: number, position: PositionView): Truth {
    const place = { t, i, position }
    for (const step of this.steps) step(place)
    return truthOf(this.cell(this.root)[0]!)
  }

  private cell(id: NodeId): Float64Array {
    let cell = this.cells.get(id)
    if (cell === undefined) {
      cell = new Float64Array(1)
      this.cells.set(id, cell)
    }
    return cell
  }

  private nodesToRun(): readonly NodeId[] {
    const found = new Set<NodeId>()
    const visit = (id: NodeId): void => {
      if (found.has(id)) return
      found.add(id)
      const { graph, panels, events } = this.parts
      const isEnd = panels.has(id) || events.has(id) || graph.nodes[id]!.kind === 'cross'
      if (!isEnd) argsOf(graph.nodes[id]!).forEach(visit)
    }
    visit(this.root)
    return [...found].sort((a, b) => a - b)
  }

  private stepOf(id: NodeId, out: Float64Array): CellStep {
    const { graph, panel, panels, events, shared, days } = this.parts
    const sessions = panel.sessions.length
    const stored = panels.get(id)
    if (stored !== undefined) return ({ t, i }) => set(out, stored[i * sessions + t]!)
    const ofEvents = events.get(id)
    if (ofEvents !== undefined) return ({ t, i }) => set(out, ofEvents.values[eventAt(ofEvents, i, t)]!)
    const ofMany = shared.get(id)
    if (ofMany !== undefined) return ({ t, i }) => set(out, sharedAt(ofMany, i * sessions, t))
    const node = graph.nodes[id]!
    switch (node.kind) {
      case 'number':
        return () => set(out, node.value)
      case 'position':
        return positionStep(panel, node.name, out)
      case 'category':
        return categoryStep(panel, node, out)
      case 'cross':
        return ({ t, i }) => set(out, days.values(id, t)[i]!)
      case 'element': {
        const kernel = kernelByName(node.kernel)
        const inputs = node.args.map((arg) => this.cell(arg))
        return () => kernel.run(inputs, node.params, out)
      }
      default:
        throw new Error(`expected a node that one cell can be evaluated for, received ${node.kind} #${id}`)
    }
  }
}

function set(out: Float64Array, value: number): void {
  out[0] = value
}

function positionStep(panel: Panel, name: PositionName, out: Float64Array): CellStep {
  const sessions = panel.sessions.length
  switch (name) {
    case 'entry_price':
      return ({ position }) => set(out, position.entryPrice)
    case 'held':
      return ({ position }) => set(out, position.held)
    case 'peak':
      return ({ position }) => set(out, position.peak)
    case 'gain':
      return ({ t, i, position }) => set(out, panel.columns.close[i * sessions + t]! / position.entryPrice - 1)
  }
}

function categoryStep(panel: Panel, node: Extract<PlanNode, { kind: 'category' }>, out: Float64Array): CellStep {
  const codes = categoryCodes(panel, node.name)
  const truths = truthOfCodes(codes.names, node.options, node.negated)
  return ({ t, i }) => set(out, truths[codes.at(i, t)]!)
}
