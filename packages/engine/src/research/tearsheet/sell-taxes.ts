import { INSTRUMENT_KINDS, type MarketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { MarketDay } from '../../simulate/market-day.js'

/** Instruments whose boards are laid out together, so that reading along histories and writing across them stay in cache. */
const BLOCK = 16

/** The dated sell tax at the fill of each sampled date, asked once for each board and kind. */
export class SellTaxes {
  private readonly rates: Float64Array
  private readonly kinds: Uint8Array
  /** Boards at the fills, a row of instruments each. */
  private readonly boards: Uint8Array
  private day: MarketDay
  private row = 0

  constructor(
    private readonly panel: Panel,
    private readonly rules: MarketRules,
    private readonly fills: Int32Array,
  ) {
    this.rates = new Float64Array((panel.listing.boards.length + 1) * INSTRUMENT_KINDS.length)
    this.kinds = Uint8Array.from(panel.instruments, ({ kind }) => INSTRUMENT_KINDS.indexOf(kind))
    this.boards = boardsAt(panel, fills)
    this.day = new MarketDay(panel, rules, fills[0])
  }

  setFill(position: number): void {
    this.row = position * this.panel.instruments.length
    this.day = new MarketDay(this.panel, this.rules, this.fills[position])
    this.rates.fill(Number.NaN)
  }

  rateOf(i: number): number {
    const board = this.boards[this.row + i]
    if (board === 0) return this.rules.sellTax(this.day.ruleContext(i))
    const at = board * INSTRUMENT_KINDS.length + this.kinds[i]
    if (Number.isNaN(this.rates[at])) this.rates[at] = this.rules.sellTax(this.day.ruleContext(i))
    return this.rates[at]
  }
}

function boardsAt({ listing, sessions, instruments }: Panel, fills: Int32Array): Uint8Array {
  const count = instruments.length
  const out = new Uint8Array(fills.length * count)
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(count, start + BLOCK)
    for (let f = 0; f < fills.length; f++)
      for (let i = start; i < end; i++) out[f * count + i] = listing.board[i * sessions.length + fills[f]]
  }
  return out
}
