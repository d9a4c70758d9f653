import { drawFrom } from '../seeded.js'
import { keyOf, type Point, pointAt, pointCount, type Scores, type SearchAxis } from './axis.js'
import { evolvePoints } from './evolve-points.js'

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

export function searchPoints(question: SearchQuestion): PointSearch {
  switch (question.method) {
    case 'grid':
      return oneBatch(Array.from({ length: pointCount(question.axes) }, (_, at) => pointAt(question.axes, at)))
    case 'random':
      return oneBatch(drawPoints(question))
    case 'evolution':
      return evolvePoints(question)
  }
}

function* oneBatch(points: readonly Point[]): PointSearch {
  yield points
}

/** Different points, each equally likely; all of them where there are no more than asked for. */
function drawPoints({ axes, trials, seed }: SearchQuestion): readonly Point[] {
  const count = pointCount(axes)
  if (count <= trials) return Array.from({ length: count }, (_, at) => pointAt(axes, at))
  const draw = drawFrom(seed)
  const drawn = new Map<string, Point>()
  while (drawn.size < trials) {
    const point = axes.map(({ values }) => Math.floor(draw() * values.length))
    drawn.set(keyOf(point), point)
  }
  return [...drawn.values()]
}
