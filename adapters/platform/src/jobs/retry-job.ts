import { statusesThatTake } from '@stocklab/protocol'
import type { Database } from '../database/open-database.js'
import { type Admission, holdAdmission, limitReached } from './create-job.js'
import type { JobLimits } from './job.js'

const ANEW = {
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
  wait_until: null,
} as const

export interface JobToRetry {
  readonly ownerId: string
  readonly id: string
  /** The span that asks this time. */
  readonly traceparent?: string | null
}

/**
 * Sets a failed or cancelled job to begin again from its first day, as pending, unless a limit refuses it. Undefined when it
 * is not there or has not ended so.
 */
export async function retryJob(
  database: Database,
  { ownerId, id, traceparent = null }: JobToRetry,
  limits: JobLimits,
): Promise<Admission | undefined> {
  return database.transaction().execute(async (within) => {
    await holdAdmission(within)
    const before = await within
      .selectFrom('jobs')
      .select('id')
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .where('parent_id', 'is', null)
      .where('status', 'in', statusesThatTake('retry'))
      .forUpdate()
      .executeTakeFirst()
    if (before === undefined) return undefined
    const full = await limitReached(within, ownerId, limits)
    if (full !== undefined) return { kind: 'refused', ...full }
    await within.deleteFrom('jobs').where('parent_id', '=', id).execute()
    await within.deleteFrom('job_checkpoints').where('job_id', '=', id).execute()
    const job = await within
      .updateTable('jobs')
      .set({ ...ANEW, traceparent })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { kind: 'created', job }
  })
}
