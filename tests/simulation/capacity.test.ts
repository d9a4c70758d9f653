import { capacityRuns, capitalBelow, capitalSteps, orderFates, simulate, volumeUse } from '@stocklab/engine'
import { describe, expect, it } from 'vitest'
import { littleMarket, littleRun, littleStrategy } from './little-market.js'

/** Bought on the second day at 1000, worth 1100 from the third on; a thousand shares trade on each day. */
const market = () => littleMarket([{ close: [1000, 1000, 1100, 1100], volume: [1000, 1000, 1000, 1000] }])

async function figures(capitals: readonly number[], strategy = littleStrategy(), panel = market()) {
  const { input } = await littleRun(panel, strategy)
  return capacityRuns(input, capitals, 0.1).map((run) => {
    const answer = simulate(run).run
    const { daily } = answer
    return {
      totalReturn: Number((daily[daily.length - 1].total_value / run.document.capital - 1).toFixed(12)),
      ...orderFates(answer),
      ...volumeUse(answer, panel, 252),
    }
  })
}

describe('capital against volume', () => {
  it('a hundred shares can be had: up to 100,000 all is invested, beyond that the return thins out', async () => {
    const rows = await figures([50_000, 100_000, 200_000, 1_000_000])
    expect(rows.map(({ totalReturn }) => totalReturn)).toEqual([0.1, 0.1, 0.05, 0.01])
    expect(rows.map(({ orders, cut }) => [orders, cut])).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 1],
    ])
    expect(rows.map(({ meanShare }) => meanShare)).toEqual([0.05, 0.1, 0.1, 0.1])
  })

  it('a sell that takes three days is one order, and cut', async () => {
    const strategy = littleStrategy({ exit: { max_hold_days: 1 } })
    const panel = littleMarket([
      { close: [1000, 1000, 1000, 1000, 1000, 1000], volume: [1e6, 1e6, 1e6, 400, 400, 400] },
    ])
    const [{ orders, cut, lapsed }] = await figures([100_000], strategy, panel)
    expect({ orders, cut, lapsed }).toEqual({ orders: 2, cut: 1, lapsed: 0 })
  })

  it('a buy of which nothing can be had is cut; one that money buys no share for has lapsed', async () => {
    const tiny = littleMarket([{ close: [1000, 1000, 1000], volume: [5, 5, 5] }])
    expect(await figures([100_000], littleStrategy(), tiny)).toMatchObject([
      { orders: 1, cut: 1, lapsed: 0, meanShare: null },
    ])
    expect(await figures([999])).toMatchObject([{ orders: 1, cut: 0, lapsed: 1, meanShare: null }])
  })

  it('impact by hand: 2 % of daily volatility, a hundredth of the volume, the whole account, in a year of 252 days', async () => {
    // A return of 0 on the first bar and ten of 2 % up or down: their sample deviation is exactly 2 %.
    const close = [1e6]
    for (let t = 1; t <= 10; t++) close.push(close[t - 1] * (t % 2 === 1 ? 1.02 : 0.98))
    const held = close[10]
    const panel = littleMarket([{ close: [...close, held, held], volume: [...close, held, held].map(() => 100) }])
    const { input } = await littleRun(panel, littleStrategy({ capital: 1e6, execution: { tick_rounding: false } }))
    const [run] = capacityRuns({ ...input, first: 10 }, [1e6], 0.1)
    const answer = simulate(run).run
    const { meanShare, impactAnnual, unestimated } = volumeUse(answer, panel, 252)
    expect([answer.fills.length, meanShare, unestimated]).toEqual([1, 0.01, 0])
    // One share of a hundred at the last price; the account is a million, and two days are 2 / 252 of a year.
    expect(impactAnnual).toBeCloseTo(((held / 1e6) * 0.02 * Math.sqrt(0.01)) / (2 / 252), 10)
  })
})

describe('quantities in fractions', () => {
  const coin = (price: number) => littleMarket([{ close: [price, price, price] }])
  const strategy = (capital: number) => littleStrategy({ market: 'CRYPTO', capital, universe: { kinds: ['common'] } })

  it('an order without a cap is never said to be cut, whatever the last digit of its quantity', async () => {
    for (const price of [0.09, 0.15, 0.3, 0.65, 1.31, 61.13]) {
      const { input } = await littleRun(coin(price), strategy(12_345.67))
      const { fills, lapsed } = simulate(input).run
      expect([fills.length, lapsed]).toEqual([1, []])
    }
  })

  it('a coin so cheap that doubles cannot tell its units apart is bought within the cash', async () => {
    for (const price of [1e-9, 2e-9, 4e-9, 3.3e-7]) {
      const { input } = await littleRun(coin(price), strategy(98_765_432.1))
      const { daily, fills } = simulate(input).run
      expect(fills).toHaveLength(1)
      expect(daily[1].cash).toBeGreaterThanOrEqual(0)
      expect(daily[1].cash).toBeLessThan(1)
    }
  })
})

describe('steps and thresholds', () => {
  it('thirteen steps from ten million to ten billion are four a decade', () => {
    const steps = capitalSteps(1e7, 1e10, 13)
    expect(steps.slice(0, 6)).toEqual([1e7, 1.78e7, 3.16e7, 5.62e7, 1e8, 1.78e8])
    expect([steps.length, steps.at(-1)]).toEqual([13, 1e10])
  })

  it('a figure that falls from 0.2 to 0 over a decade goes below 0.1 at its middle, the root of ten', () => {
    const points = [
      { capital: 1e6, value: 0.2 },
      { capital: 1e7, value: 0.2 },
      { capital: 1e8, value: 0 },
    ]
    expect(capitalBelow(points, 0.1)).toBeCloseTo(1e7 * Math.sqrt(10), 3)
    expect(capitalBelow(points, -1)).toBe(null)
    expect(capitalBelow(points, 0.3)).toBe(null)
  })
})
