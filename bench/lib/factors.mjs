/** The 30 technical factors of work a, in the strategy language, and how candidates show that they computed the same. */
export const FACTORS = [
  ...[21, 63, 126, 252].map((n) => [`momentum_${n}`, `change(close, ${n})`]),
  ...[5, 20, 60, 120].map((n) => [`sma_${n}`, `sma_${n}`]),
  ['close_to_sma20', 'close / sma_20'],
  ['sma20_to_sma60', 'sma_20 / sma_60'],
  ['close_to_sma120', 'close / sma_120'],
  ['rsi_14', 'rsi_14'],
  ['macd_line', 'macd_line'],
  ['macd_signal', 'macd_signal'],
  ['macd_hist', 'macd_hist'],
  ['bb_width', 'bb_width_20'],
  ['bb_pctb', 'bb_pctb_20'],
  ['atr_14', 'atr_14'],
  ['stoch_k', 'stoch_fastk_14'],
  ['stoch_d', 'sma(stoch_fastk_14, 3)'],
  ...[20, 60, 120, 252].map((n) => [`std_${n}`, `std(ret_1d, ${n})`]),
  ['highest_252', 'highest(close, 252)'],
  ['lowest_252', 'lowest(close, 252)'],
  ['volume_ratio', 'volume_ratio_5_20'],
  ['obv_slope', 'obv_slope_20'],
  ['skew_60', 'skew(ret_1d, 60)'],
  ['beta_252', 'beta_252'],
]

/** Bars of a stock that a checksum leaves out: recursive averages that start differently have met by then. */
export const SETTLED = 400
/** Stocks of the sample that slow candidates compute. */
export const SAMPLE = 200

/** Sum of |x| from the settled bar of each stock on. */
export function checksum(panel, { first, last, sessions, instruments }) {
  let sum = 0
  for (let i = 0; i < instruments; i++) {
    for (let t = first[i] + SETTLED; t <= last[i]; t++) sum += Math.abs(panel[i * sessions + t])
  }
  return sum
}

/** Throws where a candidate's checksum is further than one part in a million from ours; answers how many agree. */
export function requireAgreement(candidate, own, theirs, least) {
  const names = Object.keys(theirs).filter((name) => name in own)
  for (const name of names) {
    const distance = Math.abs(theirs[name] - own[name]) / Math.max(Math.abs(own[name]), 1e-300)
    if (!(distance <= 1e-6)) throw new Error(`${candidate}: ${name} is ${theirs[name]}, ours is ${own[name]}`)
  }
  if (names.length < least)
    throw new Error(`${candidate}: only ${names.length} factors to compare, at least ${least} needed`)
  return names.length
}
