import { div, number, positive, sub } from '../../algebra.js'
import { type FactorFamily, plain } from '../../factor.js'
import { balance } from '../../statement-algebra.js'
import { atQuarterEnd, averageOf, factor, ratio } from './parts.js'

const totalAssets = atQuarterEnd('total_assets')
const totalEquity = atQuarterEnd('total_equity')
const currentLiabilities = atQuarterEnd('current_liabilities')

/** Debt, liquidity and capital: whether the company can meet its obligations. */
export const soundnessFactors: FactorFamily = {
  ...ratio('debt_ratio', atQuarterEnd('total_liabilities'), totalEquity),
  ...ratio('liabilities_to_assets', atQuarterEnd('total_liabilities'), totalAssets),
  ...ratio('equity_ratio', totalEquity, totalAssets),
  ...ratio('borrowing_dependency', factor('total_debt'), totalAssets),
  ...ratio('net_debt_ratio', factor('net_debt'), totalEquity),
  ...ratio('net_debt_to_ebitda', factor('net_debt'), factor('ebitda_ttm')),
  ...ratio('current_ratio', atQuarterEnd('current_assets'), currentLiabilities),
  ...ratio('quick_ratio', (f) => sub(f, balance(f, 'current_assets'), balance(f, 'inventory')), currentLiabilities),
  ...ratio('cash_ratio', factor('cash_and_sti'), currentLiabilities),
  ...ratio('interest_coverage', factor('operating_income_ttm'), factor('interest_expense_ttm')),
  ...ratio('cfo_to_debt', factor('cfo_ttm'), factor('total_debt')),
  ...ratio('retained_to_assets', atQuarterEnd('retained_earnings'), totalAssets),
  ...ratio('leverage_multiplier', averageOf(totalAssets), averageOf(totalEquity)),
  /** The share of the paid-in capital that losses have eaten; 0 while the owners' equity covers it. */
  ...plain('capital_impairment_ratio', (f) => {
    const paidIn = positive(f, balance(f, 'paid_in_capital'))
    const owned = sub(f, balance(f, 'total_equity'), balance(f, 'noncontrolling_interest'))
    return f.graph.element('max', [number(f, 0), div(f, sub(f, paidIn, owned), paidIn)])
  }),
}
