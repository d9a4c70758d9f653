import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { expect, test } from 'vitest'
import { openLake } from '../lake/lake.js'
import { lakeDir, manifestPath } from '../lake/layout.js'
import { checkLake } from '../queries/check-lake.js'
import { showBars } from '../queries/show-bars.js'
import { BARS_HEADER, folderOf, newFolder, rowsOf, THREE_BARS } from './import-fixture.js'
import { importInto } from './import-into.js'
import type { ImportOptions } from './import-options.js'

const importFolder = (dataDir: string, folder: string, options: ImportOptions = {}) =>
  importInto(dataDir, { kind: 'canonical', paths: [folder] }, options)

async function failure(work: Promise<unknown>): Promise<StockLabError> {
  const error = await work.then(
    () => undefined,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(StockLabError)
  return error as StockLabError
}

test('a canonical folder becomes sorted bars, an instrument and a listing', async () => {
  const dataDir = newFolder()
  const result = await importFolder(dataDir, folderOf({ 'bars.csv': THREE_BARS }))
  expect(result.outcome).toBe('imported')
  expect(result.report.gates).toMatchObject({ rowsIn: 3, rowsKept: 3, quarantined: 0, added: 3 })
  expect(await rowsOf(dataDir, 'bars', 'code, date, close, base, value')).toEqual([
    { code: '000010', date: '2024-03-04', close: 105, base: null, value: null },
    { code: '000010', date: '2024-03-05', close: 101, base: null, value: null },
    { code: '000010', date: '2024-03-06', close: 100, base: null, value: null },
  ])
  expect(await rowsOf(dataDir, 'listings')).toEqual([
    { code: '000010', from: '2024-03-04', to: null, market: 'KRX', sector: null, status: 'normal' },
  ])
  expect((await checkLake(dataDir)).isSound).toBe(true)
})

test('the same source again writes nothing, and the order of rows does not change the version', async () => {
  const [dataDir, other] = [newFolder(), newFolder()]
  const folder = folderOf({ 'bars.csv': THREE_BARS })
  const first = await importFolder(dataDir, folder)
  const before = statSync(manifestPath(dataDir), { bigint: true }).mtimeNs
  const again = await importFolder(dataDir, folder)
  expect([again.outcome, again.version]).toEqual(['unchanged', first.version])
  expect(statSync(manifestPath(dataDir), { bigint: true }).mtimeNs).toBe(before)
  const [header, a, b, c] = THREE_BARS.trim().split('\n')
  const shuffled = await importFolder(other, folderOf({ 'bars.csv': [header, c, a, b].join('\n') }))
  expect(shuffled.version).toBe(first.version)
  expect(shuffled.report.gates.outOfOrder).toBe(1)
})

test('a later import adds and corrects rows, and the former version stays readable until the one after', async () => {
  const dataDir = newFolder()
  await importFolder(dataDir, folderOf({ 'bars.csv': THREE_BARS }))
  const old = openLake(dataDir)
  const rows = [
    '000010,2024-03-06,101,102,99,102,30',
    '000010,2024-03-07,102,103,101,103,5',
    '000010,2025-01-02,103,103,103,103,1',
  ]
  const result = await importFolder(dataDir, folderOf({ 'bars.csv': [BARS_HEADER, ...rows].join('\n') }))
  expect(result.report.gates).toMatchObject({ added: 2, corrected: 1 })
  expect((await rowsOf(dataDir, 'bars', 'close')).map((row) => row.close)).toEqual([105, 101, 102, 103, 103])
  for (const path of old.filesOf('bars')) expect(existsSync(path)).toBe(true)
  await importFolder(dataDir, folderOf({ 'bars.csv': `${BARS_HEADER}\n000010,2025-01-03,103,103,103,103,1\n` }))
  for (const path of old.filesOf('bars')) expect(existsSync(path)).toBe(false)
})

const ODD = [
  BARS_HEADER,
  '000010,2024-03-04,0,0,0,100,0',
  '000010,2024-03-05,100,90,95,92,10',
  '000010,2024-03-06,100,110,90,120,10',
  '000010,2024-03-07,-1,110,90,100,10',
  '000010,2024-03-08,100,110,90,100,10',
  '000010,2024-03-08,100,110,90,100,10',
  '000010,2024-03-11,100,110,90,100,10',
  '000010,2024-03-11,100,110,90,101,10',
  '000010,2024-03-12,100,110,90,,10',
].join('\n')

test('rows that break an invariant are quarantined with line and reason, halted days repaired, repeats counted', async () => {
  const dataDir = newFolder()
  const { report } = await importFolder(dataDir, folderOf({ 'bars.csv': ODD }))
  expect(report.gates).toMatchObject({
    rowsIn: 9,
    rowsKept: 3,
    quarantined: 5,
    duplicates: 2,
    haltedRepaired: 1,
    highBelowLow: 1,
    outsideRange: 1,
    nonPositivePrices: 1,
  })
  const quarantine = readFileSync(join(dataDir, report.quarantine!), 'utf8').trim().split('\n')
  expect(quarantine.slice(1).map((line) => line.split(',').slice(0, 3).join(','))).toEqual([
    'bars.csv,3,high below low',
    'bars.csv,4,close outside low to high',
    'bars.csv,5,price not positive',
    'bars.csv,8,a later row of the same code and date has other values',
    'bars.csv,10,price missing',
  ])
  expect(await rowsOf(dataDir, 'bars', 'open, high, low, close')).toEqual([
    { open: 100, high: 100, low: 100, close: 100 },
    { open: 100, high: 110, low: 90, close: 100 },
    { open: 100, high: 110, low: 90, close: 101 },
  ])
})

test('strict refuses a source with an invalid row and leaves the lake as it was', async () => {
  const dataDir = newFolder()
  const first = await importFolder(dataDir, folderOf({ 'bars.csv': THREE_BARS }))
  const error = await failure(importFolder(dataDir, folderOf({ 'bars.csv': ODD }), { invalidRows: 'strict' }))
  expect([error.family, error.code]).toEqual(['data', 'SOURCE_INVALID_ROWS'])
  expect(openLake(dataDir).version).toBe(first.version)
})

test.each([
  ['a ragged row', `${BARS_HEADER}\n000010,2024-03-04,1,1,1,1,1\n000010,2024-03-05,1,1\n`, 'SOURCE_RAGGED', 3, 5],
  ['a cell that is no number', `${BARS_HEADER}\n000010,2024-03-04,1,1,x1,1,1\n`, 'SOURCE_CELL', 2, 5],
  ['a date that does not exist', `${BARS_HEADER}\n000010,2024-02-30,1,1,1,1,1\n`, 'SOURCE_CELL', 2, 2],
  ['an unknown column', `${BARS_HEADER},adjclose\n000010,2024-03-04,1,1,1,1,1,1\n`, 'SOURCE_COLUMN_UNKNOWN', 1, 8],
  ['a missing column', 'code,date,close\n000010,2024-03-04,1\n', 'SOURCE_COLUMN_MISSING', 1, undefined],
  ['an empty file', '', 'SOURCE_EMPTY', undefined, undefined],
  ['a header without rows', `${BARS_HEADER}\n`, 'SOURCE_EMPTY', undefined, undefined],
  [
    'bytes of no known encoding',
    Buffer.concat([Buffer.from(`${BARS_HEADER}\n`), Buffer.from([0xff, 0xff, 0x0a])]),
    'SOURCE_ENCODING',
    2,
    1,
  ],
])('%s is told with file, line and column, and nothing is written', async (_, text, code, line, column) => {
  const dataDir = newFolder()
  const folder = folderOf({ 'bars.csv': text })
  const error = await failure(importFolder(dataDir, folder))
  expect([error.family, error.code]).toEqual(['data', code])
  expect(error.place).toEqual({
    file: join(folder, 'bars.csv'),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  })
  expect(error.message).toContain('bars.csv')
  expect(existsSync(lakeDir(dataDir))).toBe(false)
})

test('an aborted import throws the reason of the signal and leaves no scratch behind', async () => {
  const dataDir = newFolder()
  const stop = new AbortController()
  const observer = { phase: (name: string) => name === 'bars' && stop.abort(new Error('stopped')) }
  const source = { kind: 'canonical', paths: [folderOf({ 'bars.csv': THREE_BARS })] } as const
  await expect(importInto(dataDir, source, { signal: stop.signal }, observer)).rejects.toThrow('stopped')
  expect(readdirSync(dataDir)).toEqual([])
})

test('raw and adjusted prices never share a market', async () => {
  const dataDir = newFolder()
  await importFolder(dataDir, folderOf({ 'bars.csv': THREE_BARS }))
  const adjusted = folderOf({ 'bars.csv': THREE_BARS, 'market.json': '{"prices": "adjusted"}' })
  expect((await failure(importFolder(dataDir, adjusted))).code).toBe('SOURCE_PRICES_MIXED')
})

test('an empty available_from becomes the session after the filing deadline', async () => {
  const dataDir = newFolder()
  const fundamentals = [
    'code,period,span,item,value,available_from',
    '000010,2023Q3,Q,revenue,1,',
    '000010,2023Q4,Q,revenue,2,',
    '000010,2023Q4,FY,revenue,3,2024-03-15',
  ].join('\n')
  await importFolder(dataDir, folderOf({ 'bars.csv': THREE_BARS, 'fundamentals.csv': fundamentals }))
  expect(await rowsOf(dataDir, 'fundamentals', 'period, span, available_from, filing')).toEqual([
    { period: '2023Q3', span: 'Q', available_from: '2023-11-15', filing: 'estimated' },
    { period: '2023Q4', span: 'FY', available_from: '2024-03-15', filing: null },
    { period: '2023Q4', span: 'Q', available_from: '2024-04-01', filing: 'estimated' },
  ])
})

test('a shown code carries the adjusted close of every later split', async () => {
  const dataDir = newFolder()
  const bars = `code,date,open,high,low,close,base,volume
000010,2024-03-04,1000,1000,1000,1000,,10
000010,2024-03-05,205,205,205,205,200,50
`
  await importFolder(dataDir, folderOf({ 'bars.csv': bars }))
  expect((await showBars(dataDir, '000010')).bars.map((bar) => bar.adjustedClose)).toEqual([200, 205])
  expect((await failure(showBars(dataDir, '999999'))).code).toBe('LAKE_CODE_MISSING')
})

test('a changed byte is found by the check', async () => {
  const dataDir = newFolder()
  await importFolder(dataDir, folderOf({ 'bars.csv': THREE_BARS }))
  const [path] = openLake(dataDir).filesOf('bars')
  const bytes = readFileSync(path!)
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)
  writeFileSync(path!, bytes)
  const check = await checkLake(dataDir)
  expect(check.isSound).toBe(false)
  expect(check.findings.map((finding) => finding.code)).toEqual(['FILE'])
})
