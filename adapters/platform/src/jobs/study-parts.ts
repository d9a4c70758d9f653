import { type JobStatus, nextJobStatus } from '@stocklab/protocol'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import { endJob } from './end-job.js'
import type { Claim, Job } from './job.js'
import { recordFailure } from './job-event.js'

/** A piece of a study; its key is the same each time the study is planned. */
export interface NewPart {
  readonly key: string
  readonly input: unknown
  /** The span that planned it. */
  readonly traceparent?: string | null
}

/**
 * Divides a study that its worker holds: adds the parts that are not there yet, and lets the study wait for them without a
 * worker. Undefined when the claim no longer holds.
 */
export async function divideStudy(database: Database, study: Job, parts: readonly NewPart[]): Promise<Job | undefined> {
  return database.transaction().execute(async (within) => {
    const held = await lockStudy(within, study.id)
    if (held?.fence !== study.fence || held.status !== 'running') return undefined
    if (held.cancel_requested_at !== null) return endJob(within, study, { event: 'cancel' })
    for (const { key, input, traceparent = null } of parts) {
      await within
        .insertInto('jobs')
        .values({
          owner_id: study.owner_id,
          kind: 'part',
          parent_id: study.id,
          part_key: key,
          name: `${study.name} ${key}`.slice(0, 300),
          market: study.market,
          input: JSON.stringify(input),
          estimate: JSON.stringify(study.estimate),
          priority: study.priority + 1,
          max_duration_ms: study.max_duration_ms,
          traceparent,
        })
        .onConflict((conflict) =>
          conflict.columns(['parent_id', 'part_key']).where('parent_id', 'is not', null).doNothing(),
        )
        .execute()
    }
    return within
      .updateTable('jobs')
      .set({ ...gathered(await countParts(within, study.id)), worker: null, lease_until: null, attempt: 0 })
      .where('id', '=', study.id)
      .returningAll()
      .executeTakeFirst()
  })
}

async function countParts(within: Database, studyId: string) {
  return within
    .selectFrom('jobs')
    .select(({ fn }) => [
      fn.countAll<number>().as('parts_total'),
      fn.countAll<number>().filterWhere('status', '<>', 'completed').as('parts_open'),
    ])
    .where('parent_id', '=', studyId)
    .executeTakeFirstOrThrow()
}

/** A study of which no part is open any more goes back into the queue. */
function gathered(counts: { readonly parts_total: number; readonly parts_open: number }) {
  if (counts.parts_open > 0) return counts
  const now = sql<Date>`clock_timestamp()`
  return { ...counts, status: nextJobStatus('running', 'gather') as JobStatus, offered_at: null, queued_at: now }
}

/**
 * Completes a part with what it found; the last one that its study waited for puts the study back into the queue. Answers the
 * study as it is then, or undefined when the claim no longer holds.
 */
export async function completePart(
  database: Database,
  part: Job,
  { result, timings }: { readonly result: Uint8Array; readonly timings: unknown },
): Promise<Job | undefined> {
  const studyId = part.parent_id as string
  return database.transaction().execute(async (within) => {
    // Whoever touches a study and its parts begins with the study, so that nobody waits for one another.
    await lockStudy(within, studyId)
    const ended = await endJob(within, part, { event: 'complete', timings, resultKey: null })
    if (ended === undefined) return undefined
    await within.insertInto('job_results').values({ job_id: part.id, result }).execute()
    return within
      .updateTable('jobs')
      .set(gathered(await countParts(within, studyId)))
      .where('id', '=', studyId)
      .where('status', '=', 'running')
      .returningAll()
      .executeTakeFirst()
  })
}

/** What the parts of a study have found so far. */
export async function readPartResults(database: Database, studyId: string): Promise<readonly Uint8Array[]> {
  const rows = await database
    .selectFrom('job_results')
    .innerJoin('jobs', 'jobs.id', 'job_results.job_id')
    .select('result')
    .where('jobs.parent_id', '=', studyId)
    .orderBy('jobs.seq')
    .execute()
  return rows.map(({ result }) => result)
}

export async function readJobResult(database: Database, jobId: string): Promise<Uint8Array | undefined> {
  const row = await database.selectFrom('job_results').select('result').where('job_id', '=', jobId).executeTakeFirst()
  return row?.result
}

/** Puts the result of a study in the place of those of its parts. */
export async function storeStudy(within: Database, studyId: string, result: Uint8Array): Promise<void> {
  await within.insertInto('job_results').values({ job_id: studyId, result }).execute()
  await within
    .deleteFrom('job_results')
    .where('job_id', 'in', (query) => query.selectFrom('jobs').select('id').where('parent_id', '=', studyId))
    .execute()
}

/** Studies that cannot be finished because a part failed, and jobs of theirs that a worker has to stop. */
export interface FailedStudies {
  readonly studies: readonly Job[]
  readonly running: readonly string[]
}

/** Fails the studies of which a part has failed, and cancels their other parts. Doing it again changes nothing. */
export async function failStudies(database: Database): Promise<FailedStudies> {
  return database.transaction().execute(async (within) => {
    const { rows: studies } = await sql<Job>`
      update jobs set status = 'failed', ended_at = clock_timestamp(), error = (
        select part.error from jobs as part
        where part.parent_id = jobs.id and part.status = 'failed' order by part.seq limit 1)
      where status = 'running' and lease_until is null
        and exists (select from jobs as part where part.parent_id = jobs.id and part.status = 'failed')
      returning *`.execute(within)
    if (studies.length === 0) return { studies, running: [] }
    for (const study of studies) await recordFailure(within, study)
    const ids = studies.map(({ id }) => id)
    const { rows } = await sql<Pick<Job, 'id' | 'status'>>`
      update jobs set
        cancel_requested_at = clock_timestamp(),
        status = case when status = 'running' then status else 'cancelled' end,
        ended_at = case when status = 'running' then null else clock_timestamp() end
      where parent_id = any(${ids}) and status in ('pending', 'queued', 'running')
      returning id, status`.execute(within)
    return { studies, running: rows.filter(({ status }) => status === 'running').map(({ id }) => id) }
  })
}

async function lockStudy(
  within: Database,
  id: string,
): Promise<(Claim & Pick<Job, 'status' | 'cancel_requested_at'>) | undefined> {
  return within
    .selectFrom('jobs')
    .select(['id', 'fence', 'status', 'cancel_requested_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
