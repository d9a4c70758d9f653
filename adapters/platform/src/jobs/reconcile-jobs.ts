import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { JobQueue } from '../queue/queue.js'
import { enqueueJobs, offerAgain } from './enqueue-jobs.js'
import type { Job, JobError, JobLimits } from './job.js'
import { recordFailure } from './job-event.js'
import { type FailedStudies, failStudies } from './study-parts.js'

export interface Reconciled {
  /** Whose worker was gone; by what became of them. */
  readonly lost: readonly Job[]
  /** Studies of which a part failed. */
  readonly failed: FailedStudies
  readonly enqueued: readonly string[]
  readonly offeredAgain: readonly string[]
}

const LOST: JobError = {
  code: 'JOB_LOST',
  message: 'expected a worker to finish this job, received none: each that took it ended before',
  hint: 'Try it again; if that fails too, the run may need more memory than a worker has.',
}

/**
 * Brings the job table and the queue together again: jobs whose worker is gone go back into the queue (or end, when they
 * were lost too often or somebody asked to cancel them), and what the queue has lost is offered anew. Any number of
 * processes may do it at the same time.
 */
export async function reconcileJobs(
  database: Database,
  queue: JobQueue,
  { limits, offerAgainMs }: { readonly limits: JobLimits; readonly offerAgainMs: number },
): Promise<Reconciled> {
  const lost = await returnLost(database)
  const failed = await failStudies(database)
  const enqueued = await enqueueJobs(database, queue, limits)
  return { lost, failed, enqueued, offeredAgain: await offerAgain(database, queue, offerAgainMs) }
}

async function returnLost(database: Database): Promise<readonly Job[]> {
  return database.transaction().execute(async (within) => {
    const { rows } = await sql<Job>`
    update jobs set
      status = case when cancel_requested_at is not null then 'cancelled'
        when attempt >= max_attempts then 'failed' else 'queued' end,
      error = case when cancel_requested_at is null and attempt >= max_attempts
        then ${JSON.stringify(LOST)}::jsonb else error end,
      ended_at = case when cancel_requested_at is not null or attempt >= max_attempts then clock_timestamp() end,
      worker = null, lease_until = null, offered_at = null
    where status = 'running' and lease_until < clock_timestamp()
    returning *`.execute(within)
    for (const job of rows) if (job.status === 'failed') await recordFailure(within, job)
    return rows
  })
}
