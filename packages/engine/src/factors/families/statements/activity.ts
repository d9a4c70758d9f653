import { add, div, number, over, scale, sub } from '../../algebra.js'
import { type FactorFamily, plain } from '../../factor.js'
import { average2, balance, ttm } from '../../statement-algebra.js'
import { atQuarterEnd, averageOf, factor, ratio, trailing } from './parts.js'

const DAYS_A_YEAR = 365

/** Missing where the turnover is missing or zero. */
const daysOf = (id: string, turnover: string): FactorFamily =>
  plain(id, (f) => div(f, number(f, DAYS_A_YEAR), f.factor(turnover)))

/** How often assets turn over in a year, and for how many days money is bound in them. */
export const activityFactors: FactorFamily = {
  ...ratio('asset_turnover', factor('revenue_ttm'), averageOf(atQuarterEnd('total_assets'))),
  ...ratio('inventory_turnover', trailing('cogs'), averageOf(atQuarterEnd('inventory'))),
  ...ratio('receivables_turnover', factor('revenue_ttm'), averageOf(atQuarterEnd('receivables'))),
  ...daysOf('days_inventory', 'inventory_turnover'),
  ...daysOf('days_receivable', 'receivables_turnover'),
  ...plain('days_payable', (f) => over(f, scale(f, average2(f, balance(f, 'payables')), DAYS_A_YEAR), ttm(f, 'cogs'))),
  ...plain('cash_conversion_cycle', (f) => {
    const bound = add(f, f.factor('days_inventory'), f.factor('days_receivable'))
    return sub(f, bound, f.factor('days_payable'))
  }),
}
