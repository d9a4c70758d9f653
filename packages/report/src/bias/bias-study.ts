import type { Bias, BiasPart, RunManifest, SplitDifference, StatisticValue } from '@stocklab/engine'
import type { AfterTrials } from '../after-trials.js'

export const BIAS_STATISTICS = ['cagr', 'total_return', 'annual_volatility', 'max_drawdown', 'sharpe'] as const

export type BiasStatistic = (typeof BIAS_STATISTICS)[number]

/** One of the runs the study is made of. */
export interface BiasRunFigures {
  readonly biases: readonly Bias[]
  readonly statistics: Readonly<Record<BiasStatistic, StatisticValue>>
  readonly fills: number
}

export interface BiasStudy {
  readonly schema: 'stocklab/bias@1'
  readonly manifest: Omit<RunManifest, 'timings'>
  /** Of the strict run. */
  readonly after_all_trials: AfterTrials
  readonly parts: readonly BiasPart[]
  /** By statistic; null where one of the runs has no value. */
  readonly split: Readonly<Record<BiasStatistic, SplitDifference | null>>
  readonly runs: readonly BiasRunFigures[]
  /** Account values of both ends. */
  readonly curves: {
    readonly dates: readonly string[]
    readonly strict: readonly number[]
    readonly naive: readonly number[]
  }
}
