import { RadixOrder } from '../../cross-section/radix-order.kernel.js'
import type { Panel } from '../../panel/panel.js'
import type { DayPairs } from './day-pairs.kernel.js'
import { quantileOf } from './quantile-means.kernel.js'

export const SIZE_GROUPS = ['small', 'mid', 'large'] as const

/** Thirds of the pairs of a date by market value: 1 small to 3 large, 0 where it is unknown. */
export class SizeThirds {
  private readonly sorter: RadixOrder
  private readonly values: Float64Array
  private readonly positions: Int32Array
  private readonly ranks: Float64Array

  constructor(private readonly panel: Panel) {
    const count = panel.instruments.length
    this.sorter = new RadixOrder(count)
    this.values = new Float64Array(count)
    this.positions = new Int32Array(count)
    this.ranks = new Float64Array(count)
  }

  /** Market values need prices as traded and share counts. */
  isKnown(): boolean {
    return this.panel.prices === 'raw' && this.panel.columns.shares !== undefined
  }

  fill(pairs: DayPairs, of: Uint16Array): void {
    let n = 0
    for (let p = 0; p < pairs.n; p++) {
      const value = pairs.marketValue[p]
      of[p] = 0
      if (!(value > 0)) continue
      this.positions[n] = p
      this.values[n++] = value
    }
    if (n === 0) return
    this.sorter.averageRanks(this.values, n, this.ranks)
    for (let k = 0; k < n; k++) of[this.positions[k]] = quantileOf(this.ranks[k], n, SIZE_GROUPS.length)
  }
}
