import { Kysely, PostgresDialect } from 'kysely'
import { pgliteDialect } from './pglite-dialect.js'
import type { Tables } from './tables/tables.js'

export type Database = Kysely<Tables>

/** `memory` is for tests: it is gone with the process. */
export type DatabaseLocation =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly url: string; readonly maxConnections?: number }

/** Values come alike from both: DATE as text `YYYY-MM-DD`, timestamps as `Date`, 64-bit integers as numbers. */
const INT8 = 20
const DATE = 1082

/** Opens the database; `destroy()` of the answer closes it. The schema is brought up to date by `migrate`. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  if (location.kind === 'postgres') return openPostgres(location.url, location.maxConnections ?? 10)
  // PGlite is 20 MB of WebAssembly: only who needs it loads it.
  const { PGlite } = await import('@electric-sql/pglite')
  const parsers = { [INT8]: Number, [DATE]: (text: string) => text }
  const pglite =
    location.kind === 'memory' ? await PGlite.create({ parsers }) : await PGlite.create(location.directory, { parsers })
  return new Kysely<Tables>({ dialect: pgliteDialect(pglite) })
}

async function openPostgres(url: string, max: number): Promise<Database> {
  const { default: pg } = await import('pg')
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, Number)
  types.setTypeParser(DATE, (text: string) => text)
  const pool = new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: 5_000 })
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
