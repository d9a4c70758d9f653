import { epochDay } from '@stocklab/domain'
import type { Bound } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluateExpressions } from '../signals/evaluate-expressions.js'
import { type FiledRow, filedTable } from './fixtures/filed-rows.fixture.js'
import { type FixtureBar, fixturePanel } from './fixtures/panel.fixture.js'

const FIRST_DAY = epochDay('2019-01-02')
const SESSIONS = 370
const NEWER_FROM = 120
const SPLIT = 150
const GAP = 40

const day = (date: string): number => epochDay(date) - FIRST_DAY

/** 50 won a share and a thousand shares; five for one on the day of the split; the price rises by one a day after it. */
const bars = Array.from({ length: SESSIONS }, (_, t): FixtureBar | null => {
  if (t === GAP) return null
  if (t < SPLIT) return { close: 50, shares: 1000 }
  return { close: 10 + t - SPLIT, shares: 5000, ...(t === SPLIT ? { base: 10 } : {}) }
})

const income = (period: string, value: number, from: number): FiledRow => ({
  period,
  span: 'Q',
  item: 'net_income_parent',
  value,
  from,
})
const balances = (period: string, from: number): FiledRow[] =>
  (
    [
      ['total_assets', 90_000],
      ['equity_parent', 40_000],
      ['short_term_debt', 3000],
      ['long_term_debt', 4000],
      ['noncontrolling_interest', 500],
      ['cash', 2000],
      ['short_term_investments', 1000],
    ] as const
  ).map(([item, value]) => ({ period, span: 'AT', item, value, from }))

const before = FIRST_DAY - 30
const newer = FIRST_DAY + NEWER_FROM
const panel = {
  ...fixturePanel([
    { code: '000080', bars },
    { code: '000085', kind: 'preferred', bars: bars.map((_, t) => ({ close: 20, shares: t < 10 ? 100 : 200 })) },
  ]),
  statements: filedTable([
    [
      ...['2018Q1', '2018Q2', '2018Q3', '2018Q4'].map((period) => income(period, 1000, before)),
      ...balances('2018Q4', before),
      income('2019Q1', 3000, newer),
      ...balances('2019Q1', newer),
    ],
    [],
  ]),
}

async function daysOf(id: string, params: readonly number[] = []): Promise<number[]> {
  const factor: Bound = { kind: 'factor', type: 'number', id, params: [...params] }
  const [values] = await evaluateExpressions([factor], panel, null, inProcessExecutor)
  return [...values!.subarray(0, SESSIONS)]
}

describe('factors of statements from day to day', () => {
  it('divide the market value of the day by what is known on it', async () => {
    const per = await daysOf('per')
    expect([per[0], per[GAP], per[NEWER_FROM - 1]]).toEqual([12.5, NaN, 12.5])
    expect([per[NEWER_FROM], per[SPLIT], per[SPLIT + 2]]).toEqual([50_000 / 6000, 50_000 / 6000, 60_000 / 6000])
    expect((await daysOf('net_income_parent_ttm'))[GAP]).toBe(4000)
  })

  it('add the other share classes to the enterprise value', async () => {
    const value = await daysOf('enterprise_value')
    expect([value[0], value[10]]).toEqual([50_000 + 2000 + 4500, 50_000 + 4000 + 4500])
  })

  it('hold a multiple against the median of its own past', async () => {
    const relative = await daysOf('per_rel_5y', [8])
    expect(relative.slice(0, 4)).toEqual([NaN, NaN, NaN, 0])
    // The day itself has no multiple; its window has enough of them without it.
    expect([relative[GAP], relative[GAP + 1]]).toEqual([NaN, 0])
    expect(relative[SPLIT + 7]).toBeCloseTo(17 / 13.5 - 1, 12)
    expect(relative[NEWER_FROM]).toBeCloseTo(50_000 / 6000 / 12.5 - 1, 12)
  })

  it('count shares at the quarter end on the basis of the day', async () => {
    const [shares, earnings] = [await daysOf('adj_shares'), await daysOf('eps_ttm')]
    expect([shares[NEWER_FROM], shares[SPLIT - 1], shares[SPLIT]]).toEqual([1000, 1000, 5000])
    expect([earnings[NEWER_FROM], earnings[SPLIT]]).toEqual([6, 1.2])
    expect((await daysOf('bps'))[SPLIT]).toBe(8)
  })

  it('go missing with stale statements, whose age is told all the same', async () => {
    const [per, age, since] = [
      await daysOf('per'),
      await daysOf('fundamental_age_days'),
      await daysOf('days_since_filing'),
    ]
    const last = day('2019-03-31') + 270
    expect([per[last], per[last + 1]].map(Number.isNaN)).toEqual([false, true])
    expect([age[0], age[last], age[last + 1]]).toEqual([2, 270, 271])
    expect([since[0], since[NEWER_FROM], since[last + 1]]).toEqual([30, 0, last + 1 - NEWER_FROM])
  })
})
