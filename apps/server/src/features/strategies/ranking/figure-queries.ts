import type { Database, Tables } from '@stocklab/platform'
import { type Figures, type PartFigures, RANKED_PERIODS, type RunStanding } from '@stocklab/protocol'
import type { Selectable } from 'kysely'

type RecordRow = Selectable<Tables['strategy_records']>
export type FigureRow = Pick<
  Selectable<Tables['strategy_figures']>,
  'from_date' | 'to_date' | 'returns' | 'values' | 'reasons'
>

/** What a public strategy showed, by period; nothing until a run of the published revision is measured. */
export async function readFigures(
  database: Database,
  strategyId: string,
): Promise<{ readonly standing: RunStanding | null; readonly figures: Figures[] }> {
  const record = await database
    .selectFrom('strategy_records')
    .innerJoin('strategies', 'strategies.id', 'strategy_records.strategy_id')
    .selectAll('strategy_records')
    .where('strategy_records.strategy_id', '=', strategyId)
    .whereRef('strategy_records.revision', '=', 'strategies.published_revision')
    .executeTakeFirst()
  if (record === undefined) return { standing: null, figures: [] }
  const rows = await database.selectFrom('strategy_figures').selectAll().where('strategy_id', '=', strategyId).execute()
  const partOf = (period: string, part: string) => {
    const row = rows.find((candidate) => candidate.period === period && candidate.part === part)
    return row === undefined ? null : figuresOf(row)
  }
  const figures = RANKED_PERIODS.map((period) => ({
    period,
    before: partOf(period, 'before'),
    after: partOf(period, 'after'),
  }))
  return { standing: standingOf(record), figures: figures.filter(({ before, after }) => before ?? after) }
}

export function figuresOf({ from_date, to_date, returns, values, reasons }: FigureRow): PartFigures {
  return { from: from_date, to: to_date, returns, statistics: values, reasons }
}

export function standingOf(record: RecordRow): RunStanding {
  const { backtest_years, min_backtest_years } = record
  return {
    runId: record.run_id,
    ranAt: record.run_created_at.toISOString(),
    dataVersion: record.data_version,
    madeUp: record.made_up,
    trials: record.trials,
    deflatedSharpe: record.deflated_sharpe,
    backtestYears: backtest_years,
    minBacktestYears: min_backtest_years,
    tooShort: min_backtest_years !== null && backtest_years < min_backtest_years,
  }
}
