import { readFileSync } from 'node:fs'
import type { LibrarySummary } from '@stocklab/protocol'
import { libraryFile, libraryNames, readLibraryEntry } from '@stocklab/studies'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStrategies, type StrategySlice } from '../strategies.fixture.js'
import { type InvestorStrategy, loadInvestorLibrary } from './load-investor-library.js'

let slice: StrategySlice
const entries: readonly InvestorStrategy[] = libraryNames().map((name) => ({
  ...readLibraryEntry(name),
  source: readFileSync(libraryFile(name)!, 'utf8'),
}))

beforeAll(async () => {
  slice = await openStrategies()
})
afterAll(() => slice.close())

const load = (some: readonly InvestorStrategy[]) =>
  loadInvestorLibrary({ database: slice.database, dataEnd: async () => '2025-12-30' }, some)
const get = async (url: string) => (await slice.nobody.send({ method: 'GET', url })).json()
const list = async (query = ''): Promise<LibrarySummary[]> => (await get(`/strategies/library?${query}`)).items

it('is loaded once, however often and by however many it is loaded', async () => {
  const results = await Promise.all([load(entries), load(entries), load(entries)])
  expect(results.map(({ added }) => added).sort()).toEqual([0, 0, entries.length])
  expect(await load(entries)).toEqual({ added: 0, revised: 0, withdrawn: 0 })
  const shown = await list()
  expect(shown.map(({ libraryId }) => libraryId).sort()).toEqual(entries.map(({ name }) => name).sort())
  expect(shown.map(({ about }) => about.number)).toEqual(shown.map(({ about }) => about.number).sort((a, b) => a - b))
})

it('shows each with its source, its comments, and what it made of made-up data', async () => {
  const shown = await get('/strategies/library/graham-net-net')
  const entry = entries.find(({ name }) => name === 'graham-net-net')!
  expect(shown).toMatchObject({
    libraryId: 'graham-net-net',
    about: { name: entry.about.name, source: entry.about.source, adaptations: entry.about.adaptations },
    measured: { madeUp: true, statistics: { cagr: entry.measured.statistics.cagr } },
    source: entry.source.normalize('NFC'),
    document: { market: 'KRX' },
    tags: ['risk:high', `turnover:${entry.turnover}`, 'value'],
  })
  expect((await get('/strategies/library/no-such')).code).toBe('STRATEGY_UNKNOWN')
})

it('is narrowed by style, risk and investor, and found among what is public', async () => {
  const ids = async (query: string) => (await list(query)).map(({ libraryId }) => libraryId)
  expect(await ids('author=graham')).toEqual(expect.arrayContaining(['graham-defensive', 'graham-net-net']))
  expect(await ids('author=graham&risk=high')).toEqual(['graham-net-net'])
  expect((await list('style=momentum')).every(({ about }) => about.style.includes('momentum'))).toBe(true)
  const found = await get('/strategies/public?q=graham%20net&origin=library')
  expect(found.items).toMatchObject([{ libraryId: 'graham-net-net', author: null, publishedDataEnd: '2025-12-30' }])
  expect((await get('/strategies/public?origin=users')).items).toEqual([])
})

it('can be cloned by everybody, with lineage', async () => {
  const kim = await slice.createUser('kim')
  const [graham] = await list('author=graham&risk=high')
  const clone = await kim.send({ method: 'POST', url: `/strategies/${graham!.id}/clone`, payload: {} })
  expect(clone.json()).toMatchObject({ lineage: [{ libraryId: 'graham-net-net', revision: 1, visible: true }] })
})

it('gets a revision by a changed document, and loses what the repository no longer holds', async () => {
  const [first, second, ...rest] = entries
  const changed = { ...first!, source: `${first!.source}liquidate_at_end: true\n` }
  expect(await load([changed, ...rest])).toEqual({ added: 0, revised: 1, withdrawn: 1 })
  expect(await get(`/strategies/library/${first!.name}`)).toMatchObject({
    revision: 2,
    document: { liquidate_at_end: true },
  })
  expect((await get(`/strategies/library/${second!.name}`)).code).toBe('STRATEGY_UNKNOWN')
  expect(await load(entries)).toEqual({ added: 0, revised: 1, withdrawn: 0 })
  expect(await get(`/strategies/library/${second!.name}`)).toMatchObject({ revision: 1 })
})
