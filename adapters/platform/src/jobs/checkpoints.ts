import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { Claim } from './job.js'

/** Keeps where a run could go on; false when the job is no longer the claim's. */
export async function saveCheckpoint(
  database: Database,
  claim: Claim,
  { fraction, state }: { readonly fraction: number; readonly state: Uint8Array },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into job_checkpoints (job_id, fence, fraction, state)
    select id, fence, ${fraction}, ${state} from jobs
    where id = ${claim.id} and fence = ${claim.fence} and status = 'running'
    on conflict (job_id) do update
      set fence = excluded.fence, fraction = excluded.fraction, state = excluded.state, created_at = now()
  `.execute(database)
  return numAffectedRows === 1n
}

/** Where the last worker that had the job left it. */
export async function readCheckpoint(database: Database, jobId: string): Promise<Uint8Array | undefined> {
  const row = await database
    .selectFrom('job_checkpoints')
    .select('state')
    .where('job_id', '=', jobId)
    .executeTakeFirst()
  return row?.state
}
