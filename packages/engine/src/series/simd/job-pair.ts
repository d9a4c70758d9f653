import type { SeriesJob } from '../jobs.js'

/** Two jobs side by side as the lanes of vectors, the shorter first; one alone stands twice. */
export type JobPair = readonly [shorter: SeriesJob, longer: SeriesJob]

export function lengthOf({ from, to }: SeriesJob): number {
  return to - from
}

/** Of like length side by side, so that little is done behind the end of the shorter. */
export function pairsOf(jobs: readonly SeriesJob[]): readonly JobPair[] {
  const sorted = [...jobs].sort((a, b) => lengthOf(a) - lengthOf(b))
  return Array.from({ length: Math.ceil(sorted.length / 2) }, (_, k): JobPair => {
    const first = sorted[2 * k]
    return [first, sorted[2 * k + 1] ?? first]
  })
}
