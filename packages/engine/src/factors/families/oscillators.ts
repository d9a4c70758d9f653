import type { NodeId } from '../../plan/graph.js'
import { add, column, div, over, plus, positive, scale, spread, sub, window } from '../algebra.js'
import type { FactorFamily, FactorForm, FactorGraph } from '../factor.js'
import { plain } from '../factor.js'

interface Range {
  readonly high: NodeId
  readonly low: NodeId
  /** Missing where the prices of the window are frozen. */
  readonly width: NodeId
}

function highLowRange(f: FactorGraph, n: number): Range {
  const high = window(f, 'highest', column(f, 'high'), n)
  const low = window(f, 'lowest', column(f, 'low'), n)
  return { high, low, width: spread(f, sub(f, high, low), high) }
}

function positionInRange(f: FactorGraph, n: number): NodeId {
  const { low, width } = highLowRange(f, n)
  return div(f, sub(f, column(f, 'close'), low), width)
}

/** TA-Lib emits %K and %D together, so %K starts later than its own window needs. */
function slowStochastic(f: FactorGraph, x: NodeId, bars: number): NodeId {
  return f.graph.series('from_bar', [x, column(f, 'close')], bars)
}

const directional = (kernel: string, ids: FactorForm['ids']): FactorForm => ({
  parameters: ['n'],
  ids,
  build: (f, [n = 14]) => f.graph.series(kernel, [column(f, 'high'), column(f, 'low'), column(f, 'close')], n),
})

/** Oscillators and directional movement, all in percent or as scores. */
export const oscillatorFactors: FactorFamily = {
  rsi: {
    parameters: ['n'],
    ids: { rsi_14: [14] },
    build: (f, [n = 14]) => window(f, 'rsi', column(f, 'close'), n),
  },
  stoch_fastk: {
    parameters: ['n'],
    ids: { stoch_fastk_14: [14] },
    build: (f, [n = 14]) => scale(f, positionInRange(f, n), 100),
  },
  stoch_k: {
    parameters: ['n', 'k', 'd'],
    ids: { stoch_k_14: [14, 3, 3] },
    build: (f, [n = 14, k = 3, d = 3]) =>
      slowStochastic(f, window(f, 'sma', f.form('stoch_fastk', n), k), n + k + d - 3),
  },
  stoch_d: {
    parameters: ['n', 'k', 'd'],
    ids: { stoch_d_14: [14, 3, 3] },
    build: (f, [n = 14, k = 3, d = 3]) => window(f, 'sma', window(f, 'sma', f.form('stoch_fastk', n), k), d),
  },
  williams_r: {
    parameters: ['n'],
    ids: { williams_r_14: [14] },
    build: (f, [n = 14]) => {
      const { high, width } = highLowRange(f, n)
      return scale(f, div(f, sub(f, high, column(f, 'close')), width), -100)
    },
  },
  cci: {
    parameters: ['n'],
    ids: { cci_20: [20] },
    build: (f, [n = 20]) => {
      const price = f.factor('typical_price')
      const deviation = spread(f, window(f, 'mean_abs_dev', price, n), window(f, 'highest', price, n))
      return div(f, sub(f, price, window(f, 'sma', price, n)), scale(f, deviation, 0.015))
    },
  },
  mfi: {
    parameters: ['n'],
    ids: { mfi_14: [14] },
    build: (f, [n = 14]) => f.graph.series('mfi', [f.factor('typical_price'), column(f, 'volume')], n),
  },
  plus_di: directional('plus_di', { plus_di_14: [14] }),
  minus_di: directional('minus_di', { minus_di_14: [14] }),
  adx: directional('adx', { adx_14: [14] }),
  aroon_osc: {
    parameters: ['n'],
    ids: { aroon_osc_25: [25] },
    build: (f, [n = 25]) => {
      const sinceLow = window(f, 'argmin', column(f, 'low'), n + 1)
      const sinceHigh = window(f, 'argmax', column(f, 'high'), n + 1)
      return div(f, scale(f, sub(f, sinceLow, sinceHigh), 100), f.graph.number(n))
    },
  },
  donchian_pos: {
    parameters: ['n'],
    ids: { donchian_pos_20: [20] },
    build: (f, [n = 20]) => positionInRange(f, n),
  },
  ...plain('typical_price', (f) =>
    div(f, add(f, add(f, column(f, 'high'), column(f, 'low')), column(f, 'close')), f.graph.number(3)),
  ),
  ...plain('obv', (f) => f.graph.series('obv', [column(f, 'close'), column(f, 'volume')])),
  obv_slope: {
    parameters: ['n'],
    ids: { obv_slope_20: [20] },
    build: (f, [n = 20]) =>
      div(f, window(f, 'slope', f.factor('obv'), n), positive(f, window(f, 'sma', column(f, 'volume'), n))),
  },
  high52_proximity: {
    parameters: ['n'],
    ids: { high52_proximity: [252] },
    build: (f, [n = 252]) => over(f, column(f, 'close'), window(f, 'highest', column(f, 'high'), n)),
  },
  low52_distance: {
    parameters: ['n'],
    ids: { low52_distance: [252] },
    build: (f, [n = 252]) => plus(f, over(f, column(f, 'close'), window(f, 'lowest', column(f, 'low'), n)), -1),
  },
  days_since_high52: {
    parameters: ['n'],
    ids: { days_since_high52: [252] },
    build: (f, [n = 252]) => window(f, 'argmax', column(f, 'high'), n),
  },
}
