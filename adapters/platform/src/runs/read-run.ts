import { StockLabError } from '@stocklab/domain'
import type { DecisionRow, RunManifest, RunResult, StatisticValue } from '@stocklab/engine'
import { type Selectable, sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { RunTable } from '../database/tables/runs.js'
import { unpackDecision } from './decision-body.js'
import { DETAIL_COLUMNS, type DetailList, type DetailType } from './detail-columns.js'
import { readArrayBytes } from './read-array-bytes.js'

export type RunHead = Selectable<RunTable>

/** Which run, and who asks: nobody reads another's. */
export interface RunKey {
  readonly id: string
  readonly ownerId: string
}

/** A run as the engine gave it. */
export interface StoredRun {
  readonly result: RunResult
  readonly decisions: readonly DecisionRow[]
}

export type RunJudgement = Pick<RunResult, 'manifest' | 'statistics' | 'reasons' | 'warnings'>

/** What lists show of a run; undefined where the owner has none of that id. */
export async function readRunHead(database: Database, { id, ownerId }: RunKey): Promise<RunHead | undefined> {
  return database.selectFrom('runs').selectAll().where('id', '=', id).where('owner_id', '=', ownerId).executeTakeFirst()
}

/** Everything of a run but its rows; it stays when they are dropped. */
export async function readRunJudgement(database: Database, { id }: Pick<RunHead, 'id'>): Promise<RunJudgement> {
  const row = await database.selectFrom('run_statistics').selectAll().where('run_id', '=', id).executeTakeFirstOrThrow()
  return {
    manifest: { ...(row.manifest as RunManifest), strategy: row.document },
    statistics: row.statistics as Record<string, StatisticValue>,
    reasons: row.reasons as Record<string, string>,
    warnings: row.warnings as string[],
  }
}

/** The whole run, equal to the bit to what was stored. Throws `missing-input` RUN_DETAILS_DROPPED. */
export async function readRun(database: Database, key: RunKey): Promise<StoredRun | undefined> {
  const head = await readRunHead(database, key)
  if (head === undefined) return undefined
  const { manifest, statistics, reasons, warnings } = await readRunJudgement(database, head)
  const result: RunResult = {
    schema: 'stocklab/result@1',
    manifest,
    statistics,
    reasons,
    daily: await readRunList(database, head, 'daily'),
    fills: await readRunList(database, head, 'fills'),
    lapsed: await readRunList(database, head, 'lapsed'),
    trades: await readRunList(database, head, 'trades'),
    holdings: await readRunList(database, head, 'holdings'),
    warnings,
  }
  return { result, decisions: await readRunDecisions(database, head) }
}

/** One list of a result, in its order. Read as it was written, whole columns at a time. */
export async function readRunList<List extends DetailList>(
  database: Database,
  head: RunHead,
  list: List,
): Promise<RunResult[List]> {
  const { detailsId, month } = placeOf(head)
  const types = Object.entries(DETAIL_COLUMNS[list]) as [string, DetailType][]
  const columns = sql.join(types.map(([name]) => sql`array_send(array_agg(${sql.id(name)})) as ${sql.id(name)}`))
  const { rows } = await sql<Record<string, Uint8Array | null>>`
    select ${columns} from (
      select * from ${sql.table(`run_${list}`)}
      where run_id = ${detailsId}::uuid and month = ${month}::date order by seq
    ) as ordered
  `.execute(database)
  return rowsOf(
    types.map(([name, type]) => [name, readArrayBytes(type, rows[0]![name]!)]),
  ) as unknown as RunResult[List]
}

function rowsOf(columns: readonly (readonly [name: string, values: unknown[]])[]): Record<string, unknown>[] {
  return columns[0]![1].map((_, k) => {
    const row: Record<string, unknown> = {}
    for (const [name, values] of columns) row[name] = values[k]
    return row
  })
}

export async function readRunDecisions(database: Database, head: RunHead): Promise<readonly DecisionRow[]> {
  const { detailsId, month } = placeOf(head)
  const rows = await database
    .selectFrom('run_decisions')
    .select('body')
    .where('run_id', '=', detailsId)
    .where('month', '=', month)
    .orderBy('seq')
    .execute()
  return rows.map(({ body }) => unpackDecision(body))
}

/** Where the rows of a run lie. Throws `missing-input` RUN_DETAILS_DROPPED. */
export function placeOf({ id, details_id, details_month }: RunHead): { detailsId: string; month: string } {
  if (details_month !== null) return { detailsId: details_id, month: details_month }
  throw new StockLabError(
    'missing-input',
    'RUN_DETAILS_DROPPED',
    `the daily values, trades and decisions of run ${id} are older than they are kept; its statistics are there`,
    { hint: 'Run the backtest again to see them.' },
  )
}
