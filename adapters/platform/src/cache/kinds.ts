import type { CacheKindRules } from './cache.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const KB = 1_024

/**
 * Every kind of value that the platform keeps. A value whose key names all it depends on (a version of the lake, a
 * revision, a run that ended) is only made old by time, and so may be answered unheard for as long as it lives.
 */
export const CACHE_KINDS = {
  quote: kind('last prices of an instrument', MINUTE, { unheardMs: 5 * SECOND, memoryShare: 0.1 }),
  chart: kind('bars and overlays of an instrument', 5 * MINUTE, { unheardMs: 5 * MINUTE, memoryShare: 0.15 }),
  ranking: kind('rankings of public strategies', 5 * MINUTE, { policy: 'refresh-ahead', memoryShare: 0.05 }),
  overview: kind('overview of a market', MINUTE, { policy: 'refresh-ahead', memoryShare: 0.02 }),
  statement: kind('statements as known on a date', HOUR, { unheardMs: HOUR, memoryShare: 0.2 }),
  company: kind('company pages', 10 * MINUTE, { unheardMs: 10 * MINUTE, memoryShare: 0.1 }),
  factors: kind('list of factors by category', 24 * HOUR, { unheardMs: 24 * HOUR, memoryShare: 0.02 }),
  universe: kind('universes, sectors and themes with their members', HOUR, { unheardMs: MINUTE, memoryShare: 0.03 }),
  search: kind('answers of the instrument search', HOUR, { unheardMs: HOUR, memoryShare: 0.05 }),
  screen: kind('answers of a screening', 10 * MINUTE, { unheardMs: 10 * MINUTE, memoryShare: 0.08 }),
  correlation: kind('correlation matrices', HOUR, { unheardMs: HOUR, memoryShare: 0.03 }),
  investor: kind('results of the strategies of known investors', 24 * HOUR, { unheardMs: MINUTE, memoryShare: 0.05 }),
  result: kind('results of runs that ended', HOUR, { unheardMs: HOUR, memoryShare: 0.05 }),
  profile: kind('what a user sees of themselves', 5 * MINUTE, { policy: 'write-through', memoryShare: 0.02 }),
  watchlist: kind('watchlists of a user', 5 * MINUTE, { policy: 'write-around', memoryShare: 0.02 }),
  viewed: kind('what a user recently viewed', HOUR, { policy: 'write-behind', unheardMs: HOUR, memoryShare: 0.03 }),
} as const satisfies Readonly<Record<string, CacheKindRules>>

export type CacheKind = keyof typeof CACHE_KINDS

function kind(what: string, ttlMs: number, rules: Partial<CacheKindRules>): CacheKindRules {
  return { what, ttlMs, unheardMs: 0, memoryShare: 0.05, policy: 'read-through', compressFromBytes: 2 * KB, ...rules }
}
