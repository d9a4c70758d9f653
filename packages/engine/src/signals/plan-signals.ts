import {
  type DaySignals,
  FALSE,
  type PositionView,
  type SignalProvider,
  TRUE,
  type Truth,
} from '../decide/day-signals.js'
import type { Panel } from '../panel/panel.js'
import type { Graph, NodeId } from '../plan/graph.js'
import type { StrategyRoots } from '../plan/strategy-plan.js'
import type { DayEvaluator, NodeEvents, NodePanels, NodeShared } from './day-evaluator.js'
import { ExitRule, truthOf } from './exit-rule.js'

interface Evaluated {
  readonly graph: Graph
  readonly panel: Panel
  readonly panels: NodePanels
  readonly events: NodeEvents
  readonly shared: NodeShared
  readonly days: DayEvaluator
}

/** The evaluated strategy, seen one session at a time. */
export class PlanSignals implements SignalProvider {
  private readonly entry: Uint8Array
  private readonly rule: ExitRule | null

  constructor(
    private readonly evaluated: Evaluated,
    private readonly roots: StrategyRoots,
  ) {
    this.entry = new Uint8Array(evaluated.panel.instruments.length).fill(TRUE)
    this.rule = roots.exit === null ? null : new ExitRule(evaluated, roots.exit)
  }

  decisionDay(t: number): DaySignals {
    const { days } = this.evaluated
    if (this.roots.entry !== null) {
      const values = days.values(this.roots.entry, t)
      for (let i = 0; i < values.length; i++) this.entry[i] = truthOf(values[i]!)
    }
    return {
      universe: days.population('universe', t),
      entry: this.entry,
      ranks: this.roots.ranks.map((id) => days.values(id, t)),
    }
  }

  exitRule(t: number, i: number, position: PositionView): Truth {
    return this.rule === null ? FALSE : this.rule.judge(t, i, position)
  }

  volatility60(t: number, i: number): number {
    return this.cell(this.roots.volatility60, t, i)
  }

  marketCap(t: number, i: number): number {
    return this.cell(this.roots.marketCap, t, i)
  }

  private cell(id: NodeId | null, t: number, i: number): number {
    return id === null ? Number.NaN : this.evaluated.days.values(id, t)[i]!
  }
}
