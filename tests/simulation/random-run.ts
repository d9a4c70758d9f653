import { marketRules } from '@stocklab/domain'
import type { Panel, SimulationInput } from '@stocklab/engine'
import { parseStrategy, type StrategyDocument } from '@stocklab/strategy'
import fc from 'fast-check'
import { randomMarket, randomSignals } from './random-market.js'

const nullable = (value: fc.Arbitrary<number>) => fc.option(value, { nil: null })

const documents: fc.Arbitrary<StrategyDocument> = fc
  .record({
    capital: fc.constantFrom(300_000, 10_000_000),
    schedule: fc.constantFrom('daily', 'weekly', 'monthly', { every: 3 }),
    mode: fc.constantFrom('rotate', 'reweight', 'fill'),
    max_positions: fc.integer({ min: 1, max: 4 }),
    max_new_per_day: nullable(fc.integer({ min: 1, max: 2 })),
    sizing: fc.constantFrom('equal', 'score', 'market_cap', 'inverse_volatility', { fixed: 1_000_000 }),
    max_position_weight: nullable(fc.constantFrom(0.3, 0.6)),
    rebalance_threshold: fc.constantFrom(0, 0.05),
    trigger: fc.constantFrom('close', 'intraday'),
    stop_loss: nullable(fc.constantFrom(0.03, 0.1)),
    take_profit: nullable(fc.constantFrom(0.04, 0.1)),
    trailing_stop: nullable(fc.constantFrom(0.05, 0.1)),
    min_hold_days: fc.integer({ min: 0, max: 4 }),
    max_hold_days: nullable(fc.integer({ min: 0, max: 12 })),
    price: fc.constantFrom('open', 'close', 'hlc3', 'vwap'),
    slippage_bps: fc.constantFrom(0, 15, 300),
    participation: nullable(fc.constantFrom(0.02, 0.3)),
  })
  .map((choice) => {
    const { schedule, mode, max_positions, max_new_per_day, sizing, max_position_weight, rebalance_threshold } = choice
    const { trigger, stop_loss, take_profit, trailing_stop, min_hold_days, max_hold_days } = choice
    const rank_by = [{ value: 'close' }, { value: 'volume', order: 'low', weight: 0.5 }]
    const text = JSON.stringify({
      schema: 'stocklab/strategy@1',
      name: 'Random',
      market: 'KRX',
      capital: choice.capital,
      entry: {
        schedule,
        mode,
        rank_by,
        max_positions,
        max_new_per_day,
        sizing,
        max_position_weight,
        rebalance_threshold,
      },
      exit: { trigger, stop_loss, take_profit, trailing_stop, min_hold_days, max_hold_days, where: 'close > 0' },
      execution: { price: choice.price, slippage_bps: choice.slippage_bps, participation: choice.participation },
    })
    const parsed = parseStrategy(text, { format: 'json' })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.document
  })

export function inputOf(panel: Panel, document: StrategyDocument, seed: number): SimulationInput {
  const signals = randomSignals(panel, seed)
  return { panel, document, rules: marketRules('KRX'), signals, first: 2, last: panel.sessions.length - 1 }
}

/** A random market and a random strategy on it. */
export const runs: fc.Arbitrary<SimulationInput> = fc
  .record({ seed: fc.integer({ min: 1, max: 1e6 }), document: documents })
  .map(({ seed, document }) => inputOf(randomMarket(seed), document, seed))
