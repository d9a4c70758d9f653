import type { Point, Scores, SearchAxis } from './axis.js'

export type SearchMethod = 'grid' | 'random' | 'evolution'

export interface SearchQuestion {
  readonly axes: readonly SearchAxis[]
  readonly method: SearchMethod
  /** Points to try; a grid tries all and ignores it. */
  readonly trials: number
  readonly seed: number
}

/**
 * Yields batches of points that were not tried before and takes their scores, in the same order. What is tried depends on
 * the question and the scores alone: who replays known scores arrives at the same points.
 */
export type PointSearch = Generator<readonly Point[], void, readonly Scores[]>
