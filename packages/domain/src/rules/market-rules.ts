import type { InstrumentKind, MarketId, PriceBasis } from '../instrument.js'
import type { EpochDay } from '../session.js'

/** What a price rule may depend on besides the price: the day, the board and the kind of instrument. */
export interface RuleContext {
  readonly day: EpochDay
  readonly board: string
  readonly kind: InstrumentKind
}

export interface PriceLimits {
  readonly lower: number
  readonly upper: number
}

export interface CostRates {
  /** Fraction of the amount, both sides. */
  readonly commission: number
  /** Fraction of a cash dividend withheld. */
  readonly dividendTax: number
}

/**
 * The dated rules of one market. Every answer is a pure function of its arguments; tables carry effective dates and
 * sources. Days are session days (EpochDay), prices are in the instrument's currency.
 */
export interface MarketRules {
  readonly id: MarketId
  readonly currency: string
  /** Sessions a year, for annualisation: 252, or 365 where every calendar day trades. */
  readonly annualisation: number
  /** Whether fills are rounded to ticks unless the strategy says otherwise. */
  readonly tickRoundingByDefault: boolean
  readonly hasPriceLimits: boolean
  /** Board whose index stands for the market of a board (factors' benchmark_close): KOSPI -> KOSPI, NASDAQ -> SPX. */
  indexOf(board: string): string
  /** Quantity step of an order. */
  lot(price: number, context: RuleContext): number
  /** Tick at a price; 0 where the market has no tick. */
  tick(price: number, context: RuleContext): number
  /** Daily limits from the base price, or null where the day, board or market has none. */
  priceLimits(base: number, context: RuleContext): PriceLimits | null
  /** The limit as a ratio (0.3), or null where there is none. */
  priceLimitRate(context: RuleContext): number | null
  /** Tax on a sale filled on that day, as a fraction of the amount. */
  sellTax(context: RuleContext): number
  /** Costs when a strategy names the market's preset. */
  readonly presetCosts: CostRates
  /** Price rules that need raw prices are off for adjusted ones. */
  supportsPriceRules(prices: PriceBasis): boolean
  readonly calendar: MarketCalendar
}

/** The holiday-table calendar: what will be, and what was where no data is at hand. */
export interface MarketCalendar {
  /** First and last day for which `isSession` is known from published tables. */
  readonly coveredFrom: EpochDay
  readonly coveredThrough: EpochDay
  isSession(day: EpochDay): boolean
  /** First session strictly after `day`. */
  nextSession(day: EpochDay): EpochDay
  /** Open and close of the regular session in UTC epoch milliseconds; null on a closed day. */
  sessionHours(day: EpochDay): { readonly openMs: number; readonly closeMs: number } | null
}
