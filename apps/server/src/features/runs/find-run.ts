import { type Database, type RunHead, type RunKey, readRunHead } from '@stocklab/platform'
import { Problem } from '../../http/problem.js'

/** The run of a backtest of the caller. Throws BACKTEST_UNKNOWN, BACKTEST_UNFINISHED. */
export async function requireRun(database: Database, key: RunKey): Promise<RunHead> {
  const head = await readRunHead(database, key)
  if (head !== undefined) return head
  const job = await database
    .selectFrom('jobs')
    .select(['status', 'kind'])
    .where('id', '=', key.id)
    .where('owner_id', '=', key.ownerId)
    .executeTakeFirst()
  if (job === undefined) throw new Problem('BACKTEST_UNKNOWN', `there is no backtest ${key.id}`)
  throw new Problem(
    'BACKTEST_UNFINISHED',
    job.kind === 'backtest'
      ? `expected a completed backtest, received one that is ${job.status}`
      : `expected a backtest, received a job of kind ${job.kind}, which has another result`,
  )
}

/** The same, where its rows are needed. Throws BACKTEST_DETAILS_DROPPED too. */
export async function requireDetails(database: Database, key: RunKey): Promise<RunHead> {
  const head = await requireRun(database, key)
  if (head.details_month !== null) return head
  throw new Problem('BACKTEST_DETAILS_DROPPED', `the rows of ${key.id} are no longer kept; run it again to see them`)
}
