import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importInto } from '../importers/import-into.js'
import { loadPanel } from '../panel/load-panel.js'
import { showAsOf, showFilings } from './show-filings.js'

const folder = mkdtempSync(join(tmpdir(), 'stocklab-filings-'))
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BARS = `code,date,open,high,low,close,volume
000010,2024-03-04,100,100,100,100,1000
000010,2024-04-09,100,100,100,100,1000
000020,2024-03-04,100,100,100,100,1000
`
const ROWS = `code,period,span,item,value,consolidated,available_from,filing
000010,2023Q3,YTD,net_income,30,true,2023-11-15,20231114000001
000010,2023Q4,FY,net_income,50,true,2024-03-22,20240321000001
000010,2023Q4,FY,net_income,40,true,2024-04-05,20240404000009
000010,2023Q4,FY,net_income,44,false,2024-03-22,20240321000001
000010,2023Q4,FY,shoe_sizes,44,false,2024-03-22,20240321000001
000010,2024Q1,YTD,net_income,12,true,2024-05-16,20240515000001
000010,2023Q1,AT,total_assets,900,false,,
`

beforeAll(async () => {
  const source = join(folder, 'source')
  mkdirSync(source)
  writeFileSync(join(source, 'bars.csv'), BARS)
  writeFileSync(join(source, 'fundamentals.csv'), ROWS)
  await importInto(data, { kind: 'canonical', paths: [source] })
})

test('the filings of a code carry what each corrected', async () => {
  const { filings } = await showFilings(data, '000010')
  expect(filings.map(({ availableFrom, filing, figures }) => [availableFrom, filing, figures.length])).toEqual([
    ['2023-05-16', 'estimated', 1],
    ['2023-11-15', '20231114000001', 1],
    ['2024-03-22', '20240321000001', 3],
    ['2024-04-05', '20240404000009', 1],
    ['2024-05-16', '20240515000001', 1],
  ])
  expect(filings[3]?.figures[0]).toMatchObject({
    value: 40,
    supersedes: { value: 50, availableFrom: '2024-03-22', filing: '20240321000001' },
  })
})

test('a day sees the version that counted on it, and how old each statement is', async () => {
  const valueOn = async (date: string) => {
    const { figures } = await showAsOf(data, '000010', date)
    return figures.find(({ period, basis }) => period === '2023Q4' && basis === 'consolidated')?.value
  }
  expect([await valueOn('2024-03-21'), await valueOn('2024-03-22'), await valueOn('2024-04-05')]).toEqual([
    undefined,
    50,
    40,
  ])
  expect((await showAsOf(data, '000010', '2024-04-05')).newest).toEqual([
    { statement: 'income', period: '2023Q4', basis: 'consolidated', age: 96, isStale: false },
    { statement: 'balance', period: '2023Q1', basis: 'separate', age: 371, isStale: true },
  ])
})

test('a code without statements has none, and an unknown code is refused', async () => {
  expect((await showFilings(data, '000020')).filings).toEqual([])
  await expect(showAsOf(data, '999999', '2024-04-05')).rejects.toThrow('expected a code of the lake, received "999999"')
})

test('a panel holds the rows known on its last day, of known lines, from the cache as from the lake', async () => {
  const request = { market: 'KRX', columns: [], from: null, to: null, warmup: 0 } as const
  expect((await loadPanel(data, request)).statements).toBeNull()
  const first = await loadPanel(data, { ...request, statements: true })
  const again = await loadPanel(data, { ...request, statements: true })
  expect(again.statements).toEqual(first.statements)
  expect([...(first.statements?.start ?? [])]).toEqual([0, 5, 5])
  expect([...(first.statements?.value ?? [])]).toEqual([900, 30, 44, 50, 40])
  expect([...(first.statements?.estimated ?? [])]).toEqual([1, 0, 0, 0, 0])
})
