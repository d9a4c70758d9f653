import type { NodeId } from '../../plan/graph.js'
import { column, compare, daysSince, div, log, mul, number, over, plus, positive, scale, window } from '../algebra.js'
import type { FactorFamily, FactorGraph } from '../factor.js'
import { plain } from '../factor.js'

/** Position whose liquidation days_to_liquidate_10pct measures, in the market's currency. */
const REFERENCE_POSITION = 100_000_000

const valueAverage = (f: FactorGraph, n: number): NodeId => f.form('trading_value_avg', n)

/** Size, trading activity and illiquidity; sizes are unadjusted. */
export const liquidityFactors: FactorFamily = {
  ...plain('market_cap', (f) => mul(f, positive(f, column(f, 'raw_close')), positive(f, column(f, 'raw_shares')))),
  ...plain('log_market_cap', (f) => log(f, f.factor('market_cap'))),
  ...plain('market_cap_pct_rank', (f) =>
    f.graph.add({
      kind: 'cross',
      fn: 'rank',
      args: [f.factor('market_cap')],
      params: [],
      by: 'market',
      population: 'listed_common',
    }),
  ),
  ...plain('listed_shares_count', (f) => positive(f, column(f, 'raw_shares'))),
  ...plain('free_float_shares', (f) =>
    f.graph.element('free_float', [column(f, 'raw_shares'), column(f, 'free_float')]),
  ),
  ...plain('free_float_ratio', (f) => over(f, f.factor('free_float_shares'), column(f, 'raw_shares'))),
  ...plain('free_float_mcap', (f) => mul(f, column(f, 'raw_close'), f.factor('free_float_shares'))),
  ...plain('price_level', (f) => positive(f, column(f, 'raw_close'))),
  ...plain('trading_value_1d', (f) => column(f, 'value')),
  trading_value_avg: {
    parameters: ['n'],
    ids: { trading_value_avg_5d: [5], trading_value_avg_20d: [20], trading_value_avg_60d: [60] },
    build: (f, [n = 20]) => window(f, 'sma', column(f, 'value'), n),
  },
  trading_value_surge: {
    parameters: ['short', 'long'],
    ids: { trading_value_surge_5_60: [5, 60] },
    build: (f, [short = 5, long = 60]) => plus(f, over(f, valueAverage(f, short), valueAverage(f, long)), -1),
  },
  trading_value_cv: {
    parameters: ['n'],
    ids: { trading_value_cv_60: [60] },
    build: (f, [n = 60]) => over(f, window(f, 'std', column(f, 'value'), n), valueAverage(f, n)),
  },
  value_to_mcap: {
    parameters: ['n'],
    ids: { value_to_mcap_20: [20] },
    build: (f, [n = 20]) => over(f, valueAverage(f, n), f.factor('market_cap')),
  },
  ...plain('turnover_ratio_1d', (f) => over(f, column(f, 'raw_volume'), column(f, 'raw_shares'))),
  ...plain('turnover_ratio_20d', (f) => window(f, 'sma', f.factor('turnover_ratio_1d'), 20)),
  ...plain('turnover_ratio_252d', (f) => window(f, 'sum', f.factor('turnover_ratio_1d'), 252)),
  turnover_vol: {
    parameters: ['n'],
    ids: { turnover_vol_60: [60] },
    build: (f, [n = 60]) => window(f, 'std', f.factor('turnover_ratio_1d'), n),
  },
  amihud: {
    parameters: ['n', 'minimum'],
    ids: { amihud_20: [20, 15], amihud_252: [252, 200] },
    build: (f, [n = 20, minimum = 15]) =>
      scale(f, f.graph.series('amihud', [f.factor('ret_1d'), column(f, 'value')], n, minimum), 1e9),
  },
  zero_volume_days: {
    parameters: ['n'],
    ids: { zero_volume_days_20: [20], zero_volume_days_252: [252] },
    build: (f, [n = 20]) => window(f, 'count', compare(f, 'eq', column(f, 'raw_volume'), number(f, 0)), n),
  },
  zero_return_ratio: {
    parameters: ['n'],
    ids: { zero_return_ratio_60: [60] },
    build: (f, [n = 60]) =>
      div(f, window(f, 'count', compare(f, 'eq', f.form('signed_return'), number(f, 0)), n), number(f, n)),
  },
  corwin_schultz: {
    parameters: ['n', 'minimum'],
    ids: { corwin_schultz_20: [20, 10] },
    build: (f, [n = 20, minimum = 10]) =>
      f.graph.series('corwin_schultz', [column(f, 'high'), column(f, 'low'), column(f, 'volume')], n, minimum),
  },
  days_to_liquidate: {
    parameters: ['n'],
    ids: { days_to_liquidate_10pct: [20] },
    build: (f, [n = 20]) => over(f, number(f, REFERENCE_POSITION), scale(f, valueAverage(f, n), 0.1)),
  },
  ...plain('days_since_listing', (f) => daysSince(f, f.graph.derived('listing_day'))),
  ...plain('split_count', (f) => f.graph.derived('split_count')),
  ...plain('days_since_split', (f) => daysSince(f, f.graph.derived('latest_split_day'))),
}
