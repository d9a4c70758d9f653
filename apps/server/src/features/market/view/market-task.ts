import type { MarketId } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import type { SessionMove } from '../overview/session-moves.js'
import type { SharedMarket } from './shared-market.js'

export type UniverseFilters = StrategyDocument['universe']

export interface MarketThreadSettings {
  readonly dataDirectory: string
  readonly market: MarketId
  /** Threads of its own beside this one; 1 = none. */
  readonly threads: number
}

/** Expressions on one session; cross-sections run over what the filters leave, over every listed instrument where null. */
export interface DayQuestion {
  readonly kind: 'day'
  readonly expressions: readonly string[]
  /** Index of the session. */
  readonly t: number
  readonly universe: UniverseFilters | null
}

/** Expressions of one instrument on the sessions [from, to). */
export interface SeriesQuestion {
  readonly kind: 'series'
  readonly expressions: readonly string[]
  readonly row: number
  readonly from: number
  readonly to: number
}

/** Factors of the last session, with the share of the others that lie below. */
export interface FactorQuestion {
  readonly kind: 'factors'
  readonly ids: readonly string[]
}

export type MarketQuestion = DayQuestion | SeriesQuestion | FactorQuestion

/** An array of N values per expression; NaN = missing, conditions 1 or 0. */
export type Values = readonly Float64Array[]

export interface SeriesValues {
  /** One a session, as seen from that day; NaN = missing. */
  readonly values: Float64Array
  /**
   * How it follows the price basis: 1 as a price, so that a split of two for one halves it, -1 as a number of shares, 0 not
   * at all. Multiplied by k to this power a value compares with prices that are multiplied by k.
   */
  readonly degree: -1 | 0 | 1
}

/** Three arrays of N a factor: value, share in the market, share in the sector. */
export interface RankedFactor {
  readonly id: string
  readonly values: Float64Array
  readonly inMarket: Float64Array
  readonly inSector: Float64Array
}

export interface AnswerOf {
  readonly day: Values
  readonly series: readonly SeriesValues[]
  readonly factors: readonly RankedFactor[]
}

/** The first message is the market; each further one answers a question. */
export type MarketMessage =
  | { readonly kind: 'market'; readonly market: SharedMarket; readonly moves: readonly SessionMove[] }
  | { readonly kind: 'answer'; readonly value: AnswerOf[MarketQuestion['kind']] }
  | { readonly kind: 'failure'; readonly failure: TransferredError }

/** An error as it crosses from thread to thread. */
export interface TransferredError {
  readonly message: string
  readonly stack?: string | undefined
  /** Of a StockLabError. */
  readonly family?: string
  readonly code?: string
  readonly hint?: string | undefined
}
