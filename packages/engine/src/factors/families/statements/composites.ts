import type { NodeId } from '../../../plan/graph.js'
import { add, compare, flag, number, scale, sub } from '../../algebra.js'
import { type FactorFamily, type FactorGraph, plain } from '../../factor.js'
import { crossSection, meanOfPresent, rankMean, scoreMean } from '../composites.js'

const element = (f: FactorGraph, kernel: string, ...args: NodeId[]): NodeId => f.graph.element(kernel, args)
const isMissing = (f: FactorGraph, x: NodeId): NodeId => element(f, 'is_missing', x)

/** x, but missing where the condition holds. */
const missingWhere = (f: FactorGraph, condition: NodeId, x: NodeId): NodeId =>
  element(f, 'if', condition, number(f, Number.NaN), x)

/** A condition that a missing part does not meet. */
const met = (f: FactorGraph, condition: NodeId): NodeId => element(f, 'coalesce', condition, number(f, 0))

/** Sum of the places of two factors among the codes that have both, 1 the best; `-` where high is good. */
function placeSum(f: FactorGraph, first: string, second: string): NodeId {
  const values = [first, second].map((id) => f.factor(id.replace('-', ''))) as [NodeId, NodeId]
  const place = (id: string, x: NodeId, other: NodeId): NodeId => {
    const ascending = id.startsWith('-') ? element(f, 'neg', x) : x
    return crossSection(f, 'place', missingWhere(f, isMissing(f, other), ascending))
  }
  return add(f, place(first, values[0], values[1]), place(second, values[1], values[0]))
}

/** Mean place by four multiples; one that a code lacks counts as the last place of all that have any. */
function superValueRank(f: FactorGraph): NodeId {
  const multiples = ['per', 'pbr', 'psr', 'pcr'].map((id) => f.factor(id))
  const last = crossSection(f, 'presence', meanOfPresent(f, multiples, 1))
  const places = multiples.map((x) => element(f, 'coalesce', crossSection(f, 'place', x), last))
  return meanOfPresent(f, places, multiples.length)
}

/** Profitability, growth and safety, each standardised again. */
function qualityMinusJunk(f: FactorGraph): NodeId {
  const pillars = [
    scoreMean(f, ['gpa', 'roe', 'roa', 'operating_margin', '-accruals_cf'], 3),
    scoreMean(f, ['roe_chg_yoy', 'gross_margin_chg_yoy', 'net_income_change_to_assets'], 2),
    scoreMean(f, ['-beta_252', '-liabilities_to_assets', 'altman_z', '-earnings_stability'], 2),
  ]
  return pillars.map((pillar) => crossSection(f, 'zscore', pillar)).reduce((sum, score) => add(f, sum, score))
}

function distress(f: FactorGraph): NodeId {
  const [altman, impaired] = [f.factor('altman_z'), f.factor('capital_impairment_flag')]
  const isDistressed = element(
    f,
    'or',
    met(f, compare(f, 'lt', altman, number(f, 1.81))),
    met(f, compare(f, 'eq', impaired, number(f, 1))),
    met(f, compare(f, 'lt', f.factor('interest_coverage'), number(f, 0))),
  )
  return missingWhere(f, element(f, 'and', isMissing(f, altman), isMissing(f, impaired)), isDistressed)
}

/** 100 less deductions; a part that is missing costs its full deduction. */
function dataQuality(f: FactorGraph): NodeId {
  const above = (id: string, limit: number): NodeId => compare(f, 'gt', f.factor(id), number(f, limit))
  const deductions: readonly [number, NodeId][] = [
    [40, sub(f, number(f, 1), f.factor('ttm_complete_flag'))],
    [20, f.factor('filing_date_estimated_flag')],
    [20, above('fundamental_age_days', 200)],
    [20, above('missing_price_days_60', 0)],
  ]
  return deductions.reduce(
    (score, [points, fault]) => sub(f, score, scale(f, element(f, 'coalesce', fault, number(f, 1)), points)),
    number(f, 100),
  )
}

const ranked = (id: string, needed: number, components: readonly string[]): FactorFamily =>
  plain(id, (f) => rankMean(f, components, needed))

/** Composite scores and flags that rest on statements. */
export const statementComposites: FactorFamily = {
  ...ranked('value_composite', 4, [
    'earnings_yield',
    'book_to_market',
    'sales_yield',
    'cfo_yield',
    'ebitda_ev_yield',
    'shareholder_yield',
  ]),
  ...ranked('growth_composite', 4, [
    'revenue_yoy_ttm',
    'operating_income_yoy_ttm',
    'net_income_change_to_assets',
    'revenue_cagr_3y',
    'operating_margin_chg_yoy',
    'sue_ni',
  ]),
  ...ranked('quality_composite', 5, [
    'roe',
    'gpa',
    'roic',
    'operating_margin',
    '-debt_ratio',
    '-accruals_cf',
    'f_score',
    '-earnings_stability',
  ]),
  ...plain('multi_factor_score', (f) => {
    const pillars = ['value', 'quality', 'momentum', 'growth', 'low_risk']
    return meanOfPresent(
      f,
      pillars.map((name) => f.factor(`${name}_composite`)),
      4,
    )
  }),
  ...plain('magic_formula_rank', (f) => placeSum(f, '-ebit_ev_yield', '-greenblatt_roc')),
  ...plain('new_magic_formula_rank', (f) => placeSum(f, 'pbr', '-gpa')),
  ...plain('super_value_rank', superValueRank),
  ...plain('f_score_value_flag', (f) => {
    const isCheap = compare(f, 'le', crossSection(f, 'rank', f.factor('pbr')), number(f, 0.2))
    return flag(f, isCheap, compare(f, 'ge', f.factor('f_score'), number(f, 7)))
  }),
  ...plain('ncav_flag', (f) => {
    const isBargain = compare(f, 'gt', f.factor('ncav_ratio'), number(f, 1.5))
    return flag(f, isBargain, compare(f, 'gt', f.factor('net_income_ttm'), number(f, 0)))
  }),
  ...plain('qmj_score', qualityMinusJunk),
  ...ranked('garp_score', 3, ['-peg', 'roe', 'revenue_cagr_3y', 'eps_yoy_ttm']),
  ...ranked('conservative_score', 3, ['-vol_252', 'shareholder_yield', 'mom_12_1']),
  ...plain('distress_flag', distress),
  ...plain('data_quality_score', dataQuality),
}
