import type { MarketId } from '@stocklab/domain'
import { type Database, readRunList } from '@stocklab/platform'
import { sql } from 'kysely'
import { computePartFigures, type RankedFigures, type RankedRun } from './part-figures.js'
import { tellRankingEntries } from './tell-ranking-entries.js'
import { windowOf, yearsOf } from './windows.js'

/** A public strategy and the run of its published revision that its figures are to come from. */
export interface UnmeasuredRun {
  readonly strategy_id: string
  readonly revision: number
  readonly data_end: string | null
  readonly market: MarketId
  readonly run_id: string
  readonly created_at: Date
  readonly data_version: string
  readonly made_up: boolean
  readonly trials: number | null
  readonly deflated_sharpe: number | null
  readonly min_backtest_years: number | null
}

/**
 * The newest run of a public strategy, unless it is measured already. It has to be a run of the published document as it
 * stands: one with other parameters or dates is another strategy. It has to be its owner's, too, as another account has
 * not counted the trials behind it; what belongs to nobody may be run by anybody. A run that is deleted later takes
 * nothing back.
 */
export function unmeasuredRunQuery(strategyId: string) {
  return sql<UnmeasuredRun>`
    select strategies.id as strategy_id, strategies.published_revision as revision,
      strategies.published_data_end as data_end, strategies.market, run.*,
      (statistics ->> 'min_backtest_length')::float8 as min_backtest_years
    from strategies
      join strategy_revisions published
        on published.strategy_id = strategies.id and published.revision = strategies.published_revision
      left join strategy_records recorded on recorded.strategy_id = strategies.id
      cross join lateral (
        select id as run_id, created_at, data_version, made_up, trials, deflated_sharpe
        from runs
        where runs.strategy_id = strategies.id and runs.strategy_revision = strategies.published_revision
          and (runs.owner_id is not distinct from strategies.owner_id or strategies.library_id is not null)
          and runs.kind = 'backtest' and runs.document_hash = published.content_hash and runs.details_month is not null
        order by runs.created_at desc, runs.id desc
        limit 1
      ) run
      left join run_statistics on run_statistics.run_id = run.run_id
    where strategies.id = ${strategyId} and strategies.visibility = 'public' and strategies.deleted_at is null
      and (
        recorded.strategy_id is null
        or recorded.revision <> strategies.published_revision
        or recorded.data_end is distinct from strategies.published_data_end
        -- The instant that is recorded lost its microseconds on the way, so it alone cannot tell a run from itself.
        or (run.run_id <> recorded.run_id and run.created_at >= recorded.run_created_at)
      )`
}

export interface Measured {
  readonly isDone: boolean
  /** Strategies that were looked at. */
  readonly looked: number
}

/**
 * Measures the newest runs of public strategies that may have a new one, at most so many; answers whether some are left
 * and how many it looked at. A run is measured once, so a ranking reads no daily values. Who comes up in it is told.
 */
export async function recordFigures(database: Database, limit: number): Promise<Measured> {
  const due = await database
    .selectFrom('strategy_figures_due')
    .select(['strategy_id', sql<number[]>`array_agg(id)`.as('ids')])
    .groupBy('strategy_id')
    .orderBy(({ fn }) => fn.min('id'))
    .limit(limit + 1)
    .execute()
  for (const { strategy_id, ids } of due.slice(0, limit)) {
    const { rows } = await unmeasuredRunQuery(strategy_id).execute(database)
    if (rows[0] !== undefined) await recordRun(database, rows[0])
    // Only what was read: a row that is committed in the meantime may have a lower number, and stands for a later run.
    await sql`delete from strategy_figures_due where id = any(${ids}::bigint[])`.execute(database)
  }
  if (due.length > 0) await tellRankingEntries(database)
  return { isDone: due.length <= limit, looked: Math.min(limit, due.length) }
}

async function recordRun(database: Database, run: UnmeasuredRun): Promise<void> {
  const ranked = await readRankedRun(database, run)
  if (ranked === undefined) return
  const figures = computePartFigures(ranked, run.data_end)
  const dates = ranked.daily.map(({ date }) => date)
  const backtest = windowOf(dates, run.data_end, { part: 'before', period: 'all' })
  const years = backtest === undefined ? 0 : yearsOf(dates, backtest)
  await database.transaction().execute(async (within) => {
    if (!(await isStillNewest(within, run))) return
    await writeRecord(within, run, years)
    await writeFigures(within, run.strategy_id, figures)
  })
}

/** Another server may have measured a newer run since, or the author published something else: then this is no news. */
async function isStillNewest(within: Database, run: UnmeasuredRun): Promise<boolean> {
  await within.selectFrom('strategies').select('id').where('id', '=', run.strategy_id).forNoKeyUpdate().execute()
  const { rows } = await unmeasuredRunQuery(run.strategy_id).execute(within)
  const [now] = rows
  return now?.run_id === run.run_id && now.revision === run.revision && now.data_end === run.data_end
}

async function writeRecord(within: Database, run: UnmeasuredRun, backtestYears: number): Promise<void> {
  const record = {
    revision: run.revision,
    data_end: run.data_end,
    run_id: run.run_id,
    run_created_at: run.created_at,
    data_version: run.data_version,
    made_up: run.made_up,
    trials: run.trials,
    deflated_sharpe: run.deflated_sharpe,
    min_backtest_years: run.min_backtest_years,
    backtest_years: backtestYears,
  }
  await within
    .insertInto('strategy_records')
    .values({ strategy_id: run.strategy_id, ...record })
    .onConflict((conflict) => conflict.column('strategy_id').doUpdateSet(record))
    .execute()
}

async function writeFigures(within: Database, strategyId: string, figures: readonly RankedFigures[]): Promise<void> {
  await within.deleteFrom('strategy_figures').where('strategy_id', '=', strategyId).execute()
  if (figures.length === 0) return
  const rows = figures.map(({ part, period, from, to, returns, statistics, reasons }) => ({
    strategy_id: strategyId,
    period,
    part,
    from_date: from,
    to_date: to,
    returns,
    values: JSON.stringify(statistics),
    reasons: JSON.stringify(reasons),
  }))
  await within.insertInto('strategy_figures').values(rows).execute()
}

/** Undefined where the run, or its rows, went in the meantime. */
async function readRankedRun(database: Database, run: UnmeasuredRun): Promise<RankedRun | undefined> {
  const head = await database
    .selectFrom('runs')
    .selectAll()
    .where('id', '=', run.run_id)
    .where('details_month', 'is not', null)
    .executeTakeFirst()
  if (head === undefined) return undefined
  return {
    market: run.market,
    daily: await readRunList(database, head, 'daily'),
    trades: await readRunList(database, head, 'trades'),
    fills: await readRunList(database, head, 'fills'),
  }
}
