import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { epochDay, marketRules } from '@stocklab/domain'
import {
  buildPlan,
  computeStatistics,
  evaluatePlan,
  inProcessExecutor,
  type SeriesExecutor,
  type SimulationRun,
  simulate,
  tradingDaysOf,
} from '@stocklab/engine'
import { compileStrategy, parseStrategy } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { comparableDecisions, differences } from './compare.js'
import { panelOfFolder } from './csv-market.js'
import { plainExecutor } from './plain-executor.js'

const SCENARIOS = join(import.meta.dirname, '../../../shared/spec/golden/scenarios')

/** Strategies that read statements, which come with fundamentals. */
const NEEDS_STATEMENTS = new Set([
  'fundamentals-missing-denominators',
  'fundamentals-restatement-and-late-filing',
  'random-market-rotation',
])

const folders = existsSync(SCENARIOS)
  ? readdirSync(SCENARIOS).filter((name) => existsSync(join(SCENARIOS, name, 'expected.json')))
  : []
if (folders.length === 0) console.warn('scenario cases skipped: ../shared/spec/golden/scenarios is absent')

describe.runIf(folders.length > 0)(
  'a scenario gives the fills, lapses, days, trades, statistics and decisions it pins down',
  () => {
    it.each(folders.filter((name) => !NEEDS_STATEMENTS.has(name)))('%s', async (name) => {
      const folder = join(SCENARIOS, name)
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
      const run = await runFolder(folder, inProcessExecutor)
      expect(await runFolder(folder, plainExecutor)).toEqual(run)
      const { values } = computeStatistics({
        ...run,
        annualisation: 252,
        isTradingDay: tradingDaysOf(marketRules('KRX').calendar),
      })
      expect(differences(expected, { ...run, statistics: [values] })).toEqual([])
      if (expected.decisions)
        expect(comparableDecisions(run.decisions)).toEqual(comparableDecisions(expected.decisions))
    })
  },
)

async function runFolder(folder: string, executor: SeriesExecutor): Promise<SimulationRun> {
  const parsed = parseStrategy(readFileSync(join(folder, 'strategy.yaml'), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { document } = parsed
  const compiled = compileStrategy(document)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const panel = panelOfFolder(folder, document.period.to)
  const signals = await evaluatePlan(buildPlan(compiled.strategy, document), panel, executor)
  const start = epochDay(document.period.from ?? '1970-01-01')
  const first = panel.sessions.findIndex((day) => day >= start)
  const last = panel.sessions.length - 1
  return simulate({ panel, document, rules: marketRules(document.market), signals, first, last }).run
}
