import type { DailyRow, RunManifest, RunResult } from '@stocklab/engine'

/** What is told of a run that a study started from: its figures and its curve, without fills, trades and holdings. */
export interface JudgedRun extends Pick<RunResult, 'statistics' | 'reasons'> {
  readonly manifest: Omit<RunManifest, 'timings'>
  readonly daily: readonly Pick<DailyRow, 'date' | 'total_value'>[]
}
