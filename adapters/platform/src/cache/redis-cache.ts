import type { Cache } from './cache.js'
import { COMMON, type MemoryCacheOptions } from './memory-cache.js'
import { TieredCache } from './tiered-cache.js'

export interface RedisCacheOptions<Kind extends string> extends MemoryCacheOptions<Kind> {
  /** `redis://host:6379` */
  readonly location: string
  /** First part of every name in Redis; nodes with the same prefix are one platform. */
  readonly prefix?: string
  /** So long a node that died keeps others from computing what it was about to compute. */
  readonly leaseMs?: number
  /** So long one waits for another node's computation before doing it oneself. */
  readonly waitMs?: number
  /** So long the start waits for Redis; without it the cache begins in this process's memory alone. */
  readonly settleMs?: number
}

const SETTLE_MS = 1_000

/** The cache of several nodes: each one's memory before a Redis server that all of them share. */
export async function openRedisCache<Kind extends string>(options: RedisCacheOptions<Kind>): Promise<Cache<Kind>> {
  const { location, prefix = 'stocklab', leaseMs = COMMON.leaseMs, settleMs = SETTLE_MS } = options
  const cache = new TieredCache<Kind>({ ...COMMON, ...options, shared: { location, prefix, leaseMs } })
  await cache.settle(settleMs)
  return cache
}
