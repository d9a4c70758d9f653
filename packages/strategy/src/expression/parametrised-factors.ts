import { factorById } from '../catalogue/catalogue.js'
import type { FactorParameter, ParametrisedFactor } from './parametrised-factor.js'
import { STATEMENT_FORMS } from './statement-forms.js'

const LONGEST = 10_000

const whole = (name: string, least = 1): FactorParameter => ({ name, least, most: LONGEST, whole: 'whole' })
const n = whole('n')
const n2 = whole('n', 2)
const k: FactorParameter = { name: 'k', least: 0, most: 100, whole: 'any' }
const averages = [whole('fast'), whole('slow', 2), whole('signal')]
const spans = [whole('short'), whole('long', 2)]

/** `usual` are the windows for which the catalogue has the id name_window; `rest` the numbers behind the window. */
const row = (
  name: string,
  parameters: readonly FactorParameter[],
  usual: readonly number[],
  summary: string,
  rest: readonly number[] = [],
): ParametrisedFactor => ({
  name,
  parameters,
  summary,
  ids: Object.fromEntries(usual.map((window) => [`${name}_${window}`, [window, ...rest]])),
})

const macd = (name: string, summary: string): ParametrisedFactor => ({
  name,
  parameters: averages,
  summary,
  ids: { [name]: [12, 26, 9] },
})

const ROWS: readonly ParametrisedFactor[] = [
  row('rsi', [n], [14], 'relative strength index, 0 to 100'),
  row('bb_sd', [n2], [20], 'deviation of the close, divisor n'),
  row('bb_upper', [n2, k], [20], 'upper Bollinger band', [2]),
  row('bb_lower', [n2, k], [20], 'lower Bollinger band', [2]),
  row('bb_width', [n2, k], [20], 'width of the bands over the mean', [2]),
  row('bb_pctb', [n2, k], [20], 'place between the bands, 0 to 1', [2]),
  row('atr', [n], [14], 'average true range'),
  row('natr', [n], [14], 'average true range in percent of the close'),
  row('stoch_fastk', [n], [14], 'fast stochastic %K, 0 to 100'),
  row('stoch_k', [n, whole('k')], [14], 'slow stochastic %K, 0 to 100', [3]),
  row('stoch_d', [n, whole('k'), whole('d')], [14], 'slow stochastic %D, 0 to 100', [3, 3]),
  row('williams_r', [n], [14], 'Williams %R, -100 to 0'),
  row('cci', [n2], [20], 'commodity channel index'),
  row('mfi', [n], [14], 'money flow index, 0 to 100'),
  row('plus_di', [n2], [14], 'plus directional indicator'),
  row('minus_di', [n2], [14], 'minus directional indicator'),
  row('adx', [n2], [14], 'average directional index'),
  macd('macd_line', 'fast minus slow average of the close'),
  macd('macd_signal', 'average of the MACD line'),
  macd('macd_hist', 'MACD line minus its signal'),
  row('aroon_osc', [n], [25], 'Aroon oscillator, -100 to 100'),
  row('donchian_pos', [n], [20], 'place in the channel of n days, 0 to 1'),
  row('disparity', [n], [5, 20, 60, 120], 'close over its mean of n days, in percent'),
  row('obv_slope', [n2], [20], 'slope of on-balance volume over mean volume'),
  row('trend_slope', [n2], [60], 'slope of the log price, a year'),
  row('trend_r2', [n2], [60], 'how straight the log price ran, 0 to 1'),
  row('vol', [n2], [20, 60, 120, 252], 'volatility, annualised by 252'),
  row('downside_vol', [n], [252], 'downside deviation, annualised by 252'),
  row('parkinson_vol', [n], [20], 'volatility from high and low, annualised by 252'),
  row('ivol', [whole('n', 3)], [252], 'volatility that the index does not explain'),
  row('kurt', [n2], [252], 'excess kurtosis of daily returns'),
  row('mdd', [n], [252], 'worst drawdown within n days'),
  row('drawdown_now', [n], [252], 'close over the highest close of n days, minus 1'),
  row('ulcer', [n], [252], 'root mean square of the drawdown'),
  row('max_ret', [n], [21], 'best daily return of n days'),
  row('up_days_ratio', [n], [20], 'share of rising days'),
  row('corr_market', [n2], [252], 'correlation with the index of the market'),
  row('price_volume_corr', [n2], [20], 'correlation of close and log volume'),
  row('volume_ratio', spans, [], 'mean volume of short over that of long'),
  row('volume_zscore', [n2], [60], 'volume against its mean, in deviations'),
  row('vwap_gap', [n], [20], 'close over the mean traded price, minus 1'),
  row('turnover_vol', [n2], [60], 'deviation of daily turnover'),
  row('zero_volume_days', [n], [20, 252], 'days without volume'),
  {
    name: 'mom',
    parameters: [whole('long', 2), whole('skip', 0)],
    summary: 'return over `long` days without the last `skip`; 21 days are a month',
    ids: { mom_12_1: [252, 21], mom_6_1: [126, 21], mom_12_7: [252, 126] },
  },
  ...STATEMENT_FORMS,
]

export const PARAMETRISED_FACTORS: ReadonlyMap<string, ParametrisedFactor> = new Map(ROWS.map((r) => [r.name, r]))

/** The catalogue id that stands for these numbers, or undefined where it has none. */
export function usualId(factor: ParametrisedFactor, numbers: readonly number[]): string | undefined {
  const wanted = numbers.join()
  const found = Object.entries(factor.ids).find(
    ([id, usual]) => usual.join() === wanted && factorById(id) !== undefined,
  )
  return found?.[0]
}

/** `rsi(n)`, as help shows it. */
export function parametrisedUsage(factor: ParametrisedFactor): string {
  return `${factor.name}(${factor.parameters.map((parameter) => parameter.name).join(', ')})`
}
