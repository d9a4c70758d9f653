import { marketRules } from '@stocklab/domain'
import {
  buildPlan,
  evaluatePlan,
  noiseAfter,
  type Panel,
  type SignalProvider,
  type SimulationInput,
  simulateFrom,
  spreadOf,
  verifyLookahead,
} from '@stocklab/engine'
import { compileStrategy, parseStrategy } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { plainExecutor } from '../scenarios/plain-executor.js'
import { randomMarket, randomSignals } from './random-market.js'

const STRATEGY = `
schema: stocklab/strategy@1
name: Proof
market: KRX
universe: { where: "raw_close > 200" }
entry:
  schedule: { every: 2 }
  where: "close > sma(close, 3) or change(close, 2) < 0"
  rank_by: [{ value: "rank(change(close, 3))" }, { value: "ema(volume, 4)", order: low }]
  max_positions: 3
  sizing: inverse_volatility
exit: { stop_loss: 0.05, trailing_stop: 0.08, where: "close < lowest(close, 4) * 1.01" }
execution: { participation: 0.5 }
`

function strategy() {
  const parsed = parseStrategy(STRATEGY)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const compiled = compileStrategy(parsed.document)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  return { document: parsed.document, plan: buildPlan(compiled.strategy, parsed.document) }
}

async function prepared(seed: number): Promise<SimulationInput> {
  const panel = randomMarket(seed)
  const { document, plan } = strategy()
  const signals = await evaluatePlan(plan, panel, plainExecutor)
  return { panel, document, rules: marketRules('KRX'), signals, first: 5, last: panel.sessions.length - 1 }
}

describe('verifyLookahead', () => {
  it('holds for every expression of a strategy, over markets with splits, halts and delistings', async () => {
    const { plan } = strategy()
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const input = await prepared(seed)
      const evaluate = (panel: Panel) => evaluatePlan(plan, panel, plainExecutor)
      const proof = await verifyLookahead({ input, evaluate, cuts: 5, seed })
      expect(proof.cuts).toHaveLength(5)
      expect(proof.changes).toEqual([])
    }
  })

  it('names the cut and the part of the books that a strategy which reads tomorrow betrays', async () => {
    const input = await prepared(12)
    const cheating = (panel: Panel): SignalProvider => {
      const signals = randomSignals(panel, 7)
      const sessions = panel.sessions.length
      return {
        ...signals,
        decisionDay: (t) => {
          const day = signals.decisionDay(t)
          const tomorrow = Math.min(t + 1, sessions - 1)
          const closes = Float64Array.from(panel.instruments, (_, i) => panel.columns.close[i * sessions + tomorrow])
          return { ...day, ranks: [closes, day.ranks[1]] }
        },
      }
    }
    const proof = await verifyLookahead({
      input: { ...input, signals: cheating(input.panel) },
      evaluate: async (panel) => cheating(panel),
      cuts: 8,
      seed: 1,
    })
    expect(proof.holds).toBe(false)
    expect(proof.changes.map((change) => change.part)).toContain('decisions')
  })
})

describe('noiseAfter', () => {
  it('keeps every cell up to the cut and depends on the seed alone', () => {
    const panel = randomMarket(11)
    const noisy = noiseAfter(panel, 10, 5)
    const length = panel.sessions.length
    const isEarly = (_: unknown, cell: number) => cell % length <= 10
    expect(noisy.columns.close.filter(isEarly)).toEqual(panel.columns.close.filter(isEarly))
    expect(noisy.listing.status.filter(isEarly)).toEqual(panel.listing.status.filter(isEarly))
    expect(noisy.columns.close).not.toEqual(panel.columns.close)
    expect(noiseAfter(panel, 10, 5).columns).toEqual(noisy.columns)
  })
})

describe('simulateFrom', () => {
  it('shifts the first day and reports how far the results spread', async () => {
    const input = await prepared(12)
    const rows = [0, 1, 2].flatMap((shift) => simulateFrom(input, shift) ?? [])
    expect(rows.map((row) => row.from)).toEqual(['2020-11-30', '2020-12-01', '2020-12-02'])
    const returns = rows.map((row) => row.statistics.values.total_return as number).sort((a, b) => a - b)
    expect(spreadOf(rows, 'total_return')).toEqual({ min: returns[0], median: returns[1], max: returns[2] })
    expect(spreadOf(rows, 'beta')).toBeNull()
    expect(simulateFrom(input, input.last)).toBeNull()
  })
})
