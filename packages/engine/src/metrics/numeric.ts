/** Deviations, drawdowns and tracking errors below this count as zero. */
export const ZERO = 1e-12

export function isZero(value: number): boolean {
  return Math.abs(value) < ZERO
}

type Numbers = ArrayLike<number>

/** Neumaier's compensated sum: the order of the terms hardly matters. */
export function sum(x: Numbers): number {
  let total = 0
  let lost = 0
  for (let i = 0; i < x.length; i += 1) {
    const next = total + x[i]!
    lost += Math.abs(total) >= Math.abs(x[i]!) ? total - next + x[i]! : x[i]! - next + total
    total = next
  }
  return total + lost
}

/** NaN for nothing. */
export function mean(x: Numbers): number {
  return sum(x) / x.length
}

/** Sum of squared distances from the mean; a loop of its own, because rolling figures take it thousands of times. */
export function squaredDistances(x: Numbers): number {
  const centre = mean(x)
  const squares = new Float64Array(x.length)
  for (let i = 0; i < squares.length; i += 1) {
    const distance = x[i]! - centre
    squares[i] = distance * distance
  }
  return sum(squares)
}

/** Divisor n - 1. */
export function sampleVariance(x: Numbers): number {
  return squaredDistances(x) / (x.length - 1)
}

/** SDS of the specification: divisor n - 1. */
export function sampleDeviation(x: Numbers): number {
  return Math.sqrt(sampleVariance(x))
}

/** Divisor n - 1; series of one length. */
export function sampleCovariance(x: Numbers, y: Numbers): number {
  const centreX = mean(x)
  const centreY = mean(y)
  const products = new Float64Array(x.length)
  for (let i = 0; i < products.length; i += 1) products[i] = (x[i]! - centreX) * (y[i]! - centreY)
  return sum(products) / (x.length - 1)
}

/** Pearson's correlation; NaN where a series does not vary. */
export function correlation(x: Numbers, y: Numbers): number {
  return sampleCovariance(x, y) / Math.sqrt(sampleVariance(x) * sampleVariance(y))
}

/** The mean of the n-th powers of the distances from the mean. */
export function centralMoment(x: Numbers, order: number): number {
  const centre = mean(x)
  const powers = new Float64Array(x.length)
  for (let i = 0; i < powers.length; i += 1) powers[i] = (x[i]! - centre) ** order
  return mean(powers)
}

/** Which share a moment. */
export interface Shape {
  /** m3 / m2^1.5 from population moments. */
  readonly skew: number
  /** m4 / m2^2 from population moments: 3 for a normal distribution. */
  readonly kurtosis: number
}

export function shapeOf(x: Numbers): Shape {
  const second = centralMoment(x, 2)
  return { skew: centralMoment(x, 3) / second ** 1.5, kurtosis: centralMoment(x, 4) / second ** 2 }
}

/** Q7: linear interpolation at position (n - 1) p of the sorted values. NaN for nothing. */
export function quantile7(x: Numbers, p: number): number {
  return quantileOfSorted(Float64Array.from(x).sort(), p)
}

/** Q7 of values that ascend. */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return Number.NaN
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (position - below) * (high - low)
}

/** 1 for the smallest; ties share the mean of their ranks. */
export function averageRanks(x: Numbers): Float64Array {
  const order = Array.from({ length: x.length }, (_, i) => i).sort((a, b) => x[a]! - x[b]!)
  const ranks = new Float64Array(x.length)
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end + 1 < order.length && x[order[end + 1]!] === x[order[start]!]) end += 1
    for (let i = start; i <= end; i += 1) ranks[order[i]!] = (start + end) / 2 + 1
    start = end + 1
  }
  return ranks
}

/** The product of 1 + r. */
export function growthFactor(returns: Numbers): number {
  let factor = 1
  for (let i = 0; i < returns.length; i += 1) factor *= 1 + returns[i]!
  return factor
}
