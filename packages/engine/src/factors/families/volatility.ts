import type { NodeId } from '../../plan/graph.js'
import {
  ANNUAL_DAYS,
  add,
  column,
  div,
  log,
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
import type { FactorFamily, FactorForm, FactorGraph } from '../factor.js'
import { plain } from '../factor.js'

const ROOT_OF_YEAR = Math.sqrt(ANNUAL_DAYS)

const band = (side: 1 | -1, ids: FactorForm['ids']): FactorForm => ({
  parameters: ['n', 'k'],
  ids,
  build: (f, [n = 20, k = 2]) => add(f, f.form('close_sma', n), scale(f, f.form('bb_sd', n), side * k)),
})

/** The band's deviation, missing where the closes of the window are frozen. */
function bandDeviation(f: FactorGraph, n: number): NodeId {
  return spread(f, f.form('bb_sd', n), window(f, 'highest', column(f, 'close'), n))
}

/** sqrt of the mean square, annualised; a running sum of squares may end a hair below zero. */
function annualRootMean(f: FactorGraph, square: NodeId, n: number, divisor: number): NodeId {
  const mean = f.graph.element('max', [window(f, 'sma', square, n), number(f, 0)])
  return scale(f, sqrt(f, div(f, mean, number(f, divisor))), ROOT_OF_YEAR)
}

/** Ranges, bands and deviations of one instrument's own prices and volumes. */
export const volatilityFactors: FactorFamily = {
  ...plain('true_range', (f) => {
    const [high, low] = [column(f, 'high'), column(f, 'low')]
    const before = window(f, 'lag', column(f, 'close'), 1)
    const gap = (a: NodeId) => f.graph.element('abs', [sub(f, a, before)])
    return f.graph.element('max', [f.graph.element('max', [sub(f, high, low), gap(high)]), gap(low)])
  }),
  atr: {
    parameters: ['n'],
    ids: { atr_14: [14] },
    build: (f, [n = 14]) => f.graph.series('atr', [column(f, 'high'), column(f, 'low'), column(f, 'close')], n),
  },
  natr: {
    parameters: ['n'],
    ids: { natr_14: [14] },
    build: (f, [n = 14]) => over(f, scale(f, f.form('atr', n), 100), column(f, 'close')),
  },
  bb_sd: {
    parameters: ['n'],
    ids: { bb_sd_20: [20] },
    build: (f, [n = 20]) => window(f, 'std0', column(f, 'close'), n),
  },
  bb_upper: band(1, { bb_upper_20: [20, 2] }),
  bb_lower: band(-1, { bb_lower_20: [20, 2] }),
  bb_width: {
    parameters: ['n', 'k'],
    ids: { bb_width_20: [20, 2] },
    build: (f, [n = 20, k = 2]) => over(f, scale(f, f.form('bb_sd', n), 2 * k), f.form('close_sma', n)),
  },
  bb_pctb: {
    parameters: ['n', 'k'],
    ids: { bb_pctb_20: [20, 2] },
    build: (f, [n = 20, k = 2]) =>
      div(f, sub(f, column(f, 'close'), f.form('bb_lower', n, k)), scale(f, bandDeviation(f, n), 2 * k)),
  },
  vol: {
    parameters: ['n'],
    ids: { vol_20: [20], vol_60: [60], vol_120: [120], vol_252: [252] },
    build: (f, [n = 60]) => scale(f, window(f, 'std', f.factor('ret_1d'), n), ROOT_OF_YEAR),
  },
  vol_ratio: {
    parameters: ['short', 'long'],
    ids: { vol_ratio_20_120: [20, 120] },
    build: (f, [short = 20, long = 120]) => over(f, f.form('vol', short), f.form('vol', long)),
  },
  downside_vol: {
    parameters: ['n'],
    ids: { downside_vol_252: [252] },
    build: (f, [n = 252]) => {
      const fall = f.graph.element('min', [f.factor('ret_1d'), number(f, 0)])
      return annualRootMean(f, mul(f, fall, fall), n, 1)
    },
  },
  parkinson_vol: {
    parameters: ['n'],
    ids: { parkinson_vol_20: [20] },
    build: (f, [n = 20]) => {
      const range = log(f, over(f, column(f, 'high'), column(f, 'low')))
      return annualRootMean(f, mul(f, range, range), n, 4 * Math.LN2)
    },
  },
  trend_slope: {
    parameters: ['n'],
    ids: { trend_slope_60: [60] },
    build: (f, [n = 60]) => scale(f, window(f, 'slope', log(f, column(f, 'close')), n), ANNUAL_DAYS),
  },
  trend_r2: {
    parameters: ['n'],
    ids: { trend_r2_60: [60] },
    build: (f, [n = 60]) => window(f, 'ols_r2', log(f, column(f, 'close')), n),
  },
  price_volume_corr: {
    parameters: ['n'],
    ids: { price_volume_corr_20: [20] },
    build: (f, [n = 20]) => f.graph.series('corr', [column(f, 'close'), log(f, plus(f, column(f, 'volume'), 1))], n),
  },
  volume_ratio: {
    parameters: ['short', 'long'],
    ids: { volume_ratio_5_20: [5, 20] },
    build: (f, [short = 5, long = 20]) =>
      over(f, window(f, 'sma', column(f, 'volume'), short), window(f, 'sma', column(f, 'volume'), long)),
  },
  volume_zscore: {
    parameters: ['n'],
    ids: { volume_zscore_60: [60] },
    build: (f, [n = 60]) => {
      const volume = column(f, 'volume')
      const deviation = spread(f, window(f, 'std', volume, n), window(f, 'highest', volume, n))
      return div(f, sub(f, volume, window(f, 'sma', volume, n)), deviation)
    },
  },
  vwap_gap: {
    parameters: ['n'],
    ids: { vwap_gap_20: [20] },
    build: (f, [n = 20]) => {
      const value = window(f, 'sum', column(f, 'value'), n)
      const average = over(f, value, window(f, 'sum', column(f, 'volume'), n))
      return plus(f, over(f, column(f, 'close'), average), -1)
    },
  },
}
