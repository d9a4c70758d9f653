import type { Selectable } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { JobLogTable } from '../database/tables/jobs.js'

export type LogLevel = JobLogTable['level']
export interface LogLine {
  readonly level: LogLevel
  readonly text: string
  readonly at: Date
}

/** Adds lines to what a job says of itself. */
export async function appendLog(database: Database, jobId: string, lines: readonly LogLine[]): Promise<void> {
  if (lines.length === 0) return
  await database
    .insertInto('job_log')
    .values(lines.map((line) => ({ ...line, job_id: jobId })))
    .execute()
}

/** Lines in order, after a line's id. */
export async function readLog(
  database: Database,
  jobId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly Selectable<JobLogTable>[]> {
  return database
    .selectFrom('job_log')
    .selectAll()
    .where('job_id', '=', jobId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}
