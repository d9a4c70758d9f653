import { averageRanks, correlation, isZero, mean, sampleDeviation } from './numeric.js'
import { none, type Outcome, some, unless } from './outcome.js'

const MIN_PAIRS = 10

/** Correlation over a cross-section of factor values and forward returns, both without missing values. */
export function informationCoefficient(factor: ArrayLike<number>, forward: ArrayLike<number>): Outcome {
  if (factor.length < MIN_PAIRS) return none('TOO_SHORT')
  const isFlat = isZero(sampleDeviation(factor)) || isZero(sampleDeviation(forward))
  return unless(isFlat ? 'ZERO_VOL' : undefined, () => correlation(factor, forward))
}

/** Spearman's correlation of the same pairs. */
export function rankInformationCoefficient(factor: ArrayLike<number>, forward: ArrayLike<number>): Outcome {
  return informationCoefficient(averageRanks(factor), averageRanks(forward))
}

/** Mean over sample deviation of the coefficients of many dates. */
export function informationRatioOfCoefficients(coefficients: ArrayLike<number>): Outcome {
  if (coefficients.length < 2) return none('TOO_SHORT')
  const deviation = sampleDeviation(coefficients)
  return unless(isZero(deviation) ? 'ZERO_VOL' : undefined, () => mean(coefficients) / deviation)
}

/** Mean forward return of the highest of k quantiles of the factor minus that of the lowest. */
export function quantileSpread(factor: ArrayLike<number>, forward: ArrayLike<number>, k = 5): Outcome {
  const means = quantileMeans(factor, forward, k)
  const bottom = means[0]!
  const top = means[k - 1]!
  return bottom === null || top === null ? none('TOO_SHORT') : some(top - bottom)
}

/** Spearman's correlation of the number of the quantile and its mean forward return. */
export function quantileMonotonicity(factor: ArrayLike<number>, forward: ArrayLike<number>, k = 5): Outcome {
  const means = quantileMeans(factor, forward, k)
  const filled = means.flatMap((value, quantile) => (value === null ? [] : [[quantile, value] as const]))
  if (filled.length < 2) return none('TOO_SHORT')
  const ranks = averageRanks(filled.map(([, value]) => value))
  return unless(isZero(sampleDeviation(ranks)) ? 'ZERO_VOL' : undefined, () =>
    correlation(averageRanks(filled.map(([quantile]) => quantile)), ranks),
  )
}

/** Quantile 1 to k of each value: 1 + floor(k (rank - 1) / n). */
export function quantilesOf(values: ArrayLike<number>, k: number): Uint32Array {
  const ranks = averageRanks(values)
  return Uint32Array.from(ranks, (rank) => 1 + Math.floor((k * (rank - 1)) / values.length))
}

/** Mean forward return by quantile, null where a quantile is empty. */
export function quantileMeans(
  factor: ArrayLike<number>,
  forward: ArrayLike<number>,
  k: number,
): readonly (number | null)[] {
  const quantiles = quantilesOf(factor, k)
  return Array.from({ length: k }, (_, quantile) => {
    const members = Array.from(forward).filter((_, i) => quantiles[i] === quantile + 1)
    return members.length === 0 ? null : mean(members)
  })
}
