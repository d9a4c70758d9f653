import { type JobEvent, nextJobStatus } from '@stocklab/protocol'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { Claim, Job, JobError } from './job.js'

export type Ending =
  | {
      readonly event: 'complete'
      readonly timings: unknown
      readonly resultKey: string | null
      readonly progress?: unknown
    }
  | { readonly event: 'fail'; readonly error: JobError }
  | { readonly event: 'cancel' }

/**
 * Ends a job that the claim still holds, and undefined otherwise: then whoever called has to undo what it did in the same
 * transaction. A job that somebody asked to cancel is not completed any more.
 */
export async function endJob(database: Database, claim: Claim, ending: Ending): Promise<Job | undefined> {
  const { event } = ending
  const job = await database
    .updateTable('jobs')
    .set({
      status: nextJobStatus('running', event),
      ended_at: sql<Date>`clock_timestamp()`,
      lease_until: null,
      ...(event === 'fail' ? { error: JSON.stringify(ending.error) } : {}),
      ...(event === 'complete' ? { timings: JSON.stringify(ending.timings), result_key: ending.resultKey } : {}),
      ...(event === 'complete' && ending.progress !== undefined ? { progress: JSON.stringify(ending.progress) } : {}),
    })
    .where('id', '=', claim.id)
    .where('fence', '=', claim.fence)
    .where('status', '=', 'running')
    .$if(event === 'complete', (query) => query.where('cancel_requested_at', 'is', null))
    .returningAll()
    .executeTakeFirst()
  if (job === undefined) return undefined
  await database.deleteFrom('job_checkpoints').where('job_id', '=', claim.id).execute()
  return job
}

/** Two seconds after the first attempt, three times as long after each further one, a minute at most. */
const WAIT_END = sql<Date>`clock_timestamp() + least(60, 2 * power(3, least(attempt - 1, 4))) * interval '1 second'`

/**
 * Gives a job back to the queue: `release` when its worker shuts down, `lose` when something may go better next time, after a
 * while.
 */
export async function returnJob(
  database: Database,
  claim: Claim,
  event: Extract<JobEvent, 'release' | 'lose'>,
): Promise<Job | undefined> {
  return database
    .updateTable('jobs')
    .set((eb) => ({
      status: nextJobStatus('running', event),
      worker: null,
      lease_until: null,
      queued_at: sql<Date>`clock_timestamp()`,
      offered_at: null,
      // Shutting down is nobody's failure.
      ...(event === 'release' ? { attempt: eb('attempt', '-', 1) } : { wait_until: WAIT_END }),
    }))
    .where('id', '=', claim.id)
    .where('fence', '=', claim.fence)
    .where('status', '=', 'running')
    .returningAll()
    .executeTakeFirst()
}
