import { marketRules } from '@stocklab/domain'
import {
  buildPlan,
  computeStatistics,
  decisionSessions,
  EvaluationCancelled,
  evaluatePlan,
  inProcessExecutor,
  type Panel,
  SILENT_OBSERVER,
  type SweepVariant,
  simulate,
  simulationColumns,
  sweep,
  sweepRequest,
  tradingDaysOf,
} from '@stocklab/engine'
import { compileStrategy, parseStrategy } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { randomMarket } from './random-market.js'

const rules = marketRules('KRX')

/** Every way in which expressions meet the days: lags, windows, cross-sections of two populations, exits on any day. */
const STRATEGIES = {
  'cells of the past alone': `
parameters: { back: 3 }
entry: { schedule: { every: 3 }, where: "lag(close, 1) / lag(close, $back) > 0.9", rank_by: [{ value: "lag(close, 1) / lag(close, $back)" }], max_positions: 2 }`,
  'changes, columns and a factor': `
parameters: { back: 4 }
entry: { schedule: weekly, where: "delta(volume, $back) > -1000 and close > 300", rank_by: [{ value: "change(close, $back) + change(high, 2)", order: low }], max_positions: 3, mode: fill }`,
  'windows over a narrowed universe and an exit rule': `
parameters: { back: 3, stop: 0.05 }
universe: { where: "raw_close > 200" }
entry: { schedule: { every: 2 }, where: "close > sma(close, $back) or change(close, 2) < 0", rank_by: [{ value: "rank(change(close, 3))" }, { value: "ema(volume, 4)", order: low }], max_positions: 3, sizing: inverse_volatility, mode: reweight }
exit: { stop_loss: 0.05, where: "gain > 0.02 and close < highest(close, $back) * 1.01 and rank(volume) < 0.8" }`,
  'a universe that differs': `
parameters: { back: 100 }
universe: { where: "raw_close > $back" }
entry: { schedule: daily, rank_by: [{ value: "rank(close) + sma(volume, 3)" }], max_positions: 2 }
exit: { trigger: intraday, stop_loss: 0.04, take_profit: 0.04, max_hold_days: 5 }`,
}

function variantsOf(text: string, values: readonly number[]): readonly SweepVariant[] {
  const parsed = parseStrategy(`schema: stocklab/strategy@1\nname: Sweep\nmarket: KRX\n${text}`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return values.map((back) => {
    const compiled = compileStrategy(parsed.document, { back })
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
    return { document: parsed.document, compiled: compiled.strategy }
  })
}

async function alone({ document, compiled }: SweepVariant, panel: Panel) {
  const period = { panel, document, first: 5, last: panel.sessions.length - 1 }
  const plan = buildPlan(compiled, document)
  const signals = await evaluatePlan(plan, panel, inProcessExecutor, SILENT_OBSERVER, decisionSessions(period))
  const { run } = simulate({ ...period, rules, signals })
  const { annualisation, calendar } = rules
  const statistics = computeStatistics({ ...run, annualisation, isTradingDay: tradingDaysOf(calendar) })
  return { equity: run.daily.map((row) => row.total_value), statistics, fills: run.fills.length }
}

describe('sweep', () => {
  for (const [name, text] of Object.entries(STRATEGIES)) {
    it(`gives each variant the run that it has alone, to the bit: ${name}`, async () => {
      const variants = variantsOf(text, [5, 2, 7, 2, 3])
      let fills = 0
      for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
        const panel = randomMarket(seed)
        const question = {
          panel,
          rules,
          variants,
          first: 5,
          last: panel.sessions.length - 1,
          executor: inProcessExecutor,
        }
        const runs = await sweep({ ...question, memory: seed % 2 === 0 ? 3000 : 1e9 })
        for (const [k, run] of runs.entries()) {
          const expected = await alone(variants[k], panel)
          expect({ ...run, equity: [...run.equity] }).toEqual({ variant: k, ...expected })
          fills += run.fills
        }
      }
      expect(fills).toBeGreaterThan(100)
    })
  }

  it('tells of each run once and stops between two when asked', async () => {
    const panel = randomMarket(3)
    const variants = variantsOf(STRATEGIES['cells of the past alone'], [2, 3, 4])
    const told: number[] = []
    const question = { panel, rules, variants, first: 0, last: panel.sessions.length - 1, executor: inProcessExecutor }
    const stopped = sweep(question, {
      onRun: ({ variant }) => told.push(variant),
      isCancelled: () => told.length === 2,
    })
    await expect(stopped).rejects.toBeInstanceOf(EvaluationCancelled)
    expect(told).toEqual([0, 1])
  })

  it('asks for the columns and the longest warm-up of all variants', () => {
    const variants = variantsOf(STRATEGIES['cells of the past alone'], [2, 40, 4])
    const { columns, warmup } = sweepRequest(variants)
    expect(warmup).toBe(40)
    expect(columns).toEqual(expect.arrayContaining([...simulationColumns(variants[0].document)]))
  })
})
