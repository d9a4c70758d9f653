import type { SearchMethod, Span, StatisticValue } from '@stocklab/engine'
import type { OptimizeQuestion, SearchedPoint, StudyData, TriedPoint } from './optimize-study.js'

export interface WalkForwardQuestion extends Omit<OptimizeQuestion, 'trials'> {
  readonly method: SearchMethod
  /** Points to try in each window, where the user said so. */
  readonly asked: number | undefined
  readonly train: Span
  readonly test: Span
  readonly start: 'anchored' | 'rolling'
}

/** A part of the past, both days included. */
export interface WalkPart {
  readonly from: string
  readonly to: string
}

export interface WalkStep {
  readonly train: WalkPart
  readonly test: WalkPart
  /** Points tried on the training part, in order. */
  readonly points: readonly SearchedPoint[]
  /** Place of the one that was taken to the test; null where none could be judged: the account stays in cash. */
  readonly chosen: number | null
  /** Of the chosen one in training, after all trials of its idea. */
  readonly dsr: number | null
  /** The chosen one in the test. */
  readonly tested: TriedPoint | null
}

export interface StitchedDay {
  readonly date: string
  /** The account as a multiple of its beginning. */
  readonly value: number
  /** The benchmark likewise; null without one or where it has no row. */
  readonly benchmark: number | null
}

export interface WalkForwardStudy {
  readonly question: WalkForwardQuestion
  readonly data: StudyData
  readonly steps: readonly WalkStep[]
  /** The tests one after another. */
  readonly stitched: readonly StitchedDay[]
  /** Of the stitched curve. */
  readonly statistics: Readonly<Record<string, StatisticValue>>
  /** Mean yearly growth of the tests over that of the trainings; null where the trainings lost. */
  readonly efficiency: number | null
  readonly trials: number
  /** Of the stitched curve after all trials. */
  readonly dsr: number | null
  readonly warnings: readonly string[]
}

export const CURVE_STATISTICS = [
  'total_return',
  'cagr',
  'annual_volatility',
  'max_drawdown',
  'longest_drawdown_days',
  'sharpe',
  'sortino',
  'calmar',
  'beta',
  'alpha',
  'active_return',
  'psr',
] as const
