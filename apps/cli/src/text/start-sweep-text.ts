import { type StartSweepRow, spreadOf } from '@stocklab/engine'
import { renderTable } from '../terminal/table.js'
import { formatStatistic, HEADLINES } from './statistic-format.js'

const SHOWN = new Set(['total_return', 'cagr', 'annual_volatility', 'max_drawdown', 'sharpe', 'turnover_annual'])

export function startSweepText(rows: readonly StartSweepRow[]): string {
  const cells = HEADLINES.filter(({ id }) => SHOWN.has(id)).map(({ id, label, format }) => {
    const spread = spreadOf(rows, id)
    return [label, ...[spread?.min, spread?.median, spread?.max].map((value) => formatStatistic(value ?? null, format))]
  })
  return `\nFirst day shifted over ${rows.length} sessions, ${rows[0]?.from} to ${rows.at(-1)?.from}\n\n${renderTable(['', 'lowest', 'median', 'highest'], cells, ['left', 'right', 'right', 'right'])}`
}
