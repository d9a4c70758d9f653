import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf, type Point, pointAt, pointCount, type Scores, type SearchAxis, settingsAt } from './axis.js'
import { crowdingDistances, dominates, nondominatedFronts, paretoFront } from './dominance.js'
import { mostRobust, plateausOf } from './plateau.js'
import { searchPoints } from './search-points.js'
import type { SearchMethod, SearchQuestion } from './search-question.js'

const axis = (name: string, count: number): SearchAxis => ({ name, values: Array.from({ length: count }, (_, k) => k) })
const AXES = [axis('a', 7), axis('b', 5), axis('c', 11)]

function play(question: SearchQuestion, score: (point: Point) => Scores): readonly Point[] {
  const search = searchPoints(question)
  const points: Point[] = []
  for (let step = search.next(); !step.done; step = search.next(step.value.map(score))) points.push(...step.value)
  return points
}

describe('the points of a grid', () => {
  it('are each combination once, the last axis running fastest', () => {
    const points = Array.from({ length: pointCount(AXES) }, (_, at) => pointAt(AXES, at))
    expect(new Set(points.map(keyOf)).size).toBe(7 * 5 * 11)
    expect(points.slice(0, 2)).toEqual([
      [0, 0, 0],
      [0, 0, 1],
    ])
    expect(settingsAt([{ name: 'x', values: [10, 20] }], [1])).toEqual({ x: 20 })
  })
})

describe.each<SearchMethod>(['grid', 'random', 'evolution'])('the method %s', (method) => {
  const peak = (point: Point): Scores => [-Math.abs(point[0]! - 3) - Math.abs(point[1]! - 1) - Math.abs(point[2]! - 9)]

  it('tries no point twice, as many as asked for, and the same for equal seeds', () => {
    const question = { axes: AXES, method, trials: 60, seed: 7 }
    const points = play(question, peak)
    expect(new Set(points.map(keyOf)).size).toBe(points.length)
    expect(points).toHaveLength(method === 'grid' ? 385 : 60)
    expect(play(question, peak)).toEqual(points)
  })

  it('tries everything where there is no more than it may try, even if nothing can be judged', () => {
    const small = [axis('a', 3), axis('b', 4)]
    expect(play({ axes: small, method, trials: 100, seed: 1 }, () => null)).toHaveLength(12)
  })
})

describe('evolution', () => {
  const wide = Array.from({ length: 4 }, (_, k) => axis(`x${k}`, 41))
  const bowl = (point: Point): Scores => [-point.reduce((sum, place) => sum + (place - 29) ** 2, 0)]
  const bestOf = (method: SearchMethod, seed: number) =>
    Math.max(...play({ axes: wide, method, trials: 400, seed }, bowl).map((point) => bowl(point)![0]!))

  it('comes nearer to the top of a smooth hill than drawing at random, for every one of ten seeds', () => {
    for (let seed = 1; seed <= 10; seed++) expect(bestOf('evolution', seed)).toBeGreaterThan(bestOf('random', seed))
  })

  it('finds more of a known front of two objectives than drawing at random', () => {
    // Schaffer's problem: x from 0 to 40 on the first axis is best anywhere up to 20; the others only do harm.
    const two = ([x, ...rest]: Point): Scores => {
      const harm = rest.reduce((sum, place) => sum + place, 0)
      return [-((x! - 0) ** 2) - harm * 30, -((x! - 20) ** 2) - harm * 30]
    }
    const found = (method: SearchMethod) => {
      const points = play({ axes: wide, method, trials: 400, seed: 3 }, two)
      return paretoFront(points.map(two)).filter((place) => points[place]!.slice(1).every((at) => at === 0)).length
    }
    expect(found('evolution')).toBeGreaterThan(5 + found('random'))
  })
})

const scoresOf = fc.array(
  fc.option(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { nil: null }),
  { minLength: 1, maxLength: 30 },
)

describe('fronts', () => {
  it('are what peeling off the undominated again and again gives, and the first is the Pareto front', () => {
    fc.assert(
      fc.property(scoresOf, (scores) => {
        let rest = [...scores.keys()]
        for (const front of nondominatedFronts(scores)) {
          const top = rest.filter((a) => !rest.some((b) => dominates(scores[b]!, scores[a]!)))
          expect(front).toEqual(top)
          rest = rest.filter((a) => !top.includes(a))
        }
        expect(rest).toEqual([])
        const judged = nondominatedFronts(scores)[0]!.filter((place) => scores[place] !== null)
        expect(paretoFront(scores)).toEqual(judged)
      }),
    )
  })

  it('prefer their ends and what stands alone', () => {
    const scores = [
      [0, 4],
      [1, 3],
      [1.2, 2.8],
      [4, 0],
    ]
    const distances = crowdingDistances(scores, [0, 1, 2, 3])
    expect(distances.get(0)).toBe(Infinity)
    expect(distances.get(1)).toBeCloseTo(1.2 / 4 + 1.2 / 4, 12)
    expect(distances.get(2)).toBeCloseTo(3 / 4 + 3 / 4, 12)
  })
})

describe('a plateau', () => {
  const line = [axis('a', 8)]
  const points = line[0]!.values.map((at) => [at])

  it('beats a spike: the mean counts the neighbours, failures as the worst', () => {
    const scores = [[0], [0], [9], [0], null, [5], [5], [5]] as readonly Scores[]
    const plateaus = plateausOf(line, points, scores)
    expect(plateaus.map(({ place, mean }) => [place, mean])).toEqual([
      [0, 0],
      [1, 3],
      [2, 3],
      [3, 3],
      [5, 10 / 3],
      [6, 5],
      [7, 5],
    ])
    expect(mostRobust(plateaus)).toEqual({ place: 6, mean: 5, worst: 5, neighbours: 2 })
  })

  it('says nothing of no point', () => {
    expect(
      mostRobust(
        plateausOf(
          line,
          points,
          points.map(() => null),
        ),
      ),
    ).toBeNull()
  })
})
