import { expect, test } from 'vitest'
import { fiscalMonthOf, fiscalYearEnd, periodOf, readReportName, reportCodeOf } from './report-name.js'

test('periodic reports are told by their names, amended ones by the mark for corrected text alone', () => {
  expect(readReportName('분기보고서 (2023.09)')).toEqual({ kind: 'quarter', year: 2023, month: 9, isAmended: false })
  expect(readReportName('[기재정정]사업보고서 (2022.12)')).toMatchObject({ kind: 'annual', isAmended: true })
  expect(readReportName('[첨부추가]사업보고서 (2022.12)')).toMatchObject({ kind: 'annual', isAmended: false })
  expect(readReportName('[첨부정정][기재정정]반기보고서 (2022.06)')).toMatchObject({ kind: 'half', isAmended: true })
  for (const other of ['감사보고서 (2022.12)', '사업보고서', '주요사항보고서(유상증자결정)', '사업보고서 (2022.13)']) {
    expect(readReportName(other)).toBeUndefined()
  }
})

test('which report of the year it is follows from the month in which the fiscal year ends', () => {
  const code = (name: string, month: number) => reportCodeOf(readReportName(name)!, month)
  expect(
    ['분기보고서 (2023.03)', '반기보고서 (2023.06)', '분기보고서 (2023.09)', '사업보고서 (2023.12)'].map((name) =>
      code(name, 12),
    ),
  ).toEqual(['11013', '11012', '11014', '11011'])
  expect(
    ['분기보고서 (2023.06)', '반기보고서 (2023.09)', '분기보고서 (2023.12)', '사업보고서 (2024.03)'].map((name) =>
      code(name, 3),
    ),
  ).toEqual(['11013', '11012', '11014', '11011'])
  expect(code('분기보고서 (2023.03)', 6)).toBe('11014')
  expect(code('분기보고서 (2023.06)', 12)).toBeUndefined()
  expect(code('사업보고서 (2023.12)', 3)).toBeUndefined()
})

test('annual and half-year reports tell the fiscal month, and the year is that in which the fiscal year ends', () => {
  const read = (name: string) => readReportName(name)!
  expect([fiscalMonthOf(read('사업보고서 (2024.03)')), fiscalMonthOf(read('반기보고서 (2023.09)'))]).toEqual([3, 3])
  expect(fiscalMonthOf(read('반기보고서 (2023.06)'))).toBe(12)
  expect(fiscalMonthOf(read('분기보고서 (2023.03)'))).toBeUndefined()
  expect(fiscalYearEnd(read('분기보고서 (2023.06)'), 3)).toBe(2024)
  expect(fiscalYearEnd(read('사업보고서 (2024.03)'), 3)).toBe(2024)
  expect(periodOf(read('분기보고서 (2023.11)'))).toBe('2023Q4')
})
