import type { NodeId } from '../../../plan/graph.js'
import { number, over, plus, positive, sub } from '../../algebra.js'
import { type FactorFamily, type FactorForm, type FactorGraph, plain } from '../../factor.js'
import { quartersAgo, sumQuarters } from '../../statement-algebra.js'
import { atQuarterEnd, factor, type Part, single, trailing } from './parts.js'

const QUARTERS_A_YEAR = 4

/** Growth over so many quarters; missing where the base is not positive (G+), whatever became of it. */
function growthOf(f: FactorGraph, x: NodeId, quarters: number): NodeId {
  return plus(f, over(f, x, quartersAgo(f, x, quarters)), -1)
}

/** Growth a year over so many years; missing unless both ends are positive (G++). */
function compoundGrowthOf(f: FactorGraph, x: NodeId, years: number): NodeId {
  const times = over(f, positive(f, x), quartersAgo(f, x, years * QUARTERS_A_YEAR))
  return plus(f, f.graph.element('pow', [times, number(f, 1 / years)]), -1)
}

const growth = (of: Part, ids: FactorForm['ids']): FactorForm => ({
  parameters: ['quarters'],
  ids,
  build: (f, [quarters = QUARTERS_A_YEAR]) => growthOf(f, of(f), quarters),
})

const compoundGrowth = (of: Part, ids: FactorForm['ids']): FactorForm => ({
  parameters: ['years'],
  ids,
  build: (f, [years = 3]) => compoundGrowthOf(f, of(f), years),
})

/** Growth of a flow from quarter to quarter, year over year, over trailing sums, and compound over years. */
const flowGrowth = (name: string, ofQuarter: Part, ofYear: Part): FactorFamily => ({
  [`${name}_growth_q`]: growth(ofQuarter, { [`${name}_qoq`]: [1], [`${name}_yoy_q`]: [4] }),
  [`${name}_growth_ttm`]: growth(ofYear, { [`${name}_yoy_ttm`]: [4] }),
  [`${name}_cagr`]: compoundGrowth(ofYear, { [`${name}_cagr_3y`]: [3], [`${name}_cagr_5y`]: [5] }),
})

/** Each quarter's earnings over its own shares. */
const epsOfYear: Part = (f) => sumQuarters(f, f.factor('eps_q'), QUARTERS_A_YEAR)

const balanceGrowth: FactorFamily = {
  bps_growth: growth(factor('bps'), { bps_yoy: [4] }),
  bps_cagr: compoundGrowth(factor('bps'), { bps_cagr_3y: [3], bps_cagr_5y: [5] }),
  asset_growth: growth(atQuarterEnd('total_assets'), { asset_growth_yoy: [4], asset_growth_qoq: [1] }),
  asset_cagr: compoundGrowth(atQuarterEnd('total_assets'), { asset_cagr_3y: [3] }),
  equity_growth: growth(atQuarterEnd('equity_parent'), { equity_growth_yoy: [4] }),
  equity_cagr: compoundGrowth(atQuarterEnd('equity_parent'), { equity_cagr_3y: [3], equity_cagr_5y: [5] }),
}

const trailingGrowth: FactorFamily = {
  ebitda_growth_ttm: growth(factor('ebitda_ttm'), { ebitda_yoy_ttm: [4] }),
  cfo_growth_ttm: growth(factor('cfo_ttm'), { cfo_yoy_ttm: [4] }),
  fcf_growth_ttm: growth(factor('fcf_ttm'), { fcf_yoy_ttm: [4] }),
  fcf_cagr: compoundGrowth(factor('fcf_ttm'), { fcf_cagr_3y: [3] }),
  dps_growth_ttm: growth(factor('dps_ttm'), { dps_yoy: [4] }),
  capex_growth_ttm: growth(factor('capex_ttm'), { capex_yoy_ttm: [4] }),
  rd_growth_ttm: growth(trailing('rd_expense'), { rd_yoy_ttm: [4] }),
}

/** By how much a balance grew faster than sales in a year. */
const aheadOfSales = (id: string, of: Part): FactorFamily =>
  plain(id, (f) => sub(f, growthOf(f, of(f), QUARTERS_A_YEAR), f.factor('revenue_yoy_ttm')))

/** Growth of statement lines and of amounts per share, in quarters of the fiscal year. */
export const growthFactors: FactorFamily = {
  ...flowGrowth('revenue', single('revenue'), factor('revenue_ttm')),
  ...flowGrowth('gross_profit', single('gross_profit'), factor('gross_profit_ttm')),
  ...flowGrowth('operating_income', single('operating_income'), factor('operating_income_ttm')),
  ...flowGrowth('net_income', single('net_income_parent'), factor('net_income_parent_ttm')),
  ...flowGrowth('eps', factor('eps_q'), epsOfYear),
  ...balanceGrowth,
  ...trailingGrowth,
  ...aheadOfSales('inventory_vs_sales_growth', atQuarterEnd('inventory')),
  ...aheadOfSales('receivable_vs_sales_growth', atQuarterEnd('receivables')),
}
