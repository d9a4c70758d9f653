import { FACTORS } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { factorValue, leavesOf } from './fixtures/leaf-values.fixture.js'
import { randomCompany } from './fixtures/random-company.fixture.js'
import { slowStatementFactor, statementFormulaIds } from './fixtures/statement-formulas.fixture.js'

const companies = Array.from({ length: 200 }, (_, k) => randomCompany(1000 + k))

describe('factors that rest on statements', () => {
  it.each(statementFormulaIds)('%s is what its row of the catalogue says, whatever is missing or negative', (id) => {
    let present = 0
    companies.forEach((company, k) => {
      const expected = slowStatementFactor(id, company)
      const received = factorValue(id, leavesOf(company))
      if (Number.isFinite(expected)) present++
      const isSame = Number.isFinite(expected)
        ? Math.abs(received - expected) <= 1e-11 * Math.max(1e-3, Math.abs(expected))
        : Number.isNaN(received)
      if (!isSame) expect({ id, k, value: received }).toEqual({ id, k, value: expected })
    })
    expect(present).toBeGreaterThan(20)
  })

  it('have a second formula for all of value that need no other day', () => {
    const expected = FACTORS.filter(({ id, group }) => group === 'value' && !id.endsWith('_rel_5y')).map(({ id }) => id)
    expect(expected.filter((id) => !statementFormulaIds.includes(id))).toEqual([])
  })
})
