import { Migrator } from 'kysely'
import { MIGRATIONS } from './migrations/migrations.js'
import type { Database } from './open-database.js'

/** Names of all steps, in order. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS).sort()

/** The steps that a database has taken; none in an empty one. */
export async function readMigrations(database: Database): Promise<readonly string[]> {
  const steps = await migratorOf(database).getMigrations()
  return steps.filter(({ executedAt }) => executedAt !== undefined).map(({ name }) => name)
}

/** Brings an empty schema to the state after a step. */
export async function migrateTo(database: Database, step: string): Promise<void> {
  const { error } = await migratorOf(database).migrateTo(step)
  if (error !== undefined) throw error
}

/** Brings the schema up to date, in order, each step in a transaction; answers the names of the steps that ran now. */
export async function migrate(database: Database): Promise<readonly string[]> {
  const { error, results } = await migratorOf(database).migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

function migratorOf(database: Database): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
}
