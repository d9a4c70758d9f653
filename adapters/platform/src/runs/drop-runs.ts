import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import { DETAIL_TABLES } from '../database/tables/runs.js'

/** Rows of pinned runs are moved there when their month is dropped; it is never dropped itself. */
export const KEPT_MONTH = '1970-01-01'

export interface DroppedRuns {
  /** First days of the months whose partitions are gone. */
  readonly months: readonly string[]
  /** Runs that have their statistics alone from now on. */
  readonly runs: number
  /** Pinned runs whose rows were moved out of the way. */
  readonly kept: number
}

/**
 * Drops the rows of all runs that were made before a month. Their row in `runs` and their statistics stay; rows of runs
 * that are pinned are kept. Throws what the database says where a table stays in use; then nothing was dropped.
 */
export async function dropRunsBefore(database: Database, month: string): Promise<DroppedRuns> {
  return database.transaction().execute(async (within) => {
    // Who still reads a partition, as a backup does, delays its drop; meanwhile nobody could store a run. Then it waits for
    // the next round instead.
    await sql`set local lock_timeout = '5s'`.execute(within)
    // Nobody pins or shares a run while it is decided whose rows stay.
    await sql`lock table runs in share row exclusive mode`.execute(within)
    const months = await partitionsBefore(within, month)
    if (months.length === 0) return { months, runs: 0, kept: 0 }
    const kept = await keepPinned(within, month)
    const { numUpdatedRows } = await within
      .updateTable('runs')
      .set({ details_month: null })
      .where('details_month', '<', month)
      .where('details_month', '<>', KEPT_MONTH)
      .executeTakeFirst()
    for (const dropped of months) await dropPartitions(within, dropped)
    return { months, runs: Number(numUpdatedRows), kept }
  })
}

/**
 * Drops the rows of runs that are older than the running month and so many before it, by the database's clock, which also says
 * in which month a run is stored: a server whose clock is wrong drops nothing too early.
 */
export async function dropOldRuns(database: Database, keepMonths: number): Promise<DroppedRuns> {
  const { rows } = await sql<{ month: string }>`
    select (date_trunc('month', now() at time zone 'UTC') - make_interval(months => ${keepMonths}))::date as month
  `.execute(database)
  return dropRunsBefore(database, rows[0]!.month)
}

/** Keeps a run's rows for good, or lets them grow old again. */
export async function pinRun(
  database: Database,
  { id, ownerId, pinned }: { readonly id: string; readonly ownerId: string; readonly pinned: boolean },
): Promise<void> {
  await database.updateTable('runs').set({ pinned }).where('id', '=', id).where('owner_id', '=', ownerId).execute()
}

async function partitionsBefore(database: Database, month: string): Promise<readonly string[]> {
  return (await readRunMonths(database)).filter((one) => one < month && one !== KEPT_MONTH)
}

/** First days of the months that have partitions, oldest first. */
export async function readRunMonths(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ month: string }>`
    select to_date(right(child.relname, 6), 'YYYYMM')::date as month
    from pg_inherits join pg_class child on child.oid = inhrelid
    where inhparent = 'run_daily'::regclass
    order by 1
  `.execute(database)
  return rows.map((row) => row.month)
}

/** Moves the rows that any pinned run shows; answers how many runs they are. */
async function keepPinned(database: Database, month: string): Promise<number> {
  const pinned = sql`
    select distinct details_id, details_month from runs
    where pinned and details_month < ${month}::date and details_month <> ${KEPT_MONTH}::date`
  await sql`select create_run_partitions(${KEPT_MONTH}::date)`.execute(database)
  for (const table of DETAIL_TABLES) {
    await sql`
      update ${sql.table(table)} as rows set month = ${KEPT_MONTH}::date
      from (${pinned}) as kept where rows.run_id = kept.details_id and rows.month = kept.details_month
    `.execute(database)
  }
  const { numAffectedRows } = await sql`
    update runs set details_month = ${KEPT_MONTH}::date
    where details_id in (select details_id from (${pinned}) as kept)
  `.execute(database)
  return Number(numAffectedRows ?? 0)
}

async function dropPartitions(database: Database, month: string): Promise<void> {
  const suffix = month.slice(0, 7).replace('-', '')
  for (const table of DETAIL_TABLES) await sql`drop table ${sql.table(`${table}_${suffix}`)}`.execute(database)
}
