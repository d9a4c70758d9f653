import {
  type EpochDay,
  type IsoDate,
  isoDate,
  LISTING_STATUSES,
  type MarketRules,
  type PriceLimits,
  type RuleContext,
} from '@stocklab/domain'
import type { BarColumn, Panel } from '../panel/panel.js'

const LIQUIDATION = 1 + LISTING_STATUSES.indexOf('liquidation')

/** The bars, listings and limits of one session. Nothing of another session can be asked of it. */
export class MarketDay {
  readonly day: EpochDay
  readonly #panel: Panel
  readonly #rules: MarketRules
  readonly #t: number
  readonly #sessions: number
  readonly #close: Float64Array
  readonly #base: Float64Array
  #date: IsoDate | null = null

  constructor(panel: Panel, rules: MarketRules, t: number) {
    this.#panel = panel
    this.#rules = rules
    this.#t = t
    this.#sessions = panel.sessions.length
    this.#close = panel.columns.close
    this.#base = panel.columns.base
    this.day = panel.sessions[t]
  }

  get date(): IsoDate {
    this.#date ??= isoDate(this.day)
    return this.#date
  }

  /** NaN where there is no bar, or the market's bars have no such column. */
  value(column: BarColumn, i: number): number {
    return this.#panel.columns[column]?.[this.#cell(i)] ?? Number.NaN
  }

  /** NaN without a bar. */
  close(i: number): number {
    return this.#close[this.#cell(i)]
  }

  base(i: number): number {
    return this.#base[this.#cell(i)]
  }

  hasBar(i: number): boolean {
    return !Number.isNaN(this.close(i))
  }

  /** A bar with volume, and a listings row that covers the session. */
  isTradable(i: number): boolean {
    const cell = this.#cell(i)
    const { close, volume } = this.#panel.columns
    return volume[cell] > 0 && !Number.isNaN(close[cell]) && this.#panel.listing.status[cell] !== 0
  }

  /** No later bar in the data at all, or the listing has ended for good. */
  isDelisted(i: number): boolean {
    return this.#panel.lastBar[i] < this.#t || this.#panel.listing.listedThrough[i] < this.day
  }

  /** Board of the listings row of the session; null where none covers it. */
  board(i: number): string | null {
    const { board, boards } = this.#panel.listing
    const index = board[this.#cell(i)]
    return index === 0 ? null : boards[index - 1]
  }

  /** What dated rules depend on; `board` for a day that no listings row covers. */
  ruleContext(i: number, board?: string): RuleContext {
    const instrument = this.#panel.instruments[i]
    return { day: this.day, board: this.board(i) ?? board ?? instrument.board, kind: instrument.kind }
  }

  /** Limit prices; null without raw prices, a known base, or in liquidation trading. */
  limits(i: number): PriceLimits | null {
    const cell = this.#cell(i)
    const base = this.#panel.columns.base[cell]
    if (!this.#rules.hasPriceLimits || !this.#rules.supportsPriceRules(this.#panel.prices)) return null
    if (Number.isNaN(base) || this.#panel.listing.status[cell] === LIQUIDATION) return null
    return this.#rules.priceLimits(base, this.ruleContext(i))
  }

  /** Traded all day at a limit price. */
  lock(i: number): 'upper' | 'lower' | null {
    const limits = this.value('high', i) === this.value('low', i) ? this.limits(i) : null
    if (limits === null) return null
    const close = this.value('close', i)
    if (close >= limits.upper) return 'upper'
    return close <= limits.lower ? 'lower' : null
  }

  #cell(i: number): number {
    return i * this.#sessions + this.#t
  }
}
