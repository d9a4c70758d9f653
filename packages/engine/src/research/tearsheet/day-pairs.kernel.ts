import { RadixOrder } from '../../cross-section/radix-order.kernel.js'

/**
 * The pairs of one date: everyone in the universe with a value who traded on the next session, with the returns that
 * followed. Owns its arrays; positions 0 to n - 1 are filled.
 */
export class DayPairs {
  n = 0
  /** Instrument of each position. */
  readonly rows: Int32Array
  readonly factor: Float64Array
  readonly factorOrder: Int32Array
  /** Per horizon; NaN throughout where the data end before it. */
  readonly forward: readonly Float64Array[]
  readonly forwardOrder: readonly Int32Array[]
  readonly isReached: boolean[]
  /** Return until the next sampled date's fill; NaN throughout on the last date. */
  readonly hold: Float64Array
  /** Sector on the date, 0 = unknown. */
  readonly sector: Uint16Array
  /** Market value on the date; NaN where unknown. */
  readonly marketValue: Float64Array
  /** 1 = enough money is traded to buy it. */
  readonly liquid: Uint8Array
  /** 1 = traded at one price at the fill, so perhaps at a limit. */
  readonly still: Uint8Array
  /** 1 = could have been bought at the fill. */
  readonly tradable: Uint16Array
  private readonly sorter: RadixOrder

  constructor(capacity: number, horizons: number) {
    const numbers = () => new Float64Array(capacity)
    const positions = () => new Int32Array(capacity)
    this.rows = positions()
    this.factor = numbers()
    this.factorOrder = positions()
    this.forward = Array.from({ length: horizons }, numbers)
    this.forwardOrder = Array.from({ length: horizons }, positions)
    this.isReached = Array.from({ length: horizons }, () => false)
    this.hold = numbers()
    this.sector = new Uint16Array(capacity)
    this.marketValue = numbers()
    this.liquid = new Uint8Array(capacity)
    this.still = new Uint8Array(capacity)
    this.tradable = new Uint16Array(capacity)
    this.sorter = new RadixOrder(capacity)
  }

  /** Sorts the factor and the returns of every horizon that is reached. */
  sort(): void {
    const { n, factor, factorOrder, forward, forwardOrder } = this
    if (n === 0) return
    factorOrder.set(this.sorter.ascending(factor, n).subarray(0, n))
    forward.forEach((returns, h) => {
      if (this.isReached[h]) forwardOrder[h].set(this.sorter.ascending(returns, n).subarray(0, n))
    })
  }
}
