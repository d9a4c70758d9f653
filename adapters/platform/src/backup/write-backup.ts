import { sql } from 'kysely'
import { readMigrations } from '../database/migrate.js'
import type { Database } from '../database/open-database.js'
import { readRunMonths } from '../runs/drop-runs.js'
import { BACKUP_FORMAT, type BackupHead } from './backup-format.js'
import { type LineSource, writeGzipLines } from './gzip-lines.js'
import { readCursor } from './read-cursor.js'
import { readSchemaTables, readSequences, type SchemaTable } from './schema-tables.js'

export interface BackupCounts {
  readonly rows: Readonly<Record<string, number>>
}

/**
 * Writes everything the database holds, as it was at one instant, into one file; nobody has to stop writing meanwhile. Throws
 * `output` OUTPUT_UNWRITABLE.
 */
export async function writeBackup(database: Database, file: string, now: Date): Promise<BackupCounts> {
  const migrations = await readMigrations(database)
  const rows: Record<string, number> = {}
  await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (within) => {
      await writeAlike(within)
      const tables = await readSchemaTables(within)
      const head: BackupHead = {
        format: BACKUP_FORMAT,
        created: now.toISOString(),
        migrations: [...migrations],
        tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
        sequences: [...(await readSequences(within))],
        months: [...(await readRunMonths(within))],
      }
      await writeGzipLines(file, linesOf(within, { head, tables, rows }))
    })
  return { rows }
}

/** Values are written the same way whatever the session was set to. */
export async function writeAlike(within: Database): Promise<void> {
  for (const setting of [
    `datestyle = 'ISO, YMD'`,
    `timezone = 'UTC'`,
    `bytea_output = 'hex'`,
    'extra_float_digits = 1',
  ]) {
    await sql.raw(`set local ${setting}`).execute(within)
  }
}

interface Whole {
  readonly head: BackupHead
  readonly tables: readonly SchemaTable[]
  /** Counted while they are written. */
  readonly rows: Record<string, number>
}

function linesOf(within: Database, { head, tables, rows }: Whole): LineSource {
  return async function* (sha256) {
    yield head
    for (const { name, columns } of tables) {
      rows[name] = 0
      const texts = sql.join(columns.map((column, k) => sql`${sql.id(column.name)}::text as ${sql.id(`c${k}`)}`))
      const query = sql`select ${texts} from ${sql.table(name)}`
      for await (const some of readCursor<Record<string, string | null>>(within, query)) {
        rows[name] += some.length
        yield { table: name, rows: some.map((row) => Object.values(row)) }
      }
    }
    yield { end: true, rows, sha256: sha256() }
  }
}
