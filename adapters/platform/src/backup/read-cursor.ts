import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/open-database.js'

/** Rows at a time; those of decisions are the largest, some 10 KB. */
const ROWS_AT_ONCE = 500

/** The rows of a query, some at a time, within the transaction of the caller. */
export async function* readCursor<Row>(within: Database, query: RawBuilder<unknown>): AsyncGenerator<readonly Row[]> {
  await sql`declare rows_of_query no scroll cursor for ${query}`.execute(within)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.raw(String(ROWS_AT_ONCE))} from rows_of_query`.execute(within)
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_ONCE) break
  }
  await sql`close rows_of_query`.execute(within)
}
