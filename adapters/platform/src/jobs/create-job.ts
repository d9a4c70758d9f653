import { type Insertable, sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { JobTable } from '../database/tables/jobs.js'
import { reuseRun } from '../runs/reuse-run.js'
import type { Job, JobLimits } from './job.js'

export type NewJob = Omit<Insertable<JobTable>, 'status'>

/**
 * `known`: the same request came before; `reused`: its result is there already, so it is completed. `refused` says which
 * limit stands in the way.
 */
export type Admission =
  | { readonly kind: 'created' | 'known' | 'reused'; readonly job: Job }
  | { readonly kind: 'refused'; readonly why: 'owner-full' | 'all-full' | 'key-reused'; readonly limit: number }

/** One lock for everybody who admits jobs: counts are exact, whoever counts at the same time. */
const ADMISSION_LOCK = 7_401_956

/**
 * Adds a job as pending unless a limit refuses it. A request with an idempotency key that was seen before adds nothing, and
 * one whose result is stored is completed at once.
 */
export async function createJob(database: Database, job: NewJob, limits: JobLimits): Promise<Admission> {
  return database.transaction().execute(async (within) => {
    await holdAdmission(within)
    const before = await knownJob(within, job)
    if (before !== undefined) {
      if (before.request_hash === job.request_hash) return { kind: 'known', job: before }
      return { kind: 'refused', why: 'key-reused', limit: 0 }
    }
    // What is stored already takes no place in the queue.
    const full = await limitReached(within, job.owner_id, limits)
    const created = await within.insertInto('jobs').values(job).returningAll().executeTakeFirstOrThrow()
    const reused = await reuseResult(within, created)
    if (reused !== undefined) return { kind: 'reused', job: reused }
    if (full === undefined) return { kind: 'created', job: created }
    await within.deleteFrom('jobs').where('id', '=', created.id).execute()
    return { kind: 'refused', ...full }
  })
}

/** Until the transaction ends nobody else admits a job. */
export async function holdAdmission(within: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADMISSION_LOCK})`.execute(within)
}

async function knownJob(within: Database, job: NewJob): Promise<Job | undefined> {
  if (job.idempotency_key == null) return undefined
  return within
    .selectFrom('jobs')
    .selectAll()
    .where('owner_id', '=', job.owner_id)
    .where('idempotency_key', '=', job.idempotency_key)
    .executeTakeFirst()
}

async function reuseResult(within: Database, job: Job): Promise<Job | undefined> {
  if (job.result_key === null || job.kind !== 'backtest') return undefined
  const reused = await reuseRun(within, {
    id: job.id,
    ownerId: job.owner_id,
    strategyId: job.strategy_id,
    strategyRevision: job.strategy_revision,
    resultKey: job.result_key,
  })
  if (reused === undefined) return undefined
  return within
    .updateTable('jobs')
    .set({ status: 'completed', ended_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', job.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The limit that leaves no room for one more job. */
export async function limitReached(within: Database, ownerId: string, limits: JobLimits) {
  const counts = await within
    .selectFrom('jobs')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('owner_id', '=', ownerId).as('own'),
    ])
    .where('status', 'in', ['pending', 'queued', 'running'])
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (counts.own >= limits.openPerOwner) return { why: 'owner-full', limit: limits.openPerOwner } as const
  if (counts.all >= limits.openInAll) return { why: 'all-full', limit: limits.openInAll } as const
  return undefined
}
