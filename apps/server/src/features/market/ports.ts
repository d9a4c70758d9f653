import type { Cache, CacheKind, Database } from '@stocklab/platform'
import type { Markets } from './view/markets.js'

/** What the slices of market data stand on. */
export interface MarketPorts {
  readonly markets: Markets
  readonly cache: Cache<CacheKind>
  readonly database: Database
}
