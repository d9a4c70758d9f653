import type { NodeId } from '../../plan/graph.js'
import { scale } from '../algebra.js'
import type { FactorFamily, FactorGraph } from '../factor.js'
import { plain } from '../factor.js'

/** 100 times the mean of the percentile ranks that are present; a leading minus turns a component around. */
function rankMean(f: FactorGraph, components: readonly string[], needed: number): NodeId {
  const ranks = components.map((component) => {
    const isReversed = component.startsWith('-')
    const id = isReversed ? component.slice(1) : component
    return f.graph.add({
      kind: 'cross',
      fn: isReversed ? 'rank_desc' : 'rank',
      args: [f.factor(id)],
      params: [],
      by: null,
      population: f.population,
    })
  })
  return scale(f, f.graph.element('mean_of_present', ranks, needed), 100)
}

/** Composite scores that need no statement. */
export const compositeFactors: FactorFamily = {
  ...plain('momentum_composite', (f) =>
    rankMean(f, ['mom_12_1', 'mom_6_1', 'rs_market_6m', 'high52_proximity', 'risk_adj_mom_12_1'], 3),
  ),
  ...plain('low_risk_composite', (f) =>
    rankMean(f, ['-vol_252', '-beta_252', '-ivol_252', 'mdd_252', '-downside_vol_252'], 3),
  ),
  ...plain('liquidity_composite', (f) =>
    rankMean(f, ['trading_value_avg_20d', 'turnover_ratio_20d', '-amihud_20', '-zero_volume_days_20'], 3),
  ),
}
