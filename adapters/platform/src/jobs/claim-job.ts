import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { Claim, Job } from './job.js'

/**
 * Takes a queued job: of all who try, one gets it; undefined = it is not there to be taken. Leases are measured by the
 * database's clock, so that no worker's clock matters.
 */
export async function claimJob(database: Database, id: string, by: { worker: string; leaseMs: number }) {
  const job = await database
    .updateTable('jobs')
    .set((eb) => ({
      status: 'running',
      worker: by.worker,
      fence: eb('fence', '+', 1),
      attempt: eb('attempt', '+', 1),
      lease_until: leaseEnd(by.leaseMs),
      started_at: sql<Date>`coalesce(started_at, now())`,
      wait_until: null,
    }))
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .where(MAY_BE_TAKEN)
    .returningAll()
    .executeTakeFirst()
  return job as Job | undefined
}

export interface Heartbeat {
  readonly leaseMs: number
  readonly ranMs: number
  readonly progress?: unknown
}

/** Of a job that is queued. */
export const MAY_BE_TAKEN = sql<boolean>`(wait_until is null or wait_until <= clock_timestamp())`

/** Says that the worker is still there; `lost` when the job is no longer its own. */
export async function extendLease(
  database: Database,
  claim: Claim,
  beat: Heartbeat,
): Promise<'held' | 'cancel' | 'lost'> {
  const row = await database
    .updateTable('jobs')
    .set({
      lease_until: leaseEnd(beat.leaseMs),
      ran_ms: Math.round(beat.ranMs),
      ...(beat.progress === undefined ? {} : { progress: JSON.stringify(beat.progress) }),
    })
    .where('id', '=', claim.id)
    .where('fence', '=', claim.fence)
    .where('status', '=', 'running')
    // A study that waits for its parts has no worker any more.
    .where('worker', 'is not', null)
    .returning('cancel_requested_at')
    .executeTakeFirst()
  if (row === undefined) return 'lost'
  return row.cancel_requested_at === null ? 'held' : 'cancel'
}

const leaseEnd = (ms: number) => sql<Date>`clock_timestamp() + ${ms}::float8 * interval '1 millisecond'`
