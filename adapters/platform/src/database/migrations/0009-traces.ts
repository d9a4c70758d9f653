import { type Migration, sql } from 'kysely'

/** Who asked for a job, as W3C Trace Context names it, so that its worker tells of it in the same trace. */
export const traces: Migration = {
  async up(database) {
    await sql`
      alter table jobs add column traceparent text
        check (traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$')`.execute(database)
  },
}
