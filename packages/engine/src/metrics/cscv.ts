import { averageRanks, isZero, mean, sampleCovariance, sampleDeviation, sampleVariance } from './numeric.js'
import { none, type Outcome, type Outcomes, some } from './outcome.js'

/** One choice of blocks: performance of the best in-sample column in and out of the sample, and the logit of its rank. */
export interface CscvSplit {
  readonly inSample: number
  readonly outOfSample: number
  readonly logit: number
}

/**
 * Combinatorially symmetric cross-validation of `columns`, one array of T daily returns a tried configuration, in
 * `blocks` (even) blocks; the first T mod blocks rows are dropped. Null with fewer than two columns, an odd number of
 * blocks, or fewer than two rows a block. Bailey et al. (2017).
 */
export function cscvSplits(columns: readonly Float64Array[], blocks: number): readonly CscvSplit[] | null {
  const rows = columns[0]?.length ?? 0
  if (columns.length < 2 || blocks < 2 || blocks % 2 !== 0 || rows < blocks * 2) return null
  const size = Math.floor(rows / blocks)
  const trimmed = columns.map((column) => column.subarray(rows - size * blocks))
  return combinations(blocks, blocks / 2).map((chosen) => {
    const rest = Array.from({ length: blocks }, (_, block) => block).filter((block) => !chosen.includes(block))
    const inside = trimmed.map((column) => performance(joined(column, chosen, size)))
    const outside = trimmed.map((column) => performance(joined(column, rest, size)))
    const best = inside.reduce((at, value, column) => (value > inside[at]! ? column : at), 0)
    const weight = averageRanks(outside)[best]! / (columns.length + 1)
    return { inSample: inside[best]!, outOfSample: outside[best]!, logit: Math.log(weight / (1 - weight)) }
  })
}

export function overfittingStatistics(columns: readonly Float64Array[], blocks: number): Outcomes {
  const splits = cscvSplits(columns, blocks)
  if (splits === null) {
    return { pbo: none('TOO_SHORT'), pbo_degradation_slope: none('TOO_SHORT'), pbo_prob_loss: none('TOO_SHORT') }
  }
  const share = (isCounted: (split: CscvSplit) => boolean) => some(splits.filter(isCounted).length / splits.length)
  return {
    pbo: share((split) => split.logit <= 0),
    pbo_degradation_slope: degradation(splits),
    pbo_prob_loss: share((split) => split.outOfSample < 0),
  }
}

function degradation(splits: readonly CscvSplit[]): Outcome {
  const inside = splits.map((split) => split.inSample)
  if (isZero(sampleDeviation(inside))) return none('ZERO_VOL')
  const outside = splits.map((split) => split.outOfSample)
  return some(sampleCovariance(inside, outside) / sampleVariance(inside))
}

/** Mean over sample deviation; a constant column is worse than any other. */
function performance(returns: Float64Array): number {
  const deviation = sampleDeviation(returns)
  return isZero(deviation) ? -Infinity : mean(returns) / deviation
}

function joined(column: Float64Array, blocks: readonly number[], size: number): Float64Array {
  const out = new Float64Array(blocks.length * size)
  for (const [at, block] of blocks.entries()) out.set(column.subarray(block * size, (block + 1) * size), at * size)
  return out
}

/** Choices of `count` among start..n-1, in lexicographic order. */
function combinations(n: number, count: number, start = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  const out: (readonly number[])[] = []
  for (let first = start; first <= n - count; first += 1) {
    for (const rest of combinations(n, count - 1, first + 1)) out.push([first, ...rest])
  }
  return out
}
