import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { epochDay, marketRules } from '@stocklab/domain'
import { simulate } from '@stocklab/engine'
import { parseStrategy, type StrategyDocument } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { columnSignals, isColumnStrategy } from './column-signals.js'
import { differences } from './compare.js'
import { panelOfFolder } from './csv-market.js'

const SCENARIOS = join(import.meta.dirname, '../../../shared/spec/golden/scenarios')
const folders = existsSync(SCENARIOS)
  ? readdirSync(SCENARIOS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : []
if (folders.length === 0) console.warn('scenario cases skipped: ../shared/spec/golden/scenarios is absent')

function documentOf(folder: string): StrategyDocument {
  const parsed = parseStrategy(readFileSync(join(SCENARIOS, folder, 'strategy.yaml'), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join('\n'))
  return parsed.document
}

describe('scenarios whose ranks are plain columns', () => {
  for (const folder of folders.filter((name) => isColumnStrategy(documentOf(name)))) {
    it(folder, () => {
      const document = documentOf(folder)
      const panel = panelOfFolder(join(SCENARIOS, folder), document.period.to)
      const start = epochDay(document.period.from ?? '1970-01-01')
      const input = {
        panel,
        document,
        rules: marketRules(document.market),
        signals: columnSignals(panel, document),
        first: panel.sessions.findIndex((day) => day >= start),
        last: panel.sessions.length - 1,
      }
      const { run } = simulate(input)
      const expected = JSON.parse(readFileSync(join(SCENARIOS, folder, 'expected.json'), 'utf8'))
      expect(differences(expected, run)).toEqual([])
    })
  }
})
