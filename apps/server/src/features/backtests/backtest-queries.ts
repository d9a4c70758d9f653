import type { Database, Job } from '@stocklab/platform'
import { sql } from 'kysely'

/**
 * Milliseconds until a waiting job begins, by the estimates of what comes before it and of what runs, spread over as many
 * jobs as run now.
 */
export async function readWaitMs(database: Database, { priority, seq }: Job): Promise<number> {
  const { rows } = await sql<{ ahead: number; running: number; left: number }>`
    select
      coalesce(sum((estimate ->> 'totalMs')::float8) filter (where status <> 'running'), 0) as ahead,
      count(*) filter (where status = 'running') as running,
      coalesce(sum(greatest(0, (estimate ->> 'totalMs')::float8 - ran_ms)) filter (where status = 'running'), 0) as left
    from jobs where status in ('pending', 'queued', 'running')
      and (status = 'running' or (priority, seq) < (${priority}, ${seq}))`.execute(database)
  const { ahead, running, left } = rows[0] ?? { ahead: 0, running: 0, left: 0 }
  return (ahead + left) / Math.max(1, running)
}
