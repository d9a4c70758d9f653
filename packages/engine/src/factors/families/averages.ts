import { column, compare, flag, number, over, plus, scale, sub, window } from '../algebra.js'
import type { FactorFamily, FactorForm } from '../factor.js'
import { plain } from '../factor.js'

const closeAverage = (kernel: 'sma' | 'ema', ids: FactorForm['ids']): FactorForm => ({
  parameters: ['n'],
  ids,
  build: (f, [n = 20]) => window(f, kernel, column(f, 'close'), n),
})

const cross = (kernel: 'crosses_above' | 'crosses_below', ids: FactorForm['ids']): FactorForm => ({
  parameters: ['short', 'long'],
  ids,
  build: (f, [short = 20, long = 60]) => {
    const [a, b] = [f.form('close_sma', short), f.form('close_sma', long)]
    const isAbove = kernel === 'crosses_above'
    const now = compare(f, isAbove ? 'gt' : 'lt', a, b)
    const before = compare(f, isAbove ? 'le' : 'ge', a, b)
    return flag(f, now, window(f, 'lag', before, 1))
  },
})

const macd = (output: string, ids: FactorForm['ids']): FactorForm => ({
  parameters: ['fast', 'slow', 'signal'],
  ids,
  build: (f, [fast = 12, slow = 26, signal = 9]) => f.graph.series(output, [column(f, 'close')], fast, slow, signal),
})

/** Moving averages of the close, what the close is to them, and MACD. */
export const averageFactors: FactorFamily = {
  close_sma: closeAverage('sma', { sma_5: [5], sma_20: [20], sma_60: [60], sma_120: [120], sma_200: [200] }),
  close_ema: closeAverage('ema', { ema_12: [12], ema_20: [20], ema_26: [26], ema_60: [60] }),
  price_sma_ratio: {
    parameters: ['n'],
    ids: {
      price_sma_5_ratio: [5],
      price_sma_20_ratio: [20],
      price_sma_60_ratio: [60],
      price_sma_120_ratio: [120],
      price_sma_200_ratio: [200],
    },
    build: (f, [n = 20]) => plus(f, over(f, column(f, 'close'), f.form('close_sma', n)), -1),
  },
  disparity: {
    parameters: ['n'],
    ids: { disparity_5: [5], disparity_20: [20], disparity_60: [60], disparity_120: [120] },
    build: (f, [n = 20]) => over(f, scale(f, column(f, 'close'), 100), f.form('close_sma', n)),
  },
  golden_cross: cross('crosses_above', { golden_cross_5_20: [5, 20], golden_cross_20_60: [20, 60] }),
  dead_cross: cross('crosses_below', { dead_cross_20_60: [20, 60] }),
  ...plain('ma_alignment_flag', (f) => {
    const lines = [column(f, 'close'), ...[5, 20, 60, 120].map((n) => f.form('close_sma', n))]
    return flag(f, ...lines.slice(1).map((line, k) => compare(f, 'gt', lines[k] as number, line)))
  }),
  macd_line: macd('macd_line', { macd_line: [12, 26, 9] }),
  macd_signal: macd('macd_signal', { macd_signal: [12, 26, 9] }),
  macd_hist: {
    parameters: ['fast', 'slow', 'signal'],
    ids: { macd_hist: [12, 26, 9] },
    build: (f, p) => sub(f, f.form('macd_line', ...p), f.form('macd_signal', ...p)),
  },
  macd_hist_pct: {
    parameters: ['fast', 'slow', 'signal'],
    ids: { macd_hist_pct: [12, 26, 9] },
    build: (f, p) => over(f, f.form('macd_hist', ...p), column(f, 'close')),
  },
  macd_cross_up: {
    parameters: ['fast', 'slow', 'signal'],
    ids: { macd_cross_up_flag: [12, 26, 9] },
    build: (f, p) => {
      const hist = f.form('macd_hist', ...p)
      const before = window(f, 'lag', compare(f, 'le', hist, number(f, 0)), 1)
      return flag(f, compare(f, 'gt', hist, number(f, 0)), before)
    },
  },
}
