import { LRUCache } from 'lru-cache'
import type { RateLimit, RateLimitRule } from './rate-limit.js'
import { type Parts, takeFrom } from './window.js'

/** So many keys are counted at most; the one that was asked for longest ago leaves first. */
const MOST_KEYS = 100_000

/** Counts in the process. */
export function createMemoryRateLimit({ now = () => Date.now() }: { readonly now?: () => number } = {}): RateLimit {
  const counts = new LRUCache<string, Parts>({ max: MOST_KEYS })
  const nameOf = (key: string, { windowMs }: RateLimitRule) => `${windowMs}:${key}`
  const partsOf = (key: string, rule: RateLimitRule) => {
    const name = nameOf(key, rule)
    const parts = counts.get(name) ?? new Map()
    counts.set(name, parts)
    return parts
  }
  return {
    take: async (key, rule) => takeFrom(partsOf(key, rule), rule, now(), 1),
    peek: async (key, rule) => takeFrom(partsOf(key, rule), rule, now(), 0),
    async reset(key, rule) {
      counts.delete(nameOf(key, rule))
    },
    async close() {
      counts.clear()
    },
  }
}
