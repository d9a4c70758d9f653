import type { NodeId } from '../../plan/graph.js'
import {
  add,
  column,
  compare,
  div,
  lag,
  mul,
  number,
  over,
  plus,
  scale,
  spread,
  sqrt,
  sub,
  window,
} from '../algebra.js'
import type { FactorFamily, FactorGraph } from '../factor.js'
import { plain } from '../factor.js'

/**
 * Sum over deviation of the market model's residuals e = y - a - b x in the days long-1..skip back, from the means and
 * variances of both: SUM(e) = days * (mean y - a - b * mean x), VAR(e) = VAR(y) - 2 b COV(y, x) + b^2 VAR(x).
 */
function residualMomentum(f: FactorGraph, regression: number, span: { long: number; skip: number }): NodeId {
  const [y, x] = [f.factor('ret_1d'), f.factor('mkt_ret_1d')]
  const days = span.long - span.skip
  const slope = (n: number): NodeId => f.graph.series('beta', [y, x], n)
  const then = (node: NodeId): NodeId => lag(f, node, span.skip)
  const meanGap = (z: NodeId): NodeId => sub(f, then(window(f, 'sma', z, days)), window(f, 'sma', z, regression))
  const b = slope(regression)
  const total = scale(f, sub(f, meanGap(y), mul(f, b, meanGap(x))), days)
  const [varianceY, varianceX] = [then(window(f, 'var', y, days)), then(window(f, 'var', x, days))]
  // A market that stood still in these days explains nothing.
  const covariance = f.graph.element('coalesce', [mul(f, then(slope(days)), varianceX), number(f, 0)])
  const explained = sub(f, scale(f, mul(f, b, covariance), 2), mul(f, mul(f, b, b), varianceX))
  const variance = f.graph.element('max', [sub(f, varianceY, explained), number(f, 0)])
  const largest = then(window(f, 'highest', f.graph.element('abs', [y]), days))
  return div(f, total, spread(f, sqrt(f, variance), largest))
}

/** Price returns, momentum and strength against the index of the stock's board. */
export const returnFactors: FactorFamily = {
  ret: {
    parameters: ['n'],
    ids: { ret_1d: [1], ret_1w: [5], ret_1m: [21], ret_3m: [63], ret_6m: [126], ret_12m: [252], ret_36m: [756] },
    build: (f, [n = 1]) => window(f, 'change', column(f, 'close'), n),
  },
  mom: {
    parameters: ['long', 'skip'],
    ids: { mom_12_1: [252, 21], mom_6_1: [126, 21], mom_12_7: [252, 126] },
    build: (f, [long = 252, skip = 21]) => lag(f, window(f, 'change', column(f, 'close'), long - skip), skip),
  },
  rs_market: {
    parameters: ['n'],
    ids: { rs_market_3m: [63], rs_market_6m: [126], rs_market_12m: [252] },
    build: (f, [n = 63]) => sub(f, f.form('ret', n), f.graph.derived('market_return', n)),
  },
  ...plain('mkt_ret_1d', (f) => f.graph.derived('market_return', 1)),
  risk_adj_mom: {
    parameters: ['long', 'skip'],
    ids: { risk_adj_mom_12_1: [252, 21] },
    build: (f, [long = 252, skip = 21]) => over(f, f.form('mom', long, skip), f.form('vol', long)),
  },
  residual_mom: {
    parameters: ['regression', 'long', 'skip'],
    ids: { residual_mom_12_1: [756, 252, 21] },
    build: (f, [regression = 756, long = 252, skip = 21]) => residualMomentum(f, regression, { long, skip }),
  },
  info_discreteness: {
    parameters: ['long', 'skip'],
    ids: { info_discreteness_252: [252, 21] },
    build: (f, [long = 252, skip = 21]) => {
      const days = long - skip
      const ret = f.form('signed_return')
      const falls = window(f, 'count', compare(f, 'lt', ret, number(f, 0)), days)
      const rises = window(f, 'count', compare(f, 'gt', ret, number(f, 0)), days)
      const balance = lag(f, sub(f, falls, rises), skip)
      const sign = f.graph.element('sign', [f.form('mom', long, skip)])
      return div(f, mul(f, sign, balance), number(f, days))
    },
  },
  /** ret_1d with rounding noise of an unmoved price taken as no move, for what counts signs. */
  signed_return: {
    parameters: [],
    ids: {},
    build: (f) => f.graph.element('snap_to_zero', [f.factor('ret_1d')]),
  },
  max_ret: {
    parameters: ['n'],
    ids: { max_ret_21: [21] },
    build: (f, [n = 21]) => window(f, 'highest', f.factor('ret_1d'), n),
  },
  up_days_ratio: {
    parameters: ['n'],
    ids: { up_days_ratio_20: [20] },
    build: (f, [n = 20]) =>
      div(f, window(f, 'count', compare(f, 'gt', f.form('signed_return'), number(f, 0)), n), number(f, n)),
  },
  ...plain('overnight_gap_1d', (f) => plus(f, over(f, column(f, 'open'), lag(f, column(f, 'close'), 1)), -1)),
  ...plain('intraday_strength_1d', (f) => {
    const close = column(f, 'close')
    const range = sub(f, column(f, 'high'), column(f, 'low'))
    return div(f, sub(f, close, column(f, 'open')), add(f, range, scale(f, close, 0.001)))
  }),
}
