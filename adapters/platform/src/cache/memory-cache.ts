import type { Cache, CacheKindRules, CacheObserver } from './cache.js'
import { TieredCache } from './tiered-cache.js'

export interface MemoryCacheOptions<Kind extends string> {
  readonly kinds: Readonly<Record<Kind, CacheKindRules>>
  /** Room for all kinds together; 64 MB unless told. */
  readonly memoryBytes?: number
  readonly observe?: CacheObserver
  /** Hears of refreshes and put-off writes that failed; they are tried again. */
  readonly onError?: (error: unknown) => void
  /** A clock in ms; the process's own unless a test brings one. */
  readonly now?: () => number
}

const MEMORY_BYTES = 64 * 1_024 * 1_024

/** The cache of a platform that runs in one process. */
export function createMemoryCache<Kind extends string>(options: MemoryCacheOptions<Kind>): Cache<Kind> {
  return new TieredCache<Kind>({ ...COMMON, ...options })
}

export const COMMON = {
  memoryBytes: MEMORY_BYTES,
  leaseMs: 3_000,
  waitMs: 5_000,
  now: () => performance.now(),
  onError: () => {},
} as const
