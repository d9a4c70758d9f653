import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { JobQueue, Offer } from '../queue/queue.js'
import { MAY_BE_TAKEN } from './claim-job.js'

/**
 * Moves pending jobs into the queue as far as their owners have room there, in order of priority and arrival; of one owner
 * or of all. Answers their ids.
 */
export async function enqueueJobs(
  database: Database,
  queue: JobQueue,
  { atWorkPerOwner, ownerId }: { readonly atWorkPerOwner: number; readonly ownerId?: string },
): Promise<readonly string[]> {
  const ofOwner = ownerId === undefined ? sql`true` : sql`owner_id = ${ownerId}`
  const { rows } = await sql<Offer>`
    with waiting as (
      select id, owner_id, parent_id,
        row_number() over (partition by owner_id, parent_id is null order by priority, seq) as place
      from jobs where status = 'pending' and ${ofOwner}
    ), busy as (
      select owner_id, count(*) as jobs from jobs
      where status in ('queued', 'running') and parent_id is null and ${ofOwner} group by owner_id
    )
    update jobs set status = 'queued', queued_at = clock_timestamp(), offered_at = clock_timestamp()
    from waiting left join busy on busy.owner_id = waiting.owner_id
    where jobs.id = waiting.id and jobs.status = 'pending'
      and (waiting.parent_id is not null or waiting.place + coalesce(busy.jobs, 0) <= ${atWorkPerOwner})
    returning jobs.id, jobs.priority, jobs.fence as round`.execute(database)
  await offerAll(queue, rows)
  return rows.map(({ id }) => id)
}

/** Offers again what stands in the queue by the table and was not taken for a while: the queue may have lost it. */
export async function offerAgain(database: Database, queue: JobQueue, olderThanMs: number): Promise<readonly string[]> {
  const { rows } = await sql<Offer>`
    update jobs set offered_at = clock_timestamp()
    where status = 'queued' and ${MAY_BE_TAKEN} and (offered_at is null
      or offered_at < clock_timestamp() - ${olderThanMs}::float8 * interval '1 millisecond')
    returning id, priority, fence as round`.execute(database)
  await offerAll(queue, rows)
  return rows.map(({ id }) => id)
}

/** What cannot be offered now stands in the table and is offered again by the sweep. */
async function offerAll(queue: JobQueue, offers: readonly Offer[]): Promise<void> {
  await Promise.allSettled(offers.map((offer) => queue.offer(offer)))
}
