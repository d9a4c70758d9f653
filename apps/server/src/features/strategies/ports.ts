import type { MarketId } from '@stocklab/domain'
import type { Cache, Database } from '@stocklab/platform'

/** Last session of a market's data as it is now; null where there is none. */
export type DataEnd = (market: MarketId) => Promise<string | null>

/** What the slice works with; each use case asks for its part of it. */
export interface StrategyPorts {
  readonly database: Database
  readonly cache: Pick<Cache<'ranking' | 'investor'>, 'getOrCompute' | 'deleteKind'>
  readonly dataEnd: DataEnd
}
