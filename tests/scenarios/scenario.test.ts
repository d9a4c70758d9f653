import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marketRules } from '@stocklab/domain'
import { computeStatistics, inProcessExecutor, type SeriesExecutor, tradingDaysOf } from '@stocklab/engine'
import { describe, expect, it } from 'vitest'
import { comparableDecisions, differences } from './compare.js'
import { panelOfFolder } from './csv-market.js'
import { plainExecutor } from './plain-executor.js'
import { runScenario } from './run-scenario.js'

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

function runFolder(folder: string, executor: SeriesExecutor) {
  return runScenario(folder, ({ document }) => panelOfFolder(folder, document.period.to), executor)
}
