import type { NodeId } from '../../../plan/graph.js'
import { add, compare, div, number, over, sub } from '../../algebra.js'
import { type FactorFamily, type FactorForm, type FactorGraph, plain } from '../../factor.js'
import { balance, change4, quarter, ttm } from '../../statement-algebra.js'
import { atQuarterEnd, averageOf, factor, type Part, ratio, trailing } from './parts.js'

const assets = averageOf(atQuarterEnd('total_assets'))

/** Profit that did not arrive as cash. */
const accruals: Part = (f) => sub(f, f.factor('net_income_ttm'), f.factor('cfo_ttm'))

const balanceAccruals: Part = (f) => {
  const used = sub(f, change4(f, balance(f, 'current_assets')), change4(f, f.factor('cash_and_sti')))
  const owed = sub(f, change4(f, balance(f, 'current_liabilities')), change4(f, balance(f, 'short_term_debt')))
  return sub(f, sub(f, used, owed), ttm(f, 'depreciation_amortization'))
}

const netOperatingAssets: Part = (f) => {
  const used = sub(f, balance(f, 'total_assets'), f.factor('cash_and_sti'))
  return sub(f, used, sub(f, balance(f, 'total_liabilities'), f.factor('total_debt')))
}

/** Deviation of a figure over its last quarters; those without one are left out, and `minimum` have to remain. */
const stability = (figure: (f: FactorGraph, lag: number) => NodeId, ids: FactorForm['ids']): FactorForm => ({
  parameters: ['quarters', 'minimum'],
  ids,
  build: (f, [quarters = 20, minimum = 16]) => {
    const figures = Array.from({ length: quarters }, (_, lag) => figure(f, lag))
    return f.graph.element('deviation_of_present', figures, minimum)
  },
})

/** Whether profit is backed by cash, and how steady it is. */
export const earningsQualityFactors: FactorFamily = {
  ...ratio('accruals_cf', accruals, assets),
  ...ratio('accruals_bs', balanceAccruals, assets),
  ...plain('percent_accruals', (f) => div(f, accruals(f), f.graph.element('abs', [f.factor('net_income_ttm')]))),
  ...ratio('cash_conversion', factor('cfo_ttm'), factor('net_income_ttm')),
  ...ratio('cfo_to_operating_income', factor('cfo_ttm'), factor('operating_income_ttm')),
  ...ratio('noa_to_assets', netOperatingAssets, (f) => balance(f, 'total_assets', 4)),
  ...ratio('capex_to_sales', factor('capex_ttm'), factor('revenue_ttm')),
  ...ratio('rd_to_sales', trailing('rd_expense'), factor('revenue_ttm')),
  earnings_deviation: stability(
    (f, lag) => over(f, quarter(f, 'net_income', lag), balance(f, 'total_assets', lag + 1)),
    {
      earnings_stability: [20, 16],
    },
  ),
  margin_deviation: stability((f, lag) => over(f, quarter(f, 'operating_income', lag), quarter(f, 'revenue', lag)), {
    margin_stability: [20, 16],
  }),
  profit_quarters: {
    parameters: ['quarters'],
    ids: { profit_quarters_ratio: [20] },
    build: (f, [quarters = 20]) => {
      const profits = Array.from({ length: quarters }, (_, lag) =>
        compare(f, 'gt', quarter(f, 'net_income_parent', lag), number(f, 0)),
      )
      return div(
        f,
        profits.reduce((sum, profit) => add(f, sum, profit)),
        number(f, quarters),
      )
    },
  },
}
