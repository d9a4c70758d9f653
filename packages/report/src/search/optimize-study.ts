import type { Plateau, Scores, SearchAxis, SearchQuestion, StatisticValue } from '@stocklab/engine'
import type { StrategyDocument } from '@stocklab/strategy'

/** A statistic that a search makes as high or as low as possible. */
export interface Objective {
  readonly id: string
  readonly aim: 'max' | 'min'
}

export function objectiveText({ id, aim }: Objective): string {
  return aim === 'min' ? `min:${id}` : id
}

/** One point after its run. */
export interface TriedPoint {
  /** Statistics that are numbers; empty where it could not be run. */
  readonly values: Readonly<Record<string, number>>
  /** Objectives, higher is better; null where one has no value. */
  readonly scores: Scores
  /** Why it cannot be judged; null where it can. */
  readonly reason: string | null
  /** Key of its trial in the ledger; null where it was not run. */
  readonly trial: string | null
}

/** A point of a finished search: its place on each axis, and what came of it. */
export interface SearchedPoint extends TriedPoint {
  readonly point: readonly number[]
}

export function settingsText(axes: readonly SearchAxis[], point: readonly number[]): string {
  return axes.map(({ name, values }, k) => `${name}=${values[point[k]!]}`).join(' ')
}

/** What the number of trials leaves of a search. */
export interface SearchJudgement {
  /** Trials of the family, earlier ones included. */
  readonly trials: number
  /** Annual Sharpe ratio that the best of as many trials without skill would show; null where it cannot be told. */
  readonly bestByLuck: number | null
  /** Of the best point: dsr, min_backtest_length, pbo, pbo_degradation_slope, pbo_prob_loss. */
  readonly values: Readonly<Record<string, StatisticValue>>
  readonly reasons: Readonly<Record<string, string>>
  /** Deflated Sharpe ratio by key of the trial. */
  readonly deflated: ReadonlyMap<string, number | null>
}

export interface OptimizeQuestion extends SearchQuestion {
  readonly document: StrategyDocument
  readonly objectives: readonly Objective[]
}

export interface OptimizeStudy {
  readonly question: OptimizeQuestion
  readonly data: StudyData
  /** In the order in which they were tried. */
  readonly points: readonly SearchedPoint[]
  /** Places of the judged points, the best first objective first. */
  readonly ranked: readonly number[]
  /** Places of the points that no other beats in every objective. */
  readonly front: readonly number[]
  readonly plateaus: readonly Plateau[]
  /** The point that depends least on its exact numbers. */
  readonly robust: Plateau
  /** Names of the axes at whose end the best point lies. */
  readonly atEdge: readonly string[]
  /** The same of the most robust point: neighbours beyond it are unknown. */
  readonly robustAtEdge: readonly string[]
  readonly judgement: SearchJudgement
  readonly warnings: readonly string[]
}

/** Which data a study saw. */
export interface StudyData {
  readonly market: string
  readonly data_version: string
  readonly prices: string
  readonly made_up: boolean
  readonly engine_version: string
  readonly period: { readonly from: string; readonly to: string }
}

/** Points whose deflated Sharpe ratio is told. */
export const SHOWN = 20

/** Scores are always to be high; the first objective itself may be to be low. */
export function signOf({ objectives }: Pick<OptimizeQuestion, 'objectives'>): 1 | -1 {
  return objectives[0]!.aim === 'min' ? -1 : 1
}
