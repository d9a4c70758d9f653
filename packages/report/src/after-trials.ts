import { type StatisticValue, TRIAL_STATISTICS } from '@stocklab/engine'
import type { JudgedRun } from './judged-run.js'

/** What the number of trials leaves of a counted run; stands wherever a study shows its CAGR. */
export interface AfterTrials {
  /** Trials of its idea, itself included. */
  readonly trials: number
  /** By id of TRIAL_STATISTICS. */
  readonly values: Readonly<Record<string, StatisticValue>>
  readonly reasons: Readonly<Record<string, string>>
}

export function afterTrials({ manifest, statistics, reasons }: JudgedRun): AfterTrials {
  const known = TRIAL_STATISTICS.filter((id) => reasons[id] !== undefined)
  return {
    trials: manifest.counts.trials ?? 1,
    values: Object.fromEntries(TRIAL_STATISTICS.map((id) => [id, statistics[id] ?? null])),
    reasons: Object.fromEntries(known.map((id) => [id, reasons[id]!])),
  }
}
