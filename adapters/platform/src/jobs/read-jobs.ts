import type { JobKind, JobStatus } from '@stocklab/protocol'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import { MAY_BE_TAKEN } from './claim-job.js'
import type { Job } from './job.js'

/** A job of an owner; those of others do not exist for them. */
export async function readJob(database: Database, ownerId: string, id: string): Promise<Job | undefined> {
  return database.selectFrom('jobs').selectAll().where('id', '=', id).where('owner_id', '=', ownerId).executeTakeFirst()
}

export interface JobFilter {
  readonly limit: number
  /** Only jobs that came before this one. */
  readonly before?: number
  readonly status?: readonly JobStatus[]
  readonly kind?: JobKind
  readonly strategyId?: string
  readonly market?: string
  readonly from?: Date
  readonly to?: Date
}

/** An owner's jobs, the newest first; parts belong to their study and are not listed. */
export async function listJobs(database: Database, ownerId: string, filter: JobFilter): Promise<readonly Job[]> {
  const { limit, before, status, kind, strategyId, market, from, to } = filter
  let query = database.selectFrom('jobs').selectAll().where('owner_id', '=', ownerId).where('parent_id', 'is', null)
  if (before !== undefined) query = query.where('seq', '<', before)
  if (status !== undefined) query = query.where('status', 'in', status)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (strategyId !== undefined) query = query.where('strategy_id', '=', strategyId)
  if (market !== undefined) query = query.where('market', '=', market)
  if (from !== undefined) query = query.where('created_at', '>=', from)
  if (to !== undefined) query = query.where('created_at', '<', to)
  return query.orderBy('seq', 'desc').limit(limit).execute()
}

/** How many jobs come before one that waits, and one more: 1 is the next. Null when it does not wait. */
export async function queuePosition(database: Database, job: Job): Promise<number | null> {
  if (job.status !== 'pending' && job.status !== 'queued') return null
  const { ahead } = await database
    .selectFrom('jobs')
    .select(({ fn }) => fn.countAll<number>().as('ahead'))
    .where('status', 'in', ['pending', 'queued'])
    .where('parent_id', 'is', null)
    .where(sql<boolean>`(priority, seq) < (${job.priority}, ${job.seq})`)
    .executeTakeFirstOrThrow()
  return ahead + 1
}

/** Jobs that wait for a worker, of all owners: by priority, then in the order in which they came. */
export async function readNextQueued(database: Database, most: number): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('jobs')
    .select('id')
    .where('status', '=', 'queued')
    .where(MAY_BE_TAKEN)
    .orderBy('priority')
    .orderBy('seq')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

export interface QueueLength {
  readonly waiting: number
  readonly running: number
}

/** What waits and what runs, of all owners, parts included; for estimates, metrics and scaling. */
export async function readQueueLength(database: Database): Promise<QueueLength> {
  return database
    .selectFrom('jobs')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('status', 'in', ['pending', 'queued']).as('waiting'),
      fn.countAll<number>().filterWhere('status', '=', 'running').as('running'),
    ])
    .where('status', 'in', ['pending', 'queued', 'running'])
    .executeTakeFirstOrThrow()
}

/** Estimates beside what became of them, of the last completed jobs of a kind, the newest first. */
export async function readPastRuns(database: Database, kind: JobKind, limit: number) {
  return (
    database
      .selectFrom('jobs')
      .select(['estimate', 'timings'])
      .where('status', '=', 'completed')
      .where('kind', '=', kind)
      .where('timings', 'is not', null)
      // What went on from a checkpoint took less than the whole.
      .where('attempt', '=', 1)
      .orderBy('ended_at', 'desc')
      .limit(limit)
      .execute()
  )
}

/** Forgets a job that has ended, with its log, result and parts; false when it is not there or has not ended. */
export async function deleteJob(database: Database, ownerId: string, id: string): Promise<boolean> {
  return database.transaction().execute(async (within) => {
    const { numDeletedRows } = await within
      .deleteFrom('jobs')
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .where('parent_id', 'is', null)
      .where('status', 'in', ['completed', 'failed', 'cancelled'])
      .executeTakeFirst()
    if (numDeletedRows !== 1n) return false
    await within.deleteFrom('runs').where('id', '=', id).where('owner_id', '=', ownerId).execute()
    return true
  })
}
