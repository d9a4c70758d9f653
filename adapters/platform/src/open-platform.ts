import { join } from 'node:path'
import type { Bus } from './bus/bus.js'
import { createMemoryBus } from './bus/memory-bus.js'
import { openRedisBus } from './bus/redis-bus.js'
import type { Cache, CacheObserver } from './cache/cache.js'
import { CACHE_KINDS, type CacheKind } from './cache/kinds.js'
import { createMemoryCache } from './cache/memory-cache.js'
import { openRedisCache } from './cache/redis-cache.js'
import { type Database, type DatabaseLocation, openDatabase, type PoolState } from './database/open-database.js'
import { openBullQueue } from './queue/bull-queue.js'
import { createLocalQueue } from './queue/local-queue.js'
import type { JobQueue } from './queue/queue.js'
import { createMemoryRateLimit } from './rate-limit/memory-rate-limit.js'
import type { RateLimit } from './rate-limit/rate-limit.js'
import { openRedisRateLimit } from './rate-limit/redis-rate-limit.js'
import type { PlatformSettings } from './settings/platform-settings.js'
import type { QueryObserver } from './tracing/trace-queries.js'

/** What a process of the platform stands on: embedded, or on servers that several processes share. */
export interface Platform {
  readonly database: Database
  readonly cache: Cache<CacheKind>
  readonly bus: Bus
  readonly queue: JobQueue
  readonly rateLimit: RateLimit
  close(): Promise<void>
}

export interface PlatformObserver {
  /** Told of what failed while nobody waited for it. */
  onError(error: unknown): void
  readonly onCache?: CacheObserver
  /** Is given what tells the state of the connections to PostgreSQL. */
  readonly onPool?: (read: () => PoolState) => void
  /** Hears of each statement. */
  readonly onQuery?: QueryObserver
}

const MEGABYTE = 2 ** 20

/** Opens everything that the settings name, or closes what it opened and throws. */
export async function openPlatform(settings: PlatformSettings, observer: PlatformObserver): Promise<Platform> {
  const location = databaseLocation(settings)
  const { onPool, onQuery } = observer
  const database = await openDatabase(
    location.kind === 'postgres' && onPool !== undefined ? { ...location, onPool } : location,
    onQuery,
  )
  try {
    const shared = await openShared(settings, observer)
    return {
      database,
      ...shared,
      async close() {
        try {
          await shared.queue.close()
          // What it still holds goes into the database.
          await shared.cache.close()
        } finally {
          await Promise.all([shared.bus.close(), shared.rateLimit.close()]).finally(() => database.destroy())
        }
      },
    }
  } catch (error) {
    await database.destroy()
    throw error
  }
}

export function databaseLocation(settings: PlatformSettings): DatabaseLocation {
  const { STOCKLAB_DATABASE_URL: url, STOCKLAB_DATABASE_CONNECTIONS: maxConnections } = settings
  if (url !== undefined) return { kind: 'postgres', url, maxConnections }
  return { kind: 'embedded', directory: join(settings.STOCKLAB_DATA, 'database') }
}

async function openShared(
  settings: PlatformSettings,
  { onError, onCache }: PlatformObserver,
): Promise<Omit<Platform, 'database' | 'close'>> {
  const { STOCKLAB_REDIS_URL: location, STOCKLAB_REDIS_PREFIX: prefix } = settings
  const cacheOptions = {
    kinds: CACHE_KINDS,
    memoryBytes: settings.STOCKLAB_CACHE_MB * MEGABYTE,
    onError,
    ...(onCache === undefined ? {} : { observe: onCache }),
  }
  if (location === undefined) {
    return {
      cache: createMemoryCache(cacheOptions),
      bus: createMemoryBus({ onError }),
      queue: createLocalQueue(),
      rateLimit: createMemoryRateLimit(),
    }
  }
  return {
    cache: await openRedisCache({ ...cacheOptions, location, prefix }),
    bus: await openRedisBus({ location, prefix, onError }),
    queue: openBullQueue({ location, prefix }),
    rateLimit: openRedisRateLimit({ location, prefix }),
  }
}
