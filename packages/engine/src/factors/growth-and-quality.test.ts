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
})
