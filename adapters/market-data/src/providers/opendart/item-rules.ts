import type { StatementItem } from '@stocklab/engine'
import type { AccountLineId } from './account-lines.js'

/** Lines that add up: those that are there are summed. Each may itself be printed in pieces instead. */
export interface ItemParts {
  readonly lines: readonly { readonly whole: AccountLineId; readonly pieces?: AccountLineId }[]
  /** Without the first line the others would be less than the whole. */
  readonly needsFirst?: true
  /** Said in the report where this way was taken. */
  readonly note?: string
}

export interface ItemRule {
  readonly item: StatementItem
  /** The first of which a line is there is taken. */
  readonly ways: readonly ItemParts[]
  /** `magnitude`: filed with either sign, stored positive. `cost`: positive, and a negative one is in doubt. */
  readonly sign: 'as filed' | 'magnitude' | 'cost'
}

const one = (...lines: AccountLineId[]): ItemParts[] => lines.map((whole) => ({ lines: [{ whole }] }))
const sum = (...lines: AccountLineId[]): ItemParts => ({ lines: lines.map((whole) => ({ whole })) })

/** How each item of the glossary is made of printed lines (spec factors.md section 5). */
export const ITEM_RULES: readonly ItemRule[] = [
  { item: 'revenue', ways: one('revenue'), sign: 'as filed' },
  { item: 'cogs', ways: one('cogs'), sign: 'cost' },
  { item: 'gross_profit', ways: one('gross'), sign: 'as filed' },
  { item: 'sga', ways: one('sga'), sign: 'cost' },
  { item: 'rd_expense', ways: one('research'), sign: 'cost' },
  { item: 'operating_income', ways: one('operating'), sign: 'as filed' },
  {
    item: 'interest_expense',
    ways: [
      ...one('interest', 'interestAdjustment'),
      {
        lines: [{ whole: 'financeCost' }],
        note: 'interest_expense is the whole finance cost where no interest line is filed',
      },
    ],
    sign: 'cost',
  },
  { item: 'pretax_income', ways: one('pretax'), sign: 'as filed' },
  { item: 'income_tax', ways: one('tax'), sign: 'as filed' },
  { item: 'net_income', ways: one('net'), sign: 'as filed' },
  { item: 'net_income_parent', ways: one('netParent'), sign: 'as filed' },
  { item: 'total_assets', ways: one('assets'), sign: 'as filed' },
  { item: 'current_assets', ways: one('currentAssets'), sign: 'as filed' },
  { item: 'cash', ways: one('cash'), sign: 'as filed' },
  { item: 'short_term_investments', ways: [sum('shortDeposits', 'currentFairValue')], sign: 'as filed' },
  { item: 'receivables', ways: one('tradeReceivables', 'tradeAndOtherReceivables'), sign: 'as filed' },
  { item: 'inventory', ways: one('inventory'), sign: 'as filed' },
  { item: 'ppe', ways: one('ppe'), sign: 'as filed' },
  {
    item: 'intangible_assets',
    ways: [...one('intangiblesWithGoodwill'), { ...sum('intangibles', 'goodwill'), needsFirst: true }],
    sign: 'as filed',
  },
  { item: 'total_liabilities', ways: one('liabilities'), sign: 'as filed' },
  { item: 'current_liabilities', ways: one('currentLiabilities'), sign: 'as filed' },
  { item: 'payables', ways: one('tradePayables', 'tradeAndOtherPayables'), sign: 'as filed' },
  {
    item: 'short_term_debt',
    ways: [...one('currentBorrowings'), sum('shortBorrowings', 'currentLongBorrowings', 'currentBonds')],
    sign: 'as filed',
  },
  { item: 'long_term_debt', ways: [sum('longBorrowings', 'longBonds')], sign: 'as filed' },
  { item: 'total_equity', ways: one('equity'), sign: 'as filed' },
  { item: 'equity_parent', ways: one('equityParent'), sign: 'as filed' },
  { item: 'noncontrolling_interest', ways: one('minorities'), sign: 'as filed' },
  { item: 'paid_in_capital', ways: one('paidIn'), sign: 'as filed' },
  { item: 'retained_earnings', ways: one('retained'), sign: 'as filed' },
  {
    item: 'depreciation_amortization',
    ways: [...one('wearAndAmortisation'), { ...sum('wear', 'amortisation', 'leaseWear'), needsFirst: true }],
    sign: 'magnitude',
  },
  { item: 'cfo', ways: one('cfo'), sign: 'as filed' },
  {
    item: 'capex',
    ways: [
      { lines: [{ whole: 'ppePurchase', pieces: 'ppePieces' }, { whole: 'intangiblePurchase' }], needsFirst: true },
    ],
    sign: 'magnitude',
  },
  { item: 'dividends_paid', ways: one('dividendsPaid'), sign: 'magnitude' },
  { item: 'share_buybacks', ways: one('ownSharesBought'), sign: 'magnitude' },
  { item: 'share_issuance', ways: [sum('sharesIssued', 'ownSharesSold')], sign: 'magnitude' },
]
