import type { CrossSectionKernel } from '../../cross-section/functions.js'
import type { NodeId } from '../../plan/graph.js'
import { scale } from '../algebra.js'
import type { FactorFamily, FactorGraph } from '../factor.js'
import { plain } from '../factor.js'

/** Factor ids; a leading minus turns one around, so that its preferred end is the high one. */
type Components = readonly string[]

export function crossSection(f: FactorGraph, fn: CrossSectionKernel, x: NodeId): NodeId {
  return f.graph.add({ kind: 'cross', fn, args: [x], params: [], by: null, population: f.population })
}

export const meanOfPresent = (f: FactorGraph, parts: readonly NodeId[], needed: number): NodeId =>
  f.graph.element('mean_of_present', parts, needed)

const idOf = (component: string): string => component.replace(/^-/, '')
const isReversed = (component: string): boolean => component.startsWith('-')

/** 100 times the mean of the percentile ranks that are present. */
export function rankMean(f: FactorGraph, components: Components, needed: number): NodeId {
  const ranks = components.map((component) =>
    crossSection(f, isReversed(component) ? 'rank_desc' : 'rank', f.factor(idOf(component))),
  )
  return scale(f, meanOfPresent(f, ranks, needed), 100)
}

/** Mean of the z-scores that are present. */
export function scoreMean(f: FactorGraph, components: Components, needed: number): NodeId {
  const scores = components.map((component) => {
    const x = f.factor(idOf(component))
    return crossSection(f, 'zscore', isReversed(component) ? f.graph.element('neg', [x]) : x)
  })
  return meanOfPresent(f, scores, needed)
}

const ranked = (id: string, needed: number, components: Components): FactorFamily =>
  plain(id, (f) => rankMean(f, components, needed))

/** Composite scores that need no statement. */
export const compositeFactors: FactorFamily = {
  ...ranked('momentum_composite', 3, ['mom_12_1', 'mom_6_1', 'rs_market_6m', 'high52_proximity', 'risk_adj_mom_12_1']),
  ...ranked('low_risk_composite', 3, ['-vol_252', '-beta_252', '-ivol_252', 'mdd_252', '-downside_vol_252']),
  ...ranked('liquidity_composite', 3, [
    'trading_value_avg_20d',
    'turnover_ratio_20d',
    '-amihud_20',
    '-zero_volume_days_20',
  ]),
}
