import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StrategyDocument } from './document.js'
import { canonicalJson, formatStrategy } from './format.js'
import { strategyJsonSchema } from './json-schema.js'
import { parseStrategy } from './parse-strategy.js'
import { formatProblem } from './problem.js'

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const ratio = fc.double({ min: 0.001, max: 0.999, noNaN: true })
const money = fc.double({ min: 1, max: 1e15, noNaN: true })
const words = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => text === text.trim() && !/\p{Cc}|\uFFFD|\uFEFF/u.test(text))
const expression = fc.constantFrom('close > 1', "sector == 'banks: # x'", 'per < 10 and\n  roe > 5%', '-2 ^ 2 > 0', '1')
const where = orNull(
  fc.oneof(
    expression,
    fc.record({ conditions: fc.dictionary(fc.constantFrom('A', 'B'), expression), logic: fc.constant('A') }),
  ),
)
const names = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom('a', 'b2', '이름'), value)
const codes = fc.array(fc.constantFrom('005930', '1e5', 'true', 'null', 'AAPL', '0x10', '00:01'))
const day = orNull(fc.constantFrom('2015-01-02', '2016-02-29'))

const anyDocument: fc.Arbitrary<StrategyDocument> = fc.record({
  schema: fc.constant('stocklab/strategy@1' as const),
  name: words,
  description: orNull(fc.constantFrom('two\nlines\n', ' "quoted" ', "it's", '모멘텀 — 설명: 값', '')),
  market: fc.constant('KRX' as const),
  capital: money,
  period: fc.record({ from: day, to: fc.constant(null) }),
  benchmark: orNull(fc.constantFrom('KOSPI', 'equal:KRX')),
  parameters: names(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  universe: fc.record({
    markets: codes,
    kinds: fc.subarray(['common', 'etf', 'crypto'] as const, { minLength: 1 }),
    sectors: fc.record({ include: codes, exclude: codes }),
    status: fc.record({ exclude: fc.subarray(['administrative', 'halted'] as const) }),
    codes: fc.record({ include: codes, exclude: codes }),
    where,
  }),
  let: names(expression),
  entry: fc.record({
    schedule: fc.oneof(
      fc.constantFrom('daily' as const, 'yearly' as const),
      fc.record({ every: fc.integer({ min: 1, max: 500 }) }),
    ),
    mode: fc.constantFrom('rotate' as const, 'reweight' as const, 'fill' as const),
    where,
    rank_by: fc.array(
      fc.record({ value: expression, order: fc.constantFrom('high' as const, 'low' as const), weight: money }),
      {
        minLength: 1,
      },
    ),
    max_positions: fc.integer({ min: 1, max: 5000 }),
    max_new_per_day: orNull(fc.integer({ min: 1, max: 50 })),
    sizing: fc.oneof(fc.constantFrom('equal' as const, 'market_cap' as const), fc.record({ fixed: money })),
    max_position_weight: orNull(ratio),
    max_position_value: orNull(money),
    rebalance_threshold: ratio,
  }),
  exit: fc.record({
    trigger: fc.constantFrom('close' as const, 'intraday' as const),
    take_profit: orNull(ratio),
    stop_loss: orNull(ratio),
    trailing_stop: orNull(ratio),
    min_hold_days: fc.nat(100),
    max_hold_days: orNull(fc.nat(100)),
    where,
  }),
  execution: fc.record({
    price: fc.constantFrom('open' as const, 'vwap' as const),
    slippage_bps: fc.double({ min: 0, max: 100, noNaN: true }),
    tick_rounding: fc.boolean(),
    participation: orNull(ratio),
  }),
  costs: fc.oneof(
    fc.constant('krx' as const),
    fc.record({ commission: ratio, sell_tax: orNull(ratio), dividend_tax: ratio }),
  ),
  liquidate_at_end: fc.boolean(),
})

describe('a printed document', () => {
  it('parses to the same document, as YAML and as JSON', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const format of ['yaml', 'json'] as const) {
          const result = parseStrategy(formatStrategy(document, format), { format })
          if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
          expect(JSON.parse(canonicalJson(result.document))).toEqual(JSON.parse(canonicalJson(document)))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('has one canonical text, whatever the order of its keys', () => {
    const one = parseStrategy(
      'name: T\nmarket: KRX\nlet: { b: close, a: open }\nentry: { where: a > b, max_positions: 3 }\n',
    )
    const two = parseStrategy(
      'entry: { max_positions: 3, where: a > b }\nlet: { a: open, b: close }\nmarket: KRX\nname: T\n',
    )
    expect(one.ok && canonicalJson(one.document)).toBe(two.ok && canonicalJson(two.document))
  })
})

describe('JSON Schema', () => {
  it('describes every section, with defaults and closed sets', () => {
    const schema = strategyJsonSchema() as { properties: Record<string, Record<string, unknown>>; required: string[] }
    expect(schema.required).toEqual(['name', 'market', 'entry'])
    expect(schema.properties.market?.enum).toEqual(['KRX', 'US', 'CRYPTO'])
    expect(schema.properties.capital?.default).toBe(100_000_000)
    const entry = schema.properties.entry as {
      properties: Record<string, { default?: unknown }>
      additionalProperties: unknown
    }
    expect(entry.additionalProperties).toBe(false)
    expect(entry.properties.max_positions?.default).toBe(20)
  })
})
