import { type Insertable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { JobTable } from '../database/tables/jobs.js'
import type { Tables } from '../database/tables/tables.js'
import type { Job, JobLimits } from './job.js'

export type NewJob = Omit<Insertable<JobTable>, 'status' | 'owner_id'> & { readonly owner_id: string }

/** `known`: the same request came before. `refused` says which limit stands in the way. */
export type Admission =
  | { readonly kind: 'created' | 'known'; readonly job: Job }
  | { readonly kind: 'refused'; readonly why: 'owner-full' | 'all-full' | 'key-reused'; readonly limit: number }

/** One key of an advisory lock for everybody who admits jobs: counts are exact, whoever counts at the same time. */
const ADMISSION_LOCK = 0x5_70_c4_1ab

/** Adds a job as pending unless a limit refuses it; a request with an idempotency key that was seen before adds nothing. */
export async function createJob(database: Database, job: NewJob, limits: JobLimits): Promise<Admission> {
  return database.transaction().execute(async (within) => {
    await sql`select pg_advisory_xact_lock(${ADMISSION_LOCK})`.execute(within)
    const before = await knownJob(within, job)
    if (before !== undefined) {
      if (before.request_hash === job.request_hash) return { kind: 'known', job: before }
      return { kind: 'refused', why: 'key-reused', limit: 0 }
    }
    const full = await fullLimit(within, job.owner_id, limits)
    if (full !== undefined) return { kind: 'refused', ...full }
    return {
      kind: 'created',
      job: await within.insertInto('jobs').values(job).returningAll().executeTakeFirstOrThrow(),
    }
  })
}

async function knownJob(within: Transaction<Tables>, job: NewJob): Promise<Job | undefined> {
  if (job.idempotency_key == null) return undefined
  return within
    .selectFrom('jobs')
    .selectAll()
    .where('owner_id', '=', job.owner_id)
    .where('idempotency_key', '=', job.idempotency_key)
    .executeTakeFirst()
}

async function fullLimit(within: Transaction<Tables>, ownerId: string, limits: JobLimits) {
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
