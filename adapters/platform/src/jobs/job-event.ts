import type { Database } from '../database/open-database.js'
import { recordEvent } from '../outbox/record-event.js'
import type { Job, JobError } from './job.js'

/** Writes down, in the transaction that fails a job, that its owner is to be told; parts are told of by their study. */
export async function recordFailure(within: Database, job: Job): Promise<void> {
  if (!within.isTransaction || job.kind === 'part') return
  const { code, message } = job.error as JobError
  await recordEvent(within as Parameters<typeof recordEvent>[0], {
    type: 'backtest.failed',
    userId: job.owner_id,
    payload: { backtestId: job.id, name: job.name.slice(0, 200), code, reason: message.slice(0, 2_000) },
  })
}
