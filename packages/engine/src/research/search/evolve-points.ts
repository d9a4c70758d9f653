import { type Draw, drawFrom } from '../seeded.js'
import { keyOf, type Point, pointCount, type Scores, type SearchAxis } from './axis.js'
import { crowdingDistances, nondominatedFronts } from './dominance.js'
import type { PointSearch, SearchQuestion } from './search-question.js'

/** Constants of the published method: spread of crossover and mutation (the larger the nearer to the parents). */
const SPREAD = { crossover: 15, mutation: 20 } as const
const CROSSOVER_RATE = 0.9
/** Generations that a given number of trials is divided into. */
const GENERATIONS = 16
const POPULATION = { least: 8, most: 100 } as const
/** Children that turn out to be known before a new point is drawn at random instead. */
const PATIENCE = 20

interface Member {
  readonly point: Point
  readonly scores: Scores
  readonly front: number
  readonly crowding: number
}

/**
 * NSGA-II of Deb, Pratap, Agarwal and Meyarivan (2002), for one objective as for several: binary tournaments on front and
 * crowding, simulated binary crossover and polynomial mutation on the places of the axes, rounded, and the best of
 * parents and children survive. No point is yielded twice.
 */
export function* evolvePoints({ axes, trials, seed }: SearchQuestion): PointSearch {
  const draw = drawFrom(seed)
  const limit = Math.min(trials, pointCount(axes))
  const size = Math.min(limit, POPULATION.most, Math.max(POPULATION.least, Math.round(trials / GENERATIONS)))
  const tried = new Set<string>()
  const unseen = (propose: () => Point): Point => {
    for (let attempt = 0; attempt < PATIENCE; attempt++) {
      const point = propose()
      if (!tried.has(keyOf(point))) return remembered(point)
    }
    let point = randomPoint(axes, draw)
    while (tried.has(keyOf(point))) point = nextPoint(axes, point)
    return remembered(point)
  }
  const remembered = (point: Point): Point => {
    tried.add(keyOf(point))
    return point
  }
  let population: readonly Member[] = []
  while (tried.size < limit) {
    const count = Math.min(size, limit - tried.size)
    const parents = population
    const propose = () => (parents.length < 2 ? randomPoint(axes, draw) : childOf(parents, axes, draw))
    const points = Array.from({ length: count }, () => unseen(propose))
    const scores = yield points
    population = survivors([...parents, ...points.map((point, k) => ({ point, scores: scores[k]! }))], size)
  }
}

function randomPoint(axes: readonly SearchAxis[], draw: Draw): Point {
  return axes.map(({ values }) => Math.floor(draw() * values.length))
}

/** The point after `point` in the order of the grid, from the last on to the first. */
function nextPoint(axes: readonly SearchAxis[], point: Point): Point {
  const next = [...point]
  for (let k = axes.length - 1; k >= 0; k--) {
    next[k] = (next[k]! + 1) % axes[k]!.values.length
    if (next[k] !== 0) break
  }
  return next
}

function survivors(
  all: readonly { readonly point: Point; readonly scores: Scores }[],
  size: number,
): readonly Member[] {
  const scores = all.map((one) => one.scores)
  return nondominatedFronts(scores)
    .flatMap((front, rank) => {
      const crowding = crowdingDistances(scores, front)
      return front
        .map((place) => ({ ...all[place]!, front: rank, crowding: crowding.get(place)! }))
        .sort((a, b) => b.crowding - a.crowding)
    })
    .slice(0, size)
}

function tournament(population: readonly Member[], draw: Draw): Point {
  const pick = () => population[Math.floor(draw() * population.length)]!
  const [a, b] = [pick(), pick()]
  const isFirstBetter = a.front < b.front || (a.front === b.front && a.crowding >= b.crowding)
  return (isFirstBetter ? a : b).point
}

function childOf(population: readonly Member[], axes: readonly SearchAxis[], draw: Draw): Point {
  const mother = tournament(population, draw)
  const father = tournament(population, draw)
  const isCrossed = draw() < CROSSOVER_RATE
  return axes.map(({ values }, k) => {
    const highest = values.length - 1
    let place = isCrossed ? crossed(mother[k]!, father[k]!, draw) : mother[k]!
    if (draw() * axes.length < 1) place = mutated(place, highest, draw)
    return Math.min(highest, Math.max(0, Math.round(place)))
  })
}

/** Simulated binary crossover of one coordinate. */
function crossed(a: number, b: number, draw: Draw): number {
  const u = draw()
  const power = 1 / (SPREAD.crossover + 1)
  const spread = u <= 0.5 ? (2 * u) ** power : (1 / (2 * (1 - u))) ** power
  const sign = draw() < 0.5 ? 1 : -1
  return (a + b) / 2 + (sign * spread * (a - b)) / 2
}

/** Polynomial mutation of one coordinate, by one place at least. */
function mutated(place: number, highest: number, draw: Draw): number {
  const u = draw()
  const power = 1 / (SPREAD.mutation + 1)
  const shift = (u < 0.5 ? (2 * u) ** power - 1 : 1 - (2 * (1 - u)) ** power) * highest
  return place + (Math.abs(shift) < 1 ? Math.sign(shift) : shift)
}
