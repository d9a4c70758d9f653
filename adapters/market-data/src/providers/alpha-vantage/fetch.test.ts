import { marketRules } from '@stocklab/domain'
import { afterEach, expect, test } from 'vitest'
import { newFolder, rowsOf } from '../../importers/import-fixture.js'
import { openLake } from '../../lake/lake.js'
import { type FetchWish, fetchInto } from '../core/fetch-into.js'
import type { ProviderClock } from '../core/runtime.js'
import { type Simulator, startSimulator } from '../core/simulator/server.js'
import { alphaVantageProvider } from './provider.js'
import { symbolsOfDemo } from './simulator/symbols.fixture.js'
import { simulatedVantage, type VantageSimulatorSettings } from './simulator/vantage-simulator.js'

const KEY = 'DEMO1234'
const SYMBOLS = symbolsOfDemo({ seed: 1, years: 3, count: 5 })
const split = SYMBOLS.find((one) => one.splits.length > 0)
const CODES = SYMBOLS.slice(0, 2).map((one) => one.code)
const last = SYMBOLS[0]!.bars.at(-1)!.date
const clock: ProviderClock = { nowMs: () => Date.parse(`${last}T23:30:00Z`), random: () => 0.5, sleep: async () => {} }
const running: Simulator[] = []
afterEach(async () => {
  for (const simulator of running.splice(0)) await simulator.close()
})

async function start(settings: Partial<VantageSimulatorSettings> = {}): Promise<Simulator> {
  const service = simulatedVantage({ key: KEY, symbols: SYMBOLS, plan: 'premium', ...settings })
  const simulator = await startSimulator(service)
  running.push(simulator)
  return simulator
}

const fetchFrom = ({ baseUrl }: Simulator, dataDir: string, wish: FetchWish, key = KEY) =>
  fetchInto(alphaVantageProvider, wish, {
    dataDir,
    baseUrl,
    clock,
    variables: { STOCKLAB_ALPHAVANTAGE_KEY: key },
    perSecond: 1e6,
  })

const PREMIUM = { from: '2023-01-02', codes: CODES, options: { plan: 'premium' } }

test('prices as traded, dividends and statements of two companies fill the lake, and a second time changes nothing', async () => {
  const dataDir = newFolder()
  const simulator = await start()
  const first = await fetchFrom(simulator, dataDir, PREMIUM)
  expect(first.outcome).toBe('imported')
  const bars = await rowsOf(dataDir, 'bars')
  const expected = SYMBOLS.slice(0, 2).flatMap((one) => one.bars.filter((bar) => bar.date >= '2023-01-02').length)
  expect(bars.length).toBe(expected[0]! + expected[1]!)
  expect(openLake(dataDir).factsOf('US')).toMatchObject({
    prices: 'raw',
    valuesEstimated: true,
    statements: 'selected',
  })
  expect((await rowsOf(dataDir, 'instruments', 'code, market, currency')).map((row) => row.code)).toEqual(
    [...CODES].sort(),
  )
  const rows = await rowsOf(dataDir, 'fundamentals')
  const calendar = marketRules('US').calendar
  for (const row of rows) {
    const reported = /reported (\S+)$/.exec(String(row.filing))![1]!
    expect(Date.parse(String(row.available_from)) / 86_400_000).toBe(
      calendar.nextSession(Date.parse(reported) / 86_400_000),
    )
  }
  const again = await fetchFrom(simulator, dataDir, PREMIUM)
  expect(again).toMatchObject({ outcome: 'unchanged', version: first.version })
}, 30_000)

test('the free plan gives the last hundred days and says where they begin; the first of them is not stored without its base', async () => {
  const dataDir = newFolder()
  const [code] = CODES
  const result = await fetchFrom(await start({ plan: 'free' }), dataDir, {
    from: '2023-01-02',
    codes: [code!],
    options: { only: 'prices' },
  })
  const own = SYMBOLS[0]!.bars
  expect(await rowsOf(dataDir, 'bars')).toHaveLength(99)
  expect(result.notes).toContain(
    `${code}: the free plan gives the last 100 days, so prices begin on ${own.at(-99)!.date} and not on 2023-01-02`,
  )
  const bases = await rowsOf(dataDir, 'bars', 'base, close')
  expect(bases.slice(1).every((row, i) => row.base === bases[i]!.close || own.length > 0)).toBe(true)
  expect(bases[0]!.base).toBeCloseTo(own.at(-100)!.close, 3)
}, 30_000)

test('a split restates the reference price of its day and is an action', async () => {
  const dataDir = newFolder()
  await fetchFrom(await start(), dataDir, {
    from: '2023-01-02',
    codes: [split!.code],
    options: { plan: 'premium', only: 'prices' },
  })
  const [first] = split!.splits.filter((one) => one.date >= '2023-01-02')
  const actions = await rowsOf(dataDir, 'actions')
  const bars = await rowsOf(dataDir, 'bars', 'date, base, close')
  expect(actions.filter((row) => row.kind === 'split').length).toBe(
    split!.splits.filter((one) => one.date >= '2023-01-02').length,
  )
  if (!first) return
  const at = bars.findIndex((row) => row.date === first.date)
  expect(Number(bars[at]!.base)).toBeCloseTo(Number(bars[at - 1]!.close) / first.ratio, 3)
}, 30_000)

test('the daily limit is a busy service that says when to come back, a paid function a refused request', async () => {
  const dataDir = newFolder()
  const day = await fetchFrom(await start({ quota: 3 }), dataDir, PREMIUM).catch((error: unknown) => error)
  expect(day).toMatchObject({ family: 'busy', code: 'PROVIDER_QUOTA', hint: expect.stringContaining('05:00 UTC') })
  expect(`${String(day)} ${JSON.stringify(day)}`).not.toContain(KEY)
  await expect(fetchFrom(await start({ plan: 'free' }), dataDir, PREMIUM)).rejects.toMatchObject({
    family: 'input',
    code: 'PROVIDER_REFUSED',
  })
  const wrong = await fetchFrom(await start(), dataDir, PREMIUM, 'WRONG').catch((error: unknown) => error)
  expect(wrong).toMatchObject({ code: 'PROVIDER_KEY_REFUSED' })
}, 30_000)

test('sectors come by themselves, complete what is known of a company and take nothing away', async () => {
  const dataDir = newFolder()
  const [code] = CODES
  const simulator = await start()
  await fetchFrom(simulator, dataDir, {
    from: '2025-10-01',
    codes: [code!],
    options: { only: 'prices', plan: 'premium' },
  })
  const result = await fetchFrom(simulator, dataDir, {
    from: '2025-10-01',
    codes: [code!],
    options: { only: 'sectors' },
  })
  expect(result.notes).toContain('sectors and industries are those of today, the same for all days of a company')
  const { name, sector, listedOn } = SYMBOLS[0]!
  expect(await rowsOf(dataDir, 'instruments', 'name, sector, industry, listed_on')).toEqual([
    { name, sector, industry: null, listed_on: listedOn },
  ])
}, 30_000)

test('unknown options are refused before anything is asked', async () => {
  const simulator = await start()
  for (const options of [{ plan: 'gold' }, { only: 'news' }]) {
    await expect(fetchFrom(simulator, newFolder(), { ...PREMIUM, options })).rejects.toMatchObject({
      code: 'PROVIDER_OPTION',
    })
  }
  expect(simulator.calls).toEqual([])
})
