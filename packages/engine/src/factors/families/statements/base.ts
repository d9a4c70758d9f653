import type { NodeId } from '../../../plan/graph.js'
import type { StatementItem } from '../../../statements/items.js'
import { add, compare, div, number, sub } from '../../algebra.js'
import { type FactorFamily, type FactorGraph, plain } from '../../factor.js'
import { balance, ttm } from '../../statement-algebra.js'

/** Tax above this share of the profit is taken for a one-off. */
const HIGHEST_TAX_RATE = 0.35

const trailing = (id: string, item: StatementItem): FactorFamily => plain(id, (f) => ttm(f, item))

/** 0 on a loss; a missing tax is missing there too. */
function taxRate(f: FactorGraph): NodeId {
  const [tax, profit] = [ttm(f, 'income_tax'), ttm(f, 'pretax_income')]
  const rate = f.graph.element('clip', [div(f, tax, profit), number(f, 0), number(f, HIGHEST_TAX_RATE)])
  return f.graph.element('if', [compare(f, 'le', profit, number(f, 0)), sub(f, tax, tax), rate])
}

/** Sums and balances of statements that other factors are made of; amounts in the company's currency. */
export const baseFactors: FactorFamily = {
  ...trailing('revenue_ttm', 'revenue'),
  ...plain('gross_profit_ttm', (f) => {
    const lessCost = sub(f, f.factor('revenue_ttm'), ttm(f, 'cogs'))
    return f.graph.element('coalesce', [lessCost, ttm(f, 'gross_profit')])
  }),
  ...trailing('operating_income_ttm', 'operating_income'),
  ...trailing('net_income_ttm', 'net_income'),
  ...trailing('net_income_parent_ttm', 'net_income_parent'),
  ...plain('ebitda_ttm', (f) => add(f, f.factor('operating_income_ttm'), ttm(f, 'depreciation_amortization'))),
  ...trailing('cfo_ttm', 'cfo'),
  ...trailing('capex_ttm', 'capex'),
  ...plain('fcf_ttm', (f) => sub(f, f.factor('cfo_ttm'), f.factor('capex_ttm'))),
  ...trailing('dividends_ttm', 'dividends_paid'),
  ...plain('net_buyback_ttm', (f) => sub(f, ttm(f, 'share_buybacks'), ttm(f, 'share_issuance'))),
  ...trailing('interest_expense_ttm', 'interest_expense'),
  ...plain('total_debt', (f) => add(f, balance(f, 'short_term_debt'), balance(f, 'long_term_debt'))),
  ...plain('cash_and_sti', (f) => add(f, balance(f, 'cash'), balance(f, 'short_term_investments'))),
  ...plain('net_debt', (f) => sub(f, f.factor('total_debt'), f.factor('cash_and_sti'))),
  ...plain('net_working_capital_op', (f) => {
    const assets = sub(f, balance(f, 'current_assets'), f.factor('cash_and_sti'))
    return sub(f, assets, sub(f, balance(f, 'current_liabilities'), balance(f, 'short_term_debt')))
  }),
  ...plain('invested_capital', (f) =>
    sub(f, add(f, balance(f, 'total_equity'), f.factor('total_debt')), f.factor('cash_and_sti')),
  ),
  ...plain('effective_tax_rate', taxRate),
  ...plain('nopat_ttm', (f) =>
    f.graph.element('mul', [f.factor('operating_income_ttm'), sub(f, number(f, 1), f.factor('effective_tax_rate'))]),
  ),
  ...plain('tangible_book', (f) => sub(f, balance(f, 'equity_parent'), balance(f, 'intangible_assets'))),
}
