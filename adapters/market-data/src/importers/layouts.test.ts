import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { createSqlSession } from '../duckdb/session.js'
import { openLake } from '../lake/lake.js'
import { checkLake } from '../queries/check-lake.js'
import { folderOf, newFolder, rowsOf } from './import-fixture.js'
import { importInto } from './import-into.js'
import type { ImportOptions, SourceKind } from './import-options.js'

const run = (dataDir: string, kind: SourceKind, path: string, options: ImportOptions = {}) =>
  importInto(dataDir, { kind, paths: [path] }, options)

const MARCAP = `Code,Name,Close,Dept,ChangeCode,Changes,ChagesRatio,Volume,Amount,Open,High,Low,Marcap,Stocks,Market,MarketId,Rank,Date
005930,삼성전자,52000,,2,-500,-0.95,10,520000,53000,53000,51000,52000000,1000,KOSPI,STK,1,2024-03-04
20,동화약품,9000,관리종목(소속부없음),1,200,2.27,0,0,0,0,0,900000,100,KOSDAQ GLOBAL,KSQ,2,2024-03-04
`

test('a market-cap CSV in EUC-KR gives base = close - change, names, boards, status and repaired halts', async () => {
  const dataDir = newFolder()
  const folder = folderOf({ 'marcap-2024.csv': iconv.encode(MARCAP, 'euc-kr') })
  const { report } = await run(dataDir, 'auto', folder)
  expect([report.source, report.gates.haltedRepaired]).toEqual(['marcap', 1])
  expect(await rowsOf(dataDir, 'bars', 'code, open, close, base, value, shares')).toEqual([
    { code: '000020', open: 9000, close: 9000, base: 8800, value: 0, shares: 100 },
    { code: '005930', open: 53000, close: 52000, base: 52500, value: 520000, shares: 1000 },
  ])
  expect(await rowsOf(dataDir, 'instruments', 'name, market, kind')).toEqual([
    { name: '동화약품', market: 'KOSDAQ', kind: 'common' },
    { name: '삼성전자', market: 'KOSPI', kind: 'common' },
  ])
  expect((await rowsOf(dataDir, 'listings', 'status')).map((row) => row.status)).toEqual(['administrative', 'normal'])
})

test('the same market-cap CSV in UTF-8 gives the same version', async () => {
  const [a, b] = [newFolder(), newFolder()]
  const korean = await run(a, 'marcap', join(folderOf({ 'a.csv': iconv.encode(MARCAP, 'cp949') }), 'a.csv'))
  const utf8 = await run(b, 'marcap', join(folderOf({ 'a.csv': MARCAP }), 'a.csv'))
  expect(utf8.version).toBe(korean.version)
})

const item = (basDt: string, values: object): object => ({
  basDt,
  srtnCd: '000020',
  itmsNm: '동화약품',
  mrktCtg: 'KOSPI',
  clpr: '10000',
  mkp: '10100',
  hipr: '10200',
  lopr: '9900',
  vs: '-70',
  fltRt: '-.69',
  trqu: '5',
  trPrc: '50000',
  lstgStCnt: '27931470',
  ...values,
})
const answer = (items: unknown): object => ({ response: { header: { resultCode: '00' }, body: { items } } })

test('data.go.kr answers are read whether item is a list, one object or nothing', async () => {
  const dataDir = newFolder()
  const answers = [
    answer({ item: [item('20240304', {}), item('20240305', { vs: '.5' })] }),
    answer({ item: item('20240306', { mkp: '0', hipr: '0', lopr: '0', trqu: '0', vs: '0' }) }),
    answer(''),
  ]
  await run(dataDir, 'auto', join(folderOf({ 'prices.json': JSON.stringify(answers) }), 'prices.json'))
  expect(await rowsOf(dataDir, 'bars', 'date, open, base')).toEqual([
    { date: '2024-03-04', open: 10100, base: 10070 },
    { date: '2024-03-05', open: 10100, base: 9999.5 },
    { date: '2024-03-06', open: 10000, base: 10000 },
  ])
})

test('a refusal of the data.go.kr gateway is passed on in its own words', async () => {
  const xml =
    '<OpenAPI_ServiceResponse><returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg></OpenAPI_ServiceResponse>'
  const path = join(folderOf({ 'prices.json': xml }), 'prices.json')
  await expect(run(newFolder(), 'datago', path)).rejects.toMatchObject({ family: 'data' })
})

const MAPPING = { code: 'Ticker', date: 'Day', open: 'O', high: 'H', low: 'L', close: 'C', volume: 'V' }

test('a plain table is read through a column mapping, with values estimated and said so', async () => {
  const dataDir = newFolder()
  const path = join(folderOf({ 'us.csv': 'Ticker;Day;O;H;L;C;V\nAAPL;20240304;1;2;1;1.5;"1,000"\n' }), 'us.csv')
  await run(dataDir, 'csv', path, { market: 'US', mapping: MAPPING })
  expect(await rowsOf(dataDir, 'bars', 'code, date, close, volume, value')).toEqual([
    { code: 'AAPL', date: '2024-03-04', close: 1.5, volume: 1000, value: 1500 },
  ])
  expect(openLake(dataDir).factsOf('US')).toMatchObject({ prices: 'raw', valuesEstimated: true })
})

test('adjusted KRX files win over raw ones in auto, index files come along, and the rest is named', async () => {
  const folder = folderOf({
    'adj.csv': 'date,code,market,open,high,low,close,volume,src\n2024-03-04,000010,KOSPI,1,1,1,1,5,x\n',
    'raw.csv': 'date,code,name,market,dept,open,high,low,close,volume,amount,marcap,shares\n',
    'index.csv': 'idx,date,open,high,low,close,volume\nKOSPI,2024-03-04,1,1,1,2600,1\n',
    'notes.md': 'nothing',
  })
  const dataDir = newFolder()
  const { report } = await run(dataDir, 'auto', folder)
  expect(report.source).toBe('krx-adjusted')
  expect(await rowsOf(dataDir, 'indices')).toEqual([{ code: 'KOSPI', date: '2024-03-04', close: 2600 }])
  const passed = report.notes.filter((note) => note.startsWith('passed over'))
  expect(passed).toEqual([
    expect.stringContaining('notes.md'),
    expect.stringContaining('raw.csv: raw prices must not be mixed'),
  ])
  expect((await checkLake(dataDir)).findings.map((finding) => finding.code)).toContain('ADJUSTED')
})

test('a truncated Parquet file is told in one sentence and changes nothing', async () => {
  const folder = newFolder()
  const path = join(folder, 'adj.parquet')
  const sql = await createSqlSession({ threads: 1 })
  await sql.run(`COPY (SELECT DATE '2024-03-04' AS date, '000010' AS code, 'KOSPI' AS market, 1.0 AS open, 1.0 AS high,
    1.0 AS low, 1.0 AS close, 5 AS volume FROM range(1000)) TO '${path}' (FORMAT parquet)`)
  sql.close()
  const { truncateSync, statSync } = await import('node:fs')
  truncateSync(path, Math.floor(statSync(path).size / 2))
  const dataDir = newFolder()
  const error = await run(dataDir, 'auto', path).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(StockLabError)
  expect(error).toMatchObject({ family: 'data', code: 'SOURCE_UNREADABLE', place: { file: path } })
  expect(existsSync(join(dataDir, 'lake'))).toBe(false)
})
