import type { BootstrapAnswer, TradePath } from '@stocklab/engine'
import type {
  JudgedRun,
  MarkedBand,
  MonteCarloOptions,
  OptimizeQuestion,
  RerunFigures,
  SearchedPoint,
  StudyData,
  WalkForwardQuestion,
  WalkPart,
} from '@stocklab/report'
import type { StrategyDocument } from '@stocklab/strategy'

/**
 * A study that is done in parts, by whoever has time, wherever the same version of the data lies. It is plain JSON, as are
 * its parts and their results: they may go through any queue and any database on their way.
 */
export type PartedStudy = PartedSearch | PartedWalk | PartedMonteCarlo

export interface PartedSearch extends Parting {
  readonly kind: 'optimize'
  readonly question: OptimizeQuestion
}

export interface PartedWalk extends Parting {
  readonly kind: 'walkforward'
  readonly question: WalkForwardQuestion
}

export interface PartedMonteCarlo extends Parting {
  readonly kind: 'montecarlo'
  readonly document: StrategyDocument
  readonly options: MonteCarloOptions
}

export interface Parting {
  /** The data on which every part has to run; null takes what each finds, and joining refuses a mixture. */
  readonly dataVersion: string | null
  /** Points or runs of one part at most; null leaves together whatever may run at the same time. */
  readonly partSize: number | null
}

/** What can be run on its own. `id` is unique in its study and the same each time the study is planned. */
export type StudyPart = SurveyPart | PointsPart | BasePart | RerunsPart

/** Which windows a walk forward has in these data: everything else of it waits for that. */
export interface SurveyPart {
  readonly task: 'survey'
  readonly id: string
}

/** Points of a search over one span; null is the whole period of the study. */
export interface PointsPart {
  readonly task: 'points'
  readonly id: string
  readonly span: WalkPart | null
  readonly points: readonly (readonly number[])[]
}

/** The run itself, and the other histories that are drawn from its returns and trades. */
export interface BasePart {
  readonly task: 'base'
  readonly id: string
}

/** Simulations of a Monte Carlo study from place `from` to before place `to`: of other first days, or of missed entries. */
export interface RerunsPart {
  readonly task: 'starts' | 'missed'
  readonly id: string
  readonly from: number
  readonly to: number
}

/** What a part found; it names what it is about, so that results may come in any order, overlap and come twice. */
export type PartResult = SurveyResult | PointsResult | BaseResult | RerunsResult

interface Seen {
  readonly dataVersion: string
}

export interface SurveyResult extends Seen {
  readonly task: 'survey'
  readonly data: StudyData
  readonly warnings: readonly string[]
  readonly windows: readonly SurveyedWindow[]
  /** Points to try in each window. */
  readonly trials: number
}

export interface SurveyedWindow {
  readonly train: WalkPart
  readonly test: WalkPart
  /** Days of the test, with the benchmark as a multiple of its value on the first day of the first test. */
  readonly days: readonly { readonly date: string; readonly benchmark: number | null }[]
}

export interface PointsResult extends Seen {
  readonly task: 'points'
  readonly data: StudyData
  readonly warnings: readonly string[]
  readonly span: WalkPart | null
  readonly points: readonly SearchedPoint[]
}

export interface BaseResult extends Seen {
  readonly task: 'base'
  /** Before the number of trials is taken into account: that is known in the end. */
  readonly run: JudgedRun
  readonly actual: RerunFigures
  readonly figures: BootstrapAnswer['figures']
  readonly bands: readonly MarkedBand[]
  readonly trades: readonly TradePath[]
}

export interface RerunsResult extends Seen {
  readonly task: 'starts' | 'missed'
  readonly from: number
  readonly figures: readonly RerunFigures[]
}
