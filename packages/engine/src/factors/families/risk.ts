import { ANNUAL_DAYS, column, compare, mul, number, over, plus, scale, sqrt, sub, window } from '../algebra.js'
import type { FactorFamily } from '../factor.js'
import { plain } from '../factor.js'

/** Market risk, tails and drawdowns. */
export const riskFactors: FactorFamily = {
  beta: {
    parameters: ['n'],
    ids: { beta_252: [252], beta_60: [60] },
    build: (f, [n = 252]) => f.graph.series('beta', [f.factor('ret_1d'), f.factor('mkt_ret_1d')], n),
  },
  corr_market: {
    parameters: ['n'],
    ids: { corr_market_252: [252] },
    build: (f, [n = 252]) => f.graph.series('corr', [f.factor('ret_1d'), f.factor('mkt_ret_1d')], n),
  },
  /** Residual variance of the market model: what beta leaves of the stock's variance, over n - 2. */
  ivol: {
    parameters: ['n'],
    ids: { ivol_252: [252] },
    build: (f, [n = 252]) => {
      const beta = f.form('beta', n)
      const explained = mul(f, mul(f, beta, beta), window(f, 'var', f.factor('mkt_ret_1d'), n))
      const left = f.graph.element('max', [sub(f, window(f, 'var', f.factor('ret_1d'), n), explained), number(f, 0)])
      return sqrt(f, scale(f, left, ((n - 1) / (n - 2)) * ANNUAL_DAYS))
    },
  },
  downside_beta: {
    parameters: ['n', 'minimum'],
    ids: { downside_beta_252: [252, 50] },
    build: (f, [n = 252, minimum = 50]) =>
      f.graph.series('downside_beta', [f.factor('ret_1d'), f.factor('mkt_ret_1d')], n, minimum),
  },
  ret_skew: {
    parameters: ['n'],
    ids: { skew_252: [252] },
    build: (f, [n = 252]) => window(f, 'skew', f.factor('ret_1d'), n),
  },
  kurt: {
    parameters: ['n'],
    ids: { kurt_252: [252] },
    build: (f, [n = 252]) => plus(f, window(f, 'kurtosis', f.factor('ret_1d'), n), -3),
  },
  var_95: {
    parameters: ['n'],
    ids: { var_95_252: [252] },
    build: (f, [n = 252]) => scale(f, f.graph.series('quantile7', [f.factor('ret_1d')], 0.05, n), -1),
  },
  cvar_95: {
    parameters: ['n'],
    ids: { cvar_95_252: [252] },
    build: (f, [n = 252]) => {
      const quantile = f.graph.series('quantile7', [f.factor('ret_1d')], 0.05, n)
      return scale(f, f.graph.series('mean_below', [f.factor('ret_1d'), quantile], n), -1)
    },
  },
  mdd: {
    parameters: ['n'],
    ids: { mdd_252: [252] },
    build: (f, [n = 252]) => window(f, 'max_drawdown', column(f, 'close'), n),
  },
  ulcer: {
    parameters: ['n'],
    ids: { ulcer_252: [252] },
    build: (f, [n = 252]) => window(f, 'ulcer', column(f, 'close'), n),
  },
  drawdown_now: {
    parameters: ['n'],
    ids: { drawdown_now_252: [252] },
    build: (f, [n = 252]) => plus(f, over(f, column(f, 'close'), window(f, 'highest', column(f, 'close'), n)), -1),
  },
  limit_move_days: {
    parameters: ['n'],
    ids: { limit_move_days_20: [20] },
    build: (f, [n = 20]) => window(f, 'count', f.graph.derived('limit_move'), n),
  },
  ...plain('halted_flag', (f) => {
    const idle = compare(f, 'eq', column(f, 'raw_volume'), number(f, 0))
    const isHalted = f.graph.derived('halted_status')
    return f.graph.element('max', [idle, isHalted])
  }),
  missing_price_days: {
    parameters: ['n'],
    ids: { missing_price_days_60: [60] },
    build: (f, [n = 60]) => f.graph.derived('missing_price_days', n),
  },
  ...plain('trend_score', (f) => {
    const [short, middle, long] = [20, 60, 120].map((n) => f.form('close_sma', n)) as [number, number, number]
    const zero = number(f, 0)
    const parts = [
      compare(f, 'gt', column(f, 'close'), short),
      compare(f, 'gt', short, middle),
      compare(f, 'gt', middle, long),
      compare(f, 'gt', f.factor('macd_hist'), zero),
      compare(f, 'gt', f.factor('mom_12_1'), zero),
    ]
    return parts.reduce((sum, part) => f.graph.element('add', [sum, part]))
  }),
}
