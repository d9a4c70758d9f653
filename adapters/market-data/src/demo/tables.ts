import type { CorporateAction, EpochDay, Instrument, Listing } from '@stocklab/domain'

/** Bars of one instrument, length T; NaN in `close` where it has no bar. */
export interface BarColumns {
  readonly open: Float64Array
  readonly high: Float64Array
  readonly low: Float64Array
  readonly close: Float64Array
  readonly base: Float64Array
  readonly volume: Float64Array
  readonly value: Float64Array
  readonly shares: Float64Array
  readonly freeFloat: Float64Array
}

export const BAR_FIELDS = ['open', 'high', 'low', 'close', 'base', 'volume', 'value', 'shares', 'freeFloat'] as const

export interface DatedAction extends CorporateAction {
  readonly recordDate: EpochDay | null
  readonly payDate: EpochDay | null
}

export const STATEMENT_SPANS = ['Q', 'YTD', 'FY', 'AT'] as const
export type StatementSpan = (typeof STATEMENT_SPANS)[number]

/** The lines a made-up company reports; all of the glossary of factor inputs. */
export const STATEMENT_ITEMS = [
  'revenue',
  'cogs',
  'gross_profit',
  'sga',
  'rd_expense',
  'operating_income',
  'interest_expense',
  'pretax_income',
  'income_tax',
  'net_income',
  'net_income_parent',
  'total_assets',
  'current_assets',
  'cash',
  'short_term_investments',
  'receivables',
  'inventory',
  'ppe',
  'intangible_assets',
  'total_liabilities',
  'current_liabilities',
  'payables',
  'short_term_debt',
  'long_term_debt',
  'total_equity',
  'equity_parent',
  'noncontrolling_interest',
  'paid_in_capital',
  'retained_earnings',
  'depreciation_amortization',
  'cfo',
  'capex',
  'dividends_paid',
  'share_buybacks',
  'share_issuance',
] as const

/** Statement rows by column. `code`, `span`, `item` and `filing` are indices; `quarter` is 4 * year + quarter - 1. */
export interface StatementColumns {
  readonly code: number[]
  readonly quarter: number[]
  readonly span: number[]
  readonly item: number[]
  readonly value: number[]
  readonly consolidated: number[]
  readonly availableFrom: EpochDay[]
  readonly filing: number[]
  /** Receipt numbers. */
  readonly filings: string[]
}

export function emptyStatements(): StatementColumns {
  return {
    code: [],
    quarter: [],
    span: [],
    item: [],
    value: [],
    consolidated: [],
    availableFrom: [],
    filing: [],
    filings: [],
  }
}

export interface IndexRow {
  readonly code: string
  readonly day: EpochDay
  readonly close: number
}

/** The canonical tables of one made-up market, ascending by code. */
export interface MadeUpMarket {
  readonly sessions: readonly EpochDay[]
  readonly instruments: readonly Instrument[]
  /** One entry an instrument. */
  readonly bars: readonly BarColumns[]
  readonly listings: readonly Listing[]
  readonly actions: readonly DatedAction[]
  readonly statements: StatementColumns
  readonly indices: readonly IndexRow[]
}

export function emptyBars(sessions: number): BarColumns {
  const columns = BAR_FIELDS.map((field) => [field, new Float64Array(sessions).fill(Number.NaN)] as const)
  return Object.fromEntries(columns) as unknown as BarColumns
}
