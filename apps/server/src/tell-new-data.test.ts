import type { Manifest } from '@stocklab/market-data'
import { type Database, migrate, openDatabase } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres } from '@stocklab/platform/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellNewData } from './tell-new-data.js'

const hash = (digit: string) => digit.repeat(64)
const FACTS = {
  prices: 'raw',
  valuesEstimated: false,
  madeUp: true,
  statements: 'all',
  listings: 'source',
} as const

/** A lake whose version is `version`, with bars of each market that end on a day. */
function lakeOf(version: string, ends: Readonly<Partial<Record<'KRX' | 'US', string>>>): Manifest {
  const markets = Object.keys(ends) as ('KRX' | 'US')[]
  return {
    schema: 'stocklab/lake@1',
    version: hash(version),
    files: markets.map((market) => ({
      table: 'bars',
      market,
      year: 2024,
      path: `${market}.parquet`,
      sha256: hash(ends[market]?.endsWith('27') ? 'a' : 'b'),
      bytes: 1,
      rows: 1,
      from: '2024-01-02',
      to: ends[market] ?? null,
      sources: [],
    })),
    markets: Object.fromEntries(markets.map((market) => [market, FACTS])),
    imports: [],
  }
}

const DATABASES = [
  {
    name: 'PGlite',
    isHere: true,
    async open() {
      const database = await openDatabase({ kind: 'memory' })
      return { database, close: () => database.destroy() }
    },
  },
  {
    name: 'PostgreSQL',
    isHere: await hasPostgres(),
    async open() {
      const { database, drop } = await createPostgresDatabase()
      return { database, close: drop }
    },
  },
]

describe.each(DATABASES)('new data, over $name,', ({ open, isHere }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  beforeAll(async () => {
    if (!isHere) return
    const opened = await open()
    database = opened.database
    close = opened.close
    await migrate(database)
  })
  afterAll(() => close?.())
  beforeEach(async () => {
    if (!isHere) return
    await database.deleteFrom('outbox_events').execute()
    await database.deleteFrom('market_data_seen').execute()
  })
  const told = async () => {
    const events = database.selectFrom('outbox_events').select(['type', 'user_id', 'payload']).orderBy('sequence')
    return events.execute()
  }

  it.skipIf(!isHere)('are told to everybody once, by however many servers that see them', async () => {
    const lake = lakeOf('1', { KRX: '2024-12-27' })
    await Promise.all(Array.from({ length: 8 }, () => tellNewData(database, lake)))
    await tellNewData(database, lake)
    const payload = { market: 'KRX', version: hash('1'), lastSession: '2024-12-27' }
    expect(await told()).toEqual([{ type: 'data.updated', user_id: null, payload }])
  })

  it.skipIf(!isHere)('are those of the market that changed', async () => {
    await tellNewData(database, lakeOf('1', { KRX: '2024-12-27' }))
    await tellNewData(database, lakeOf('2', { KRX: '2024-12-27', US: '2024-12-27' }))
    await tellNewData(database, lakeOf('3', { KRX: '2024-12-30', US: '2024-12-27' }))
    // An older version, as on a host that lags behind, is no news.
    await tellNewData(database, lakeOf('2', { KRX: '2024-12-27', US: '2024-12-27' }))
    const news = (await told()).map(({ payload }) => {
      const { market, lastSession } = payload as { market: string; lastSession: string }
      return `${market} ${lastSession}`
    })
    expect(news).toEqual(['KRX 2024-12-27', 'US 2024-12-27', 'KRX 2024-12-30'])
  })
})
