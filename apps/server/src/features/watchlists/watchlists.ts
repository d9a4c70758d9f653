import type { CacheKey, CacheKind } from '@stocklab/platform'
import { Problem } from '../../http/problem.js'
import { requireInstrument } from '../market/find-instrument.js'
import type { MarketPorts } from '../market/ports.js'
import { readWatchlists, type StoredWatchlist } from './watchlist-queries.js'

export const MOST_LISTS = 50
export const MOST_ITEMS = 500

type Stored = Pick<MarketPorts, 'database' | 'cache'>

const keyOf = (userId: string): CacheKey<CacheKind> => `watchlist:${userId}`

/** A user's lists in their order; written around the cache, since they change as often as they are read. */
export function cachedWatchlists({ database, cache }: Stored, userId: string): Promise<readonly StoredWatchlist[]> {
  return cache.getOrCompute(keyOf(userId), () => readWatchlists(database, userId))
}

/** Runs a change of a user's lists and lets go of what was kept of them. */
export async function changeWatchlists<T>({ cache }: Stored, userId: string, change: () => Promise<T>): Promise<T> {
  try {
    return await change()
  } finally {
    await cache.delete([keyOf(userId)])
  }
}

export async function requireWatchlist(stored: Stored, userId: string, id: string): Promise<StoredWatchlist> {
  const found = (await cachedWatchlists(stored, userId)).find((list) => list.id === id)
  if (found === undefined) throw unknownWatchlist(id)
  return found
}

export function unknownWatchlist(id: string): Problem {
  return new Problem('WATCHLIST_UNKNOWN', `expected the id of one of your watchlists, received "${id}"`)
}

/** Throws INSTRUMENT_UNKNOWN for the first code that the data do not hold. */
export function requireCodes({ markets }: Pick<MarketPorts, 'markets'>, codes: readonly string[]): Promise<void> {
  return markets.read(async (edition) => {
    for (const code of codes) requireInstrument(edition, code)
  })
}
