import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { newFolder } from './tiny-market.js'

const BARS = `code,date,open,high,low,close,volume
000010,2024-03-04,100,100,100,100,1000
000010,2024-04-09,100,100,100,100,1000
`
/** The correction repeats revenue as it was and changes net income. */
const ROWS = `code,period,span,item,value,consolidated,available_from,filing
000010,2023Q4,FY,revenue,900,true,2024-03-22,20240321000001
000010,2023Q4,FY,net_income,50,true,2024-03-22,20240321000001
000010,2023Q4,FY,revenue,900,true,2024-04-05,20240404000009
000010,2023Q4,FY,net_income,40,true,2024-04-05,20240404000009
`

test('a figure that a correction repeats unchanged is not called corrected', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'bars.csv'), BARS)
  writeFileSync(join(folder, 'fundamentals.csv'), ROWS)
  expect(runStocklab(['data', 'import', '.', '--data', 'data', '--quiet'], { cwd: folder }).code).toBe(0)
  const { code, stdout } = runStocklab(['data', 'filings', '000010', '--data', 'data'], { cwd: folder })
  expect(code).toBe(0)
  const [filings, corrected] = stdout.split('Corrected figures:') as [string, string]
  expect(filings).toMatch(/20240321000001 +2023Q4 +consolidated +2 +0\n/)
  expect(filings).toMatch(/20240404000009 +2023Q4 +consolidated +2 +1\n/)
  expect(corrected).toMatch(/net_income +FY +consolidated +50 +40 +2024-03-22/)
  expect(corrected).not.toContain('revenue')
})
