import { describe, expect, it } from 'vitest'
import {
  factorAutocorrelation,
  informationCoefficient,
  quantileMeans,
  quantileSpread,
  quantilesOf,
  quantileTurnover,
  rankInformationCoefficient,
} from '../../metrics/factor-research.js'
import type { Outcome } from '../../metrics/outcome.js'
import { type MadeUpPanel, makeUpPanel, questionOf } from './made-up-panel.fixture.js'
import { measureTearSheet } from './measure-tear-sheet.js'
import type { TearSheet, TearSheetInput } from './tear-sheet.js'

function sheetOf(input: TearSheetInput): TearSheet {
  const measurement = measureTearSheet(input)
  for (;;) {
    const step = measurement.next()
    if (step.done) return step.value
  }
}

interface SlowPair {
  readonly i: number
  readonly factor: number
  readonly forward: number
  readonly end: 'traded' | 'untraded' | 'delisted'
}

/** Pairs of one date, from prices that know no splits. */
function slowPairs(market: MadeUpPanel, t: number, h: number): readonly SlowPair[] {
  const { sessions, instruments, trueOpen, trueClose, trades, factor, panel } = market
  return Array.from({ length: instruments }, (_, i) => i).flatMap((i) => {
    const at = (session: number) => i * sessions + session
    const exit = t + 1 + h
    if (Number.isNaN(factor[at(t)]) || trades[at(t + 1)] !== 1) return []
    const end = panel.lastBar[i] < exit ? 'delisted' : trades[at(exit)] === 1 ? 'traded' : 'untraded'
    let last = Math.min(exit, panel.lastBar[i])
    while (Number.isNaN(trueClose[at(last)])) last--
    const price = end === 'traded' ? trueOpen[at(exit)] : trueClose[at(last)]
    return [{ i, factor: factor[at(t)], forward: price / trueOpen[at(t + 1)] - 1, end }]
  })
}

const known = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ value }) => value).filter((value) => value !== null) as number[]
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

describe('a sheet agrees with a slow second formula over unsplit prices', () => {
  const market = makeUpPanel(7)
  const sheet = sheetOf(questionOf(market))
  const columns = (pairs: readonly SlowPair[]) =>
    [pairs.map((pair) => pair.factor), pairs.map((pair) => pair.forward)] as const

  it.each([0, 1, 2])('coefficients, spread and quantile returns of horizon number %i', (h) => {
    const horizon = sheet.horizons[h]
    const dates = Array.from({ length: market.sessions - 1 - horizon.horizon }, (_, t) =>
      slowPairs(market, t, horizon.horizon),
    )
      .filter((pairs) => pairs.length >= 10)
      .map(columns)
    expect(horizon.rankIc.dates).toBe(dates.length)
    expect(horizon.ic.mean).toBeCloseTo(average(known(dates.map(([f, r]) => informationCoefficient(f, r)))), 12)
    expect(horizon.rankIc.mean).toBeCloseTo(average(known(dates.map(([f, r]) => rankInformationCoefficient(f, r)))), 12)
    expect(horizon.spread.mean).toBeCloseTo(average(known(dates.map(([f, r]) => quantileSpread(f, r)))), 12)
    horizon.quantileReturns.forEach((value, q) => {
      const means = dates.map(([f, r]) => quantileMeans(f, r, 5)[q]).filter((mean) => mean !== null)
      expect(value).toBeCloseTo(average(means as number[]), 12)
    })
  })

  it('turnover and rank autocorrelation', () => {
    const dates = Array.from({ length: market.sessions - 1 }, (_, t) => slowPairs(market, t, 0))
    const values = dates.map((pairs) => {
      const row = new Float64Array(market.instruments).fill(Number.NaN)
      for (const { i, factor } of pairs) row[i] = factor
      return row
    })
    const top = dates.map((pairs) => {
      const quantiles = quantilesOf(
        pairs.map((pair) => pair.factor),
        5,
      )
      return new Set(pairs.filter((_, p) => quantiles[p] === 5).map(({ i }) => i))
    })
    const lagged = <T>(of: readonly T[], take: (now: T, before: T) => Outcome) =>
      average(known(of.slice(5).map((now, t) => take(now, of[t]))))
    expect(sheet.horizons[1].autocorrelation).toBeCloseTo(lagged(values, factorAutocorrelation), 12)
    expect(sheet.horizons[1].turnover[4]).toBeCloseTo(lagged(top, quantileTurnover), 12)
  })

  it('counts of pairs that were delisted, did not trade at the end, or could not be entered', () => {
    const pairs = Array.from({ length: market.sessions - 6 }, (_, t) => slowPairs(market, t, 5)).flat()
    expect(sheet.counts.pairs).toBe(pairs.length)
    expect(sheet.counts.delisted).toBe(pairs.filter(({ end }) => end === 'delisted').length)
    expect(sheet.counts.untraded).toBe(pairs.filter(({ end }) => end === 'untraded').length)
    expect(sheet.counts.delisted).toBeGreaterThan(5)
    expect(sheet.counts.noEntry).toBeGreaterThan(5)
  })

  it('a quantile held from date to date grows by the mean of its one-day returns', () => {
    let growth = 1
    for (let t = 0; t < market.sessions - 2; t++) {
      const [factor, forward] = columns(slowPairs(market, t, 1))
      growth *= 1 + (quantileMeans(factor, forward, 5)[4] ?? 0)
    }
    expect(sheet.gross.quantiles[4].growth.at(-1)).toBeCloseTo(growth, 10)
  })

  it('ranks sectors and sizes among themselves', () => {
    const paper = Array.from({ length: market.sessions - 6 }, (_, t) =>
      slowPairs(market, t, 5).filter(({ i }) => i % 3 === 1),
    )
    const coefficients = known(paper.map(columns).map(([f, r]) => rankInformationCoefficient(f, r)))
    expect(sheet.sectors.find(({ group }) => group === 'paper')?.rankIc.mean).toBeCloseTo(average(coefficients), 12)
    expect(sheet.sizes.map(({ group }) => group)).toEqual(['small', 'mid', 'large'])
  })
})

describe('the tradable names', () => {
  it('leave out who was locked at the upper limit on the day of the purchase, or too little traded', () => {
    const market = makeUpPanel(3)
    const { open, high, low, close, base } = market.panel.columns as Record<string, Float64Array>
    const t = 60
    const locked = market.panel.instruments.findIndex(
      (_, i) => market.trades[i * market.sessions + t + 1] === 1 && market.factor[i * market.sessions + t] >= 0,
    )
    const cell = locked * market.sessions + t + 1
    for (const column of [open, high, low, close]) column[cell] = Math.floor(base[cell] * 1.3)
    const before = sheetOf(questionOf(makeUpPanel(3)))
    const after = sheetOf(questionOf(market))
    expect(after.coverage[t].pairs).toBe(before.coverage[t].pairs)
    expect(after.coverage[t].tradable).toBe(before.coverage[t].tradable - 1)
    const poor = sheetOf(questionOf(market, { minTradingValue: 2e9 }))
    expect(poor.coverage.every((row) => row.tradable === 0)).toBe(true)
    expect(poor.net.quantiles[4].cagr).toBeNull()
  })

  it('pay commission, slippage and the tax of the day on what they change', () => {
    const sheet = sheetOf(questionOf(makeUpPanel(5)))
    const free = sheetOf(questionOf(makeUpPanel(5), { slippage: 0 }))
    expect(sheet.net.quantiles[0].costs).toBeGreaterThan(free.net.quantiles[0].costs)
    expect(free.net.quantiles[0].growth.at(-1)).toBeLessThan(sheet.gross.quantiles[0].growth.at(-1) as number)
  })
})

it('a factor that knows the future has rank coefficient and monotonicity 1', () => {
  const market = makeUpPanel(11)
  const factor = new Float64Array(market.factor.length).fill(Number.NaN)
  for (let t = 0; t < market.sessions - 6; t++)
    for (const { i, forward } of slowPairs(market, t, 5)) factor[i * market.sessions + t] = forward
  const { rankIc, monotonicity } = sheetOf(questionOf({ ...market, factor })).horizons[1]
  expect(rankIc.mean).toBeCloseTo(1, 12)
  expect(monotonicity).toBeCloseTo(1, 12)
})

it('what comes after the last exit changes no coefficient before it', () => {
  const market = makeUpPanel(13)
  const cut = 80
  const later = makeUpPanel(13)
  for (const column of Object.values(later.panel.columns))
    for (let cell = 0; cell < column.length; cell++) if (cell % later.sessions > cut) column[cell] *= 3
  const rows = (sheet: TearSheet) =>
    sheet.coefficients.slice(0, cut - 20 - 1).map(({ rankIc, spread }) => [rankIc, spread])
  expect(rows(sheetOf(questionOf(later)))).toEqual(rows(sheetOf(questionOf(market))))
})

describe('where nothing can be said', () => {
  const market = makeUpPanel(17, 20, 60)

  it('a constant factor has nulls with a reason', () => {
    const sheet = sheetOf(questionOf(market, { factor: new Float64Array(market.factor.length).fill(4) }))
    expect(sheet.horizons[0].rankIc).toMatchObject({ mean: null, t: null, dates: 0 })
    expect(sheet.horizons[0].reason).toBe('ZERO_VOL')
    expect(sheet.warnings[0]).toMatch(/every stock has the same value/)
  })

  it('a horizon longer than the data is empty with a reason, the others are not', () => {
    const sheet = sheetOf(questionOf(market, { horizons: [5, 100] }))
    expect(sheet.horizons.map(({ reason }) => reason)).toEqual([null, 'TOO_SHORT'])
  })

  it.each([
    ['TEARSHEET_SHORT', { horizons: [100], focus: 100 }],
    ['TEARSHEET_UNIVERSE_EMPTY', { where: new Float64Array(market.factor.length) }],
    ['TEARSHEET_NO_VALUES', { factor: new Float64Array(market.factor.length).fill(Number.NaN) }],
  ])('%s', (code, changes) => {
    expect(() => sheetOf(questionOf(market, changes))).toThrow(expect.objectContaining({ code }))
  })

  it('TEARSHEET_FEW_NAMES', () => {
    const few = makeUpPanel(19, 6, 60)
    expect(() => sheetOf(questionOf(few))).toThrow(expect.objectContaining({ code: 'TEARSHEET_FEW_NAMES' }))
  })
})
