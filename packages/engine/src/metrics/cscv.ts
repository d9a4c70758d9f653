import { isZero, mean, sampleCovariance, sampleDeviation, sampleVariance, squaredDistances } from './numeric.js'
import { none, type Outcome, type Outcomes, some } from './outcome.js'

/** One choice of blocks: performance of the best in-sample column in and out of the sample, and the logit of its rank. */
export interface CscvSplit {
  readonly inSample: number
  readonly outOfSample: number
  readonly logit: number
}

/** Of each block of a column: mean, and sum of squared deviations from it. */
interface BlockMoments {
  readonly means: Float64Array
  readonly squares: Float64Array
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
  const moments = columns.map((column) => blockMoments(column.subarray(rows - size * blocks), size))
  const inside = new Float64Array(columns.length)
  const outside = new Float64Array(columns.length)
  return combinations(blocks, blocks / 2).map((chosen) => {
    const rest = Array.from({ length: blocks }, (_, block) => block).filter((block) => !chosen.includes(block))
    moments.forEach((column, k) => {
      inside[k] = performance(column, chosen, size)
      outside[k] = performance(column, rest, size)
    })
    const best = inside.reduce((at, value, column) => (value > inside[at]! ? column : at), 0)
    const weight = averageRank(outside, best) / (columns.length + 1)
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

function blockMoments(column: Float64Array, size: number): BlockMoments {
  const blocks = column.length / size
  const means = new Float64Array(blocks)
  const squares = new Float64Array(blocks)
  for (let block = 0; block < blocks; block += 1) {
    const rows = column.subarray(block * size, (block + 1) * size)
    means[block] = mean(rows)
    squares[block] = squaredDistances(rows)
  }
  return { means, squares }
}

/**
 * Mean over sample deviation of some blocks joined; a constant column is worse than any other. Blocks of one size, so the
 * joined moments follow from those of the blocks (Chan et al.), and thousands of configurations take seconds.
 */
function performance({ means, squares }: BlockMoments, chosen: readonly number[], size: number): number {
  let centre = 0
  for (const block of chosen) centre += means[block]!
  centre /= chosen.length
  let distances = 0
  for (const block of chosen) distances += squares[block]! + size * (means[block]! - centre) ** 2
  const deviation = Math.sqrt(distances / (chosen.length * size - 1))
  return isZero(deviation) ? -Infinity : centre / deviation
}

/** Rank of one value, 1 = the smallest, ties averaged. */
function averageRank(values: Float64Array, of: number): number {
  const value = values[of]!
  let below = 0
  let equal = 0
  for (let i = 0; i < values.length; i += 1) {
    if (values[i]! < value) below += 1
    else if (values[i] === value) equal += 1
  }
  return below + (equal + 1) / 2
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
