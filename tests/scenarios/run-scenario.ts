import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { epochDay, marketRules } from '@stocklab/domain'
import {
  buildPlan,
  evaluatePlan,
  type Panel,
  type SeriesExecutor,
  type SimulationRun,
  type StrategyPlan,
  simulate,
} from '@stocklab/engine'
import { compileStrategy, parseStrategy } from '@stocklab/strategy'

/** Runs the strategy of a scenario folder on the panel that `load` makes for its plan. */
export async function runScenario(
  folder: string,
  load: (plan: StrategyPlan) => Panel | Promise<Panel>,
  executor: SeriesExecutor,
): Promise<SimulationRun> {
  const parsed = parseStrategy(readFileSync(join(folder, 'strategy.yaml'), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { document } = parsed
  const compiled = compileStrategy(document)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const plan = buildPlan(compiled.strategy, document)
  const panel = await load(plan)
  const signals = await evaluatePlan(plan, panel, executor)
  const start = epochDay(document.period.from ?? '1970-01-01')
  const first = panel.sessions.findIndex((day) => day >= start)
  const last = panel.sessions.length - 1
  return simulate({ panel, document, rules: marketRules(document.market), signals, first, last }).run
}
