import { mkdirSync } from 'node:fs'
import { marketRules } from '@stocklab/domain'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { folderOf, newFolder, rowsOf } from '../../importers/import-fixture.js'
import { importInto } from '../../importers/import-into.js'
import { type FetchWish, fetchInto } from '../core/fetch-into.js'
import type { ProviderClock } from '../core/runtime.js'
import { type Simulator, startSimulator } from '../core/simulator/server.js'
import { opendartProvider } from './provider.js'
import { booksOfDemo } from './simulator/books.fixture.js'
import type { SimulatedCompany, SimulatedFiling } from './simulator/books.js'
import { type DartSimulatorSettings, simulatedDart } from './simulator/dart-simulator.js'

const KEY = 'k'.repeat(40)
/** Noon of 2025-06-02 in Korea; waits take no time. */
const clock: ProviderClock = {
  nowMs: () => Date.parse('2025-06-02T03:00:00Z'),
  random: () => 0.5,
  sleep: async () => {},
}

let companies: readonly SimulatedCompany[]
const running: Simulator[] = []
beforeAll(() => {
  companies = booksOfDemo({ seed: 5, instruments: 10, years: 3 })
})
afterEach(async () => {
  for (const simulator of running.splice(0)) await simulator.close()
})

async function start(settings: Partial<DartSimulatorSettings> = {}): Promise<Simulator> {
  const simulator = await startSimulator(simulatedDart({ key: KEY, companies, ...settings }))
  running.push(simulator)
  return simulator
}

/** A lake with a bar of each company, made up like the statements. */
async function lakeWithPrices(): Promise<string> {
  const dataDir = newFolder()
  const bars = companies.map(({ stockCode }) => `${stockCode},2023-01-02,100,100,100,100,10`)
  const folder = folderOf({ 'bars.csv': `code,date,open,high,low,close,volume\n${bars.join('\n')}\n` })
  await importInto(dataDir, { kind: 'canonical', paths: [folder] }, { origin: 'made-up', market: 'KRX' })
  return dataDir
}

const fetchFrom = ({ baseUrl }: Simulator, dataDir: string, wish: FetchWish) =>
  fetchInto(opendartProvider, wish, {
    dataDir,
    baseUrl,
    clock,
    variables: { STOCKLAB_OPENDART_KEY: KEY },
    perSecond: 1e6,
  })

const SPRING = { from: '2024-03-01', to: '2024-04-30' }
const RANGE = { from: '2024-01-01', to: '2024-12-31' }

test('a year of filings fills the lake, a second time changes nothing, and what was known is what was filed', async () => {
  const dataDir = await lakeWithPrices()
  const simulator = await start()
  const first = await fetchFrom(simulator, dataDir, RANGE)
  expect(first).toMatchObject({ outcome: 'imported', provider: 'opendart' })
  const rows = await rowsOf(dataDir, 'fundamentals')
  expect(rows.length).toBe(first.received.fundamentals)
  const filed = companies.flatMap((one) => one.filings.filter(({ receipt }) => receipt > '2024' && receipt < '2025'))
  expect(new Set(rows.map((row) => row.filing)).size).toBeGreaterThan(0.8 * filed.length)
  for (const row of rows) {
    const received = String(row.filing).slice(0, 8)
    const day = Date.parse(`${received.slice(0, 4)}-${received.slice(4, 6)}-${received.slice(6)}`) / 86_400_000
    expect(Date.parse(String(row.available_from)) / 86_400_000).toBe(marketRules('KRX').calendar.nextSession(day))
  }
  const again = await fetchFrom(simulator, dataDir, RANGE)
  expect(again).toMatchObject({ outcome: 'unchanged', version: first.version })
}, 30_000)

test('an amendment that comes in later is a later version beside the first one, which the service no longer tells', async () => {
  const [company, ...others] = companies
  const first = company!.filings.find(({ receipt, isAmended }) => receipt > '20240301' && !isAmended)!
  const amendment: SimulatedFiling = { ...first, receipt: '20241002000001', isAmended: true }
  const filings = [...company!.filings.filter(({ receipt }) => receipt < '20240901'), amendment]
  const later = { companies: [{ ...company!, filings }, ...others] }
  const dataDir = await lakeWithPrices()
  await fetchFrom(await start({ ...later, today: '20241001' }), dataDir, RANGE)
  const old = await rowsOf(dataDir, 'fundamentals')
  const result = await fetchFrom(await start(later), dataDir, RANGE)
  const rows = await rowsOf(dataDir, 'fundamentals')
  expect(result).toMatchObject({ outcome: 'imported', changes: [{ table: 'fundamentals', corrected: 0, removed: 0 }] })
  expect(result.notes.some((note) => note.startsWith('reports with their amended numbers alone'))).toBe(true)
  expect(rows.filter((row) => row.filing === first.receipt).length).toBeGreaterThan(10)
  expect(rows.filter((row) => row.filing === amendment.receipt).length).toBeGreaterThan(10)
  const text = new Set(rows.map((row) => JSON.stringify(row)))
  expect(old.filter((row) => !text.has(JSON.stringify(row)))).toEqual([])
}, 30_000)

test('chosen codes are fetched alone, with their dividends where they are asked for', async () => {
  const dataDir = await lakeWithPrices()
  const payer = companies.find((one) => Object.values(one.dividends).some((amount) => amount > 0))!
  const wish = { ...RANGE, codes: [payer.stockCode], options: { dividends: 'yes' } }
  const simulator = await start()
  await fetchFrom(simulator, dataDir, wish)
  expect(simulator.calls.filter((call) => call.includes('list.json'))).toHaveLength(1)
  const codes = new Set((await rowsOf(dataDir, 'fundamentals')).map((row) => row.code))
  expect([...codes]).toEqual([payer.stockCode])
  const [action] = await rowsOf(dataDir, 'actions')
  expect(action).toMatchObject({
    code: payer.stockCode,
    kind: 'cash_dividend',
    record_date: '2023-12-31',
    ex_date: '2023-12-27',
  })
  expect(action!.amount).toBe(payer.dividends[2023])
}, 30_000)

test('numbers of an amendment after the last day asked for wait for the fetch of that day', async () => {
  const [company] = companies
  const first = company!.filings.find(({ receipt, isAmended }) => receipt > '20240301' && !isAmended)!
  const amendment: SimulatedFiling = { ...first, receipt: '20241002000001', isAmended: true }
  const simulator = await start({ companies: [{ ...company!, filings: [first, amendment] }] })
  const dataDir = await lakeWithPrices()
  const early = await fetchFrom(simulator, dataDir, { from: '2024-01-01', to: '2024-09-30' })
  expect(early).toMatchObject({ outcome: 'nothing', notes: [expect.stringContaining('amended after the last day')] })
  const late = await fetchFrom(simulator, dataDir, { from: '2024-10-01', to: '2024-12-31' })
  expect(late.outcome).toBe('imported')
  expect(new Set((await rowsOf(dataDir, 'fundamentals')).map((row) => row.filing))).toEqual(
    new Set([amendment.receipt]),
  )
}, 30_000)

test('more reports than a page holds are all fetched, also where some were amended in the meantime', async () => {
  const many = Array.from({ length: 130 }, (_, i): SimulatedCompany => {
    const filing = (receipt: string, isAmended: boolean): SimulatedFiling => ({
      receipt: `${receipt}${String(i).padStart(6, '0')}`,
      year: 2023,
      report: '11011',
      isAmended,
      isConsolidated: true,
      spans: { AT: { total_assets: 100 + i } },
    })
    const filings = [filing('20240320', false), ...(i % 3 === 0 ? [filing('20240322', true)] : [])]
    const stockCode = String(i).padStart(6, '0')
    return {
      corpCode: `00${stockCode}`,
      stockCode,
      name: stockCode,
      fiscalMonth: 12,
      currency: 'KRW',
      style: 0,
      dividends: {},
      filings,
    }
  })
  const dataDir = newFolder()
  const bars = many.map(({ stockCode }) => `${stockCode},2023-01-02,100,100,100,100,10`)
  const folder = folderOf({ 'bars.csv': `code,date,open,high,low,close,volume\n${bars.join('\n')}\n` })
  await importInto(dataDir, { kind: 'canonical', paths: [folder] }, { origin: 'made-up', market: 'KRX' })
  const simulator = await start({ companies: many })
  const result = await fetchFrom(simulator, dataDir, SPRING)
  const rows = await rowsOf(dataDir, 'fundamentals', 'code, value')
  expect(result.pages).toBe(2)
  expect(rows).toEqual(many.map(({ stockCode }, i) => ({ code: stockCode, value: 100 + i })))
  // The register, two pages of the list, one question about each hundred, and one a report.
  expect(simulator.calls.length).toBe(1 + 2 + 2 + 130)
}, 30_000)

test('years before the structured statements and unknown options are refused before anything is asked', async () => {
  const dataDir = newFolder()
  mkdirSync(dataDir, { recursive: true })
  const simulator = await start()
  await expect(fetchFrom(simulator, dataDir, { from: '2014-01-01', to: '2014-12-31' })).rejects.toMatchObject({
    code: 'PROVIDER_OPTION',
  })
  await expect(fetchFrom(simulator, dataDir, { ...RANGE, options: { dividends: 'no' } })).rejects.toMatchObject({
    code: 'PROVIDER_OPTION',
  })
  expect(simulator.calls).toEqual([])
})
