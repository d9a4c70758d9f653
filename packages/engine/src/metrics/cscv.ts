import { isZero, mean, sampleCovariance, sampleDeviation, sampleVariance, squaredDistances } from './numeric.js'
import { allNone, none, type Outcome, type Outcomes, some } from './outcome.js'

/** One choice of blocks: performance of the best in-sample column in and out of the sample, and the logit of its rank. */
export interface CscvSplit {
  readonly inSample: number
  readonly outOfSample: number
  readonly logit: number
}

/** Of each block of each column, a row of blocks a column: mean, and sum of squared deviations from it. */
interface BlockMoments {
  readonly means: Float64Array
  readonly squares: Float64Array
  readonly blocks: number
  /** Rows in a block. */
  readonly size: number
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
  const moments = blockMoments(columns, blocks, size)
  const choices = combinations(blocks, blocks / 2)
  const splits = new Array<CscvSplit>(choices.length)
  const one = new Float64Array(columns.length)
  const other = new Float64Array(columns.length)
  // In lexicographic order the rest of a choice stands as far from the end as the choice from the beginning.
  for (let first = 0, last = choices.length - 1; first < last; first++, last--) {
    performances(moments, choices[first]!, one)
    performances(moments, choices[last]!, other)
    splits[first] = splitOf(one, other)
    splits[last] = splitOf(other, one)
  }
  return splits
}

function splitOf(inside: Float64Array, outside: Float64Array): CscvSplit {
  let best = 0
  for (let k = 1; k < inside.length; k++) if (inside[k]! > inside[best]!) best = k
  const weight = averageRank(outside, best) / (inside.length + 1)
  return { inSample: inside[best]!, outOfSample: outside[best]!, logit: Math.log(weight / (1 - weight)) }
}

const PBO_STATISTICS = ['pbo', 'pbo_degradation_slope', 'pbo_prob_loss'] as const

export function overfittingStatistics(columns: readonly Float64Array[], blocks: number): Outcomes {
  const splits = cscvSplits(columns, blocks)
  if (splits === null) {
    return allNone(PBO_STATISTICS, columns.length < 2 ? 'ONE_TRIAL' : 'TOO_SHORT')
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

/** Of the last `blocks * size` rows. */
function blockMoments(columns: readonly Float64Array[], blocks: number, size: number): BlockMoments {
  const means = new Float64Array(columns.length * blocks)
  const squares = new Float64Array(columns.length * blocks)
  columns.forEach((column, k) => {
    const skipped = column.length - size * blocks
    for (let block = 0; block < blocks; block += 1) {
      const rows = column.subarray(skipped + block * size, skipped + (block + 1) * size)
      means[k * blocks + block] = mean(rows)
      squares[k * blocks + block] = squaredDistances(rows)
    }
  })
  return { means, squares, blocks, size }
}

/**
 * Of each column, mean over sample deviation of some blocks joined; a constant column is worse than any other. Blocks of
 * one size, so the joined moments follow from those of the blocks (Chan et al.); this loop runs thousands of times over
 * thousands of columns.
 */
function performances(
  { means, squares, blocks, size }: BlockMoments,
  chosen: readonly number[],
  out: Float64Array,
): void {
  const places = Int32Array.from(chosen)
  const count = places.length
  const freedom = count * size - 1
  for (let k = 0, row = 0; k < out.length; k += 1, row += blocks) {
    let centre = 0
    for (let c = 0; c < count; c += 1) centre += means[row + places[c]!]!
    centre /= count
    let distances = 0
    for (let c = 0; c < count; c += 1) {
      const place = row + places[c]!
      const distance = means[place]! - centre
      distances += squares[place]! + size * (distance * distance)
    }
    const deviation = Math.sqrt(distances / freedom)
    out[k] = isZero(deviation) ? -Infinity : centre / deviation
  }
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

/** Choices of `count` among 0..n-1, in lexicographic order. */
function combinations(n: number, count: number): readonly (readonly number[])[] {
  const current = Array.from({ length: count }, (_, place) => place)
  const out: (readonly number[])[] = []
  for (;;) {
    out.push(current.slice())
    let place = count - 1
    while (place >= 0 && current[place] === n - count + place) place -= 1
    if (place < 0) return out
    current[place]! += 1
    for (let next = place + 1; next < count; next += 1) current[next] = current[next - 1]! + 1
  }
}
