import { add, number, sub } from '../../algebra.js'
import type { FactorFamily } from '../../factor.js'
import { balance, change4, ttm } from '../../statement-algebra.js'
import { atQuarterEnd, averageOf, factor, type Part, ratio, single } from './parts.js'

const assets = averageOf(atQuarterEnd('total_assets'))
const revenue = factor('revenue_ttm')

/** Fixed assets and the operating working capital, which counts as nothing where suppliers finance more than there is. */
const greenblattCapital: Part = (f) => {
  const working = f.graph.element('max', [f.factor('net_working_capital_op'), number(f, 0)])
  return add(f, working, balance(f, 'ppe'))
}

const cashProfit: Part = (f) => {
  const profit = add(f, f.factor('operating_income_ttm'), ttm(f, 'depreciation_amortization'))
  return sub(f, profit, change4(f, f.factor('net_working_capital_op')))
}

/** Returns on assets, equity and capital, and margins, a year's profit each but for roa_q. */
export const profitabilityFactors: FactorFamily = {
  ...ratio('roe', factor('net_income_parent_ttm'), averageOf(atQuarterEnd('equity_parent'))),
  ...ratio('roa', factor('net_income_ttm'), assets),
  ...ratio('roa_q', single('net_income'), (f) => balance(f, 'total_assets', 1)),
  ...ratio('roic', factor('nopat_ttm'), averageOf(factor('invested_capital'))),
  ...ratio('roce', factor('operating_income_ttm'), (f) =>
    sub(f, balance(f, 'total_assets'), balance(f, 'current_liabilities')),
  ),
  ...ratio('greenblatt_roc', factor('operating_income_ttm'), greenblattCapital),
  ...ratio('gpa', factor('gross_profit_ttm'), assets),
  ...ratio(
    'operating_profit_to_equity',
    (f) => sub(f, sub(f, f.factor('gross_profit_ttm'), ttm(f, 'sga')), f.factor('interest_expense_ttm')),
    atQuarterEnd('equity_parent'),
  ),
  ...ratio('cash_based_op', cashProfit, assets),
  ...ratio('gross_margin', factor('gross_profit_ttm'), revenue),
  ...ratio('operating_margin', factor('operating_income_ttm'), revenue),
  ...ratio('net_margin', factor('net_income_ttm'), revenue),
  ...ratio('ebitda_margin', factor('ebitda_ttm'), revenue),
  ...ratio('fcf_margin', factor('fcf_ttm'), revenue),
}
