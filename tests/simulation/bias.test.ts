import { BIASES, biasParts, biasSet, simulate, splitDifference } from '@stocklab/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allVariants,
  type LittleFiling,
  littleMarket,
  littleRun,
  littleStrategy,
  partsOf,
  totalReturnSplit,
} from './little-market.js'
import { runs } from './random-run.js'

const onProfit = (where: string) => ({ entry: { schedule: 'daily', where, max_positions: 1 } })
const filed = (item: string, span: string, value: number, availableFrom: string): LittleFiling => ({
  item,
  span,
  value,
  availableFrom,
})

describe('a market with one bias in it', () => {
  it('survivorship: half in what rose by 10 %, half in what fell by 20 % and left; naive leaves the latter out', async () => {
    const panel = littleMarket([{ close: [1000, 1000, 1100, 1100, 1100] }, { close: [1000, 1000, 800] }])
    const entry = { schedule: 'yearly', rank_by: [{ value: 'close' }], max_positions: 2 }
    const split = await totalReturnSplit(panel, littleStrategy({ entry }))
    expect([split.strict, split.naive].map((x) => Number(x.toFixed(12)))).toEqual([-0.05, 0.05])
    expect(partsOf(split)).toEqual({ survivorship: 0.1 })
  })

  it('look-ahead by fills: the open after the decision is 25 % higher than the close it was made on', async () => {
    const panel = littleMarket([{ close: [1000, 1250, 1250], open: [1000, 1250, 1250] }])
    const split = await totalReturnSplit(panel, littleStrategy())
    expect([split.strict, split.naive]).toEqual([0, 0.25])
    expect(partsOf(split)).toEqual({ look_ahead: 0.25 })
  })

  it('look-ahead by statements: the year-end figures are published only after the rise of 25 %', async () => {
    const panel = littleMarket(
      [{ close: [1000, 1000, 1250, 1250, 1250, 1250] }],
      [filed('net_income', 'FY', 100, '2024-01-05'), filed('revenue', 'FY', 1000, '2024-01-05')],
    )
    const split = await totalReturnSplit(panel, littleStrategy(onProfit('net_margin > 5%')))
    expect([split.strict, split.naive]).toEqual([0, 0.25])
    expect(partsOf(split)).toEqual({ look_ahead: 0.25 })
  })

  it('restatement: the profit that was bought for became a loss in a later filing', async () => {
    const panel = littleMarket(
      [{ close: [1000, 1000, 800, 800, 800] }],
      [
        filed('net_income', 'FY', 100, '2024-01-02'),
        filed('revenue', 'FY', 1000, '2024-01-02'),
        filed('net_income', 'FY', -100, '2024-01-05'),
      ],
    )
    const split = await totalReturnSplit(panel, littleStrategy(onProfit('net_margin > 5%')))
    expect(Number(split.strict.toFixed(12))).toBe(-0.2)
    expect(split.naive).toBe(0)
    expect(partsOf(split)).toEqual({ restatement: 0.2 })
  })

  it('halts: nothing could be bought on the day after the decision, and then it rose by 10 %', async () => {
    const panel = littleMarket([{ close: [1000, 1000, 1100], volume: [1e6, 0, 1e6] }])
    const split = await totalReturnSplit(panel, littleStrategy())
    expect(split.strict).toBe(0)
    expect(partsOf(split)).toEqual({ limits_and_halts: 0.1 })
  })

  it('participation counts with the limits: a tenth of the order could be had', async () => {
    const panel = littleMarket([{ close: [1000, 1000, 1100], volume: [1e6, 1000, 1e6] }])
    const split = await totalReturnSplit(panel, littleStrategy({ execution: { participation: 0.1 } }))
    expect([split.strict, split.naive].map((x) => Number(x.toFixed(12)))).toEqual([0.01, 0.1])
    expect(partsOf(split)).toEqual({ limits_and_halts: 0.09 })
  })

  it('costs: 1 % of commission on a price that stands still', async () => {
    const panel = littleMarket([{ close: [1000, 1000, 1000] }])
    const costs = { commission: 0.01, sell_tax: 0, dividend_tax: 0 }
    const split = await totalReturnSplit(panel, littleStrategy({ capital: 1_010_000, costs }))
    expect(partsOf(split)).toEqual({ costs: Number((10_000 / 1_010_000).toFixed(12)) })
  })
})

describe('biases together', () => {
  it('what two make only together is halved: a day locked at the limit, had at the close before it', async () => {
    // Neither: locked, nothing bought. Halts and limits alone: at 1300, +10 %. Both: at 1000, +43 %.
    const panel = littleMarket([{ close: [1000, 1300, 1430], open: [1000, 1300, 1300], flat: [1] }])
    const split = await totalReturnSplit(panel, littleStrategy({ capital: 1_300_000 }))
    expect(Number(split.naive.toFixed(12))).toBe(0.43)
    expect(partsOf(split)).toEqual({ look_ahead: 0.165, limits_and_halts: 0.265 })
  })

  it('fills at the close of the decision leave a stop within the day at its own price', async () => {
    const panel = littleMarket([{ close: [1000, 1000, 1000, 850, 850], open: [1000, 1000, 1000, 860, 850] }])
    const exit = { trigger: 'intraday', stop_loss: 0.05 }
    const { input } = await littleRun(panel, littleStrategy({ exit }))
    for (const { input: biased } of await allVariants(input, ['look_ahead'])) {
      const { fills } = simulate({ ...biased, signals: input.signals }).run
      expect(fills.map(({ price, reason }) => [price, reason])).toEqual([
        [1000, 'entry'],
        [860, 'stop_loss'],
      ])
    }
  })

  it('a fill at the close before is on the basis of its own day: half the close where a share became two', async () => {
    const panel = littleMarket([{ close: [1000, 500, 600], open: [1000, 520, 500], base: [1000, 500, 500] }])
    const { input } = await littleRun(panel, littleStrategy())
    const variants = await allVariants(input, ['look_ahead'])
    const prices = variants.map(
      ({ input: biased }) => simulate({ ...biased, signals: input.signals }).run.fills[0].price,
    )
    expect(prices).toEqual([520, 500])
  })
})

describe('over random markets and strategies', () => {
  it('the strict end is the run itself, bit for bit', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (input) => {
        const { run } = simulate(input)
        const [{ set, input: strict }] = await allVariants(input, BIASES)
        const { run: again } = simulate({ ...strict, signals: input.signals })
        expect(set).toBe(0)
        for (const part of ['daily', 'fills', 'lapsed', 'trades'] as const) expect(again[part]).toEqual(run[part])
      }),
      { numRuns: 40, seed: 3 },
    )
  })

  it('the parts add up to the difference between naive and strict', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (input) => {
        const active = (await biasParts(input)).flatMap(({ bias, applies }) => (applies ? [bias] : []))
        const ends = new Map(
          (await allVariants(input, active)).map(({ set, input: biased }) => {
            const { daily } = simulate({ ...biased, signals: input.signals }).run
            return [set, daily[daily.length - 1].total_value / input.document.capital - 1]
          }),
        )
        const split = splitDifference(active, (set) => ends.get(set) as number)
        const sum = Object.values(split?.parts ?? {}).reduce((total, part) => total + part, 0)
        expect(Math.abs(sum - ((ends.get(biasSet(active)) as number) - (ends.get(0) as number)))).toBeLessThan(1e-12)
      }),
      { numRuns: 40, seed: 4 },
    )
  })
})

describe('what cannot matter is said', () => {
  it('no name that ended, no statements, no costs', async () => {
    const { input } = await littleRun(littleMarket([{ close: [1000, 1000, 1000] }]), littleStrategy())
    expect((await biasParts(input)).map(({ bias, applies, remark }) => [bias, applies, remark])).toEqual([
      ['survivorship', false, 'no_ended_names'],
      ['look_ahead', true, 'fills_only'],
      ['restatement', false, 'no_statements'],
      ['limits_and_halts', true, null],
      ['costs', false, 'no_costs'],
    ])
  })

  it('vendor-adjusted prices have no limits to take away, and statements that nobody corrected no newest version', async () => {
    const market = littleMarket([{ close: [1000, 1000, 1000] }], [filed('net_income', 'FY', 1, '2024-01-02')])
    const { input } = await littleRun({ ...market, prices: 'adjusted' }, littleStrategy())
    const remarks = (await biasParts(input)).map(({ remark }) => remark)
    expect(remarks).toEqual(['no_ended_names', null, 'no_restated_figures', 'adjusted_prices', 'no_costs'])
  })
})
