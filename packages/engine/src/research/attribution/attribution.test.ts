import { describe, expect, it } from 'vitest'
import type { Panel } from '../../panel/panel.js'
import { factorReturns } from './factor-portfolios.js'
import { gainParts } from './gain-parts.js'
import type { HoldingsPath } from './holdings-path.js'
import { sectorParts } from './sector-parts.js'

/** Three sessions of instruments whose closes are given; base is the close before. */
function panelOf(closes: readonly (readonly number[])[], sectors: readonly number[] = []): Panel {
  const sessions = closes[0]!.length
  const base = closes.map((row) => row.map((_, t) => (t === 0 ? row[0]! : row[t - 1]!)))
  return {
    sessions: new Int32Array(sessions),
    instruments: closes.map((_, i) => ({ code: `${i}` })),
    columns: { close: Float64Array.from(closes.flat()), base: Float64Array.from(base.flat()) },
    listing: {
      sector: Uint16Array.from(closes.flatMap((row, i) => row.map(() => sectors[i] ?? 0))),
      sectors: ['A', 'B'],
    },
  } as unknown as Panel
}

/** Holdings at each close by instrument, in money, and the account that goes with them. */
function pathOf(held: readonly (readonly number[])[], accounts: readonly number[], costs = 0): HoldingsPath {
  return {
    closes: held.map((values) => ({
      instruments: Int32Array.from(values.keys()),
      values: Float64Array.from(values),
    })),
    run: {
      daily: accounts.map((total_value) => ({ total_value })),
      fills: [{ commission: costs, tax: 0, slippage: 0 }],
    },
  } as unknown as HoldingsPath
}

describe('the parts of a gain', () => {
  const panel = panelOf([[100, 110, 121]])

  it('are the market alone for who holds the market', () => {
    const path = pathOf([[50], [55], [60.5]], [100, 105, 110.5])
    const parts = gainParts(path, panel, 0, Float64Array.of(0, 0.1, 0.1))
    expect(parts.gain).toBeCloseTo(10.5, 12)
    // Half the account on the first day, 55/105 on the second: the average bears the market part, the rest is timing.
    const average = (0.5 + 55 / 105) / 2
    expect(parts.averageExposure).toBeCloseTo(average, 12)
    expect(parts.market).toBeCloseTo(average * (100 + 105) * 0.1, 12)
    expect(parts.timing).toBeCloseTo((50 - 100 * average) * 0.1 + (55 - 105 * average) * 0.1, 12)
    expect([parts.selection, parts.costs]).toEqual([expect.closeTo(0, 12), 0])
    expect(parts.trading).toBeCloseTo(0, 10)
  })

  it('name what a stock did beyond the market, costs, and the rest', () => {
    const path = pathOf([[100], [110], [121]], [100, 109, 120], 1)
    const parts = gainParts(path, panel, 0, Float64Array.of(0, 0.04, 0))
    expect(parts.selection).toBeCloseTo(100 * 0.06 + 110 * 0.1, 12)
    expect(parts.costs).toBe(-1)
    expect(parts.market + parts.timing + parts.selection + parts.costs + parts.trading).toBeCloseTo(20, 12)
  })
})

it('sectors: allocation and selection as Brinson and Fachler have them', () => {
  // Two sectors, two stocks each; one day. Market a quarter each.
  const panel = panelOf(
    [
      [100, 110],
      [100, 100],
      [100, 120],
      [100, 90],
    ],
    [1, 1, 2, 2],
  )
  const path = pathOf(
    [
      [60, 0, 0, 40],
      [0, 0, 0, 0],
    ],
    [100, 102],
  )
  const [a, b] = sectorParts({ path, panel, first: 0, marketWeights: () => Float64Array.of(0.25, 0.25, 0.25, 0.25) })
  // Market +5 %: A +5 %, B +5 %. Held: A 60 % in a +10 % stock, B 40 % in a -10 % stock.
  expect(a).toMatchObject({ sector: 'A', weight: 0.6, marketWeight: 0.5 })
  expect(a!.earned).toBeCloseTo(6, 12)
  expect(a!.allocation).toBeCloseTo(0, 12)
  expect(a!.selection).toBeCloseTo(0.6 * (0.1 - 0.05) * 100, 12)
  expect(b!.selection).toBeCloseTo(0.4 * (-0.1 - 0.05) * 100, 12)
  const excess = 6 - 4 - 100 * 0.05
  expect(a!.allocation + a!.selection + b!.allocation + b!.selection).toBeCloseTo(excess, 12)
})

describe('a portfolio of a characteristic', () => {
  const closes = Array.from({ length: 18 }, (_, i) => [100, 100 + i, 100 + i])
  const question = {
    panel: panelOf(closes),
    first: 0,
    last: 2,
    sortings: Int32Array.of(0),
    isMember: () => true,
  }
  const byNumber = (long: 'high' | 'low') => ({
    name: 'momentum' as const,
    long,
    at: () => Float64Array.from({ length: 18 }, (_, i) => i),
  })

  it('holds a third against another from the day after it is sorted', () => {
    const returns = factorReturns(question, byNumber('high'))
    expect(returns[0]).toBeNaN()
    expect(returns[1]).toBeCloseTo((14.5 - 2.5) / 100, 12)
    expect(returns[2]).toBeCloseTo(0, 12)
    expect(factorReturns(question, byNumber('low'))[1]).toBeCloseTo(-(14.5 - 2.5) / 100, 12)
  })

  it('is missing where fewer than five stocks would stand at an end', () => {
    const few = { ...question, isMember: (i: number) => i < 14 }
    expect(factorReturns(few, byNumber('high'))[1]).toBeNaN()
  })
})
