import type { RunResult, StatisticValue } from '@stocklab/engine'
import type { Insertable } from 'kysely'
import type { RunTable } from '../database/tables/runs.js'

/** Statistics by the column of `runs` that repeats them, for lists and rankings. */
export const HEADLINE_STATISTICS = {
  total_return: 'total_return',
  cagr: 'cagr',
  mdd: 'max_drawdown',
  volatility: 'annual_volatility',
  sharpe: 'sharpe',
  sortino: 'sortino',
  calmar: 'calmar',
  win_rate: 'win_rate_trade',
  turnover: 'turnover_annual',
  deflated_sharpe: 'dsr',
} as const
export type HeadlineColumn = keyof typeof HEADLINE_STATISTICS

type Headline = { readonly [Column in HeadlineColumn]: number | null }

/** What lists show of a result. */
export function headlineOf({
  statistics,
  daily,
  trades,
  manifest,
}: RunResult): Headline & Pick<Insertable<RunTable>, 'final_value' | 'trials' | 'trade_count' | 'day_count'> {
  const entries = Object.entries(HEADLINE_STATISTICS).map(([column, id]) => [column, numberOf(statistics[id])])
  return {
    ...(Object.fromEntries(entries) as Headline),
    final_value: daily.at(-1)?.total_value ?? null,
    trials: manifest.counts.trials ?? null,
    trade_count: trades.length,
    day_count: daily.length,
  }
}

const numberOf = (value: StatisticValue | undefined): number | null => (typeof value === 'number' ? value : null)
