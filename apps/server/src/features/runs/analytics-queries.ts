import type { Database } from '@stocklab/platform'
import type { AnalyticsQuery, RunAnalytics } from '@stocklab/protocol'
import { type RawBuilder, sql } from 'kysely'

/** Whose, and from when to when: instants, the end excluded. */
export interface AnalyticsSpan {
  readonly ownerId: string
  readonly from: Date | null
  readonly until: Date | null
  readonly kind: string | null
}

const DAY_MS = 86_400_000
/** Edges of the histogram of total returns. */
export const RETURN_EDGES = [-0.5, -0.25, -0.1, 0, 0.1, 0.25, 0.5, 1, 2, 5] as const
const EXTREMES = 5

export function spanOf(ownerId: string, { from, to, kind }: AnalyticsQuery): AnalyticsSpan {
  return {
    ownerId,
    from: from === undefined ? null : new Date(from),
    until: to === undefined ? null : new Date(Date.parse(to) + DAY_MS),
    kind: kind ?? null,
  }
}

function within({ ownerId, from, until, kind }: AnalyticsSpan): RawBuilder<unknown> {
  const conditions = [
    sql`owner_id = ${ownerId}::uuid`,
    ...(from === null ? [] : [sql`created_at >= ${from}`]),
    ...(until === null ? [] : [sql`created_at < ${until}`]),
    ...(kind === null ? [] : [sql`kind = ${kind}`]),
  ]
  return sql.join(conditions, sql` and `)
}

export interface MonthCount {
  readonly month: string
  readonly status: string
  readonly jobs: number
}

/** Jobs by month and status; parts of studies are not counted. */
export async function countJobs(database: Database, span: AnalyticsSpan): Promise<readonly MonthCount[]> {
  const { rows } = await sql<MonthCount>`
    select to_char(created_at at time zone 'UTC', 'YYYY-MM') as month, status, count(*) as jobs
    from jobs where ${within(span)} and parent_id is null
    group by 1, 2 order by 1, 2
  `.execute(database)
  return rows
}

export interface MonthReturns {
  readonly month: string
  readonly mean_return: number | null
  readonly mean_sharpe: number | null
  readonly best_return: number | null
}

export async function readMonthReturns(database: Database, span: AnalyticsSpan): Promise<readonly MonthReturns[]> {
  const { rows } = await sql<MonthReturns>`
    select to_char(created_at at time zone 'UTC', 'YYYY-MM') as month, avg(total_return) as mean_return,
      avg(sharpe) as mean_sharpe, max(total_return) as best_return
    from runs where ${within(span)}
    group by 1 order by 1
  `.execute(database)
  return rows
}

export interface ReturnSpread {
  readonly runs: number
  readonly mean: number | null
  readonly median: number | null
  readonly positive_share: number | null
}

export async function readReturnSpread(database: Database, span: AnalyticsSpan): Promise<ReturnSpread> {
  const { rows } = await sql<ReturnSpread>`
    select count(total_return) as runs, avg(total_return) as mean,
      percentile_cont(0.5) within group (order by total_return) as median,
      avg((total_return > 0)::integer)::float8 as positive_share
    from runs where ${within(span)}
  `.execute(database)
  return rows[0]!
}

/** Runs by the place of their total return among the edges; 0 = below the first. */
export async function countReturns(database: Database, span: AnalyticsSpan): Promise<readonly number[]> {
  const { rows } = await sql<{ bin: number; runs: number }>`
    select width_bucket(total_return, ${[...RETURN_EDGES]}::float8[]) as bin, count(*) as runs
    from runs where ${within(span)} and total_return is not null
    group by 1
  `.execute(database)
  const counts = new Array<number>(RETURN_EDGES.length + 1).fill(0)
  for (const { bin, runs } of rows) counts[bin] = runs
  return counts
}

export async function readExtremes(
  database: Database,
  span: AnalyticsSpan,
  order: 'asc' | 'desc',
): Promise<RunAnalytics['best']> {
  const rows = await database
    .selectFrom('runs')
    .select(['id', 'name', 'market', 'created_at', 'made_up', 'total_return', 'cagr', 'sharpe', 'mdd'])
    .where(within(span) as RawBuilder<boolean>)
    .where('total_return', 'is not', null)
    .orderBy('total_return', order)
    .orderBy('id')
    .limit(EXTREMES)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    market: row.market,
    createdAt: row.created_at.toISOString(),
    madeUp: row.made_up,
    totalReturn: row.total_return,
    cagr: row.cagr,
    sharpe: row.sharpe,
    maxDrawdown: row.mdd,
  }))
}
