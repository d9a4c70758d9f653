import type { RankEntry } from '@stocklab/strategy'
import { RadixOrder } from '../cross-section/radix-order.kernel.js'

/** Candidates in order of preference with their scores, side by side; valid until the scratch ranks again. */
export interface Ranking {
  /** Everyone who was ranked, ascending, and the values by instrument that ranked them. */
  readonly candidates: Int32Array
  readonly ranks: readonly Float64Array[]
  /** Instruments, best first: all candidates, or as many as were asked for. */
  readonly order: Int32Array
  /** Weighted mean of percent ranks, 0 to 1, not rounded. */
  readonly scores: Float64Array
}

/** Memory for rankings over N instruments; one per run, because daily rankings would otherwise allocate megabytes. */
export interface RankingScratch {
  readonly candidates: Int32Array
  readonly radix: RadixOrder
  /** Sort keys, side by side with `members`: positions in the list of candidates. */
  readonly keys: Float64Array
  readonly members: Int32Array
  /** By position. */
  readonly scores: Float64Array
  readonly missing: Uint8Array
  /** Marks of instruments that are no candidates; zero between two decisions. */
  readonly leaving: Uint8Array
  readonly positions: Int32Array
  readonly order: Int32Array
  readonly orderedScores: Float64Array
}

export function createRankingScratch(instruments: number): RankingScratch {
  return {
    candidates: new Int32Array(instruments),
    radix: new RadixOrder(instruments),
    keys: new Float64Array(instruments),
    members: new Int32Array(instruments),
    scores: new Float64Array(instruments),
    missing: new Uint8Array(instruments),
    leaving: new Uint8Array(instruments),
    positions: new Int32Array(instruments),
    order: new Int32Array(instruments),
    orderedScores: new Float64Array(instruments),
  }
}

/** Scores are compared after rounding to 12 decimals, so that the order of additions decides no tie. */
const SCORE_STEPS = 1e12

/**
 * Ranks the candidates (instruments ascending by code) by the weighted mean of their percent ranks, 1 = the preferred
 * end; a missing value counts as 0. Ties go to fewer missing values, then to the smaller code.
 */
export function rankCandidates(
  candidates: Int32Array,
  ranks: readonly Float64Array[],
  entries: readonly RankEntry[],
  scratch: RankingScratch,
): Ranking {
  const { scores, missing } = scratch
  const count = candidates.length
  scores.fill(0, 0, count)
  missing.fill(0, 0, count)
  let weights = 0
  entries.forEach((entry, e) => {
    weights += entry.weight
    addPercentRanks(candidates, ranks[e], entry, scratch)
  })
  if (weights > 0) for (let k = 0; k < count; k++) scores[k] /= weights
  // One entry alone has sorted the candidates already: by value, missing last, by code.
  if (entries.length !== 1) orderByScore(count, entries.length, scratch)
  return { candidates, ranks, ...gathered(candidates, scratch) }
}

/** Plain loops: the typed-array methods with callbacks cost more than the sort. */
function gathered(candidates: Int32Array, { positions, scores, order, orderedScores }: RankingScratch) {
  const count = candidates.length
  for (let k = 0; k < count; k++) {
    order[k] = candidates[positions[k]]
    orderedScores[k] = scores[positions[k]]
  }
  return { order: order.subarray(0, count), scores: orderedScores.subarray(0, count) }
}

/** Adds weight * PCTRANK to the scores and orders all positions, preferred value first, those without one last. */
function addPercentRanks(
  candidates: Int32Array,
  values: Float64Array,
  entry: RankEntry,
  { radix, keys, members, positions, scores, missing }: RankingScratch,
): void {
  const direction = entry.order === 'high' ? -1 : 1
  let count = 0
  let absent = 0
  for (let k = 0; k < candidates.length; k++) {
    const value = values[candidates[k]]
    if (Number.isNaN(value)) {
      missing[k]++
      positions[absent++] = k
    } else {
      keys[count] = direction * value
      members[count++] = k
    }
  }
  positions.copyWithin(count, 0, absent)
  const order = radix.ascending(keys, count)
  for (let start = 0; start < count; ) {
    const key = keys[order[start]]
    let end = start + 1
    while (end < count && keys[order[end]] === key) end++
    // Places count from the worst end, from 0; ties share the average.
    const place = count - 1 - (start + end - 1) / 2
    const share = entry.weight * (count > 1 ? place / (count - 1) : 0.5)
    for (; start < end; start++) {
      const position = members[order[start]]
      positions[start] = position
      scores[position] += share
    }
  }
}

/** Orders positions by rounded score; those before the sort stand by missing values, then code, and ties keep that order. */
function orderByScore(count: number, entries: number, scratch: RankingScratch): void {
  const { radix, keys, members, positions, scores, missing } = scratch
  let filled = 0
  for (let absent = 0; absent <= entries && filled < count; absent++) {
    for (let k = 0; k < count; k++) if (missing[k] === absent) members[filled++] = k
  }
  for (let k = 0; k < count; k++) keys[k] = -Math.round(scores[members[k]] * SCORE_STEPS)
  const order = radix.ascending(keys, count)
  for (let k = 0; k < count; k++) positions[k] = members[order[k]]
}
