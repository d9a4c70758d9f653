import { isoDate } from '@stocklab/domain'
import { tradingDaysOf } from '../metrics/months.js'
import { quantile7 } from '../metrics/numeric.js'
import { computeStatistics } from '../metrics/statistics.js'
import type { Statistics } from '../result/result.js'
import type { SimulationInput } from '../simulate/input.js'
import { simulate } from '../simulate/simulate.js'

/** One run of the sweep. */
export interface StartSweepRow {
  readonly from: string
  readonly statistics: Statistics
}

/** How a statistic spreads over the starts; null where no start has a value. */
export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** The same run with its first day shifted by `shift` sessions; null where the period is not that long. */
export function simulateFrom(input: SimulationInput, shift: number): StartSweepRow | null {
  const first = input.first + shift
  if (first > input.last) return null
  const { run } = simulate({ ...input, first })
  const statistics = computeStatistics({
    ...run,
    annualisation: input.rules.annualisation,
    isTradingDay: tradingDaysOf(input.rules.calendar),
  })
  return { from: isoDate(input.panel.sessions[first]), statistics }
}

export function spreadOf(rows: readonly StartSweepRow[], statistic: string): Spread | null {
  const values = rows.map((row) => row.statistics.values[statistic]).filter((value) => typeof value === 'number')
  if (values.length === 0) return null
  return { min: Math.min(...values), median: quantile7(values, 0.5), max: Math.max(...values) }
}
