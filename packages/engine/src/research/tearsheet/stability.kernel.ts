import { correlate } from './coefficients.kernel.js'
import { MIN_PAIRS } from './group-judge.js'

/** Average ranks and quantiles of every sampled date by instrument; NaN and 0 for those without a pair. */
export class RankHistory {
  private readonly ranks: Float32Array
  private readonly quantiles: Uint8Array
  private readonly x: Float64Array
  private readonly y: Float64Array

  constructor(
    private readonly samples: number,
    private readonly instruments: number,
  ) {
    this.ranks = new Float32Array(samples * instruments).fill(Number.NaN)
    this.quantiles = new Uint8Array(samples * instruments)
    this.x = new Float64Array(instruments)
    this.y = new Float64Array(instruments)
  }

  /** Ranks are whole or half numbers, which single precision holds exactly. */
  set(sample: number, i: number, rank: number, quantile: number): void {
    this.ranks[sample * this.instruments + i] = rank
    this.quantiles[sample * this.instruments + i] = quantile
  }

  /** Correlation of the ranks of two dates over those who have both; NaN with fewer than ten. */
  autocorrelation(sample: number, lag: number): number {
    const { ranks, instruments, x, y } = this
    const now = sample * instruments
    const then = (sample - lag) * instruments
    let n = 0
    for (let i = 0; i < instruments; i++) {
      const a = ranks[now + i]
      const b = ranks[then + i]
      if (Number.isNaN(a) || Number.isNaN(b)) continue
      x[n] = a
      y[n++] = b
    }
    return n < MIN_PAIRS ? Number.NaN : correlate(x, y, n)
  }

  /** Share of the names of each quantile 1..k that were not in it `lag` dates before; NaN where it is empty. */
  turnover(sample: number, lag: number, k: number): Float64Array {
    const { quantiles, instruments } = this
    const now = sample * instruments
    const then = (sample - lag) * instruments
    const names = new Int32Array(k + 1)
    const fresh = new Int32Array(k + 1)
    for (let i = 0; i < instruments; i++) {
      const quantile = quantiles[now + i]
      names[quantile]++
      if (quantiles[then + i] !== quantile) fresh[quantile]++
    }
    return Float64Array.from({ length: k }, (_, q) => fresh[q + 1] / names[q + 1])
  }

  get dates(): number {
    return this.samples
  }
}
