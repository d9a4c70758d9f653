import { drawFrom } from '../seeded.js'
import { keyOf, type Point, pointAt, pointCount } from './axis.js'
import { evolvePoints } from './evolve-points.js'
import type { PointSearch, SearchQuestion } from './search-question.js'

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
