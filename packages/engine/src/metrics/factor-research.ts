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
  return quantileMonotonicityOfMeans(quantileMeans(factor, forward, k))
}

/** The same of returns by quantile that are already averaged, null where a quantile is empty. */
export function quantileMonotonicityOfMeans(means: readonly (number | null)[]): Outcome {
  const filled = means.flatMap((value, quantile) => (value === null ? [] : [[quantile, value] as const]))
  if (filled.length < 2) return none('TOO_SHORT')
  const ranks = averageRanks(filled.map(([, value]) => value))
  return unless(isZero(sampleDeviation(ranks)) ? 'ZERO_VOL' : undefined, () =>
    correlation(averageRanks(filled.map(([quantile]) => quantile)), ranks),
  )
}

/**
 * Correlation of the ranks of two dates over the stocks that have both values (NaN = missing, same places). Each date is
 * ranked among all its own values, as alphalens does, so that a new listing does not move the others' past.
 */
export function factorAutocorrelation(now: ArrayLike<number>, before: ArrayLike<number>): Outcome {
  const [a, b] = [ranksOfPresent(now), ranksOfPresent(before)]
  const both = Array.from(a.keys()).filter((i) => !Number.isNaN(a[i]) && !Number.isNaN(b[i]))
  const pick = (ranks: Float64Array) => both.map((i) => ranks[i])
  return informationCoefficient(pick(a), pick(b))
}

/** Ranks among the values that are present; NaN for the others. */
function ranksOfPresent(values: ArrayLike<number>): Float64Array {
  const out = new Float64Array(values.length).fill(Number.NaN)
  const present = Array.from(out.keys()).filter((i) => !Number.isNaN(values[i]))
  const ranks = averageRanks(present.map((i) => values[i]))
  present.forEach((i, k) => {
    out[i] = ranks[k]
  })
  return out
}

/** Share of the names in a quantile that were not in it before; names are any keys. */
export function quantileTurnover<Name>(now: ReadonlySet<Name>, before: ReadonlySet<Name>): Outcome {
  if (now.size === 0) return none('NO_DATA')
  const fresh = [...now].filter((name) => !before.has(name)).length
  return some(fresh / now.size)
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
