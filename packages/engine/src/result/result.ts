/** Rows of a run as they leave the engine and lie in result.json. Money in currency units, ratios plain, dates ISO. */
export interface DailyRow {
  readonly date: string
  readonly cash: number
  readonly stock_value: number
  readonly total_value: number
  /** Rebased to the capital on the first day; null where the index has no row. */
  readonly benchmark: number | null
  readonly drawdown: number
  readonly exposure: number
  readonly positions: number
}

export type FillReason =
  | 'entry'
  | 'reweight'
  | 'rank_drop'
  | 'stop_loss'
  | 'take_profit'
  | 'trailing_stop'
  | 'max_hold'
  | 'exit_rule'
  | 'delisted'
  | 'end'
export type LapseReason = 'halted' | 'limit_locked' | 'places' | 'participation' | 'cash'

export interface FillRow {
  readonly date: string
  readonly code: string
  readonly side: 'buy' | 'sell'
  readonly quantity: number
  readonly price: number
  readonly commission: number
  readonly tax: number
  readonly slippage: number
  readonly reason: FillReason
  readonly decided_on: string
  readonly order_id: number
}

export interface LapsedRow {
  readonly date: string
  readonly code: string
  readonly side: 'buy' | 'sell'
  readonly reason: LapseReason
  readonly decided_on: string
}

export interface TradeRow {
  readonly code: string
  readonly entry_date: string
  readonly entry_price: number
  readonly exit_date: string
  readonly exit_price: number
  readonly quantity: number
  readonly held_days: number
  readonly gross: number
  readonly net: number
  readonly return: number
  readonly commission: number
  readonly tax: number
  readonly exit_reason: FillReason
  readonly mae: number
  readonly mfe: number
}

export interface HoldingRow {
  readonly code: string
  readonly quantity: number
  readonly entry_date: string
  readonly entry_price: number
  readonly price: number
  readonly value: number
}

/** Why a candidate that passed was not ordered. */
export type NotBoughtReason = 'rank' | 'places' | 'held' | 'size' | 'max_new_per_day'

export interface DecisionRow {
  readonly date: string
  readonly equity: number
  readonly candidates: number
  /** The best candidates in order with their score: as many as there are places, at least 40. */
  readonly ranked: readonly (readonly [code: string, score: number])[]
  readonly ordered: readonly {
    readonly code: string
    readonly side: 'buy' | 'sell'
    readonly reason: FillReason
    readonly target: number | null
    readonly quantity: number | null
  }[]
  /** Buys ordered although every rank_by value was missing: nothing but the code put them in order. */
  readonly unranked_buys: number
  readonly not_bought: Readonly<Record<string, NotBoughtReason>>
  /** The candidates behind those in `ranked`, in order: none of them was bought, all for the same reason. */
  readonly further: {
    readonly reason: NotBoughtReason
    readonly codes: readonly string[]
    /** Rounded to six decimals; `ranked` has them in full. */
    readonly scores: readonly number[]
  }
}

export type StatisticValue = number | string | null

export interface Statistics {
  readonly values: Readonly<Record<string, StatisticValue>>
  /** Code for each null, and flags such as TOO_SHORT beside values. */
  readonly reasons: Readonly<Record<string, string>>
}

/** What the day loop produces; statistics and manifest are added by their own steps. */
export interface SimulationResult {
  readonly daily: readonly DailyRow[]
  readonly fills: readonly FillRow[]
  readonly lapsed: readonly LapsedRow[]
  readonly trades: readonly TradeRow[]
  readonly holdings: readonly HoldingRow[]
  readonly decisions: readonly DecisionRow[]
  readonly warnings: readonly string[]
}

/** Everything a run depended on. */
export interface RunManifest {
  readonly engine_version: string
  readonly strategy: unknown
  readonly strategy_hash: string
  readonly parameters: Readonly<Record<string, number>>
  readonly market: string
  readonly data_version: string
  readonly prices: 'raw' | 'adjusted'
  readonly made_up: boolean
  readonly period: { readonly from: string; readonly to: string }
  readonly seeds: Readonly<Record<string, number>>
  readonly counts: Readonly<Record<string, number>>
  /** Milliseconds by phase; kept out of everything that is compared byte for byte. */
  readonly timings: Readonly<Record<string, number>>
}

/** result.json */
export interface RunResult {
  readonly schema: 'stocklab/result@1'
  readonly manifest: RunManifest
  readonly statistics: Readonly<Record<string, StatisticValue>>
  readonly reasons: Readonly<Record<string, string>>
  readonly daily: readonly DailyRow[]
  readonly fills: readonly FillRow[]
  readonly lapsed: readonly LapsedRow[]
  readonly trades: readonly TradeRow[]
  readonly holdings: readonly HoldingRow[]
  readonly warnings: readonly string[]
}
