/** The thirty factors of work a as one series program, step by step as the plan of a strategy would have them. */
import { kernelByName } from '@stocklab/engine'

export const MARKET_RETURN = 'market_return'

/** { program, names }: outputs in the order of `names`. */
export function thirtyFactors() {
  const steps = []
  const known = new Map()
  const apply = (kernel, inputs, ...params) => {
    const key = JSON.stringify([kernel, inputs, params])
    if (!known.has(key)) known.set(key, { node: steps.push({ kernel: kernelByName(kernel), inputs, params }) - 1 })
    return known.get(key)
  }
  const [high, low, close, volume, marketReturn] = ['high', 'low', 'close', 'volume', MARKET_RETURN].map((column) => ({
    column,
  }))
  const number = (value) => apply('constant', [], value)
  const over = (x, y) => apply('div', [x, apply('positive', [y])])
  const scale = (x, by) => apply('mul', [x, number(by)])
  const sma = (x, n) => apply('sma', [x], n)
  const ret = apply('change', [close], 1)
  const line = apply('macd_line', [close], 12, 26, 9)
  const signal = apply('macd_signal', [close], 12, 26, 9)
  const deviation = apply('std0', [close], 20)
  const lower = apply('add', [sma(close, 20), scale(deviation, -2)])
  const isSpread = apply('spread', [deviation, apply('highest', [close], 20)])
  const [top, bottom] = [apply('highest', [high], 14), apply('lowest', [low], 14)]
  const range = apply('spread', [apply('sub', [top, bottom]), top])
  const fastK = scale(apply('div', [apply('sub', [close, bottom]), range]), 100)
  const slowK = sma(fastK, 3)
  const factors = {
    momentum_21: apply('change', [close], 21),
    momentum_63: apply('change', [close], 63),
    momentum_126: apply('change', [close], 126),
    momentum_252: apply('change', [close], 252),
    sma_5: sma(close, 5),
    sma_20: sma(close, 20),
    sma_60: sma(close, 60),
    sma_120: sma(close, 120),
    close_sma_20: over(close, sma(close, 20)),
    sma_20_60: over(sma(close, 20), sma(close, 60)),
    close_sma_120: over(close, sma(close, 120)),
    rsi_14: apply('rsi', [close], 14),
    macd_line: line,
    macd_signal: signal,
    macd_hist: apply('sub', [line, signal]),
    bb_width: over(scale(deviation, 4), sma(close, 20)),
    bb_pctb: apply('div', [apply('sub', [close, lower]), scale(isSpread, 4)]),
    atr_14: apply('atr', [high, low, close], 14),
    stoch_k: apply('from_bar', [slowK, close], 17),
    stoch_d: sma(slowK, 3),
    std_20: apply('std', [ret], 20),
    std_60: apply('std', [ret], 60),
    std_120: apply('std', [ret], 120),
    std_252: apply('std', [ret], 252),
    highest_252: apply('highest', [close], 252),
    lowest_252: apply('lowest', [close], 252),
    volume_ratio: over(sma(volume, 5), sma(volume, 20)),
    obv_slope: apply('div', [
      apply('slope', [apply('obv', [close, volume])], 20),
      apply('positive', [sma(volume, 20)]),
    ]),
    skew_60: apply('skew', [ret], 60),
    beta_252: apply('beta', [ret, marketReturn], 252),
  }
  const names = Object.keys(factors)
  return {
    names,
    program: {
      inputs: ['high', 'low', 'close', 'volume', MARKET_RETURN],
      steps,
      outputs: names.map((name) => factors[name].node),
      lookback: Number.POSITIVE_INFINITY,
    },
  }
}
