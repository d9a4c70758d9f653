import { join } from 'node:path'
import type { Bus } from './bus/bus.js'
import { createMemoryBus } from './bus/memory-bus.js'
import { openRedisBus } from './bus/redis-bus.js'
import type { Cache, CacheObserver } from './cache/cache.js'
import { CACHE_KINDS, type CacheKind } from './cache/kinds.js'
import { createMemoryCache } from './cache/memory-cache.js'
import { openRedisCache } from './cache/redis-cache.js'
import { type Database, type DatabaseLocation, openDatabase } from './database/open-database.js'
import { openBullQueue } from './queue/bull-queue.js'
import { createLocalQueue } from './queue/local-queue.js'
import type { JobQueue } from './queue/queue.js'
import { createMemoryRateLimit } from './rate-limit/memory-rate-limit.js'
import type { RateLimit } from './rate-limit/rate-limit.js'
import { openRedisRateLimit } from './rate-limit/redis-rate-limit.js'
import type { PlatformSettings } from './settings/platform-settings.js'

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
}

const MEGABYTE = 2 ** 20

/** Opens everything that the settings name, or closes what it opened and throws. */
export async function openPlatform(settings: PlatformSettings, observer: PlatformObserver): Promise<Platform> {
  const database = await openDatabase(databaseLocation(settings))
  try {
    const shared = await openShared(settings, observer)
    return {
      database,
      ...shared,
      async close() {
        // In the order of who needs whom: what the cache still holds goes into the database.
        await shared.queue.close()
        await shared.cache.close()
        await Promise.all([shared.bus.close(), shared.rateLimit.close()])
        await database.destroy()
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
