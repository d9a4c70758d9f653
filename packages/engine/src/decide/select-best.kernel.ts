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
  const { keys, order, orderedScores } = scratch
  const direction = entry.order === 'high' ? -1 : 1
  let present = 0
  let kept = 0
  let bound = Infinity
  for (let k = 0; k < candidates.length; k++) {
    const i = candidates[k]
    const key = direction * values[i]
    if (Number.isNaN(key)) continue
    keys[present++] = key
    // Equal keys stay in the order of codes: a later one never passes an earlier one.
    if (kept === count && !(key < bound)) continue
    let place = kept < count ? kept++ : count - 1
    for (; place > 0 && key < orderedScores[place - 1]; place--) {
      orderedScores[place] = orderedScores[place - 1]
      order[place] = order[place - 1]
    }
    orderedScores[place] = key
    order[place] = i
    if (kept === count) bound = orderedScores[count - 1]
  }
  scoreBest(kept, present, entry.weight, scratch)
  fillMissing(candidates, values, { from: kept, to: count }, scratch)
  return { order: order.subarray(0, count), scores: orderedScores.subarray(0, count) }
}

/** Replaces the keys of the best by their scores; ties share the average place, also with those that were not kept. */
function scoreBest(kept: number, present: number, weight: number, { keys, orderedScores }: RankingScratch): void {
  for (let start = 0; start < kept; ) {
    const key = orderedScores[start]
    let end = start + 1
    while (end < kept && orderedScores[end] === key) end++
    let ties = end - start
    if (end === kept) {
      ties = 0
      for (let k = 0; k < present; k++) if (keys[k] === key) ties++
    }
    const place = present - 1 - (start + start + ties - 1) / 2
    const share = weight * (present > 1 ? place / (present - 1) : 0.5)
    const score = weight > 0 ? share / weight : share
    for (; start < end; start++) orderedScores[start] = score
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
