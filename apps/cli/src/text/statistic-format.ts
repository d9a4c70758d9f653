import type { StatisticValue } from '@stocklab/engine'
import { decimal, MISSING_MARK, money, percent } from '../terminal/format.js'

export type StatisticFormat = 'percent' | 'ratio' | 'money' | 'count' | 'days'

/** What a terminal shows of a run, in this order; everything else is in result.json and the report. */
export const HEADLINES: readonly { readonly id: string; readonly label: string; readonly format: StatisticFormat }[] = [
  { id: 'total_return', label: 'total return', format: 'percent' },
  { id: 'cagr', label: 'CAGR', format: 'percent' },
  { id: 'annual_volatility', label: 'volatility a year', format: 'percent' },
  { id: 'max_drawdown', label: 'max drawdown', format: 'percent' },
  { id: 'longest_drawdown_days', label: 'longest drawdown', format: 'days' },
  { id: 'sharpe', label: 'Sharpe', format: 'ratio' },
  { id: 'dsr', label: 'Sharpe after all trials (DSR)', format: 'percent' },
  { id: 'pbo', label: 'chance of overfitting (PBO)', format: 'percent' },
  { id: 'sortino', label: 'Sortino', format: 'ratio' },
  { id: 'calmar', label: 'Calmar', format: 'ratio' },
  { id: 'beta', label: 'beta', format: 'ratio' },
  { id: 'alpha', label: 'alpha a year', format: 'percent' },
  { id: 'active_return', label: 'return above benchmark', format: 'percent' },
  { id: 'trade_count', label: 'round trips', format: 'count' },
  { id: 'win_rate_trade', label: 'winning trades', format: 'percent' },
  { id: 'profit_factor', label: 'profit factor', format: 'ratio' },
  { id: 'avg_holding_days', label: 'holding period', format: 'days' },
  { id: 'turnover_annual', label: 'turnover a year', format: 'percent' },
  { id: 'cost_drag_annual', label: 'costs a year', format: 'percent' },
  { id: 'exposure', label: 'exposure', format: 'percent' },
]

export function formatStatistic(value: StatisticValue, format: StatisticFormat): string {
  if (value === null) return MISSING_MARK
  if (typeof value === 'string') return value
  switch (format) {
    case 'percent':
      return percent(value)
    case 'ratio':
      return decimal(value)
    case 'money':
    case 'count':
      return money(value)
    case 'days':
      return `${Number.isInteger(value) ? value : value.toFixed(1)} days`
  }
}
