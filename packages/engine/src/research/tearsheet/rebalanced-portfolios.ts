import type { DayPairs } from './day-pairs.kernel.js'

/** What trading costs; null where a portfolio is drawn without costs. */
export interface TradingCosts {
  /** Commission and slippage of a fill, as a ratio. */
  readonly perFill: number
  /** Tax on a sale of the instrument at the present fill. */
  sellTax(i: number): number
}

/**
 * Equally weighted portfolios, made anew at the fill after each sampled date and left alone until the next. Costs are
 * charged on what changes between the weights that prices have made of the last portfolio and the new ones.
 */
export class RebalancedPortfolios {
  /** Value of 1 by portfolio, a value at every fill. */
  readonly growth: readonly number[][]
  readonly turnover: Float64Array
  readonly costs: Float64Array
  /** Periods in which the portfolio held anything. */
  readonly heldPeriods: Int32Array
  private readonly home: Uint8Array
  private readonly weight: Float64Array
  private readonly target: Uint8Array
  private readonly held: Int32Array
  private heldCount = 0
  private isFirst = true

  constructor(
    private readonly count: number,
    instruments: number,
    private readonly charged: TradingCosts | null,
  ) {
    this.growth = Array.from({ length: count }, () => [1])
    this.turnover = new Float64Array(count)
    this.costs = new Float64Array(count)
    this.heldPeriods = new Int32Array(count)
    this.home = new Uint8Array(instruments)
    this.weight = new Float64Array(instruments)
    this.target = new Uint8Array(instruments)
    this.held = new Int32Array(instruments)
  }

  /** `places` 1..count by position of the pairs; 0 = in none. An empty portfolio holds cash. */
  step(pairs: DayPairs, places: Uint8Array): void {
    const { count, growth, target } = this
    const { n, rows, hold } = pairs
    const members = new Int32Array(count + 1)
    const sums = new Float64Array(count + 1)
    for (let p = 0; p < n; p++) {
      const place = places[p]
      target[rows[p]] = place
      members[place]++
      sums[place] += hold[p]
    }
    const spent = this.trade(pairs, places, members)
    for (let q = 1; q <= count; q++) {
      const earned = members[q] === 0 ? 0 : sums[q] / members[q]
      sums[q] = earned
      if (members[q] > 0) this.heldPeriods[q - 1]++
      growth[q - 1].push(growth[q - 1].at(-1)! * (1 - spent[q]) * (1 + earned))
    }
    this.drift(pairs, places, members, sums)
    this.isFirst = false
  }

  /** Costs by portfolio as a ratio of its value. */
  private trade(pairs: DayPairs, places: Uint8Array, members: Int32Array): Float64Array {
    const { count, home, weight, target, held, heldCount, charged } = this
    const { n, rows } = pairs
    const share = Float64Array.from(members, (names) => 1 / names)
    const spent = new Float64Array(count + 1)
    const moved = new Float64Array(count + 1)
    const perFill = charged?.perFill ?? 0
    for (let k = 0; k < heldCount; k++) {
      const i = held[k]
      const q = home[i]
      const change = (target[i] === q ? share[q] : 0) - weight[i]
      moved[q] += Math.abs(change)
      spent[q] += Math.abs(change) * perFill
      if (change < 0 && charged !== null) spent[q] -= change * charged.sellTax(i)
    }
    for (let p = 0; p < n; p++) {
      const q = places[p]
      if (q === 0 || home[rows[p]] === q) continue
      moved[q] += share[q]
      spent[q] += perFill * share[q]
    }
    for (let q = 1; q <= count; q++) {
      if (!this.isFirst) this.turnover[q - 1] += moved[q] / 2
      this.costs[q - 1] += spent[q]
    }
    return spent
  }

  private drift(pairs: DayPairs, places: Uint8Array, members: Int32Array, earned: Float64Array): void {
    const { home, weight, target, held } = this
    const { n, rows, hold } = pairs
    const perWorth = Float64Array.from(members, (names, q) => {
      const worth = names * (1 + earned[q])
      return worth > 0 ? 1 / worth : 0
    })
    for (let k = 0; k < this.heldCount; k++) home[held[k]] = 0
    let heldCount = 0
    for (let p = 0; p < n; p++) {
      const i = rows[p]
      const q = places[p]
      target[i] = 0
      if (q === 0) continue
      home[i] = q
      weight[i] = (1 + hold[p]) * perWorth[q]
      held[heldCount++] = i
    }
    this.heldCount = heldCount
  }
}
