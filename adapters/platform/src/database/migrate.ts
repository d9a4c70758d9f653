import { Migrator } from 'kysely'
import { MIGRATIONS } from './migrations/migrations.js'
import type { Database } from './open-database.js'

/** Brings the schema up to date, in order, each step in a transaction; answers the names of the steps that ran now. */
export async function migrate(database: Database): Promise<readonly string[]> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}
