import type { Bound } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { definedFactorIds } from '../factors/catalogue.js'
import { fixturePanel, randomBars } from '../factors/fixtures/panel.fixture.js'
import { noiseAfter } from '../research/noise-panel.js'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { randomFilings, tableOf } from '../statements/random-filings.fixture.js'
import { evaluateExpressions, planExpressions } from './evaluate-expressions.js'

const SESSIONS = 460
const STOCKS = 8
const QUARTERS = { from: 4 * 2015, to: 4 * 2020 }
const LAG = 20

const factor = (id: string): Bound => ({ kind: 'factor', type: 'number', id, params: [] })
const lagged = (id: string): Bound => ({
  kind: 'apply',
  type: 'number',
  fn: 'lag',
  args: [factor(id)],
  params: [LAG],
  by: null,
})

const companies = Array.from({ length: STOCKS }, (_, i) => randomFilings(40 + i, QUARTERS))
const panel = {
  ...fixturePanel(
    companies.map((_, i) => ({ code: String(10 * (i + 1)).padStart(6, '0'), bars: randomBars(i, SESSIONS, 0, 0) })),
  ),
  statements: tableOf(companies),
}
const statementIds = definedFactorIds.filter((id) => planExpressions([factor(id)]).statements)
const evaluate = (expressions: readonly Bound[], over = panel) =>
  evaluateExpressions(expressions, over, null, inProcessExecutor)

describe('values of statements in expressions', () => {
  it('are the same, to the bit, up to a day after which everything is noise, filings included', async () => {
    const expressions = [...statementIds.map(factor), lagged('eps_ttm'), lagged('roe')]
    const whole = await evaluate(expressions)
    let present = 0
    for (const cut of [130, 300]) {
      const noisy = await evaluate(expressions, noiseAfter(panel, cut, cut) as typeof panel)
      let changed = 0
      expressions.forEach((_, k) => {
        for (let i = 0; i < STOCKS; i++) {
          const [from, to] = [i * SESSIONS, i * SESSIONS + cut + 1]
          expect([statementIds[k], ...noisy[k].subarray(from, to)]).toEqual([
            statementIds[k],
            ...whole[k].subarray(from, to),
          ])
          present += whole[k].subarray(from, to).filter((value) => !Number.isNaN(value)).length
          for (let t = to; t < from + SESSIONS; t++) if (!Object.is(noisy[k][t], whole[k][t])) changed++
        }
      })
      expect(changed).toBeGreaterThan(10_000)
    }
    expect(present).toBeGreaterThan(100_000)
  })

  it('per share follow the price basis of the day inside a window, and ratios do not', async () => {
    const [earnings, before, roe, roeBefore] = await evaluate([
      factor('eps_ttm'),
      lagged('eps_ttm'),
      factor('roe'),
      lagged('roe'),
    ])
    const { close, base } = panel.columns
    let restated = 0
    for (let cell = 0; cell < STOCKS * SESSIONS; cell++) {
      if (cell % SESSIONS < LAG) continue
      let k = 1
      for (let s = cell - LAG + 1; s <= cell; s++)
        k *= Math.abs(base[s] / close[s - 1] - 1) >= 0.0005 ? base[s] / close[s - 1] : 1
      const expected = earnings[cell - LAG] * k
      if (Number.isNaN(expected)) expect(before[cell]).toBeNaN()
      else expect(before[cell] / expected).toBeCloseTo(1, 9)
      expect(roeBefore[cell]).toBe(roe[cell - LAG])
      if (k !== 1 && !Number.isNaN(expected)) restated++
    }
    expect(restated).toBeGreaterThan(20)
  })

  it('are missing in a market without statements, and what forgives that goes on', async () => {
    const orZero: Bound = {
      kind: 'apply',
      type: 'number',
      fn: 'coalesce',
      args: [factor('roe'), { kind: 'number', type: 'number', value: 7 }],
      params: [],
      by: null,
    }
    const [roe, filled] = await evaluate([factor('roe'), orZero], { ...panel, statements: null } as never)
    expect(roe.every(Number.isNaN)).toBe(true)
    expect(filled.every((value) => value === 7)).toBe(true)
  })

  it('ask for as much history as the shares of the oldest quarter need', () => {
    expect(planExpressions([factor('roe')]).warmup).toBe(0)
    const plan = planExpressions([factor('share_issuance_1y')])
    expect([plan.columns, plan.warmup]).toEqual([['shares'], Math.ceil(((270 + 4 * 92 + 12) * 6) / 7)])
  })
})
