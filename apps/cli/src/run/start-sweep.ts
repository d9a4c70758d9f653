import { type StartSweepRow, simulateFrom, spreadOf } from '@stocklab/engine'
import type { CommandContext } from '../context.js'
import { throwIfStopped } from '../options.js'
import { renderTable } from '../terminal/table.js'
import type { PreparedBacktest } from './backtest-journey.js'
import { formatStatistic, HEADLINES } from './statistic-format.js'

const SHOWN = new Set(['total_return', 'cagr', 'annual_volatility', 'max_drawdown', 'sharpe', 'turnover_annual'])

/** The same run, begun 0 to n-1 sessions later. */
export async function sweepStarts(
  { input }: PreparedBacktest,
  n: number,
  context: CommandContext,
): Promise<readonly StartSweepRow[]> {
  const rows: StartSweepRow[] = []
  for (let shift = 0; shift < n; shift++) {
    context.progress.phase('shifting the first day', shift / n)
    await new Promise((resolve) => setImmediate(resolve))
    throwIfStopped(context.signal, 'the sweep was not finished; nothing was kept of it')
    const row = simulateFrom(input, shift)
    if (row !== null) rows.push(row)
  }
  return rows
}

export function startSweepText(rows: readonly StartSweepRow[]): string {
  const cells = HEADLINES.filter(({ id }) => SHOWN.has(id)).map(({ id, label, format }) => {
    const spread = spreadOf(rows, id)
    return [label, ...[spread?.min, spread?.median, spread?.max].map((value) => formatStatistic(value ?? null, format))]
  })
  return `\nFirst day shifted over ${rows.length} sessions, ${rows[0]?.from} to ${rows.at(-1)?.from}\n\n${renderTable(['', 'lowest', 'median', 'highest'], cells, ['left', 'right', 'right', 'right'])}`
}
