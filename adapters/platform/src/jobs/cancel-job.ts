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
    // A study before its parts: whoever completes a part takes them in this order too.
    await within
      .selectFrom('jobs')
      .select('id')
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .forUpdate()
      .execute()
    const { rows } = await sql<Job>`
      update jobs set
        cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp()),
        -- A study that waits for its parts has no worker that could stop.
        status = case when status = 'running' and lease_until is not null then status else 'cancelled' end,
        ended_at = case when status = 'running' and lease_until is not null then null else clock_timestamp() end
      where (id = ${id} or parent_id = ${id}) and owner_id = ${ownerId}
        and status = any(${statusesThatTake('cancel')})
      returning *`.execute(within)
    const job = rows.find((each) => each.id === id)
    if (job === undefined) return undefined
    return { job, running: rows.filter(({ status }) => status === 'running').map((each) => each.id) }
  })
}
