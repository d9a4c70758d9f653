import type { Panel } from '../../panel/panel.js'
import type { DayPairs } from './day-pairs.kernel.js'
import { DELISTED, type TradePrices, UNTRADED } from './trade-prices.kernel.js'

/** Dates gathered together, so that each line of the stock-major panels is read once. */
export const BLOCK_DATES = 16

export interface BlockSource {
  readonly panel: Panel
  readonly factor: Float64Array
  readonly tradingValue: Float64Array
  readonly minTradingValue: number
  readonly prices: TradePrices
  readonly horizons: readonly number[]
  /** Position of the focus horizon. */
  readonly focus: number
  readonly samples: Int32Array
}

/** What became of the values of one date. */
export interface DateCounts {
  universe: number
  withValue: number
  delisted: number
  untraded: number
  noEntry: number
}

/** Some sampled dates, day-major, until their pairs are taken. */
export class SampleBlock {
  private readonly factor: Float64Array
  private readonly entry: Float64Array
  private readonly returns: readonly Float64Array[]
  private readonly hold: Float64Array
  private readonly exitState: Uint8Array
  private readonly sector: Uint16Array
  private readonly marketValue: Float64Array
  private readonly liquid: Uint8Array
  private readonly still: Uint8Array
  private readonly sessions: number
  private readonly instruments: number
  private from = 0

  constructor(private readonly source: BlockSource) {
    this.sessions = source.panel.sessions.length
    this.instruments = source.panel.instruments.length
    const cells = BLOCK_DATES * this.instruments
    const numbers = () => new Float64Array(cells)
    this.factor = numbers()
    this.entry = numbers()
    this.returns = source.horizons.map(numbers)
    this.hold = numbers()
    this.exitState = new Uint8Array(cells)
    this.sector = new Uint16Array(cells)
    this.marketValue = numbers().fill(Number.NaN)
    this.liquid = new Uint8Array(cells)
    this.still = new Uint8Array(cells)
  }

  gather(from: number): void {
    this.from = from
    this.gatherReturns(from)
    this.gatherTraits(from)
  }

  private gatherReturns(from: number): void {
    const { sessions, instruments } = this
    const { factor, prices, horizons, focus, samples } = this.source
    const count = Math.min(BLOCK_DATES, samples.length - from)
    for (let i = 0; i < instruments; i++) {
      const start = i * sessions
      for (let d = 0, place = i; d < count; d++, place += instruments) {
        const fill = samples[from + d] + 1
        const price = prices.entry[start + fill]
        this.factor[place] = factor[start + fill - 1]
        this.entry[place] = price
        if (Number.isNaN(price)) continue
        for (let h = 0; h < horizons.length; h++) {
          const exit = fill + horizons[h]
          this.returns[h][place] = exit < sessions ? prices.value[start + exit] / price - 1 : Number.NaN
        }
        const exit = fill + horizons[focus]
        this.exitState[place] = exit < sessions ? prices.state[start + exit] : 0
        const next = samples[from + d + 1] + 1
        this.hold[place] = next < sessions ? prices.value[start + next] / price - 1 : Number.NaN
      }
    }
  }

  private gatherTraits(from: number): void {
    const { sessions, instruments } = this
    const { panel, samples, tradingValue, minTradingValue } = this.source
    const { close, shares, high, low } = panel.columns
    const { sector } = panel.listing
    const count = Math.min(BLOCK_DATES, samples.length - from)
    for (let i = 0; i < instruments; i++) {
      for (let d = 0, place = i; d < count; d++, place += instruments) {
        const cell = i * sessions + samples[from + d]
        this.sector[place] = sector[cell]
        if (shares !== undefined) this.marketValue[place] = close[cell] * shares[cell]
        this.liquid[place] = minTradingValue === 0 || tradingValue[cell] >= minTradingValue ? 1 : 0
        this.still[place] = high === undefined || low === undefined || high[cell + 1] !== low[cell + 1] ? 0 : 1
      }
    }
  }

  /** Fills the pairs of a gathered date, unsorted; `members` has 1 for those in the universe. */
  pairsOf(sample: number, members: Uint8Array, pairs: DayPairs): DateCounts {
    const { instruments, sessions } = this
    const { samples, horizons } = this.source
    const counts: DateCounts = { universe: 0, withValue: 0, delisted: 0, untraded: 0, noEntry: 0 }
    const start = (sample - this.from) * instruments
    let n = 0
    for (let i = 0, place = start; i < instruments; i++, place++) {
      if (members[i] !== 1) continue
      counts.universe++
      const value = this.factor[place]
      if (!Number.isFinite(value)) continue
      counts.withValue++
      if (Number.isNaN(this.entry[place])) {
        counts.noEntry++
        continue
      }
      pairs.rows[n] = i
      pairs.factor[n] = value
      for (let h = 0; h < horizons.length; h++) pairs.forward[h][n] = this.returns[h][place]
      pairs.hold[n] = this.hold[place]
      pairs.sector[n] = this.sector[place]
      pairs.marketValue[n] = this.marketValue[place]
      pairs.liquid[n] = this.liquid[place]
      pairs.still[n] = this.still[place]
      if (this.exitState[place] === DELISTED) counts.delisted++
      if (this.exitState[place] === UNTRADED) counts.untraded++
      n++
    }
    pairs.n = n
    horizons.forEach((horizon, h) => {
      pairs.isReached[h] = samples[sample] + 1 + horizon < sessions
    })
    return counts
  }
}
