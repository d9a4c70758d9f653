import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import { CACHE_KINDS, type Cache, type CacheKind, createMemoryCache } from '@stocklab/platform'
import { openSlice, type Slice } from '../../slice.fixture.js'
import { screeningRoutes } from '../screening/routes.js'
import { watchlistRoutes } from '../watchlists/routes.js'
import { viewedRoutes } from '../watchlists/viewed-routes.js'
import { marketRoutes } from './market-routes.js'
import { type Markets, openMarkets } from './view/markets.js'

/** Small enough to be made in a second, large enough for every kind of instrument and two years of returns. */
const SIZE = { seed: 7, instruments: 60, years: 2 }

export interface MarketSlice extends Slice {
  readonly dataDirectory: string
  readonly markets: Markets
  readonly cache: Cache<CacheKind>
  /** Without what is kept, as after a restart. */
  forget(): Promise<void>
}

/** The slices of market data over a made-up market in a directory of its own. */
export async function openMarketSlice(): Promise<MarketSlice> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'stocklab-market-'))
  await createDemoMarket(dataDirectory, SIZE)
  const markets = openMarkets({ dataDirectory, threads: 1, watchEveryMs: 50 })
  const cache = createMemoryCache({ kinds: CACHE_KINDS })
  const slice = await openSlice((database) => async (app) => {
    const ports = { markets, cache, database }
    await app.register(marketRoutes(ports))
    await app.register(screeningRoutes(ports))
    await app.register(watchlistRoutes(ports))
    await app.register(viewedRoutes({ ...ports, now: () => new Date() }))
  })
  return {
    ...slice,
    dataDirectory,
    markets,
    cache,
    async forget() {
      for (const kind of Object.keys(CACHE_KINDS) as CacheKind[]) await cache.deleteKind(kind)
    },
    async close() {
      await cache.close()
      await slice.close()
      await markets.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
