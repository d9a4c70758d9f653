import { statusesThatTake } from '@stocklab/protocol'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { Job } from './job.js'

/** A job that was asked to stop, and those of its parts that have workers of their own. */
export interface Cancellation {
  readonly job: Job
  /** Jobs that a worker has to stop. */
  readonly running: readonly string[]
}

/** Cancels what waits at once; what runs is asked to stop, by its row. Undefined when the job is not there or has ended. */
export async function requestCancel(
  database: Database,
  ownerId: string,
  id: string,
): Promise<Cancellation | undefined> {
  return database.transaction().execute(async (within) => {
    const cancelled = await within
      .updateTable('jobs')
      .set({
        cancel_requested_at: sql<Date>`coalesce(cancel_requested_at, clock_timestamp())`,
        // A study that waits for its parts has no worker that could stop.
        status: sql`case when status = 'running' and lease_until is not null then status else 'cancelled' end`,
        ended_at: sql`case when status = 'running' and lease_until is not null then null else clock_timestamp() end`,
      })
      .where((eb) => eb.or([eb('id', '=', id), eb('parent_id', '=', id)]))
      .where('owner_id', '=', ownerId)
      .where('status', 'in', statusesThatTake('cancel'))
      .returningAll()
      .execute()
    const job = cancelled.find((each) => each.id === id)
    if (job === undefined) return undefined
    return { job, running: cancelled.filter(({ status }) => status === 'running').map((each) => each.id) }
  })
}

/** A failed or cancelled job begins again from its first day, as pending. Undefined when it is not there or has not ended so. */
export async function retryJob(database: Database, ownerId: string, id: string): Promise<Job | undefined> {
  return database.transaction().execute(async (within) => {
    await within.deleteFrom('jobs').where('parent_id', '=', id).where('owner_id', '=', ownerId).execute()
    return within
      .updateTable('jobs')
      .set({
        status: 'pending',
        attempt: 0,
        ran_ms: 0,
        worker: null,
        lease_until: null,
        cancel_requested_at: null,
        error: null,
        progress: null,
        parts_total: null,
        parts_open: null,
        started_at: null,
        ended_at: null,
        queued_at: null,
        offered_at: null,
      })
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .where('parent_id', 'is', null)
      .where('status', 'in', statusesThatTake('retry'))
      .returningAll()
      .executeTakeFirst()
  })
}
