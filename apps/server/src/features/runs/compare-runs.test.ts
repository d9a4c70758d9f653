import type { DailyRow } from '@stocklab/engine'
import { expect, it } from 'vitest'
import { buildComparison, type RunToCompare } from './compare-runs.js'

const DAYS = ['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-08']

/** A run of so many won a day from the `from`th day on; its stored drawdowns count from its own start. */
function runOf(id: string, values: readonly number[], from: number): RunToCompare {
  let peak = 0
  const daily = values.map((total_value, day): DailyRow => {
    peak = Math.max(peak, total_value)
    return {
      date: DAYS[from + day]!,
      cash: 0,
      stock_value: total_value,
      total_value,
      benchmark: null,
      drawdown: total_value / peak - 1,
      exposure: 1,
      positions: 1,
    }
  })
  const head = { id, name: id, market: 'KRX', period_from: DAYS[from], period_to: DAYS.at(-1), data_version: 'v' }
  const judgement = { statistics: {}, reasons: {}, warnings: [], manifest: { period: {}, counts: {} } }
  return { head, judgement, daily } as unknown as RunToCompare
}

it('drawdowns overlap as the curves show them: peaks count from the first common day', () => {
  // The first run fell by half before the second began; since then it only rose.
  const older = runOf('older', [100, 50, 52, 54, 56], 0)
  const newer = runOf('newer', [100, 90, 95, 101], 1)
  const { curves, drawdownOverlap, common } = buildComparison([older, newer], 1_000)
  expect(common).toEqual({ from: '2024-01-03', to: '2024-01-08', days: 4 })
  expect(curves?.drawdowns[0]).toEqual([0, 0, 0, 0])
  expect(drawdownOverlap).toEqual([
    [null, 0],
    [0, 1],
  ])
})
