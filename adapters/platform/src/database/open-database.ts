import { Kysely, PostgresDialect, sql } from 'kysely'
import type { QueryObserver } from '../tracing/trace-queries.js'
import { lockDirectory } from './embedded/directory-lock.js'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.js'
import { pgliteDialect } from './embedded/pglite-dialect.js'
import { openThreadedPglite } from './embedded/threaded-pglite.js'
import type { Tables } from './tables/tables.js'
import { DATE, INT8 } from './value-types.js'

export type Database = Kysely<Tables>

/** `memory` is for tests: it is gone with the process. */
export type DatabaseLocation =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'memory' }
  | {
      readonly kind: 'postgres'
      readonly url: string
      readonly maxConnections?: number
      /** Is given what tells the state of the connections, for metrics. */
      readonly onPool?: (read: () => PoolState) => void
    }

/** Connections that are open, those of them that nobody uses, and queries that wait for one. */
export interface PoolState {
  readonly total: number
  readonly idle: number
  readonly waiting: number
}

/** Without an observer statements are not even measured. */
interface Observed {
  readonly log?: QueryObserver
}

/**
 * Opens the database; `destroy()` of the answer closes it. The schema is brought up to date by `migrate`. `onQuery` hears of
 * each statement.
 */
export async function openDatabase(location: DatabaseLocation, onQuery?: QueryObserver): Promise<Database> {
  const observed: Observed = onQuery === undefined ? {} : { log: onQuery }
  switch (location.kind) {
    case 'postgres':
      return openPostgres(location, observed)
    case 'memory': {
      // PGlite is 20 MB of WebAssembly: only who needs it loads it.
      const { openPglite } = await import('./embedded/open-pglite.js')
      return new Kysely<Tables>({ dialect: pgliteDialect(await openPglite()), ...observed })
    }
    case 'embedded':
      return openEmbedded(location.directory, observed)
  }
}

/** In a thread of its own, and by one process at a time. Throws `busy` DATABASE_BUSY. */
async function openEmbedded(directory: string, observed: Observed): Promise<Database> {
  const unlock = lockDirectory(directory)
  try {
    const pglite = await openThreadedPglite(directory)
    const close = () => pglite.close().finally(unlock)
    const query: EmbeddedPostgres['query'] = (text, values) => pglite.query(text, values)
    const database = new Kysely<Tables>({ dialect: pgliteDialect({ query, close }), ...observed })
    // Kysely closes only what was asked something.
    await sql`select 1`.execute(database)
    return database
  } catch (error) {
    unlock()
    throw error
  }
}

async function openPostgres(
  { url, maxConnections: max = 10, onPool }: Extract<DatabaseLocation, { kind: 'postgres' }>,
  observed: Observed,
): Promise<Database> {
  const { default: pg } = await import('pg')
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, Number)
  types.setTypeParser(DATE, (text: string) => text)
  const pool = new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: 5_000 })
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // One that breaks between two queries of whoever uses it is told by the next query.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  onPool?.(() => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...observed })
}
