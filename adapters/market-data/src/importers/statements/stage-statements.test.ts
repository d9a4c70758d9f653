import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, newFolder, rowsOf, THREE_BARS } from '../import-fixture.js'
import { importInto } from '../import-into.js'
import type { ImportOptions } from '../import-options.js'
import type { StatementMapping } from './statement-mapping.js'

const COLUMNS = 'code, period, span, item, value, consolidated, available_from, filing'

async function lakeWithBars(): Promise<string> {
  const dataDir = newFolder()
  await importInto(dataDir, { kind: 'auto', paths: [folderOf({ 'bars.csv': THREE_BARS })] })
  return dataDir
}

async function importText(dataDir: string, text: string, options: ImportOptions = {}) {
  const path = join(folderOf({ 'table.csv': text }), 'table.csv')
  const { report } = await importInto(dataDir, { kind: 'auto', paths: [path] }, options)
  const rows = await rowsOf(dataDir, 'fundamentals', COLUMNS)
  return { report, rows: rows.map((row) => Object.values(row).join(' ')) }
}

const WIDE: StatementMapping = {
  code: 'ticker',
  period: 'quarter',
  flows: 'YTD',
  received: 'filed',
  filing: 'receipt',
  basis: { column: 'kind', consolidated: ['C'], separate: ['S'] },
  unit: 1000,
  items: { revenue: 'sales', capex: 'spent', total_assets: 'assets' },
}

describe('statements by a mapping', () => {
  test('a wide table becomes a row an item, in units of the currency, usable on the session after its receipt', async () => {
    const text =
      'ticker,quarter,filed,receipt,kind,sales,spent,assets\n10,2023Q2,2023-08-11,r1,C,"1,000",-3,9\n10,2023Q3,2023-11-14,r2,S,7,,\n'
    const { rows } = await importText(await lakeWithBars(), text, { statements: WIDE })
    expect(rows).toEqual([
      '000010 2023Q2 AT total_assets 9000 true 2023-08-14 r1',
      '000010 2023Q2 YTD capex 3000 true 2023-08-14 r1',
      '000010 2023Q2 YTD revenue 1000000 true 2023-08-14 r1',
      '000010 2023Q3 YTD revenue 7000 false 2023-11-15 r2',
    ])
  })

  test('a long table with whole years and no dates follows the rule of estimated dates', async () => {
    const mapping = {
      code: 'c',
      year: 'y',
      item: 'line',
      value: 'x',
      items: { revenue: '매출', cash: '현금' },
    } as const
    const text = 'c,y,line,x\n000010,2023,매출,5\n000010,2023,현금,6\n000010,2023,기타,7\n'
    const { rows, report } = await importText(await lakeWithBars(), text, { statements: mapping })
    expect(rows).toEqual([
      '000010 2023Q4 AT cash 6 true 2024-04-01 estimated',
      '000010 2023Q4 FY revenue 5 true 2024-04-01 estimated',
    ])
    expect(report.notes.join()).toContain('consolidated')
  })

  test('a row without a quarter, of no known basis, or contradicted later is set aside with its line', async () => {
    const dataDir = await lakeWithBars()
    const text =
      'ticker,quarter,filed,receipt,kind,sales,spent,assets\n10,2023H1,2023-08-11,r1,C,1,,\n10,2023Q2,2023-08-11,r1,X,2,,\n10,2023Q2,2023-08-11,r1,C,3,,\n10,2023Q2,2023-08-11,r1,C,4,,\n'
    const { rows, report } = await importText(dataDir, text, { statements: WIDE })
    expect(rows).toEqual(['000010 2023Q2 YTD revenue 4000 true 2023-08-14 r1'])
    expect(report.gates.quarantined).toBe(3)
    const lines = readFileSync(join(dataDir, report.quarantine!), 'utf8').trim().split('\n').slice(1)
    expect(lines.map((line) => line.split(',').slice(1, 3).join(' '))).toEqual([
      '2 the period is no quarter such as 2023Q4',
      '3 neither consolidated nor separate by its own words',
      '4 a later row gives another value of the same figure',
    ])
    await expect(importText(await lakeWithBars(), text, { statements: WIDE, invalidRows: 'strict' })).rejects.toThrow(
      '3 rows are not',
    )
  })

  test('a column that the table lacks is named', async () => {
    const attempt = importText(await lakeWithBars(), 'ticker,quarter\n10,2023Q1\n', { statements: WIDE })
    await expect(attempt).rejects.toMatchObject({ code: 'SOURCE_COLUMN_MISSING', place: { line: 1 } })
  })
})

const ANNUAL =
  'stock_code,analysis_year,report_code,rcept_dt,total_asset,total_debt,total_equity,revenue,op_income,net_income,cf_ops'

describe('known tables of statements', () => {
  test('a report received inside its labelled year ended in the last whole quarter, and so did its other years', async () => {
    const text = `${ANNUAL}\n000010,2023,11011,2023-06-28,9,4,5,1,,,\n000010,2024,11011,2025-01-10,9,4,4,2,,,\n000020,2023,11011,2024-03-20,,,,3,,,\n000020,2023,11012,2023-08-14,,,,4,,,\n`
    const { rows, report } = await importText(await lakeWithBars(), text)
    expect(rows.filter((row) => row.includes('revenue'))).toEqual([
      '000010 2023Q1 FY revenue 1 true 2023-06-29 received 2023-06-28',
      '000010 2024Q1 FY revenue 2 true 2025-01-13 received 2025-01-10',
      '000020 2023Q4 FY revenue 3 true 2024-03-21 received 2024-03-20',
    ])
    expect(report.gates.quarantined).toBe(1)
    expect(report.notes.join()).toMatch(/1 companies filed before.*1 balances in which assets.*000010 2024Q1/)
  })

  test('quarters beyond the newest that companies have in common take the whole company out', async () => {
    const codes = Array.from({ length: 20 }, (_, i) => `0000${i + 10}`)
    const common = codes.map((code) => `${code},연결,2024,4,10,1`)
    const text = `code,rep_type,y,q,revenue_100m,op_income_100m\n${common.join('\n')}\n000010,연결,2025,1,9,1\n`
    const { rows, report } = await importText(await lakeWithBars(), text)
    expect(rows).toHaveLength(2 * 19)
    expect(rows[0]).toBe('000011 2024Q4 Q operating_income 100000000 true 2025-04-01 estimated')
    expect(report.gates.quarantined).toBe(2)
  })

  test('a figure of a known day has no version of an estimated one, whichever came first', async () => {
    const dated = `${ANNUAL}\n000010,2023,11011,2024-03-20,,,,5,,,\n`
    const estimated =
      'ticker,year,fs_div,sj_div,metric,amount\n000010,2023,CFS,IS,revenue,6\n000010,2023,CFS,BS,cash,7\n'
    const expected = [
      '000010 2023Q4 AT cash 7 true 2024-04-01 estimated',
      '000010 2023Q4 FY revenue 5 true 2024-03-21 received 2024-03-20',
    ]
    for (const [first, second] of [
      [dated, estimated],
      [estimated, dated],
    ] as const) {
      const dataDir = await lakeWithBars()
      await importText(dataDir, first)
      expect((await importText(dataDir, second)).rows).toEqual(expected)
    }
  })
})
