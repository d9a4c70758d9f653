/** The three statements of a company. */
export type StatementName = 'income' | 'balance' | 'cash'

/** Line items of the canonical fundamentals table and the statement each belongs to (spec factors.md section 5). */
export const STATEMENT_OF = {
  revenue: 'income',
  cogs: 'income',
  gross_profit: 'income',
  sga: 'income',
  rd_expense: 'income',
  operating_income: 'income',
  interest_expense: 'income',
  pretax_income: 'income',
  income_tax: 'income',
  net_income: 'income',
  net_income_parent: 'income',
  total_assets: 'balance',
  current_assets: 'balance',
  cash: 'balance',
  short_term_investments: 'balance',
  receivables: 'balance',
  inventory: 'balance',
  ppe: 'balance',
  intangible_assets: 'balance',
  total_liabilities: 'balance',
  current_liabilities: 'balance',
  payables: 'balance',
  short_term_debt: 'balance',
  long_term_debt: 'balance',
  total_equity: 'balance',
  equity_parent: 'balance',
  noncontrolling_interest: 'balance',
  paid_in_capital: 'balance',
  retained_earnings: 'balance',
  depreciation_amortization: 'cash',
  cfo: 'cash',
  capex: 'cash',
  dividends_paid: 'cash',
  share_buybacks: 'cash',
  share_issuance: 'cash',
} as const satisfies Readonly<Record<string, StatementName>>

export type StatementItem = keyof typeof STATEMENT_OF

export const STATEMENT_ITEMS = Object.keys(STATEMENT_OF) as readonly StatementItem[]
