import { FACTORS } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { growthFormulas } from './fixtures/growth-formulas.fixture.js'
import { factorValues } from './fixtures/leaf-values.fixture.js'
import { seededRandom } from './fixtures/panel.fixture.js'
import { qualityFormulas } from './fixtures/quality-formulas.fixture.js'
import { Figures } from './fixtures/quarter-figures.fixture.js'
import { randomCompanies, readerOf } from './fixtures/quarter-lists.fixture.js'

const formulas = { ...growthFormulas, ...qualityFormulas }
const companies = randomCompanies(3000, seededRandom(20_260))
const readers = companies.map(readerOf)
const figures = companies.map((lists) => new Figures(lists))

const ofGroups = FACTORS.filter(({ group }) => group === 'growth' || group === 'quality')
const ids = ofGroups.map(({ id }) => id)

function isSame(received: number, expected: number): boolean {
  if (!Number.isFinite(expected)) return Number.isNaN(received)
  return Math.abs(received - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}

describe('factors of growth and quality', () => {
  it.each(ids)('%s is what its row says, for missing, zero, negative and equal figures', (id) => {
    const received = factorValues(id, readers)
    const expected = figures.map((x) => formulas[id]!(x))
    const wrong = received.flatMap((value, i) =>
      isSame(value, expected[i]!) ? [] : [{ value, expected: expected[i], company: i }],
    )
    expect(wrong.slice(0, 3)).toEqual([])
    const present = received.filter((value) => !Number.isNaN(value))
    expect(present.length).toBeGreaterThan(100)
    expect(present.length).toBeLessThan(received.length)
  })

  it.each(ofGroups.filter(({ unit }) => unit === 'flag').map(({ id }) => id))(
    '%s is 0 for some, 1 for others',
    (id) => {
      expect(new Set(factorValues(id, readers).filter((value) => !Number.isNaN(value)))).toEqual(new Set([0, 1]))
    },
  )

  it('takes surprises that differ by rounding alone for equal ones', () => {
    const steady = Array.from({ length: 26 }, (_, k) => 3 - k * 0.1)
    const lists = { ...companies[0]!, items: { ...companies[0]!.items, revenue: steady, net_income_parent: steady } }
    const surprises = new Set(Array.from({ length: 9 }, (_, k) => steady[k]! - steady[k + 4]!))
    expect(surprises.size).toBeGreaterThan(1)
    for (const id of ['sue_ni', 'sue_revenue']) expect(factorValues(id, [readerOf(lists)])[0], id).toBeNaN()
  })

  it('takes the span of a growth, the years of a compound one and the deflator of Ohlson from the call', () => {
    const lists = companies[0]!
    const value = (form: string, ...params: number[]): number => factorValues(form, [readerOf(lists)], { params })[0]!
    const revenue = lists.items.revenue
    const year = (k: number): number => revenue[k]! + revenue[k + 1]! + revenue[k + 2]! + revenue[k + 3]!
    expect(value('revenue_growth_q', 7)).toBeCloseTo(revenue[0]! / revenue[7]! - 1, 12)
    expect(value('revenue_growth_ttm', 2)).toBeCloseTo(year(0) / year(2) - 1, 12)
    expect(value('revenue_cagr', 4)).toBeCloseTo((year(0) / year(16)) ** (1 / 4) - 1, 12)
    expect(value('ohlson', 1.5) - value('ohlson_o')).toBeCloseTo(0.407 * Math.log(1.5), 10)
  })
})
