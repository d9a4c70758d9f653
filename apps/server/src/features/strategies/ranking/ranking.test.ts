import type { RankingEntry, Strategy } from '@stocklab/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../slice.fixture.js'
import { create, dailyRows, openStrategies, type StrategySlice, storeMadeUpRun, yamlOf } from '../strategies.fixture.js'
import { computePartFigures } from './part-figures.js'
import { recordFigures } from './record-figures.js'

let slice: StrategySlice
let kim: Caller
let lee: Caller

beforeAll(async () => {
  slice = await openStrategies()
  kim = await slice.createUser('kim')
  lee = await slice.createUser('lee')
})
afterAll(() => slice.close())

const rank = async (query: string) =>
  (await slice.nobody.send({ method: 'GET', url: `/strategies/public/ranking?${query}` })).json()
const names = async (query: string) => (await rank(query)).items.map(({ name }: RankingEntry) => name)

async function publish(caller: Caller, name: string, more: object = {}): Promise<Strategy> {
  const strategy = await create(caller, yamlOf(name))
  await caller.send({ method: 'POST', url: `/strategies/${strategy.id}/publish`, payload: more })
  return strategy
}

/** Sessions of 2019 to 2023, which the author could know, and 100 later ones. */
const KNOWN = dailyRows(new Array(1_400).fill(0)).filter(({ date }) => date <= '2023-12-29').length - 1
const returns = (before: number, after: number) => [
  ...Array.from({ length: KNOWN }, (_, i) => before + (i % 2 ? 0.001 : -0.001)),
  ...Array.from({ length: 100 }, (_, i) => after + (i % 2 ? 0.001 : -0.001)),
]

describe('the ranking of public strategies', () => {
  beforeAll(async () => {
    const lucky = await publish(kim, 'Lucky')
    const steady = await publish(lee, 'Steady', { anonymous: true })
    const unseen = await create(lee, yamlOf('Unseen'))
    await publish(lee, 'Without a run')
    const run = (strategy: Strategy, caller: Caller, values: readonly number[], more: object = {}) =>
      storeMadeUpRun(slice.database, { strategy, ownerId: caller.userId, returns: values, ...more })
    await run(lucky, kim, returns(0.0002, 0.0009))
    await run(lucky, kim, returns(0.001, -0.001), { trials: 40, dsr: 0.4, minLength: 6.5 })
    await run(steady, lee, returns(0.0003, 0.0004), { trials: 2, dsr: 0.9, minLength: 0.1 })
    await run(unseen, lee, returns(0.01, 0.01))
    // None of these is a run of what was published: other parameters, another's, another revision.
    await run(lucky, kim, returns(0.05, 0.05), { hash: 'other' })
    await run(lucky, lee, returns(0.05, 0.05))
    await run(lucky, kim, returns(0.05, 0.05), { revision: 2 })
  })

  it('tells the backtest before publication from what came after it', async () => {
    const { items, waiting } = await rank('statistic=total_return')
    expect(waiting).toBe(false)
    expect(items.map(({ rank: place, name, author }: RankingEntry) => [place, name, author])).toEqual([
      [1, 'Lucky', 'kim'],
      [2, 'Steady', null],
    ])
    const [lucky] = items
    expect(lucky.before).toMatchObject({ from: '2019-01-01', to: '2023-12-29', returns: KNOWN })
    expect(lucky.after).toMatchObject({ from: '2023-12-29', returns: 100 })
    expect(lucky.before.statistics.total_return).toBeCloseTo(growth(returns(0.001, 0).slice(0, KNOWN)), 9)
    expect(lucky.after.statistics.total_return).toBeCloseTo(growth(returns(0, -0.001).slice(KNOWN)), 9)
    expect(lucky.value).toBe(lucky.before.statistics.total_return)
    expect(await names('statistic=total_return&part=after')).toEqual(['Steady', 'Lucky'])
  })

  it('puts trials, deflated Sharpe, made-up data and a backtest that is too short beside the return', async () => {
    const [lucky, steady] = (await rank('statistic=total_return')).items
    expect(lucky.standing).toMatchObject({
      madeUp: true,
      trials: 40,
      deflatedSharpe: 0.4,
      minBacktestYears: 6.5,
      tooShort: true,
    })
    expect(lucky.standing.backtestYears).toBeCloseTo(4.99, 1)
    expect(steady.standing).toMatchObject({ trials: 2, tooShort: false })
    expect(await names('statistic=dsr')).toEqual(['Steady', 'Lucky'])
  })

  it('covers a period only where the backtest does', async () => {
    expect(await names('period=3y&statistic=cagr')).toEqual(['Lucky', 'Steady'])
    const brief = await publish(kim, 'Brief')
    await storeMadeUpRun(slice.database, {
      strategy: brief,
      ownerId: kim.userId,
      returns: returns(0.01, 0).slice(0, 300),
    })
    expect(await names('period=5y&statistic=sharpe&limit=9')).not.toContain('Brief')
    expect(await names('period=1y&statistic=sharpe&limit=9')).toContain('Brief')
  })

  it('shows the same figures on the page of a strategy', async () => {
    const [lucky] = (await rank('statistic=total_return&period=1y')).items
    const shown = (await slice.nobody.send({ method: 'GET', url: `/strategies/public/${lucky.id}` })).json()
    expect(shown.standing).toEqual(lucky.standing)
    expect(shown.figures.find((figures: { period: string }) => figures.period === '1y')).toEqual({
      period: '1y',
      before: lucky.before,
      after: lucky.after,
    })
  })

  it('puts strategies with equal values always in the same order, page by page', async () => {
    for (let i = 0; i < 7; i++) {
      const strategy = await publish(kim, `Equal ${i}`)
      await storeMadeUpRun(slice.database, { strategy, ownerId: kim.userId, returns: returns(0.0005, 0) })
    }
    const all = (await rank('statistic=calmar&limit=100')).items
    const paged: RankingEntry[] = []
    for (let cursor = ''; ; ) {
      const page = await rank(`statistic=calmar&limit=3${cursor}`)
      paged.push(...page.items)
      if (page.nextCursor === null) break
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(paged).toEqual(all)
    expect(paged.map(({ rank: place }) => place)).toEqual(all.map((_: unknown, i: number) => i + 1))
    expect((await rank('statistic=calmar&cursor=WzFd')).code).toBe('INPUT_INVALID')
  })

  it('follows a newer run and a withdrawal, and forgets nothing when a run is deleted', async () => {
    const shaky = await publish(kim, 'Shaky')
    const store = (values: readonly number[]) =>
      storeMadeUpRun(slice.database, { strategy: shaky, ownerId: kim.userId, returns: values })
    const shown = async () => {
      const reply = await slice.nobody.send({ method: 'GET', url: `/strategies/public/${shaky.id}` })
      return reply.json().figures[0]?.after?.statistics.total_return
    }
    await store(returns(0.001, 0.001))
    await recordFigures(slice.database, 100)
    expect(await shown()).toBeGreaterThan(0)
    await store(returns(0.001, -0.002))
    expect(await recordFigures(slice.database, 100)).toMatchObject({ isDone: true })
    expect(await shown()).toBeLessThan(0)
    await slice.database
      .deleteFrom('runs')
      .where('strategy_id', '=', shaky.id)
      .where('total_return', '<', growth(returns(0.001, 0)))
      .execute()
    await recordFigures(slice.database, 100)
    expect(await shown()).toBeLessThan(0)
    expect(await names('statistic=exposure&limit=100')).toContain('Shaky')
    await kim.send({ method: 'POST', url: `/strategies/${shaky.id}/unpublish` })
    expect(await names('statistic=exposure&limit=100')).not.toContain('Shaky')
  })

  it('says when runs are still being measured', async () => {
    for (let i = 0; i < 12; i++) {
      const strategy = await publish(lee, `Many ${i}`)
      await storeMadeUpRun(slice.database, { strategy, ownerId: lee.userId, returns: returns(0.0001, 0) })
    }
    expect((await rank('statistic=beta')).waiting).toBe(true)
    expect((await rank('statistic=alpha')).waiting).toBe(false)
  })
})

describe('figures of a run', () => {
  it('before and after publication multiply to the whole, wherever it is split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 3, maxLength: 60 }),
        fc.nat(59),
        (changes, at) => {
          const daily = dailyRows(changes)
          const split = daily[Math.min(at, changes.length)]!.date
          const figures = computePartFigures({ market: 'KRX', daily, trades: [], fills: [] }, split)
          const of = (part: string) =>
            (figures.find((one) => one.part === part && one.period === 'all')?.statistics.total_return ?? 0) as number
          expect((1 + of('before')) * (1 + of('after'))).toBeCloseTo(1 + growth(changes), 9)
        },
      ),
    )
  })

  it('before publication do not change with what happens after it', () => {
    const of = (after: number) =>
      computePartFigures(
        { market: 'KRX', daily: dailyRows(returns(0.001, after)), trades: [], fills: [] },
        '2023-12-29',
      ).filter(({ part }) => part === 'before')
    expect(of(0.05)).toEqual(of(-0.05))
  })
})

function growth(changes: readonly number[]): number {
  return changes.reduce((value, change) => value * (1 + change), 1) - 1
}
