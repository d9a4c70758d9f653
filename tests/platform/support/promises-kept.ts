import { TRIAL_STATISTICS } from '@stocklab/engine'
import { type Database, readRun } from '@stocklab/platform'
import { unpackJson } from '@stocklab/worker'
import { sql } from 'kysely'
import type { Accepted } from './stream-of-jobs.js'

/** What a stream of jobs left in a database, by the names of the wishes: nothing of ids and times, which are always new. */
export interface Outcome {
  readonly runs: Readonly<Record<string, string>>
  readonly studies: Readonly<Record<string, string>>
  /** Keys of the trials that were counted, by account. */
  readonly trials: Readonly<Record<string, readonly string[]>>
}

/** What depends on how many trials came before, and so on the order in which jobs happened to end. */
const BY_TRIALS = new Set<string>(TRIAL_STATISTICS)

export async function readOutcome(database: Database, accepted: readonly Accepted[]): Promise<Outcome> {
  const runs: Record<string, string> = {}
  const studies: Record<string, string> = {}
  for (const { id, wish } of accepted) {
    if (wish.path.endsWith('studies')) studies[wish.name] = await studyText(database, id)
    else runs[wish.name] = await runText(database, id)
  }
  const trials: Record<string, string[]> = {}
  const rows = await database
    .selectFrom('trials')
    .innerJoin('users', 'users.id', 'trials.owner_id')
    .select(['users.email', 'trials.key'])
    .where('users.email', 'like', 'person%')
    .orderBy('trials.key')
    .execute()
  for (const { email, key } of rows) {
    trials[email] ??= []
    trials[email].push(key)
  }
  return { runs, studies, trials }
}

async function runText(database: Database, id: string): Promise<string> {
  const { owner_id: ownerId } = await database
    .selectFrom('jobs')
    .select('owner_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const run = await readRun(database, { id, ownerId })
  if (run === undefined) return 'no run'
  const { manifest, statistics, reasons, ...rest } = run.result
  const { timings: _timings, counts, ...made } = manifest
  const { trials: _trials, ...counted } = counts
  const told = { statistics: withoutTrials(statistics), reasons: withoutTrials(reasons) }
  return JSON.stringify({ manifest: { ...made, counts: counted }, ...told, ...rest, decisions: run.decisions })
}

function withoutTrials(values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !BY_TRIALS.has(name)))
}

async function studyText(database: Database, id: string): Promise<string> {
  const row = await database.selectFrom('job_results').select('result').where('job_id', '=', id).executeTakeFirst()
  if (row === undefined) return 'no study'
  const { json } = unpackJson<{ json: object }>(row.result)
  return JSON.stringify(json).replace(/"timings":\{[^}]*\}/g, '')
}

/** Everything that is wrong with the state of a platform whose accepted jobs have all ended; empty = all promises are kept. */
export async function readBrokenPromises(
  database: Database,
  accepted: readonly Accepted[],
): Promise<readonly string[]> {
  // The platform itself runs its library.
  const jobs = await database
    .selectFrom('jobs')
    .selectAll()
    .where('parent_id', 'is', null)
    .where('owner_id', 'in', (within) => within.selectFrom('users').select('id').where('email', 'like', 'person%'))
    .execute()
  const byId = new Map(jobs.map((job) => [job.id, job]))
  const broken: string[] = []
  for (const { id, wish } of accepted) {
    const job = byId.get(id)
    if (job === undefined) broken.push(`${wish.name} was accepted and is lost`)
    else if (job.status !== 'completed') broken.push(`${wish.name} is ${job.status} ${JSON.stringify(job.error)}`)
    byId.delete(id)
  }
  for (const job of byId.values())
    broken.push(`${job.name} stands there twice, or nobody was told that it was accepted`)
  for (const [what, query] of Object.entries(NOTHING_OF)) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${sql.raw(query)}) as found`.execute(
      database,
    )
    if (rows[0]?.n !== 0) broken.push(`${rows[0]?.n} × ${what}`)
  }
  return broken
}

/** Ids of the people of the stream; what the platform does for itself may be under way at any time. */
const PEOPLE = `(select id from users where email like 'person%')`
const DETAILS = ['run_daily', 'run_fills', 'run_lapsed', 'run_trades', 'run_holdings', 'run_decisions']
const orphansOf = (table: string) =>
  `select run_id from ${table} where run_id not in (select details_id from runs where details_month = month)`

/** Queries that must find nothing. */
const NOTHING_OF: Readonly<Record<string, string>> = {
  'a job that has not ended': `select id from jobs where owner_id in ${PEOPLE} and (ended_at is null or status not in ('completed', 'failed', 'cancelled'))`,
  'a completed backtest without its run': `select id from jobs where kind = 'backtest' and status = 'completed'
    and id not in (select id from runs)`,
  'a run without its completed backtest': `select id from runs
    where id not in (select id from jobs where kind = 'backtest' and status = 'completed')`,
  'a completed study without its result': `select id from jobs where kind in ('optimize', 'walkforward', 'montecarlo')
    and status = 'completed' and id not in (select job_id from job_results)`,
  'the result of a part that was joined': `select job_id from job_results
    where job_id in (select id from jobs where parent_id is not null)`,
  'a checkpoint of what has ended': 'select job_id from job_checkpoints',
  'rows of no run': DETAILS.map(orphansOf).join(' union all '),
  'an event that was told to nobody yet': `select id from outbox_events where dispatched_at is null and user_id in ${PEOPLE}`,
  'a job that ended without an event, or with two': `select jobs.id from jobs left join outbox_events as event
    on event.payload->>'backtestId' = jobs.id::text and event.type in ('backtest.completed', 'optimisation.completed')
    where jobs.parent_id is null and jobs.status = 'completed' and jobs.owner_id in ${PEOPLE} group by jobs.id having count(event.id) <> 1`,
  'a completed job of which its owner has no notification': `select jobs.id from jobs
    where parent_id is null and status = 'completed' and owner_id in ${PEOPLE} and not exists (select from outbox_events as event
      join notifications on notifications.event_id = event.id and notifications.user_id = jobs.owner_id
      where event.payload->>'backtestId' = jobs.id::text)`,
  'a delivery that was given up': `select id from deliveries where status = 'dead'`,
}
