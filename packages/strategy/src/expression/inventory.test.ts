import { describe, expect, it } from 'vitest'
import { compileStrategy } from '../document/compile.js'
import { parseStrategy } from '../document/parse-strategy.js'
import { describeFunctions } from './describe-functions.js'
import { FUNCTIONS } from './functions.js'
import { takeInventory } from './inventory.js'
import { PARAMETRISED_FACTORS } from './parametrised-factors.js'

describe('takeInventory', () => {
  it('lists each column, factor, window and function once', () => {
    const parsed = parseStrategy(`name: T
market: KRX
let: { trend: "sma(close, 60)" }
universe: { where: "top(market_cap, 100)" }
entry:
  where: close > trend and rsi(21) < 30 and trend > lag(trend, 5)
  rank_by: [{ value: "rank(mom_12_1, by: sector)" }]
exit: { where: "gain > 0.1 or crosses_below(close, trend)" }
`)
    const compiled = parsed.ok ? compileStrategy(parsed.document) : parsed
    expect(compiled.ok && takeInventory(compiled.strategy)).toEqual({
      columns: ['close'],
      factors: ['market_cap', 'mom_12_1', 'rsi(21)'],
      windows: [
        { fn: 'crosses_below', window: null },
        { fn: 'lag', window: 5 },
        { fn: 'sma', window: 60 },
      ],
      crossSection: ['rank', 'top'],
      position: ['gain'],
      nodes: 19,
    })
  })
})

describe('describeFunctions', () => {
  it('has a row for every function and parametrised factor', () => {
    const rows = describeFunctions()
    expect(rows).toHaveLength(FUNCTIONS.size + PARAMETRISED_FACTORS.size)
    expect(rows.find((row) => row.name === 'sma')?.usage).toBe('sma(x, n)')
    expect(rows.find((row) => row.name === 'neutralize')?.usage).toBe('neutralize(x, by: sector)')
    expect(rows.find((row) => row.name === 'bb_pctb')?.usage).toBe('bb_pctb(n, k)')
  })
})
