import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'

export interface RunReuse {
  /** Of the job that asked for what is there already. */
  readonly id: string
  readonly ownerId: string
  readonly strategyId?: string | null
  readonly strategyRevision?: number | null
  readonly resultKey: string
}

const COPIED = [
  'details_id',
  'details_month',
  'owner_id',
  'kind',
  'name',
  'market',
  'period_from',
  'period_to',
  'capital',
  'currency',
  'document_hash',
  'result_key',
  'engine_version',
  'data_version',
  'made_up',
  'total_return',
  'cagr',
  'mdd',
  'volatility',
  'sharpe',
  'sortino',
  'calmar',
  'win_rate',
  'turnover',
  'deflated_sharpe',
  'final_value',
  'trials',
  'trade_count',
  'day_count',
] as const

/**
 * Gives a job the newest stored result of the same owner with the same key, as a run of its own that shows the same rows;
 * answers its id, or undefined where there is none. Within the owner alone, because what the count of trials leaves of a
 * result depends on who tried what.
 */
export async function reuseRun(database: Database, reuse: RunReuse): Promise<string | undefined> {
  if (database.isTransaction) return reuseWithin(database, reuse)
  return database.transaction().execute((within) => reuseWithin(within, reuse))
}

async function reuseWithin(database: Database, reuse: RunReuse): Promise<string | undefined> {
  const { id, ownerId, strategyId = null, strategyRevision = null, resultKey } = reuse
  // Locked, so that its rows are not deleted under the new run that will share them.
  const found = await database
    .selectFrom('runs')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('result_key', '=', resultKey)
    .where('details_month', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) return undefined
  const columns = sql.join(COPIED.map((column) => sql.id(column)))
  await sql`
    insert into runs (id, strategy_id, strategy_revision, ${columns})
    select ${id}::uuid, ${strategyId}::uuid, ${strategyRevision}::integer, ${columns}
    from runs where id = ${found.id}
  `.execute(database)
  await sql`
    insert into run_statistics (run_id, statistics, reasons, manifest, document, warnings)
    select ${id}::uuid, statistics, reasons, manifest, document, warnings
    from run_statistics where run_id = ${found.id}
  `.execute(database)
  return id
}
