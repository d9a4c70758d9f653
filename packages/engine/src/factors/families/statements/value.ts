import type { NodeId } from '../../../plan/graph.js'
import { add, div, mul, number, over, plus, positive, scale, sqrt, sub } from '../../algebra.js'
import { type FactorFamily, type FactorForm, type FactorGraph, plain } from '../../factor.js'
import { balance, change4, quarter, sumQuarters, ttm } from '../../statement-algebra.js'
import { atQuarterEnd, factor, type Part } from './parts.js'

/** What earnings and book value a share are fairly worth together: 15 times earnings, 1.5 times book. */
const GRAHAM_PRODUCT = 22.5
const QUARTERS_A_YEAR = 4

/** Market value over what the company has or earns; missing where that is not positive. */
const multiple = (id: string, below: Part): FactorFamily => plain(id, (f) => over(f, f.factor('market_cap'), below(f)))

/** What the company has or earns over its market value, which is positive wherever it is known. */
const yieldOf = (id: string, above: Part): FactorFamily => plain(id, (f) => div(f, above(f), f.factor('market_cap')))

/** Missing where the enterprise value is not positive, in the multiple as in the yield. */
const enterpriseValue: Part = (f) => positive(f, f.factor('enterprise_value'))
const enterpriseMultiple = (id: string, below: string): FactorFamily =>
  plain(id, (f) => over(f, enterpriseValue(f), f.factor(below)))
const enterpriseYield = (id: string, above: string): FactorFamily =>
  plain(id, (f) => div(f, f.factor(above), enterpriseValue(f)))

/** A multiple against its own median of `n` sessions, of which half must have one. */
const relative = (of: string, ids: FactorForm['ids']): FactorForm => ({
  parameters: ['n'],
  ids,
  build: (f, [n = 1260]) => {
    const median = f.graph.series('median_of_present', [f.factor(of)], n, Math.ceil(n / 2))
    return plus(f, div(f, f.factor(of), median), -1)
  },
})

const multiples: FactorFamily = {
  ...multiple('per', factor('net_income_parent_ttm')),
  ...multiple('per_q_annualised', (f) => scale(f, quarter(f, 'net_income_parent'), QUARTERS_A_YEAR)),
  /** On mean earnings of so many years, not adjusted for inflation. */
  per_avg: {
    parameters: ['years'],
    ids: { per_3y_avg: [3], cape_5y: [5] },
    build: (f, [years = 3]) => {
      const earnings = sumQuarters(f, quarter(f, 'net_income_parent'), years * QUARTERS_A_YEAR)
      return over(f, f.factor('market_cap'), div(f, earnings, number(f, years)))
    },
  },
  ...multiple('pbr', atQuarterEnd('equity_parent')),
  ...multiple('ptbr', factor('tangible_book')),
  ...multiple('psr', factor('revenue_ttm')),
  ...multiple('pgpr', factor('gross_profit_ttm')),
  ...multiple('por', factor('operating_income_ttm')),
  ...multiple('pcr', factor('cfo_ttm')),
  ...multiple('pfcr', factor('fcf_ttm')),
  ...multiple('par', atQuarterEnd('total_assets')),
  ...plain('peg', (f) => over(f, f.factor('per'), scale(f, f.factor('eps_cagr_3y'), 100))),
  ...plain('pbr_to_roe', (f) => over(f, f.factor('pbr'), scale(f, f.factor('roe'), 100))),
  ...enterpriseMultiple('ev_ebitda', 'ebitda_ttm'),
  ...enterpriseMultiple('ev_sales', 'revenue_ttm'),
  ...enterpriseMultiple('ev_ebit', 'operating_income_ttm'),
  ...enterpriseMultiple('ev_fcf', 'fcf_ttm'),
  ...enterpriseMultiple('ev_cfo', 'cfo_ttm'),
  ...enterpriseMultiple('ev_gross_profit', 'gross_profit_ttm'),
  ...enterpriseMultiple('ev_ic', 'invested_capital'),
  per_rel: relative('per', { per_rel_5y: [1260] }),
  pbr_rel: relative('pbr', { pbr_rel_5y: [1260] }),
}

const yields: FactorFamily = {
  ...yieldOf('earnings_yield', factor('net_income_parent_ttm')),
  ...yieldOf('book_to_market', atQuarterEnd('equity_parent')),
  ...yieldOf('sales_yield', factor('revenue_ttm')),
  ...yieldOf('cfo_yield', factor('cfo_ttm')),
  ...yieldOf('fcf_yield', factor('fcf_ttm')),
  ...yieldOf('operating_income_yield', factor('operating_income_ttm')),
  ...enterpriseYield('ebit_ev_yield', 'operating_income_ttm'),
  ...enterpriseYield('ebitda_ev_yield', 'ebitda_ttm'),
  ...enterpriseYield('fcf_ev_yield', 'fcf_ttm'),
  ...yieldOf('asset_to_market', atQuarterEnd('total_assets')),
  ...yieldOf('dividend_yield', factor('dividends_ttm')),
  ...plain('payout_ratio', (f) => over(f, f.factor('dividends_ttm'), f.factor('net_income_parent_ttm'))),
  ...yieldOf('buyback_yield', factor('net_buyback_ttm')),
  ...yieldOf('shareholder_yield', paidOut),
  ...yieldOf('shareholder_yield_debt', (f) => sub(f, paidOut(f), change4(f, f.factor('net_debt')))),
  ...yieldOf('ncav_ratio', (f) => sub(f, balance(f, 'current_assets'), balance(f, 'total_liabilities'))),
  ...yieldOf('net_cash_ratio', (f) => f.graph.element('neg', [f.factor('net_debt')])),
  ...yieldOf('rd_to_mcap', (f) => ttm(f, 'rd_expense')),
  ...yieldOf('graham_number_ratio', (f) => {
    const earnings = positive(f, f.factor('net_income_parent_ttm'))
    return sqrt(f, mul(f, scale(f, earnings, GRAHAM_PRODUCT), positive(f, balance(f, 'equity_parent'))))
  }),
}

function paidOut(f: FactorGraph): NodeId {
  return add(f, f.factor('dividends_ttm'), f.factor('net_buyback_ttm'))
}

/** Multiples and yields of the market and the enterprise value, from the unadjusted close and the shares of the day. */
export const valueFactors: FactorFamily = { ...multiples, ...yields }
