import type { EpochDay } from './session.js'

export const MARKET_IDS = ['KRX', 'US', 'CRYPTO'] as const
/** The venue group that brings calendar, currency, lot, ticks, limits and costs. */
export type MarketId = (typeof MARKET_IDS)[number]

export const INSTRUMENT_KINDS = ['common', 'preferred', 'spac', 'reit', 'etf', 'etn', 'fund', 'crypto'] as const
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]

export const LISTING_STATUSES = ['normal', 'administrative', 'halted', 'liquidation'] as const
export type ListingStatus = (typeof LISTING_STATUSES)[number]

/** `raw`: as traded, with base prices. `adjusted`: vendor-adjusted, so nothing that needs a raw price exists. */
export type PriceBasis = 'raw' | 'adjusted'

export interface Instrument {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  /** Listing board: KOSPI, KOSDAQ, KONEX, NASDAQ, BINANCE … (the newest one; listings carry the dated one). */
  readonly board: string
  readonly kind: InstrumentKind
  readonly sector: string | null
  readonly industry: string | null
  readonly currency: string
  readonly listedOn: EpochDay | null
  readonly delistedOn: EpochDay | null
}

/** One dated row of a listing: the code was listed on `board` from `from` to `to`, both included (null = open). */
export interface Listing {
  readonly code: string
  readonly from: EpochDay
  readonly to: EpochDay | null
  readonly board: string
  readonly sector: string | null
  readonly status: ListingStatus
}

export const ACTION_KINDS = ['split', 'bonus', 'rights', 'reduction', 'cash_dividend', 'stock_dividend'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** A corporate action. `ratio`: shares after per share before. `amount`: money per share. */
export interface CorporateAction {
  readonly code: string
  readonly exDate: EpochDay
  readonly kind: ActionKind
  readonly ratio: number | null
  readonly amount: number | null
}
