import type { CrossSectionFunction } from '@stocklab/strategy'
import { RadixOrder } from './radix-order.kernel.js'
import { deviationOf, meanOf, selectQuantile } from './statistics.js'

const Z_LIMIT = 3
/** Share of either tail that a score is clipped at. */
export const Z_CLIP = 0.01

/**
 * Functions of the language, and two that only factors use. `place`: RANK, 1 for the smallest, ties averaged. `presence`:
 * how many have a value.
 */
export type CrossSectionKernel = CrossSectionFunction | 'place' | 'presence'

/** One group's values, without missing ones, in panel order; results go to `out`. */
interface Group {
  readonly values: Float64Array
  readonly n: number
  readonly parameter: number
  readonly out: Float64Array
}

/** The cross-section functions over one group of present values. Owns its scratch. */
export class CrossSectionFunctions {
  private readonly order: RadixOrder
  private readonly ranks: Float64Array
  private readonly scratch: Float64Array

  constructor(capacity: number) {
    this.order = new RadixOrder(capacity)
    this.ranks = new Float64Array(capacity)
    this.scratch = new Float64Array(capacity)
  }

  apply(fn: CrossSectionKernel, group: Group): void {
    switch (fn) {
      case 'rank':
        this.percentRank(group)
        break
      case 'rank_desc':
        this.percentRank(group)
        for (let k = 0; k < group.n; k++) group.out[k] = 1 - group.out[k]!
        break
      case 'place':
        this.order.averageRanks(group.values, group.n, group.out)
        break
      case 'presence':
        group.out.fill(group.n, 0, group.n)
        break
      case 'zscore':
        this.zscore(group)
        break
      case 'winsorize':
        this.clip(group, group.parameter)
        break
      case 'demean':
      case 'neutralize':
        demean(group)
        break
      case 'quantile':
        this.quantile(group)
        break
      case 'top':
      case 'bottom':
        this.pick(group, fn)
        break
    }
  }

  private percentRank({ values, n, out }: Group): void {
    if (n === 1) {
      out[0] = 0.5
      return
    }
    this.order.averageRanks(values, n, out)
    for (let k = 0; k < n; k++) out[k] = (out[k]! - 1) / (n - 1)
  }

  private quantile({ values, n, parameter, out }: Group): void {
    this.order.averageRanks(values, n, this.ranks)
    for (let k = 0; k < n; k++) out[k] = 1 + Math.floor((parameter * (this.ranks[k]! - 1)) / n)
  }

  private clip({ values, n, out }: Group, p: number): void {
    this.scratch.set(values.subarray(0, n))
    const low = selectQuantile(this.scratch, n, p)
    const high = selectQuantile(this.scratch, n, 1 - p)
    for (let k = 0; k < n; k++) out[k] = Math.min(Math.max(values[k]!, low), high)
  }

  private zscore(group: Group): void {
    const { n, out } = group
    this.clip(group, Z_CLIP)
    const mean = meanOf(out, n)
    const deviation = deviationOf(out, n, mean)
    for (let k = 0; k < n; k++) {
      const score = deviation === 0 ? 0 : (out[k]! - mean) / deviation
      out[k] = Math.min(Math.max(score, -Z_LIMIT), Z_LIMIT)
    }
  }

  /** 1 for exactly the `parameter` first ones (all, where there are fewer); ties go to the earlier place. */
  private pick({ values, n, parameter, out }: Group, end: 'top' | 'bottom'): void {
    for (let k = 0; k < n; k++) this.scratch[k] = end === 'top' ? -values[k]! : values[k]!
    const order = this.order.ascending(this.scratch, n)
    for (let k = 0; k < n; k++) out[order[k]!] = k < parameter ? 1 : 0
  }
}

function demean({ values, n, out }: Group): void {
  const mean = meanOf(values, n)
  for (let k = 0; k < n; k++) out[k] = values[k]! - mean
}
