import { describePlan, simulationColumns } from '@stocklab/engine'
import type { StrategyContent, StrategyPlanAnswer, Validation } from '@stocklab/protocol'
import { takeInventory } from '@stocklab/strategy'
import { type ReadContent, readContent } from './read-content.js'

/** What is wrong with a document, what is doubtful, and what it would read. */
export function validateContent(content: StrategyContent): Validation {
  const reading = readContent(content)
  if (!reading.ok) {
    const problems = reading.problems.map(({ file: _, ...problem }) => problem)
    return { valid: false, problems, warnings: [], plan: null, document: null }
  }
  const { document, warnings } = reading
  return {
    valid: true,
    problems: [],
    warnings: [...warnings],
    plan: explainPlan(reading),
    document: { ...document },
  }
}

function explainPlan({ compiled, document, plan }: ReadContent): StrategyPlanAnswer {
  const { columns, indices, warmup, nodes, stages } = describePlan(plan)
  const needs = takeInventory(compiled)
  return {
    factors: [...needs.factors],
    columns: [...new Set([...columns, ...simulationColumns(document)])],
    windows: needs.windows.map(({ fn, window }) => ({ fn, window })),
    crossSection: [...needs.crossSection],
    position: [...needs.position],
    indices: [...indices],
    historySessions: warmup,
    statements: plan.statements,
    nodes: Object.values(nodes).reduce((sum, count) => sum + count, 0),
    stages: stages.length,
    parameters: document.parameters,
  }
}
