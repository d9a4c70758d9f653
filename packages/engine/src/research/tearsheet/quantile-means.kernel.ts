/** 1 + floor(k (rank - 1) / n): the quantile of the specification. */
export function quantileOf(rank: number, n: number, k: number): number {
  return 1 + Math.floor((k * (rank - 1)) / n)
}

/** Mean return by quantile 1..k of every group, NaN where a quantile is empty. Owns its sums. */
export class QuantileMeans {
  private readonly sums: Float64Array
  private readonly counts: Int32Array

  constructor(
    mostGroups: number,
    private readonly k: number,
  ) {
    this.sums = new Float64Array((mostGroups + 1) * k)
    this.counts = new Int32Array((mostGroups + 1) * k)
  }

  /** `quantiles` 1..k by position; 0 is left out. */
  add(returns: Float64Array, quantiles: Uint8Array, of: Uint16Array, n: number): void {
    const { sums, counts, k } = this
    sums.fill(0)
    counts.fill(0)
    for (let p = 0; p < n; p++) {
      if (quantiles[p] === 0) continue
      const at = of[p] * k + quantiles[p] - 1
      sums[at] += returns[p]
      counts[at]++
    }
  }

  mean(group: number, quantile: number): number {
    const at = group * this.k + quantile - 1
    return this.sums[at] / this.counts[at]
  }

  /** Top minus bottom, NaN where either is empty. */
  spread(group: number): number {
    return this.mean(group, this.k) - this.mean(group, 1)
  }
}
