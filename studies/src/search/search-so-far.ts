import { type SearchQuestion, searchPoints } from '@stocklab/engine'
import type { SearchedPoint } from '@stocklab/report'

type Point = SearchedPoint['point']

export interface SearchSoFar {
  /** What is known of the points, in the order in which the search tries them. */
  readonly tried: readonly SearchedPoint[]
  /** The generation of which a point is unknown, counted from 0, with all of its points; null where the search is done. */
  readonly open: { readonly generation: number; readonly points: readonly Point[] } | null
}

/** Where a search stands by what is known of its points, whoever ran them and however they were divided. */
export function searchSoFar(question: SearchQuestion, known: (point: Point) => SearchedPoint | undefined): SearchSoFar {
  const search = searchPoints(question)
  const tried: SearchedPoint[] = []
  let step = search.next()
  for (let generation = 0; !step.done; generation++) {
    const points = step.value
    const found = points.flatMap((point) => known(point) ?? [])
    tried.push(...found)
    if (found.length < points.length) return { tried, open: { generation, points } }
    step = search.next(found.map(({ scores }) => scores))
  }
  return { tried, open: null }
}
