/** A deviation counts as none where it is not above this times the largest absolute value: rounding noise is no spread. */
const NOISE = 1e-12

/** Pearson's correlation of the first n places; NaN where a side does not vary. */
export function correlate(x: Float64Array, y: Float64Array, n: number): number {
  let sumX = 0
  let sumY = 0
  let mostX = 0
  let mostY = 0
  for (let i = 0; i < n; i++) {
    sumX += x[i]
    sumY += y[i]
    mostX = Math.max(mostX, Math.abs(x[i]))
    mostY = Math.max(mostY, Math.abs(y[i]))
  }
  const meanX = sumX / n
  const meanY = sumY / n
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < n; i++) {
    const dx = x[i] - meanX
    const dy = y[i] - meanY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  const isFlat = !(Math.sqrt(xx / n) > NOISE * mostX) || !(Math.sqrt(yy / n) > NOISE * mostY)
  return isFlat ? Number.NaN : xy / Math.sqrt(xx * yy)
}

/** Sums over each group of two kinds of ranks, from which Spearman's correlation follows; exact for whole and half ranks. */
export class RankCorrelations {
  private readonly sums: Float64Array

  constructor(mostGroups: number) {
    this.sums = new Float64Array(5 * (mostGroups + 1))
  }

  add(x: Float64Array, y: Float64Array, of: Uint16Array, n: number): void {
    const { sums } = this
    sums.fill(0)
    for (let i = 0; i < n; i++) {
      const at = 5 * of[i]
      sums[at] += x[i]
      sums[at + 1] += y[i]
      sums[at + 2] += x[i] * x[i]
      sums[at + 3] += y[i] * y[i]
      sums[at + 4] += x[i] * y[i]
    }
  }

  /** NaN where all ranks of a side tie. */
  of(group: number, n: number): number {
    const [x, y, xx, yy, xy] = this.sums.subarray(5 * group, 5 * group + 5)
    const spread = (n * xx - x * x) * (n * yy - y * y)
    return spread > 0 ? (n * xy - x * y) / Math.sqrt(spread) : Number.NaN
  }
}
