import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TRIAL_STATISTICS, trialStatistics } from '../research/trials/trial-statistics.js'
import type { DailyRow } from '../result/result.js'
import * as research from './factor-research.js'
import { computeSeriesStatistics } from './series-statistics.js'
import { STATISTIC_IDS } from './statistic-ids.fixture.js'
import { computeStatistics } from './statistics.js'

const path = fileURLToPath(new URL('../../../../../shared/spec/metrics.md', import.meta.url))
const isHere = existsSync(path)
if (!isHere) console.log(`skipped: the list of statistics against the specification, ${path} is absent`)

/** Three years of a curve that rises and falls, with a benchmark, a few trades and their fills. */
const daily = Array.from({ length: 757 }, (_, t): DailyRow => {
  const date = new Date(Date.UTC(2020, 0, 1 + t)).toISOString().slice(0, 10)
  const value = 1e6 * Math.exp(0.0004 * t + 0.03 * Math.sin(t) + 0.05 * Math.sin(t / 40))
  const benchmark = 1e6 * Math.exp(0.0002 * t + 0.02 * Math.sin(t + 0.4))
  return { date, cash: 0, stock_value: value, total_value: value, benchmark, drawdown: 0, exposure: 1, positions: 3 }
})
const trade = (net: number, held_days: number) => ({ net, return: net / 1e5, held_days }) as never
const isTradingDay = () => true
const returns = (shift: number) =>
  Float64Array.from({ length: 756 }, (_, t) => 0.0004 + 0.01 * Math.sin(t * (1 + shift) + shift))

const run = computeStatistics({
  daily,
  trades: [trade(900, 5), trade(-400, 9), trade(-100, 2), trade(700, 30)],
  fills: [],
  rebalanceTurnovers: [0.2, 0.4],
  annualisation: 252,
  isTradingDay,
})
const series = computeSeriesStatistics({ daily, annualisation: 252, isTradingDay })
const trials = trialStatistics({
  returns: returns(0),
  annualisation: 252,
  family: [0.2, 0.5, -0.1].map((sharpe) => ({ sharpe })) as never,
  columns: [0, 1, 2, 3].map(returns),
})
const factor = Float64Array.from({ length: 60 }, (_, i) => Math.sin(i))
const forward = Float64Array.from({ length: 60 }, (_, i) => 0.01 * Math.sin(i + 0.5))
const names = (from: number) => new Set(Array.from({ length: 12 }, (_, i) => from + i))
const ofFactors: Readonly<Record<(typeof STATISTIC_IDS.research)[number], number | string | null>> = {
  ic: research.informationCoefficient(factor, forward).value,
  rank_ic: research.rankInformationCoefficient(factor, forward).value,
  icir: research.informationRatioOfCoefficients([0.02, 0.03, -0.01]).value,
  quantile_spread: research.quantileSpread(factor, forward).value,
  quantile_monotonicity: research.quantileMonotonicity(factor, forward).value,
  factor_autocorr: research.factorAutocorrelation(factor, forward).value,
  quantile_turnover: research.quantileTurnover(names(0), names(3)).value,
}

/** A figure, or a line or table with at least one row. */
function isComputed(id: string): boolean {
  const own = run.values[id] ?? trials.values[id] ?? (ofFactors as Readonly<Record<string, unknown>>)[id] ?? null
  if (own !== null) return true
  const rows = (series as unknown as Readonly<Record<string, readonly unknown[]>>)[id]
  return rows !== undefined && rows.length > 0
}

describe('the statistics of the catalogue', () => {
  const ids = Object.values(STATISTIC_IDS).flat()

  it('are 95', () => {
    expect(new Set(ids).size).toBe(95)
  })

  it.each(ids)('%s has a value where the data have all it needs', (id) => {
    expect(isComputed(id), run.reasons[id] ?? trials.reasons[id]).toBe(true)
  })

  it('that depend on trials are those the ledger adds', () => {
    expect(Object.keys(trials.values).sort()).toEqual([...TRIAL_STATISTICS].sort())
  })

  it.runIf(isHere)('are those of the specification', () => {
    const text = readFileSync(path, 'utf8')
    expect([...text.matchAll(/^\| `([a-z0-9_]+)` \|/gm)].map((match) => match[1])).toEqual(ids)
  })
})
