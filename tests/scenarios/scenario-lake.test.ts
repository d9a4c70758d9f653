import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { epochDay, marketRules } from '@stocklab/domain'
import { computeStatistics, inProcessExecutor, simulationColumns, tradingDaysOf } from '@stocklab/engine'
import { importInto, loadPanel } from '@stocklab/market-data'
import { describe, expect, it } from 'vitest'
import { differences } from './compare.js'
import { runScenario } from './run-scenario.js'

const SCENARIOS = join(import.meta.dirname, '../../../shared/spec/golden/scenarios')

const folders = existsSync(SCENARIOS)
  ? readdirSync(SCENARIOS).filter((name) => existsSync(join(SCENARIOS, name, 'expected.json')))
  : []
if (folders.length === 0) console.warn('scenario cases skipped: ../shared/spec/golden/scenarios is absent')

describe.runIf(folders.length > 0)('a scenario that went through the lake gives the same to the last digit', () => {
  it.each(folders)('%s', async (name) => {
    const folder = join(SCENARIOS, name)
    const data = mkdtempSync(join(tmpdir(), 'stocklab-scenario-'))
    try {
      await importInto(data, { kind: 'canonical', paths: [folder] }, { invalidRows: 'strict' })
      const run = await runScenario(
        folder,
        ({ columns, warmup, statements, document }) =>
          loadPanel(data, {
            market: document.market,
            columns: [...columns, ...simulationColumns(document)],
            from: document.period.from === null ? null : epochDay(document.period.from),
            to: document.period.to === null ? null : epochDay(document.period.to),
            warmup,
            statements,
          }),
        inProcessExecutor,
      )
      const { values } = computeStatistics({
        ...run,
        annualisation: 252,
        isTradingDay: tradingDaysOf(marketRules('KRX').calendar),
      })
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
      expect(differences(expected, { ...run, statistics: [values] })).toEqual([])
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  })
})
