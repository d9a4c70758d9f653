import { sql } from 'kysely'
import type { Platform } from '../open-platform.js'
import type { Dependency } from './health.js'

const TOPIC = 'health'

/** What every process stands on. Only the database is required: without Redis everything is slower, nothing is wrong. */
export function platformDependencies({ database, bus, cache }: Pick<Platform, 'database' | 'bus' | 'cache'>) {
  return [
    { name: 'database', required: true, check: () => sql`select 1`.execute(database) },
    { name: 'bus', required: false, check: () => bus.publish(TOPIC, null) },
    { name: 'cache', required: false, check: async () => cache.statistics().shared !== 'away' },
  ] as const satisfies readonly Dependency[]
}
