import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import { afterAll, expect, it } from 'vitest'
import { type Markets, openMarkets } from './markets.js'

const directories: string[] = []
const opened: Markets[] = []
afterAll(async () => {
  await Promise.all(opened.map((markets) => markets.close()))
  for (const path of directories) rmSync(path, { recursive: true, force: true })
})

function open(): { readonly dataDirectory: string; readonly markets: Markets } {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'stocklab-markets-'))
  directories.push(dataDirectory)
  const markets = openMarkets({ dataDirectory, threads: 1, watchEveryMs: 20 })
  opened.push(markets)
  return { dataDirectory, markets }
}

it('says that nothing was imported, and answers once something is', async () => {
  const { dataDirectory, markets } = open()
  await expect(markets.read(async () => 1)).rejects.toMatchObject({ code: 'LAKE_MISSING' })
  await createDemoMarket(dataDirectory, { seed: 1, instruments: 8, years: 2 })
  // Markets come one after the other, each as a version of its own.
  await expect
    .poll(() => markets.readMarket('CRYPTO', async (view) => view.market.instruments.length).catch(() => 0))
    .toBe(20)
})

it('loads a market once for all who ask, changes hands when the lake does, and lets nobody fall between', async () => {
  const { dataDirectory, markets } = open()
  await createDemoMarket(dataDirectory, { seed: 1, instruments: 8, years: 2 })
  const views = await Promise.all(Array.from({ length: 5 }, () => markets.readMarket('US', async (view) => view)))
  expect(new Set(views).size).toBe(1)
  const swapped = new Promise<string>((resolve) => markets.onVersion(resolve))
  // Somebody who began with the version before is answered by it to the end.
  const slow = markets.readMarket('US', async (view) => {
    const { dataVersion } = view.market
    await createAnother(dataDirectory)
    const version = await swapped
    const [closes] = await view.evaluateDay({ expressions: ['close'], t: view.last, universe: null })
    return { dataVersion, version, known: closes?.filter((close) => !Number.isNaN(close)).length }
  })
  const { dataVersion, version, known } = await slow
  expect(known).toBeGreaterThan(0)
  expect(version).not.toBe(dataVersion)
  expect(await markets.read(async (edition) => edition.version)).toBe(version)
  expect(await markets.read(async (edition) => edition.opened)).toEqual(['US'])
  await expect
    .poll(async () => views[0]?.evaluateDay({ expressions: ['close'], t: 0, universe: null }).catch(() => 'closed'))
    .toBe('closed')
})

it('answers who asks something urgent before the factors of the whole catalogue', async () => {
  const { dataDirectory, markets } = open()
  await createDemoMarket(dataDirectory, { seed: 1, instruments: 8, years: 2 })
  const ended: string[] = []
  await markets.readMarket('KRX', async (view) => {
    expect(view.factorDay()).toBeUndefined()
    const day = view.computeFactorDay().then(() => ended.push('factors'))
    await view.evaluateDay({ expressions: ['close'], t: view.last, universe: null })
    ended.push('close')
    await day
    expect(view.factorDay()?.get('per')?.values).toHaveLength(view.market.instruments.length)
  })
  expect(ended).toEqual(['close', 'factors'])
})

it('loads a market again whose thread has ended', async () => {
  const { dataDirectory, markets } = open()
  await createDemoMarket(dataDirectory, { seed: 1, instruments: 8, years: 2 })
  const first = await markets.readMarket('US', async (view) => view)
  await first.close()
  await expect(first.evaluateDay({ expressions: ['close'], t: 0, universe: null })).rejects.toThrow('closed')
  const second = await markets.readMarket('US', async (view) => view)
  expect(second).not.toBe(first)
  expect(await second.evaluateDay({ expressions: ['close'], t: second.last, universe: null })).toHaveLength(1)
})

/** Another version of the lake: the Korean market of an empty directory is moved into the place of the first. */
async function createAnother(dataDirectory: string): Promise<void> {
  const { cpSync, renameSync } = await import('node:fs')
  const other = mkdtempSync(join(tmpdir(), 'stocklab-other-'))
  directories.push(other)
  await createDemoMarket(other, { seed: 2, instruments: 8, years: 2 })
  cpSync(join(other, 'lake'), join(dataDirectory, 'lake'), {
    recursive: true,
    filter: (path) => !path.endsWith('manifest.json'),
  })
  const draft = join(dataDirectory, 'lake', 'manifest.draft')
  cpSync(join(other, 'lake', 'manifest.json'), draft)
  renameSync(draft, join(dataDirectory, 'lake', 'manifest.json'))
}
