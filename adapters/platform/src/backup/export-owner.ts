import { StockLabError } from '@stocklab/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import { unpackDecision } from '../runs/decision-body.js'
import { writeGzipLines } from './gzip-lines.js'
import { OWNED_TABLES, type OwnedTable } from './owned-tables.js'
import { readCursor } from './read-cursor.js'
import { writeAlike } from './write-backup.js'

export const EXPORT_FORMAT = 'stocklab/export@1'

type Row = Readonly<Record<string, unknown>>

/**
 * Writes everything that one account owns, as it was at one instant, into one file of gzipped JSON lines: a first line that
 * says what it is, then one line a row with its table. Throws `output` OUTPUT_UNWRITABLE, `missing-input` EXPORT_OWNER_UNKNOWN.
 */
export async function exportOwner(
  database: Database,
  { ownerId, file, now }: { readonly ownerId: string; readonly file: string; readonly now: Date },
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (within) => {
      await writeAlike(within)
      await writeGzipLines(file, async function* () {
        yield { format: EXPORT_FORMAT, created: now.toISOString(), account: ownerId, tables: Object.keys(OWNED_TABLES) }
        for (const [table, owned] of Object.entries(OWNED_TABLES)) {
          counts[table] = 0
          const query = sql`select to_jsonb(owned) as row from ${sql.table(table)} as owned where ${ownedBy(owned, ownerId)}`
          for await (const rows of readCursor<{ readonly row: Row }>(within, query)) {
            counts[table] += rows.length
            for (const { row } of rows) yield { table, row: shown(table, row, owned) }
          }
        }
      })
    })
  return counts
}

/** The account of an address. Throws `missing-input` EXPORT_OWNER_UNKNOWN. */
export async function readOwnerId(database: Database, email: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from users where lower(email) = lower(${email})`.execute(
    database,
  )
  if (rows[0] !== undefined) return rows[0].id
  throw new StockLabError('missing-input', 'EXPORT_OWNER_UNKNOWN', `there is no account of ${email}`, {
    hint: 'Name the address with which the account logs in.',
  })
}

function ownedBy({ where }: OwnedTable, ownerId: string): RawBuilder<unknown> {
  const parts = where.split('$owner')
  return sql.join(
    parts.map((part) => sql.raw(part)),
    sql`${ownerId}::uuid`,
  )
}

/** Without secrets; what lies compressed is written out. */
function shown(table: string, row: Row, { without = [] }: OwnedTable): Row {
  if (table === 'run_decisions') {
    const { run_id, seq, body } = row
    return { run_id, seq, ...unpackDecision(bytesOf(body as string)) }
  }
  if (table === 'trials') {
    const bytes = bytesOf(row.returns as string)
    const returns = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    return { ...row, returns: [...returns] }
  }
  return Object.fromEntries(Object.entries(row).filter(([column]) => !without.includes(column)))
}

const bytesOf = (hex: string): Uint8Array => Buffer.from(hex.slice('\\x'.length), 'hex')
