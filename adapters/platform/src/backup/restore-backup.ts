import { StockLabError } from '@stocklab/domain'
import { sql } from 'kysely'
import { MIGRATION_NAMES, migrate, migrateTo, readMigrations } from '../database/migrate.js'
import type { Database } from '../database/open-database.js'
import { arrayBytes } from '../runs/array-bytes.js'
import type { BackupHead } from './backup-format.js'
import { type RowsOfTable, readBackupRows, verifyBackup } from './read-backup.js'
import { readSchemaTables, type SchemaColumn, type SchemaTable, type SequenceState } from './schema-tables.js'
import { type BackupCounts, writeAlike } from './write-backup.js'

export interface RestoreOptions {
  /** What a database that is in use loses: nothing, because it is refused; or everything it holds. */
  readonly existing: 'refuse' | 'replace'
}

/**
 * Makes a database what it was when the backup was written, all or nothing. An older backup is brought up to date afterwards.
 * Throws `data` BACKUP_BROKEN, BACKUP_OTHER_SCHEMA; `input` BACKUP_TARGET_FULL.
 */
export async function restoreBackup(database: Database, file: string, options: RestoreOptions): Promise<BackupCounts> {
  const head = await verifyBackup(file)
  await prepareSchema(database, head, file)
  if (options.existing === 'refuse') await requireEmpty(database)
  const rows = await database.transaction().execute(async (within) => loadAll(within, head, file))
  await migrate(database)
  await sql`analyze`.execute(database)
  return { rows }
}

async function prepareSchema(database: Database, { migrations }: BackupHead, file: string): Promise<void> {
  const newest = migrations.at(-1)
  if (newest === undefined || migrations.some((name) => !MIGRATION_NAMES.includes(name))) {
    throw new StockLabError('data', 'BACKUP_OTHER_SCHEMA', `the backup ends with step ${newest}, which is not known`, {
      place: { file },
      hint: 'Restore it with the version of the program that wrote it, or a later one.',
    })
  }
  const present = await readMigrations(database)
  if (present.length === 0) return migrateTo(database, newest)
  if (present.length === migrations.length) return
  throw new StockLabError(
    'input',
    'BACKUP_TARGET_FULL',
    `expected a new database for a backup of ${migrations.length} steps, received one that has taken ${present.length}`,
    { hint: 'Restore into an empty database: it is brought up to date afterwards.' },
  )
}

async function requireEmpty(database: Database): Promise<void> {
  const { rows } = await sql<{ users: number; runs: number; strategies: number }>`
    select (select count(*) from users) as users, (select count(*) from runs) as runs,
      (select count(*) from strategies) as strategies
  `.execute(database)
  const { users, runs, strategies } = rows[0]!
  if (users + runs + strategies === 0) return
  throw new StockLabError(
    'input',
    'BACKUP_TARGET_FULL',
    `expected an empty database, received one with ${users} accounts, ${strategies} strategies and ${runs} results`,
    { hint: 'Name an empty one, or add --replace to lose what it holds.' },
  )
}

/** Foreign keys and triggers wait until all rows are there, because rows of one table refer to later ones of another. */
async function loadAll(within: Database, head: BackupHead, file: string): Promise<Record<string, number>> {
  await writeAlike(within)
  const tables = await requireSameTables(within, head, file)
  const foreignKeys = await dropForeignKeys(within)
  await setTriggers(within, tables, 'disable')
  await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(within)
  for (const month of head.months) await sql`select create_run_partitions(${month}::date)`.execute(within)
  const columns = new Map(tables.map((table) => [table.name, table.columns]))
  const counts: Record<string, number> = {}
  for await (const rows of readBackupRows(file)) {
    await insertRows(within, rows, columns.get(rows.table)!)
    counts[rows.table] = (counts[rows.table] ?? 0) + rows.rows.length
  }
  for (const sequence of head.sequences) await setSequence(within, sequence)
  await setTriggers(within, tables, 'enable')
  for (const { table, name, definition } of foreignKeys) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(within)
  }
  return counts
}

/** The names and types that statements are made of are those of the database: a file only has to agree with them. */
async function requireSameTables(within: Database, head: BackupHead, file: string): Promise<readonly SchemaTable[]> {
  const tables = await readSchemaTables(within)
  const different = tables.find(({ name, columns }) => {
    const told = head.tables.find((table) => table.name === name)
    return JSON.stringify(told?.columns) !== JSON.stringify(columns)
  })
  if (different === undefined && tables.length === head.tables.length) return tables
  throw new StockLabError(
    'data',
    'BACKUP_OTHER_SCHEMA',
    `expected the tables of step ${head.migrations.at(-1)}, received others${different ? ` (${different.name})` : ''}`,
    { place: { file }, hint: 'Restore it with the version of the program that wrote it.' },
  )
}

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

async function dropForeignKeys(within: Database): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select class.relname as table, conname as name, pg_get_constraintdef(con.oid) as definition
    from pg_constraint con join pg_class class on class.oid = conrelid
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
  `.execute(within)
  for (const { table, name } of rows) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(within)
  }
  return rows
}

async function setTriggers(
  within: Database,
  tables: readonly SchemaTable[],
  state: 'disable' | 'enable',
): Promise<void> {
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} ${sql.raw(state)} trigger user`.execute(within)
  }
}

async function insertRows(
  within: Database,
  { table, rows }: RowsOfTable,
  columns: readonly SchemaColumn[],
): Promise<void> {
  const names = sql.join(columns.map(({ name }) => sql.id(name)))
  const values = sql.join(columns.map(({ type }, k) => sql`${sql.id(`c${k}`)}::${sql.raw(type)}`))
  const aliases = sql.join(columns.map((_, k) => sql.id(`c${k}`)))
  const arrays = columns.map((_, k) =>
    arrayBytes(
      'text',
      rows.map((row) => row[k] ?? null),
    ),
  )
  await sql`
    insert into ${sql.table(table)} (${names}) overriding system value
    select ${values} from unnest(${sql.join(arrays.map((array) => sql`${array}::text[]`))}) as t (${aliases})
  `.execute(within)
}

async function setSequence(within: Database, { table, column, last, isUsed }: SequenceState): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence(quote_ident(${table}::text), ${column}::text), ${last}::bigint, ${isUsed}::boolean)
  `.execute(within)
}
