import type { NodeId } from '../../../plan/graph.js'
import { add, compare, div, flag, number, scale } from '../../algebra.js'
import { type FactorFamily, type FactorGraph, plain } from '../../factor.js'
import { balance, quartersAgo } from '../../statement-algebra.js'
import type { Part } from './parts.js'

/** Shares may grow by this much and still count as none issued: base prices are rounded to the tick. */
const ISSUANCE_TOLERANCE = 1.005

const overAssets = (f: FactorGraph, x: NodeId): NodeId => div(f, x, balance(f, 'total_assets'))

const isPositive = (id: string, of: string): FactorFamily =>
  plain(id, (f) => compare(f, 'gt', f.factor(of), number(f, 0)))

/** Whether a figure is above that of a year earlier. */
const hasRisen = (id: string, of: Part): FactorFamily =>
  plain(id, (f) => compare(f, 'gt', of(f), quartersAgo(f, of(f), 4)))

/** A company without long-term debt now and a year earlier has nothing to pay back. */
function leverageFell(f: FactorGraph): NodeId {
  const debt = balance(f, 'long_term_debt')
  const leverage = overAssets(f, debt)
  const isNone = (x: NodeId): NodeId => compare(f, 'eq', x, number(f, 0))
  const fell = compare(f, 'lt', leverage, quartersAgo(f, leverage, 4))
  return f.graph.element('max', [fell, flag(f, isNone(debt), isNone(quartersAgo(f, debt, 4)))])
}

const PARTS = [
  'f1_roa_positive',
  'f2_cfo_positive',
  'f3_roa_up',
  'f4_cfo_gt_ni',
  'f5_leverage_down',
  'f6_current_ratio_up',
  'f7_no_issuance',
  'f8_margin_up',
  'f9_turnover_up',
] as const

/** Piotroski's nine signs, on assets at quarter end, and their sum; a missing sign makes the sum missing. */
export const fScoreFactors: FactorFamily = {
  ...isPositive('f1_roa_positive', 'net_income_ttm'),
  ...isPositive('f2_cfo_positive', 'cfo_ttm'),
  ...hasRisen('f3_roa_up', (f) => overAssets(f, f.factor('net_income_ttm'))),
  ...plain('f4_cfo_gt_ni', (f) => compare(f, 'gt', f.factor('cfo_ttm'), f.factor('net_income_ttm'))),
  ...plain('f5_leverage_down', leverageFell),
  ...hasRisen('f6_current_ratio_up', (f) => f.factor('current_ratio')),
  ...plain('f7_no_issuance', (f) => {
    const shares = f.factor('adj_shares')
    return compare(f, 'le', shares, scale(f, quartersAgo(f, shares, 4), ISSUANCE_TOLERANCE))
  }),
  ...hasRisen('f8_margin_up', (f) => f.factor('gross_margin')),
  ...hasRisen('f9_turnover_up', (f) => overAssets(f, f.factor('revenue_ttm'))),
  ...plain('f_score', (f) => PARTS.map((id) => f.factor(id)).reduce((sum, part) => add(f, sum, part))),
}
