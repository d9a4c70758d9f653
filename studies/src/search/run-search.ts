import { pointCount, type SearchQuestion } from '@stocklab/engine'
import type { SearchedPoint } from '@stocklab/report'
import { usageError } from '../usage-error.js'
import { type RunSpan, runPoints, type SearchDesk } from './run-points.js'
import { searchSoFar } from './search-so-far.js'

/** Runs of one search that nobody starts by mistake. */
const MOST_RUNS = 10_000
/** What the estimate of a refusal goes by. */
const RUNS_A_SECOND = 100

/**
 * How many points a search tries. Throws a usage error for a grid of more than is sensible, or of more than `--trials`
 * allows, with how long it would take.
 */
export function requireSensible(
  question: Omit<SearchQuestion, 'trials'>,
  trials: number | undefined,
  times = 1,
): number {
  const all = pointCount(question.axes)
  if (question.method !== 'grid') return Math.min(all, trials ?? 200)
  const limit = trials ?? Math.floor(MOST_RUNS / times)
  if (all <= limit) return all
  const runs = (all * times).toLocaleString('en-US')
  throw usageError(
    `expected a grid of at most ${limit.toLocaleString('en-US')} points, received ${all.toLocaleString('en-US')}: ${runs} runs, about ${duration((all * times) / RUNS_A_SECOND)} at ${RUNS_A_SECOND} runs a second`,
    `Take larger steps, use --method random or evolution, or allow it with --trials ${all}.`,
  )
}

function duration(seconds: number): string {
  const steps = [
    ['days', 86_400],
    ['hours', 3600],
    ['minutes', 60],
  ] as const
  const [unit, size] = steps.find(([, length]) => seconds >= 1.5 * length) ?? (['seconds', 1] as const)
  return `${Math.round(seconds / size).toLocaleString('en-US')} ${unit}`
}

/** Runs points over a span; each comes back with its place on the axes. */
export async function searchPart(
  desk: SearchDesk,
  points: readonly SearchedPoint['point'][],
  span: RunSpan,
): Promise<readonly SearchedPoint[]> {
  const tried = await runPoints(desk, points, span)
  return tried.map((one, k) => ({ ...one, point: points[k]! }))
}

/** Runs a whole search over a span, in the order in which its points were tried. */
export async function runSearch(
  desk: SearchDesk,
  question: SearchQuestion,
  span: RunSpan,
): Promise<readonly SearchedPoint[]> {
  const known = new Map<string, SearchedPoint>()
  const keyOf = (point: SearchedPoint['point']) => point.join(' ')
  for (;;) {
    const { tried, open } = searchSoFar(question, (point) => known.get(keyOf(point)))
    if (open === null) return tried
    for (const one of await searchPart(desk, open.points, span)) known.set(keyOf(one.point), one)
  }
}

/** The judged point with the best first objective, the first of equals; null where none can be judged. */
export function bestOf(points: readonly SearchedPoint[]): number | null {
  let best: number | null = null
  for (const [place, { scores }] of points.entries()) {
    if (scores !== null && (best === null || scores[0]! > points[best]!.scores![0]!)) best = place
  }
  return best
}
