import { mean } from '../../metrics/numeric.js'
import type { Point, Scores, SearchAxis } from './axis.js'

/** How a point and the points around it do in the first objective. */
export interface Plateau {
  /** Place of the point. */
  readonly place: number
  /** Mean of the point and its neighbours; one that cannot be judged counts as the worst that was seen. */
  readonly mean: number
  /** The worst among them. */
  readonly worst: number
  readonly neighbours: number
}

/** How far on each axis a neighbour may lie: a tenth of the axis, at least one step. */
const REACH = 0.1
/** Neighbours without which a mean says nothing, as a share of what the median point has. */
const ENOUGH = 0.5

/**
 * For every judged point, how good its neighbourhood is, in the order of the points. A point that shines alone is most
 * likely luck; one that stands on a plateau does not depend on its exact numbers.
 */
export function plateausOf(
  axes: readonly SearchAxis[],
  points: readonly Point[],
  scores: readonly Scores[],
): readonly Plateau[] {
  const floor = scores.reduce((least, score) => Math.min(least, score?.[0] ?? Infinity), Infinity)
  const reach = axes.map(({ values }) => Math.max(1, Math.floor(REACH * (values.length - 1))))
  const isNear = (a: Point, b: Point) => reach.every((steps, k) => Math.abs(a[k]! - b[k]!) <= steps)
  return points.flatMap((point, place) => {
    if (scores[place] === null) return []
    const near = points.flatMap((other, k) => (isNear(point, other) ? [scores[k]?.[0] ?? floor] : []))
    return [{ place, mean: mean(near), worst: Math.min(...near), neighbours: near.length - 1 }]
  })
}

/** The point whose neighbourhood is best among those that have enough of one; null without any judged point. */
export function mostRobust(plateaus: readonly Plateau[]): Plateau | null {
  const counts = plateaus.map(({ neighbours }) => neighbours).sort((a, b) => a - b)
  const least = ENOUGH * (counts[counts.length >> 1] ?? 0)
  const eligible = plateaus.filter(({ neighbours }) => neighbours >= least)
  return eligible.reduce<Plateau | null>((best, one) => (best === null || one.mean > best.mean ? one : best), null)
}
