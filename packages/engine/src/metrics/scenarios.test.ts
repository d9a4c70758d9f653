import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { marketRules } from '@stocklab/domain'
import { describe, expect, it } from 'vitest'
import { tradingDaysOf } from './months.js'
import { computeStatistics } from './statistics.js'

const root = fileURLToPath(new URL('../../../../../shared/spec/golden/scenarios/', import.meta.url))
const scenarios = existsSync(root) ? readdirSync(root).filter((name) => existsSync(`${root}${name}/expected.json`)) : []
if (scenarios.length === 0) console.log(`skipped: statistics of the reference scenarios, ${root} is absent`)

describe.runIf(scenarios.length > 0)('statistics of the reference scenarios', () => {
  it.each(scenarios)('%s', (name) => {
    const expected = JSON.parse(readFileSync(`${root}${name}/expected.json`, 'utf8'))
    const { calendar } = marketRules('KRX')
    const { values, reasons } = computeStatistics({
      daily: expected.daily,
      trades: expected.trades,
      fills: expected.fills,
      rebalanceTurnovers: [],
      annualisation: 252,
      isTradingDay: tradingDaysOf(calendar),
    })
    for (const [id, wanted] of Object.entries<number | string | null>(expected.statistics)) {
      const received = values[id]
      if (typeof wanted !== 'number') expect(received, id).toBe(wanted)
      else
        expect(Math.abs((received as number) - wanted), id).toBeLessThanOrEqual(
          Math.max(1e-8 * Math.abs(wanted), 1e-12),
        )
    }
    for (const [id, reason] of Object.entries(expected.reasons)) expect(reasons[id], id).toBe(reason)
    for (const [id, value] of Object.entries(values)) if (value === null) expect(reasons[id], id).toBeDefined()
  })
})
