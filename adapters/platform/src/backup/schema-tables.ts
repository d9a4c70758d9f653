import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'

export interface SchemaColumn {
  readonly name: string
  /** As PostgreSQL writes it in a cast. */
  readonly type: string
}

export interface SchemaTable {
  readonly name: string
  readonly columns: readonly SchemaColumn[]
}

/** Every table of the schema but those in which the migrations keep their own count; partitions are part of their table. */
export async function readSchemaTables(database: Database): Promise<readonly SchemaTable[]> {
  const { rows } = await sql<{ name: string; columns: SchemaColumn[] }>`
    select class.relname as name,
      json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum) as columns
    from pg_class class
      join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p') and not class.relispartition
      and class.relname not like 'kysely\\_%'
    group by class.oid, class.relname
    order by class.relname
  `.execute(database)
  return rows
}

export interface SequenceState {
  readonly table: string
  readonly column: string
  readonly last: number
  readonly isUsed: boolean
}

/** Where the numbering of identity columns stands. */
export async function readSequences(database: Database): Promise<readonly SequenceState[]> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select class.relname as table, attname as column,
      pg_get_serial_sequence(quote_ident(class.relname), attname) as sequence
    from pg_class class join pg_attribute on attrelid = class.oid and attidentity <> ''
    where class.relnamespace = 'public'::regnamespace and not class.relispartition
    order by 1, 2
  `.execute(database)
  const states: SequenceState[] = []
  for (const { table, column, sequence } of rows) {
    const state = await sql<{ last: number; is_used: boolean }>`
      select last_value as last, is_called as is_used from ${sql.raw(sequence)}`.execute(database)
    states.push({ table, column, last: state.rows[0]!.last, isUsed: state.rows[0]!.is_used })
  }
  return states
}
