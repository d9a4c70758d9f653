import { INSTRUMENT_KINDS, type MarketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { MarketDay } from '../../simulate/market-day.js'

/** The dated sell tax of one session after another, asked once for each board and kind. */
export class SellTaxes {
  private readonly rates: Float64Array
  private readonly kinds: Uint8Array
  private day: MarketDay | null = null
  private t = 0

  constructor(
    private readonly panel: Panel,
    private readonly rules: MarketRules,
  ) {
    this.rates = new Float64Array((panel.listing.boards.length + 1) * INSTRUMENT_KINDS.length)
    this.kinds = Uint8Array.from(panel.instruments, ({ kind }) => INSTRUMENT_KINDS.indexOf(kind))
  }

  setSession(t: number): void {
    this.t = t
    this.day = new MarketDay(this.panel, this.rules, t)
    this.rates.fill(Number.NaN)
  }

  rateOf(i: number): number {
    const board = this.panel.listing.board[i * this.panel.sessions.length + this.t]
    const context = () => this.day!.ruleContext(i)
    if (board === 0) return this.rules.sellTax(context())
    const at = board * INSTRUMENT_KINDS.length + this.kinds[i]
    if (Number.isNaN(this.rates[at])) this.rates[at] = this.rules.sellTax(context())
    return this.rates[at]
  }
}
