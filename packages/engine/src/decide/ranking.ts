import type { RankEntry } from '@stocklab/strategy'
import { type ArgsortScratch, argsort, createArgsortScratch } from './argsort.kernel.js'

/** Candidates in order of preference with their scores, side by side. */
export interface Ranking {
  /** Instruments, best first. */
  readonly order: Int32Array
  /** Weighted mean of percent ranks, 0 to 1, not rounded. */
  readonly scores: Float64Array
}

/** Memory for rankings over N instruments; one per run, because daily rankings would otherwise allocate megabytes. */
export interface RankingScratch {
  readonly argsort: ArgsortScratch
  readonly scores: Float64Array
  readonly keys: Float64Array
  readonly missing: Float64Array
  readonly present: Int32Array
  readonly candidates: Int32Array
}

export function createRankingScratch(instruments: number): RankingScratch {
  return {
    argsort: createArgsortScratch(instruments),
    scores: new Float64Array(instruments),
    keys: new Float64Array(instruments),
    missing: new Float64Array(instruments),
    present: new Int32Array(instruments),
    candidates: new Int32Array(instruments),
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
  for (const i of candidates) {
    scores[i] = 0
    missing[i] = 0
  }
  let weights = 0
  let missingValues = 0
  entries.forEach((entry, e) => {
    weights += entry.weight
    missingValues += addPercentRanks(candidates, ranks[e], entry, scratch)
  })
  if (weights > 0) for (const i of candidates) scores[i] /= weights
  const order = candidates.slice()
  sortByPreference(order, missingValues > 0, scratch)
  return { order, scores: Float64Array.from(order, (i) => scores[i]) }
}

/** Adds weight * PCTRANK to the scores and returns how many candidates have no value. */
function addPercentRanks(
  candidates: Int32Array,
  values: Float64Array,
  entry: RankEntry,
  scratch: RankingScratch,
): number {
  const { scores, missing, present } = scratch
  let count = 0
  for (const i of candidates) {
    if (Number.isNaN(values[i])) missing[i]++
    else present[count++] = i
  }
  argsort(values, present, count, scratch.argsort)
  for (let k = 0; k < count; ) {
    const value = values[present[k]]
    let end = k + 1
    while (end < count && values[present[end]] === value) end++
    const average = (k + end - 1) / 2
    const preferred = entry.order === 'high' ? average : count - 1 - average
    const rank = count > 1 ? preferred / (count - 1) : 0.5
    for (; k < end; k++) scores[present[k]] += entry.weight * rank
  }
  return candidates.length - count
}

function sortByPreference(order: Int32Array, hasMissing: boolean, scratch: RankingScratch): void {
  const { scores, keys, missing } = scratch
  if (hasMissing) argsort(missing, order, order.length, scratch.argsort)
  for (const i of order) keys[i] = -Math.round(scores[i] * SCORE_STEPS)
  argsort(keys, order, order.length, scratch.argsort)
}
