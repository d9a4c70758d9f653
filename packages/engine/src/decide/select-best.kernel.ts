import type { RankEntry } from '@stocklab/strategy'
import type { Ranking, RankingScratch } from './ranking.js'

/** Beyond this a sort is faster than keeping the best in order. */
export const MOST_SELECTED = 100

/** How many of the best by one entry of rank_by. */
export interface Selection {
  readonly entry: RankEntry
  /** At most MOST_SELECTED, and fewer than there are candidates. */
  readonly count: number
}

/** The first `count` candidates of `rankCandidates` by one entry, with the same scores to the bit, without a sort. */
export function selectBest(
  candidates: Int32Array,
  values: Float64Array,
  { entry, count }: Selection,
  scratch: RankingScratch,
): Ranking {
  const { order, orderedScores: best } = scratch
  const direction = entry.order === 'high' ? -1 : 1
  let kept = 0
  let next = 0
  for (; next < candidates.length && kept < count; next++) {
    const key = direction * values[candidates[next]]
    if (!Number.isNaN(key)) insert(best, order, { place: kept++, key, instrument: candidates[next] })
  }
  // Equal keys stay in the order of codes: a later one never passes an earlier one. A missing one is below nothing.
  for (; next < candidates.length; next++) {
    const key = direction * values[candidates[next]]
    if (key < best[count - 1]) insert(best, order, { place: count - 1, key, instrument: candidates[next] })
  }
  scoreBest(kept, { candidates, values, direction, weight: entry.weight }, best)
  fillMissing(candidates, values, { from: kept, to: count }, scratch)
  return { candidates, ranks: [values], order: order.subarray(0, count), scores: best.subarray(0, count) }
}

/** Puts a key where it belongs among the sorted ones before `place`, which move up. */
function insert(
  best: Float64Array,
  order: Int32Array,
  { place, key, instrument }: { readonly place: number; readonly key: number; readonly instrument: number },
): void {
  let at = place
  for (; at > 0 && key < best[at - 1]; at--) {
    best[at] = best[at - 1]
    order[at] = order[at - 1]
  }
  best[at] = key
  order[at] = instrument
}

interface Competition {
  readonly candidates: Int32Array
  readonly values: Float64Array
  readonly direction: number
  readonly weight: number
}

/** Replaces the keys of the best by their scores; ties share the average place, also with those that were not kept. */
function scoreBest(kept: number, { candidates, values, direction, weight }: Competition, best: Float64Array): void {
  if (kept === 0) return
  const last = best[kept - 1]
  let present = 0
  let tiesOfLast = 0
  for (let k = 0; k < candidates.length; k++) {
    const value = values[candidates[k]]
    if (!Number.isNaN(value)) present++
    if (direction * value === last) tiesOfLast++
  }
  for (let start = 0; start < kept; ) {
    const key = best[start]
    let end = start + 1
    while (end < kept && best[end] === key) end++
    const ties = end === kept ? tiesOfLast : end - start
    const place = present - 1 - (start + start + ties - 1) / 2
    const share = weight * (present > 1 ? place / (present - 1) : 0.5)
    const score = weight > 0 ? share / weight : share
    for (; start < end; start++) best[start] = score
  }
}

/** Those without a value come last, by code. */
function fillMissing(
  candidates: Int32Array,
  values: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  { order, orderedScores }: RankingScratch,
): void {
  for (let k = 0, place = from; place < to && k < candidates.length; k++) {
    if (!Number.isNaN(values[candidates[k]])) continue
    order[place] = candidates[k]
    orderedScores[place++] = 0
  }
}
