import type { PlanNode } from './graph.js'
import type { StrategyPlan } from './strategy-plan.js'

/** What `explain` tells of a plan before anything runs. */
export interface PlanDescription {
  readonly columns: readonly string[]
  readonly indices: readonly string[]
  readonly warmup: number | 'all'
  /** Nodes of the graph by kind; equal sub-expressions are one node. */
  readonly nodes: Readonly<Record<PlanNode['kind'], number>>
  /** Per series stage: steps of its program, panels it keeps, cross-sections taken on all days before it. */
  readonly stages: readonly { readonly steps: number; readonly panels: number; readonly crossSections: number }[]
  /** Memory of the panels it keeps, in bytes, for a panel of that size. */
  panelBytes(sessions: number, instruments: number): number
}

export function describePlan(plan: StrategyPlan): PlanDescription {
  const nodes = {
    number: 0,
    column: 0,
    derived: 0,
    statement: 0,
    quarter_shares: 0,
    filing: 0,
    category: 0,
    position: 0,
    element: 0,
    series: 0,
    cross: 0,
  }
  for (const { kind } of plan.graph.nodes) nodes[kind]++
  const stages = plan.stages.map(({ program, outputs, crossPanels }) => ({
    steps: program?.steps.length ?? 0,
    panels: outputs.length,
    crossSections: crossPanels.length,
  }))
  const kept = stages.reduce((sum, { panels, crossSections }) => sum + panels + crossSections, 0)
  return {
    columns: plan.columns,
    indices: plan.indices,
    warmup: plan.warmup,
    nodes,
    stages,
    panelBytes: (sessions, instruments) => kept * sessions * instruments * Float64Array.BYTES_PER_ELEMENT,
  }
}
