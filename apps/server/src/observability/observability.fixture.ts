import { tmpdir } from 'node:os'
import type { Platform } from '@stocklab/platform'
import {
  CACHE_KINDS,
  createMemoryBus,
  createMemoryCache,
  type Database,
  migrate,
  openDatabase,
} from '@stocklab/platform'
import { openObservability } from './open-observability.js'

/** An embedded platform, and the metrics of a server over it. */
export async function openObserved() {
  const database: Database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  const observability = openObservability({ version: '1.2.3', directory: tmpdir() })
  const onError = () => undefined
  const { onCache } = observability.platform
  const cache = createMemoryCache({
    kinds: CACHE_KINDS,
    memoryBytes: 1_000_000,
    onError,
    ...(onCache === undefined ? {} : { observe: onCache }),
  })
  const platform = { database, bus: createMemoryBus(), cache } as unknown as Platform
  return { database, cache, observability, platform }
}
