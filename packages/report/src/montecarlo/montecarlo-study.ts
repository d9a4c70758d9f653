import type { Band, PathFigures, TradePath } from '@stocklab/engine'
import type { JudgedRun } from '../judged-run.js'

export interface MonteCarloOptions {
  /** Paths of the block bootstrap and of the resampled trades. */
  readonly paths: number
  readonly blockDays: number
  /** Simulations with other first days, and as many with missed entries. */
  readonly runs: number
  /** Share of entries that are missed. */
  readonly missed: number
  readonly seed: number
}

/** A run that was simulated anew. */
export interface RerunFigures extends PathFigures {
  readonly from: string
}

export interface MarkedBand {
  readonly date: string
  readonly band: Band
  /** The run itself, as a multiple of the capital. */
  readonly actual: number
}

/** A study with the run it started from, judged by all trials of its idea. */
export interface MonteCarloAnswer {
  readonly run: JudgedRun
  readonly study: MonteCarloStudy
}

export interface MonteCarloStudy {
  readonly options: MonteCarloOptions
  readonly actual: RerunFigures
  readonly bootstrap: { readonly figures: readonly PathFigures[]; readonly bands: readonly MarkedBand[] }
  readonly trades: readonly TradePath[]
  readonly starts: readonly RerunFigures[]
  readonly missed: readonly RerunFigures[]
}
