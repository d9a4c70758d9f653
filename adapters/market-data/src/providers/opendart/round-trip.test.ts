import { expect, test } from 'vitest'
import { statementRowSchema } from './answers.js'
import { booksOfDemo } from './simulator/books.fixture.js'
import { printStatements } from './simulator/print-statements.js'
import { readStatementItems } from './statement-items.js'

test('every item of a made-up market survives printing in four styles and reading back', () => {
  const companies = booksOfDemo({ seed: 3, instruments: 24, years: 3 })
  expect(new Set(companies.map((company) => company.style)).size).toBe(4)
  let compared = 0
  for (const company of companies) {
    for (const filing of company.filings) {
      const rows = printStatements(company, filing).map((row) => statementRowSchema.parse(row))
      const read = readStatementItems(rows, filing.report, filing.isConsolidated ? 'consolidated' : 'separate')
      const where = `${company.stockCode} style ${company.style} ${filing.year} ${filing.report}`
      expect(read.doubts, where).toEqual([])
      const got = new Map(read.values.map((one) => [`${one.span} ${one.item}`, one.value]))
      for (const [span, items] of Object.entries(filing.spans)) {
        for (const [item, value] of Object.entries(items)) {
          expect(got.get(`${span} ${item}`), `${where} ${span} ${item}`).toBe(value)
          compared++
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(5_000)
})
