import { type Migration, sql } from 'kysely'

/** A job that a fault ended is not taken again at once. */
export const jobWaits: Migration = {
  async up(database) {
    await sql`alter table jobs add column wait_until timestamptz`.execute(database)
  },
}
