import { type StartSweepRow, simulateFrom } from '@stocklab/engine'
import type { PreparedBacktest } from './backtest-journey.js'
import { throwIfStopped } from './stopping.js'
import type { StudyContext } from './study-context.js'

/** The same run, begun 0 to n-1 sessions later. */
export async function sweepStarts(
  { input }: PreparedBacktest,
  n: number,
  context: StudyContext,
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
