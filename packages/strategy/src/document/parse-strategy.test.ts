import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileStrategy } from './compile.js'
import type { StrategyDocument } from './document.js'
import { type ParseOptions, parseStrategy } from './parse-strategy.js'
import { formatProblem } from './problem.js'

const HEAD = 'name: Test\nmarket: KRX\n'
const SHORTEST = `${HEAD}entry: { rank_by: [{ value: mom_12_1 }] }\n`

function documentOf(text: string, options: ParseOptions = {}): StrategyDocument {
  const result = parseStrategy(text, options)
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
  return result.document
}

/** `line:column message` of each problem, of the document or of its expressions. */
function faults(text: string, parameters: Record<string, number> = {}, options: ParseOptions = {}): readonly string[] {
  const parsed = parseStrategy(text, options)
  const result = parsed.ok ? compileStrategy(parsed.document, parameters, parsed.places) : parsed
  return result.ok ? [] : result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('defaults', () => {
  it('fill in everything but name, market and what to buy', () => {
    expect(documentOf(SHORTEST)).toEqual({
      schema: 'stocklab/strategy@1',
      name: 'Test',
      description: null,
      market: 'KRX',
      capital: 100_000_000,
      period: { from: null, to: null },
      benchmark: null,
      parameters: {},
      universe: {
        markets: [],
        kinds: ['common'],
        sectors: { include: [], exclude: [] },
        status: { exclude: ['administrative', 'liquidation'] },
        codes: { include: [], exclude: [] },
        where: null,
      },
      let: {},
      entry: {
        schedule: 'monthly',
        mode: 'rotate',
        where: null,
        rank_by: [{ value: 'mom_12_1', order: 'high', weight: 1 }],
        max_positions: 20,
        max_new_per_day: null,
        sizing: 'equal',
        max_position_weight: null,
        max_position_value: null,
        rebalance_threshold: 0,
      },
      exit: {
        trigger: 'close',
        take_profit: null,
        stop_loss: null,
        trailing_stop: null,
        min_hold_days: 0,
        max_hold_days: null,
        where: null,
      },
      execution: { price: 'open', slippage_bps: 0, tick_rounding: true, participation: null },
      costs: 'krx',
      liquidate_at_end: false,
    })
  })

  it('depend on the market and the schedule', () => {
    const us = documentOf(SHORTEST.replace('KRX', 'US'))
    expect([us.execution.tick_rounding, us.costs, us.universe.kinds]).toEqual([false, 'us', ['common']])
    const crypto = documentOf(SHORTEST.replace('KRX', 'CRYPTO'))
    expect([crypto.execution.tick_rounding, crypto.costs, crypto.universe.kinds]).toEqual([false, 'crypto', ['crypto']])
    expect(documentOf(SHORTEST.replace('{ rank', '{ schedule: daily, rank')).entry.mode).toBe('fill')
    expect(documentOf(SHORTEST.replace('{ rank', '{ schedule: weekly, rank')).entry.mode).toBe('rotate')
  })

  it('keep the costs of the market where an object leaves them out', () => {
    const costs = (text: string) => documentOf(`${SHORTEST}costs: ${text}\n`).costs
    expect(costs('{ commission: 0.001 }')).toEqual({ commission: 0.001, sell_tax: null, dividend_tax: 0.154 })
    expect(costs('{ sell_tax: 0.002 }')).toEqual({ commission: 0.00015, sell_tax: 0.002, dividend_tax: 0.154 })
    expect(costs('{ sell_tax: 0 }')).toEqual({ commission: 0.00015, sell_tax: 0, dividend_tax: 0.154 })
  })

  it('take an empty section for one that is left out', () => {
    const empty = ['universe', 'exit', 'execution', 'let', 'parameters', 'period', 'costs'].map((key) => `${key}:\n`)
    expect(documentOf(SHORTEST + empty.join(''))).toEqual(documentOf(SHORTEST))
  })
})

describe('reading', () => {
  it('takes numbers with underscores, as people write money', () => {
    expect(documentOf(`${SHORTEST}capital: 50_000_000\n`).capital).toBe(50_000_000)
    expect(documentOf(SHORTEST.replace('{ rank', '{ sizing: { fixed: 5_000_000 }, rank')).entry.sizing).toEqual({
      fixed: 5_000_000,
    })
  })

  it('takes parameters as numbers or with a range', () => {
    const text = `${SHORTEST}parameters: { a: 5, b: { default: 252, min: 21, max: 504, step: 21 } }\n`
    const result = parseStrategy(text)
    expect(result.ok && result.document.parameters).toEqual({ a: 5, b: 252 })
    expect(result.ok && result.ranges).toEqual({ b: { min: 21, max: 504, step: 21 } })
  })

  it('steps over a byte order mark and reads JSON with tabs', () => {
    expect(documentOf(`\uFEFF${SHORTEST}`).name).toBe('Test')
    const json = '{\n\t"name": "T", "market": "KRX",\n\t"entry": { "where": "per < 10" }\n}'
    expect(documentOf(json, { format: 'json' }).entry.where).toBe('per < 10')
  })

  it('never throws, whatever the text', () => {
    const lines = fc.array(
      fc.constantFrom(
        'name: T',
        'market: KRX',
        'entry:',
        '  rank_by:',
        '    - value: x',
        '- a',
        '{',
        '}',
        '\tx: 1',
        '? [a]',
        '*a',
        '&a',
        '!!x 1',
        '"',
        "'",
        '---',
        '...',
        '<<: x',
        '|',
        '%',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          lines.map((list) => list.join('\n')),
        ),
        (text) => {
          for (const format of ['yaml', 'json'] as const) {
            const result = parseStrategy(text, { format })
            if (!result.ok) expect(result.problems[0]?.message).toBeTruthy()
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('faults of a document', () => {
  it.each([
    ['', 'null:null expected a strategy, received an empty document'],
    ['hello', '1:1 expected a strategy: keys such as name, market and entry, received the text "hello"'],
    ['- a', '1:1 expected a strategy: keys such as name, market and entry, received a list'],
    [`${HEAD}entri: {}`, '3:1 unknown key "entri"; did you mean "entry"?'],
    [`${SHORTEST}exit: { stoploss: 0.1 }`, '4:9 unknown key "stoploss" in exit; did you mean "stop_loss"?'],
    [`${SHORTEST}costs: { comission: 0.1 }`, '4:10 unknown key "comission" in costs; did you mean "commission"?'],
    [`${HEAD}entry: {}`, '3:8 entry: expected rank_by or where, received neither'],
    [
      `${SHORTEST}period: { from: 2024-02-30 }`,
      '4:17 period.from: expected a date that exists, as 2024-12-30, received the text "2024-02-30"',
    ],
    [
      `${SHORTEST}period: { from: 2024-12-30, to: 2024-01-02 }`,
      '4:17 period: expected from before to, received 2024-12-30 after 2024-01-02',
    ],
    [
      `${SHORTEST}exit: { stop_loss: 12 }`,
      '4:20 exit.stop_loss: expected a ratio between 0 and 1, such as 0.12 for 12%, received 12',
    ],
    [`${SHORTEST}capital: "100"`, '4:10 capital: expected an amount of money above 0, received the text "100"'],
    [
      `${SHORTEST}universe: { codes: { include: [005930] } }`,
      '4:32 universe.codes.include[0]: expected a code in quotes, such as "005930", received 005930',
    ],
    [`${SHORTEST}capital: 1\ncapital: 2`, '5:1 the key "capital" stands twice in one section'],
    ['name: T\nentry:\n\tmode: fill', '3:1 expected spaces, received a tab'],
    [`${SHORTEST}costs: us`, '4:8 costs: expected krx or rates in the market KRX, received us'],
    [`${SHORTEST}---\nname: T`, '5:1 expected one document, received several'],
    [`${SHORTEST}exit: { stop_loss: 0.1`, '4:23 a bracket is not closed'],
    [`${SHORTEST}exit: &a { stop_loss: 0.1 }\nexecution: *a`, '5:12 references (*name) are not read'],
    ['name: "\u0000"', '1:8 expected text in UTF-8, received the character U+0000'],
    [
      SHORTEST.replace('{ rank', '{ max_positions: 0, rank'),
      '3:25 entry.max_positions: expected a whole number from 1, received 0',
    ],
  ])('%j', (text, fault) => {
    expect(faults(text)[0]).toBe(fault)
  })

  it('comes with what to do next', () => {
    const hintOf = (line: string) => {
      const result = parseStrategy(`${SHORTEST}${line}`)
      return result.ok ? null : result.problems[0]?.hint
    }
    expect(hintOf('exit: { stop_loss: 12 }')).toBe('for 12% write 0.12')
    expect(hintOf('exit: { stop_loss: 12% }')).toBe('write 0.12')
    expect(hintOf('capital: "100"')).toBe('write it without quotes')
    expect(hintOf('universe: { codes: { include: [005930] } }')).toBe('write "005930" in quotes')
    expect(hintOf('universe: { kinds: common }')).toBe('write [common]')
  })

  it('refuses a text that is too large to be a strategy', () => {
    expect(faults('x'.repeat(2_000_000))).toEqual([
      'null:null expected a strategy of at most 1000000 characters, received 2000000',
    ])
    expect(faults(`${SHORTEST}description: &a [${'x,'.repeat(30_000)}]`)[0]).toContain('values in a strategy')
    expect(faults(`${SHORTEST}let: ${'['.repeat(60)}${']'.repeat(60)}`)[0]).toContain('levels')
  })
})

describe('faults of expressions in a document', () => {
  it('have the line and column of the file, however the text is written', () => {
    const text = `${SHORTEST}let:
  plain: 1 + clse
  double: "1 + \\u0063lse"
  single: 'sector == ''x'' and clse'
  literal: |
    1 +
      clse
  folded: >-
    1 +

    clse
  running: 1 +
    clse
`
    expect(faults(text).map((fault) => fault.split(' ')[0])).toEqual(['5:14', '6:16', '7:32', '10:7', '14:5', '16:5'])
  })

  it('are those of the letters and their logic too', () => {
    const text = `${HEAD}entry:
  where:
    conditions: { A: "per < 10", B: "clse > 1" }
    logic: "A and (B or D)"
`
    expect(faults(text)).toEqual([
      '5:38 unknown name "clse" at 5:38; did you mean "close"?',
      '6:25 unknown condition "D" in logic at 6:25; did you mean "A"?',
    ])
  })

  it('name parameters that are missing, unknown or not numbers', () => {
    const text = `${HEAD}entry: { where: "rsi(2) < $limit" }\n`
    expect(faults(text)).toEqual(['3:27 parameter $limit has no value at 3:27'])
    expect(faults(text, { limit: 5 })).toEqual([])
    expect(faults(text, { limit: 5, limt: 3 })).toEqual(['null:null unknown parameter "limt"; did you mean "limit"?'])
    expect(faults(text, { limit: Number.NaN })).toContain(
      'null:null expected a number for parameter $limit, received NaN',
    )
  })
})

describe('compiling', () => {
  function compiled(text: string, parameters: Record<string, number> = {}) {
    const result = compileStrategy(documentOf(text), parameters)
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
    return result
  }

  it('lets a given parameter replace the value of the document', () => {
    const text = `${HEAD}parameters: { n: 5 }\nentry: { rank_by: [{ value: "sma(close, $n)" }] }\n`
    expect(compiled(text).strategy.rankBy[0]?.value).toMatchObject({ fn: 'sma', params: [5] })
    expect(compiled(text, { n: 8 }).strategy.rankBy[0]?.value).toMatchObject({ fn: 'sma', params: [8] })
  })

  it('ranks by a condition as 1 where it holds', () => {
    const { rankBy } = compiled(`${HEAD}entry: { rank_by: [{ value: close > sma_5 }] }\n`).strategy
    expect(rankBy[0]?.value).toMatchObject({
      type: 'number',
      fn: 'if',
      args: [{ fn: 'gt' }, { value: 1 }, { value: 0 }],
    })
  })

  it('joins lettered conditions by their logic', () => {
    const text = `${HEAD}entry: { where: { conditions: { A: per < 10, B: roe > 15%, C: rsi_14 < 30 }, logic: A and (B or not C) } }\n`
    expect(compiled(text).strategy.entryWhere).toMatchObject({
      fn: 'and',
      args: [{ fn: 'lt' }, { fn: 'or', args: [{ fn: 'gt' }, { fn: 'not', args: [{ fn: 'lt' }] }] }],
    })
  })

  it('warns of a letter that logic does not use', () => {
    const text = `${HEAD}entry: { where: { conditions: { A: per < 10, B: roe > 15% }, logic: A }, rank_by: [{ value: per }] }\n`
    expect(compiled(text).warnings).toEqual(['entry.where: condition B is not used by logic'])
  })

  it('warns of what is written and not used', () => {
    const text = `${SHORTEST}parameters: { n: 5 }\nlet: { spare: close, used: open }\nexit: { where: used > 1 }\n`
    expect(compiled(text).warnings).toEqual(['let "spare" is not used', 'parameter $n is not used'])
  })
})
