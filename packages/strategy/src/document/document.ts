import type { InstrumentKind, ListingStatus, MarketId } from '@stocklab/domain'

/** `where` as text, or in the lettered form that form-based editors write. */
export type ConditionSource = string | { readonly conditions: Readonly<Record<string, string>>; readonly logic: string }

export interface IncludeExclude {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

export type Schedule = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | { readonly every: number }
export type EntryMode = 'rotate' | 'reweight' | 'fill'
export type Sizing = 'equal' | 'score' | 'inverse_volatility' | 'market_cap' | { readonly fixed: number }
export type RankOrder = 'high' | 'low'
export type ExecutionPrice = 'open' | 'close' | 'hlc3' | 'vwap'

export interface RankEntry {
  readonly value: string
  readonly order: RankOrder
  readonly weight: number
}

export interface Costs {
  readonly commission: number
  /** null: the dated tax table of the market. */
  readonly sell_tax: number | null
  readonly dividend_tax: number
}

/**
 * A strategy document with every default filled in; the shape that is stored, hashed, shown by `explain` and run.
 * Money in the market's currency, ratios plain (0.12), dates ISO; `period` null = all days of the data.
 */
export interface StrategyDocument {
  readonly schema: 'stocklab/strategy@1'
  readonly name: string
  readonly description: string | null
  readonly market: MarketId
  readonly capital: number
  readonly period: { readonly from: string | null; readonly to: string | null }
  /** Index code, `equal:<market>`, `cap:<market>`, or null. */
  readonly benchmark: string | null
  readonly parameters: Readonly<Record<string, number>>
  readonly universe: {
    /** Boards; empty = all. */
    readonly markets: readonly string[]
    readonly kinds: readonly InstrumentKind[]
    readonly sectors: IncludeExclude
    readonly status: { readonly exclude: readonly ListingStatus[] }
    readonly codes: IncludeExclude
    readonly where: ConditionSource | null
  }
  readonly let: Readonly<Record<string, string>>
  readonly entry: {
    readonly schedule: Schedule
    readonly mode: EntryMode
    readonly where: ConditionSource | null
    readonly rank_by: readonly RankEntry[]
    readonly max_positions: number
    readonly max_new_per_day: number | null
    readonly sizing: Sizing
    readonly max_position_weight: number | null
    readonly max_position_value: number | null
    readonly rebalance_threshold: number
  }
  readonly exit: {
    readonly trigger: 'close' | 'intraday'
    readonly take_profit: number | null
    readonly stop_loss: number | null
    readonly trailing_stop: number | null
    readonly min_hold_days: number
    readonly max_hold_days: number | null
    readonly where: ConditionSource | null
  }
  readonly execution: {
    readonly price: ExecutionPrice
    readonly slippage_bps: number
    readonly tick_rounding: boolean
    readonly participation: number | null
  }
  readonly costs: 'krx' | 'us' | 'crypto' | Costs
  readonly liquidate_at_end: boolean
}
