import type { Bound, CategoryName, FunctionName } from '@stocklab/strategy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definedFactorIds } from '../factors/catalogue.js'
import { fixturePanel, randomBars } from '../factors/fixtures/panel.fixture.js'
import { cut, prefixPanel } from '../factors/fixtures/prefix.fixture.js'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluateExpressions, planExpressions, screenDay } from './evaluate-expressions.js'

const SESSIONS = 90
const SECTORS = ['banks', 'chemicals', null]

const panel = fixturePanel(
  Array.from({ length: 7 }, (_, k) => ({
    code: `00001${k}`,
    board: k % 2 ? 'KOSDAQ' : 'KOSPI',
    sector: SECTORS[k % 3]!,
    bars: randomBars(300 + k, SESSIONS, k * 3, 0.03).map((bar, t) => (k === 6 && t > 70 ? null : bar)),
  })),
  {
    indices: {
      KOSPI: Array.from({ length: SESSIONS }, (_, t) => 2000 + ((t * 37) % 91)),
      KOSDAQ: Array.from({ length: SESSIONS }, (_, t) => (t === 44 ? Number.NaN : 700 + ((t * 53) % 67))),
    },
  },
)

const column = (name: 'open' | 'high' | 'low' | 'close' | 'volume' | 'raw_close'): Bound => ({
  kind: 'column',
  type: 'number',
  name,
})
const number = (value: number): Bound => ({ kind: 'number', type: 'number', value })
const factor = (id: string): Bound => ({ kind: 'factor', type: 'number', id, params: [] })
function apply(
  fn: FunctionName,
  args: readonly Bound[],
  params: readonly number[] = [],
  by: CategoryName | null = null,
): Bound {
  return { kind: 'apply', type: 'number', fn, args, params, by }
}

const windows = fc.integer({ min: 2, max: 12 })
const groups = fc.constantFrom<CategoryName | null>(null, 'sector', 'market')

const { anyNumber } = fc.letrec<{ anyNumber: Bound; condition: Bound }>((tie) => ({
  condition: fc.oneof(
    fc
      .tuple(fc.constantFrom('lt' as const, 'ge' as const), tie('anyNumber'), tie('anyNumber'))
      .map(([fn, a, b]) => apply(fn, [a, b])),
    tie('anyNumber').map((x) => apply('is_missing', [x])),
    fc.constantFrom<Bound>({ kind: 'category', type: 'condition', name: 'sector', options: ['banks'], negated: false }),
  ),
  anyNumber: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom(column('close'), column('volume'), column('low'), column('raw_close')),
    fc.constantFrom(...definedFactorIds).map(factor),
    fc
      .tuple(fc.constantFrom('add' as const, 'sub' as const, 'div' as const), tie('anyNumber'), tie('anyNumber'))
      .map(([fn, a, b]) => apply(fn, [a, b])),
    fc
      .tuple(
        fc.constantFrom(
          'lag' as const,
          'change' as const,
          'sma' as const,
          'ema' as const,
          'std' as const,
          'highest' as const,
        ),
        tie('anyNumber'),
        windows,
      )
      .map(([fn, x, n]) => apply(fn, [x], [n])),
    fc.tuple(tie('condition'), windows).map(([c, n]) => apply('count', [c], [n])),
    fc.tuple(tie('condition'), tie('anyNumber'), tie('anyNumber')).map(([c, a, b]) => apply('if', [c, a, b])),
    fc
      .tuple(fc.constantFrom('rank' as const, 'zscore' as const, 'demean' as const), tie('anyNumber'), groups)
      .map(([fn, x, by]) => apply(fn, [x], [], by)),
  ),
}))

const evaluate = (expressions: readonly Bound[], over = panel) =>
  evaluateExpressions(expressions, over, null, inProcessExecutor)

describe('evaluation of expressions', () => {
  it('gives the past the same value, to the bit, whatever comes after it', async () => {
    await fc.assert(
      fc.asyncProperty(anyNumber, fc.integer({ min: 30, max: SESSIONS - 1 }), async (expression, length) => {
        const [whole] = await evaluate([expression])
        const [prefix] = await evaluate([expression], prefixPanel(panel, length))
        expect(new BigUint64Array(prefix!.slice().buffer)).toEqual(
          new BigUint64Array(cut(Float64Array.from(whole!), SESSIONS, length).buffer),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('gives every factor the same past whatever comes after it', async () => {
    const expressions = definedFactorIds.map(factor)
    const whole = await evaluate(expressions)
    for (const length of [41, 72, 83]) {
      const prefix = await evaluate(expressions, prefixPanel(panel, length))
      definedFactorIds.forEach((id, k) => {
        expect([id, ...prefix[k]!]).toEqual([id, ...cut(Float64Array.from(whole[k]!), SESSIONS, length)])
      })
    }
  })

  it('screens a day with the values that the whole panel has on it', async () => {
    const expressions = [
      factor('rsi_14'),
      apply('rank', [factor('ret_1w')], [], 'market'),
      apply('add', [column('close'), number(1)]),
    ]
    const whole = await evaluate(expressions)
    const day = await screenDay(expressions, panel, 60, null, inProcessExecutor)
    day.forEach((values, k) => {
      expect([...values]).toEqual(panel.instruments.map((_, i) => whole[k]![i * SESSIONS + 60]))
    })
  })

  it('selects nobody on a day on which it is not listed, whatever the condition', async () => {
    const isMissing = apply('is_missing', [column('raw_close')])
    const [before] = await screenDay([isMissing], panel, 70, null, inProcessExecutor)
    const [after] = await screenDay([isMissing], panel, 71, null, inProcessExecutor)
    expect([before![6], after![6]]).toEqual([0, Number.NaN])
  })

  it('takes a window over a cross-section day by day', async () => {
    const rank = apply('rank', [column('raw_close')])
    const [ranks, averages] = await evaluate([rank, apply('sma', [rank], [3])])
    const t = 50
    const window = [ranks![t - 2]!, ranks![t - 1]!, ranks![t]!]
    expect(averages![t]).toBeCloseTo((window[0]! + window[1]! + window[2]!) / 3, 12)
  })

  it('plans equal parts once and stores whole expressions', () => {
    const close = column('close')
    const plan = planExpressions([
      apply('gt', [close, apply('sma', [close], [20])]),
      apply('div', [close, factor('sma_20')]),
      factor('bb_pctb_20'),
    ])
    const averages = plan.graph.nodes.filter((node) => node.kind === 'series' && node.kernel === 'sma')
    expect(averages).toHaveLength(1)
    expect(plan.stages).toHaveLength(1)
    expect(plan.stages[0]!.outputs).toEqual(plan.roots)
    expect(plan.warmup).toBe(19)
    expect(plan.columns).toEqual(['close'])
  })

  it('adds up what windows need, one above the other and across cross-sections', () => {
    const rank = apply('rank', [apply('change', [column('close')], [5])])
    const plan = planExpressions([apply('sma', [rank], [10])])
    expect(plan.stages).toHaveLength(2)
    expect(plan.warmup).toBe(14)
    expect(planExpressions([factor('rsi_14')]).warmup).toBe('all')
  })
})
