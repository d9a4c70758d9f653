import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InstrumentKind } from '../../instrument.js'
import { epochDay } from '../../session.js'
import type { RuleContext } from '../market-rules.js'
import { KRX_CALENDAR } from './krx-calendar.js'
import { KRX_RULES } from './krx-rules.js'
import { SELL_TAX } from './sell-tax-table.js'

function on(date: string, board = 'KOSPI', kind: InstrumentKind = 'common'): RuleContext {
  return { day: epochDay(date), board, kind }
}

/** Tick at the lower end of each band of the published table: 0, 1,000, 2,000 … 500,000 won. */
const BAND_STARTS = [1, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000]
const TICKS_2023 = [1, 1, 5, 10, 10, 50, 100, 100, 500, 1_000]
const TICKS_KOSPI_2010 = [1, 5, 5, 10, 50, 50, 100, 500, 500, 1_000]
const TICKS_KOSDAQ = [1, 5, 5, 10, 50, 50, 100, 100, 100, 100]
const TICKS_KOSPI_BEFORE_2010 = [5, 5, 5, 10, 50, 50, 100, 500, 500, 1_000]

describe('ticks', () => {
  it.each([
    ['KOSPI', '2010-10-01', TICKS_KOSPI_BEFORE_2010],
    ['KOSPI', '2010-10-04', TICKS_KOSPI_2010],
    ['KOSPI', '2023-01-24', TICKS_KOSPI_2010],
    ['KOSPI', '2023-01-25', TICKS_2023],
    ['KOSDAQ', '2009-01-02', TICKS_KOSDAQ],
    ['KOSDAQ', '2023-01-24', TICKS_KOSDAQ],
    ['KOSDAQ', '2023-01-25', TICKS_2023],
    ['KOSDAQ GLOBAL', '2023-01-25', TICKS_2023],
    ['KONEX', '2023-01-24', TICKS_KOSDAQ],
    ['KONEX', '2023-01-25', TICKS_2023],
  ])('%s on %s follow every row of the table', (board, date, ticks) => {
    const context = on(date, board)
    expect(BAND_STARTS.map((price) => KRX_RULES.tick(price, context))).toEqual(ticks)
    for (const [index, start] of BAND_STARTS.entries()) {
      if (index > 0) expect(KRX_RULES.tick(start - 1, context)).toBe(ticks[index - 1])
    }
  })

  it('of exchange-traded products are 5 won, and 1 won under 2,000 since December 2023', () => {
    for (const kind of ['etf', 'etn'] as const) {
      expect(KRX_RULES.tick(1_999, on('2023-11-30', 'KOSPI', kind))).toBe(5)
      expect(KRX_RULES.tick(1_999, on('2023-12-01', 'KOSPI', kind))).toBe(1)
      expect(KRX_RULES.tick(2_000, on('2023-12-01', 'KOSPI', kind))).toBe(5)
      expect(KRX_RULES.tick(600_000, on('2024-12-02', 'KOSPI', kind))).toBe(5)
    }
  })
})

describe('price limits', () => {
  it.each([
    ['KOSPI', '1995-03-31', null],
    ['KOSPI', '1995-04-01', 0.06],
    ['KOSPI', '1996-11-24', 0.06],
    ['KOSPI', '1996-11-25', 0.08],
    ['KOSPI', '1998-03-01', 0.08],
    ['KOSPI', '1998-03-02', 0.12],
    ['KOSPI', '1998-12-06', 0.12],
    ['KOSPI', '1998-12-07', 0.15],
    ['KOSPI', '2015-06-12', 0.15],
    ['KOSPI', '2015-06-15', 0.3],
    ['KOSDAQ', '1998-12-07', 0.12],
    ['KOSDAQ', '2005-03-27', 0.12],
    ['KOSDAQ', '2005-03-28', 0.15],
    ['KOSDAQ', '2015-06-12', 0.15],
    ['KOSDAQ', '2015-06-15', 0.3],
    ['KONEX', '2015-06-15', 0.15],
    ['KONEX', '2024-01-02', 0.15],
  ])('of %s on %s are %s', (board, date, rate) => {
    expect(KRX_RULES.priceLimitRate(on(date, board))).toBe(rate)
  })

  it.each([
    ['the old 50-won tick above 10,000', 9_940, '2020-03-02', 'KOSPI', 6_960, 12_900],
    ['the new 10-won tick above 10,000', 9_980, '2024-03-04', 'KOSPI', 6_990, 12_970],
    ['15 % before the change', 50_000, '2015-06-12', 'KOSPI', 42_500, 57_500],
    ['30 % from the day of the change', 50_000, '2015-06-15', 'KOSPI', 35_000, 65_000],
    ['the width is cut at the tick of the base price', 1_999, '2024-03-04', 'KOSDAQ', 1_400, 2_595],
    ['a width that binary fractions put just below a whole tick', 1_030, '2020-03-02', 'KOSDAQ', 725, 1_335],
    ['a high price', 812_000, '2024-03-04', 'KOSPI', 569_000, 1_055_000],
    ['KONEX', 10_000, '2024-03-04', 'KONEX', 8_500, 11_500],
    ['a base price off the grid counts as the nearest tick', 9_936.36, '2020-03-02', 'KOSPI', 6_960, 12_900],
  ])('%s', (_title, base, date, board, lower, upper) => {
    expect(KRX_RULES.priceLimits(base, on(date, board))).toEqual({ lower, upper })
  })

  it('do not exist where there is no rate or no base', () => {
    expect(KRX_RULES.priceLimits(10_000, on('1995-03-31'))).toBeNull()
    expect(KRX_RULES.priceLimits(Number.NaN, on('2024-03-04'))).toBeNull()
    expect(KRX_RULES.priceLimits(0, on('2024-03-04'))).toBeNull()
  })

  it('enclose the base, lie on the grid, and keep within the rate on every board and day', () => {
    const contexts = fc.record({
      day: fc.integer({ min: epochDay('2000-01-04'), max: epochDay('2026-12-30') }),
      board: fc.constantFrom('KOSPI', 'KOSDAQ', 'KONEX'),
      kind: fc.constantFrom<InstrumentKind>('common', 'preferred', 'etf'),
    })
    fc.assert(
      fc.property(contexts, fc.integer({ min: 1, max: 3_000_000 }), (context, won) => {
        const baseTick = KRX_RULES.tick(won, context)
        const base = Math.max(baseTick, Math.floor(won / baseTick) * baseTick)
        const rate = KRX_RULES.priceLimitRate(context)
        fc.pre(rate !== null)
        const { lower, upper } = KRX_RULES.priceLimits(base, context)!
        expect(lower).toBeLessThanOrEqual(base)
        expect(upper).toBeGreaterThanOrEqual(base)
        expect(lower % KRX_RULES.tick(lower, context)).toBe(0)
        expect(upper % KRX_RULES.tick(upper, context)).toBe(0)
        expect(Math.abs(lower / base - 1)).toBeLessThanOrEqual(rate + 1e-12)
        expect(Math.abs(upper / base - 1)).toBeLessThanOrEqual(rate + 1e-12)
      }),
      { numRuns: 3_000 },
    )
  })

  it('agree with exact whole-number arithmetic for every base price of the grid', () => {
    for (const [date, percent] of [
      ['2012-05-02', 15],
      ['2020-03-02', 30],
      ['2024-03-04', 30],
    ] as const) {
      for (const board of ['KOSPI', 'KOSDAQ']) {
        const context = on(date, board)
        for (let base = 5; base <= 1_200_000; base += KRX_RULES.tick(base, context)) {
          const size = KRX_RULES.tick(base, context)
          const spread = base * percent
          const width = (spread - (spread % (100 * size))) / 100
          const above = base + width
          const upper = above - (above % KRX_RULES.tick(above, context))
          const limits = KRX_RULES.priceLimits(base, context)!
          if (limits.lower !== base - width || limits.upper !== upper) {
            expect({ base, date, board, ...limits }).toEqual({ base, date, board, lower: base - width, upper })
          }
        }
      }
    }
  })
})

describe('the tax on sales', () => {
  it.each([
    ['2019-05-29', 0.003, 0.003, 0.003],
    ['2019-05-30', 0.0025, 0.0025, 0.001],
    ['2020-12-28', 0.0025, 0.0025, 0.001],
    ['2020-12-29', 0.0023, 0.0023, 0.001],
    ['2022-12-27', 0.0023, 0.0023, 0.001],
    ['2022-12-28', 0.002, 0.002, 0.001],
    ['2023-12-26', 0.002, 0.002, 0.001],
    ['2023-12-27', 0.0018, 0.0018, 0.001],
    ['2024-12-26', 0.0018, 0.0018, 0.001],
    ['2024-12-27', 0.0015, 0.0015, 0.001],
    ['2025-12-26', 0.0015, 0.0015, 0.001],
    ['2025-12-29', 0.002, 0.002, 0.001],
    ['2010-01-04', 0.003, 0.003, 0.003],
  ])('on %s', (date, kospi, kosdaq, konex) => {
    const rates = ['KOSPI', 'KOSDAQ', 'KONEX'].map((board) => KRX_RULES.sellTax(on(date, board)))
    expect(rates).toEqual([kospi, kosdaq, konex])
  })

  it('starts with the first fill that settles, two sessions later, under the new law', () => {
    for (const row of SELL_TAX.slice(1)) {
      const settlement = (fill: number) => KRX_CALENDAR.nextSession(KRX_CALENDAR.nextSession(fill))
      const first = epochDay(row.from)
      const before = [1, 2, 3, 4, 5].map((days) => first - days).find((day) => KRX_CALENDAR.isSession(day))!
      expect(KRX_CALENDAR.isSession(first)).toBe(true)
      expect(settlement(first)).toBeGreaterThanOrEqual(epochDay(row.settledFrom))
      expect(settlement(before)).toBeLessThan(epochDay(row.settledFrom))
    }
  })

  it('spares exchange-traded products', () => {
    expect(KRX_RULES.sellTax(on('2024-03-04', 'KOSPI', 'etf'))).toBe(0)
    expect(KRX_RULES.sellTax(on('2024-03-04', 'KOSPI', 'etn'))).toBe(0)
    expect(KRX_RULES.sellTax(on('2024-03-04', 'KOSPI', 'reit'))).toBe(0.0018)
  })

  it('is never guessed for a board that is not known', () => {
    expect(() => KRX_RULES.sellTax(on('2024-03-04', 'NASDAQ'))).toThrow(/expected KOSPI, KOSDAQ or KONEX/)
  })
})

describe('lots and presets', () => {
  it('are ten shares for KOSPI issues under 50,000 won before 2014-06-02, single shares otherwise', () => {
    expect(KRX_RULES.lot(49_950, on('2014-05-30'))).toBe(10)
    expect(KRX_RULES.lot(50_000, on('2014-05-30'))).toBe(1)
    expect(KRX_RULES.lot(49_950, on('2014-06-02'))).toBe(1)
    expect(KRX_RULES.lot(1_000, on('2010-01-04', 'KOSDAQ'))).toBe(1)
  })

  it('name the commission of 0.015 % and the dividend tax of 15.4 %', () => {
    expect(KRX_RULES.presetCosts).toEqual({ commission: 0.00015, dividendTax: 0.154 })
    expect(KRX_RULES.annualisation).toBe(252)
    expect(KRX_RULES.indexOf('KOSDAQ GLOBAL')).toBe('KOSDAQ')
    expect([KRX_RULES.supportsPriceRules('raw'), KRX_RULES.supportsPriceRules('adjusted')]).toEqual([true, false])
  })
})
