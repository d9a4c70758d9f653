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

const folders = existsSync(SCENARIOS)
  ? readdirSync(SCENARIOS).filter((name) => existsSync(join(SCENARIOS, name, 'expected.json')))
  : []
if (folders.length === 0) console.warn('scenario cases skipped: ../shared/spec/golden/scenarios is absent')

describe.runIf(folders.length > 0)(
  'a scenario gives the fills, lapses, days, trades, statistics and decisions it pins down',
  () => {
    it.each(folders)('%s', async (name) => {
      const folder = join(SCENARIOS, name)
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
      const run = await runFolder(folder, inProcessExecutor)
      // The slow way restates over several splits in another order, so that last digits may differ.
      const slow = await runFolder(folder, plainExecutor)
      expect(differences({ ...run, statistics: {} }, { ...slow, statistics: [{}] })).toEqual([])
      expect(comparableDecisions(slow.decisions)).toEqual(comparableDecisions(run.decisions))
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
