import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'

const EVENT_DAYS = 30
const NOTIFICATION_DAYS = 365

/** Forgets how events were delivered after 30 days, unless one is still on its way, and what was read in the app after a year. */
export async function deleteOldEvents(database: Database): Promise<void> {
  await sql`
    delete from outbox_events as event
    where occurred_at < now() - make_interval(days => ${EVENT_DAYS}) and dispatched_at is not null
      and not exists (
        select from deliveries where event_id = event.id and status in ('waiting', 'retrying')
      )`.execute(database)
  await sql`
    delete from notifications where created_at < now() - make_interval(days => ${NOTIFICATION_DAYS})
  `.execute(database)
}
