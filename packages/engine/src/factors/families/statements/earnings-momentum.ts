import type { NodeId } from '../../../plan/graph.js'
import type { StatementItem } from '../../../statements/items.js'
import { compare, div, flag, mul, number, over, spread, sub } from '../../algebra.js'
import { type FactorFamily, type FactorForm, type FactorGraph, plain } from '../../factor.js'
import { balance, change4, quarter, quartersAgo } from '../../statement-algebra.js'
import { factor, type Part } from './parts.js'

/** Seasonal differences from which the size of a usual surprise is told. */
const SURPRISES = 8
const LONGEST_STREAK = 8

/** The growth of this quarter less that of the one before. */
const acceleration = (id: string, of: string): FactorFamily =>
  plain(id, (f) => sub(f, f.factor(of), quartersAgo(f, f.factor(of), 1)))

const yearlyChange = (id: string, of: Part): FactorFamily => plain(id, (f) => change4(f, of(f)))

const profit = (f: FactorGraph, x: NodeId): NodeId => compare(f, 'gt', x, number(f, 0))
const loss = (f: FactorGraph, x: NodeId): NodeId => compare(f, 'le', x, number(f, 0))

/** Whether a quarter is told by `now` where that of a year earlier was told by `before`. */
const turn = (item: StatementItem, before: typeof profit, now: typeof profit): Part => {
  return (f) => flag(f, now(f, quarter(f, item)), before(f, quarter(f, item, 4)))
}

/** Seasonal differences of a line, the newest first, from `first` quarters ago. */
const seasonalDifferences = (f: FactorGraph, item: StatementItem, first: number): NodeId[] =>
  Array.from({ length: SURPRISES }, (_, k) => change4(f, quarter(f, item, first + k)))

/** Deviation of all of these; missing where they do not differ beyond rounding (D0). */
function usualSize(f: FactorGraph, differences: readonly NodeId[]): NodeId {
  const sizes = differences.map((x) => f.graph.element('abs', [x]))
  const deviation = f.graph.element('deviation_of_present', differences, differences.length)
  return spread(f, deviation, f.graph.element('max', sizes))
}

/** Quarters in a row, back from the newest, that beat the same quarter of the year before. */
const streak = (item: StatementItem, ids: FactorForm['ids']): FactorForm => ({
  parameters: ['most'],
  ids,
  build: (f, [most = LONGEST_STREAK]) => {
    const better = Array.from({ length: most }, (_, k) =>
      compare(f, 'gt', quarter(f, item, k), quarter(f, item, k + 4)),
    )
    return f.graph.element('leading_run', better)
  },
})

/** Turning points, surprises, streaks and changes of profitability. */
export const earningsMomentumFactors: FactorFamily = {
  ...acceleration('revenue_accel', 'revenue_yoy_q'),
  ...acceleration('operating_income_accel', 'operating_income_yoy_q'),
  ...acceleration('net_income_accel', 'net_income_yoy_q'),
  ...plain('operating_income_turnaround_flag', turn('operating_income', loss, profit)),
  ...plain('net_income_turnaround_flag', turn('net_income_parent', loss, profit)),
  ...plain('net_income_to_loss_flag', turn('net_income_parent', profit, loss)),
  ...plain('net_income_change_to_assets', (f) =>
    over(f, change4(f, f.factor('net_income_ttm')), balance(f, 'total_assets', 4)),
  ),
  ...plain('sue_ni', (f) => {
    const surprises = seasonalDifferences(f, 'net_income_parent', 0)
    return div(f, surprises[0]!, usualSize(f, surprises))
  }),
  ...plain('sue_revenue', (f) => {
    const before = seasonalDifferences(f, 'revenue', 1)
    const surprise = change4(f, quarter(f, 'revenue'))
    const expected = f.graph.element('mean_of_present', before, before.length)
    return div(f, sub(f, surprise, expected), usualSize(f, before))
  }),
  ...yearlyChange('gross_margin_chg_yoy', factor('gross_margin')),
  ...yearlyChange('operating_margin_chg_yoy', factor('operating_margin')),
  ...yearlyChange('roe_chg_yoy', factor('roe')),
  net_income_growth_streak: streak('net_income_parent', { net_income_growth_streak_q: [LONGEST_STREAK] }),
  revenue_growth_streak: streak('revenue', { revenue_growth_streak_q: [LONGEST_STREAK] }),
  ...plain('sustainable_growth', (f) => mul(f, f.factor('roe'), sub(f, number(f, 1), f.factor('payout_ratio')))),
}
