import { factorById } from '../catalogue/catalogue.js'

export interface FactorParameter {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly whole: 'whole' | 'any'
}

/** A factor with its usual numbers left open: `rsi(21)`. */
export interface ParametrisedFactor {
  readonly name: string
  readonly parameters: readonly FactorParameter[]
  readonly summary: string
  /** Catalogue id at these numbers, or undefined where the catalogue has none. */
  idAt(numbers: readonly number[]): string | undefined
}

const LONGEST = 10_000
/** `mom` counts months of 21 sessions, as its ids do. */
const LONGEST_MONTHS = 120
export const SESSIONS_PER_MONTH = 21

const whole = (name: string, least = 1, most = LONGEST): FactorParameter => ({ name, least, most, whole: 'whole' })
const n = whole('n')
const n2 = whole('n', 2)
const k: FactorParameter = { name: 'k', least: 0, most: 100, whole: 'any' }

/** Where the trailing numbers have these usual values, the id is `name_first`. */
const usual =
  (name: string, ...trailing: readonly number[]) =>
  (numbers: readonly number[]): string | undefined => {
    if (trailing.some((value, i) => numbers[i + 1] !== value)) return undefined
    const id = `${name}_${numbers[0]}`
    return factorById(id) ? id : undefined
  }

const macd =
  (name: string) =>
  (numbers: readonly number[]): string | undefined =>
    numbers.join() === '12,26,9' ? name : undefined

function momentumId(numbers: readonly number[]): string | undefined {
  const id = `mom_${numbers[0]}_${numbers[1]}`
  return factorById(id) ? id : undefined
}

const macdParameters = [whole('fast'), whole('slow', 2), whole('signal')]

const ROWS: readonly ParametrisedFactor[] = [
  { name: 'rsi', parameters: [n], summary: 'relative strength index, 0 to 100', idAt: usual('rsi') },
  { name: 'bb_upper', parameters: [n2, k], summary: 'upper Bollinger band', idAt: usual('bb_upper', 2) },
  { name: 'bb_lower', parameters: [n2, k], summary: 'lower Bollinger band', idAt: usual('bb_lower', 2) },
  { name: 'bb_width', parameters: [n2, k], summary: 'width of the bands over the mean', idAt: usual('bb_width', 2) },
  { name: 'bb_pctb', parameters: [n2, k], summary: 'place between the bands, 0 to 1', idAt: usual('bb_pctb', 2) },
  { name: 'atr', parameters: [n], summary: 'average true range', idAt: usual('atr') },
  { name: 'natr', parameters: [n], summary: 'average true range in percent of the close', idAt: usual('natr') },
  { name: 'stoch_fastk', parameters: [n], summary: 'fast stochastic %K', idAt: usual('stoch_fastk') },
  { name: 'stoch_k', parameters: [n, whole('k')], summary: 'slow stochastic %K', idAt: usual('stoch_k', 3) },
  {
    name: 'stoch_d',
    parameters: [n, whole('k'), whole('d')],
    summary: 'slow stochastic %D',
    idAt: usual('stoch_d', 3, 3),
  },
  { name: 'williams_r', parameters: [n], summary: 'Williams %R, -100 to 0', idAt: usual('williams_r') },
  { name: 'cci', parameters: [n2], summary: 'commodity channel index', idAt: usual('cci') },
  { name: 'mfi', parameters: [n], summary: 'money flow index, 0 to 100', idAt: usual('mfi') },
  { name: 'plus_di', parameters: [n2], summary: 'plus directional indicator', idAt: usual('plus_di') },
  { name: 'minus_di', parameters: [n2], summary: 'minus directional indicator', idAt: usual('minus_di') },
  { name: 'adx', parameters: [n2], summary: 'average directional index', idAt: usual('adx') },
  { name: 'macd_line', parameters: macdParameters, summary: 'MACD line', idAt: macd('macd_line') },
  { name: 'macd_signal', parameters: macdParameters, summary: 'MACD signal', idAt: macd('macd_signal') },
  { name: 'macd_hist', parameters: macdParameters, summary: 'MACD line minus signal', idAt: macd('macd_hist') },
  { name: 'aroon_osc', parameters: [n], summary: 'Aroon oscillator, -100 to 100', idAt: usual('aroon_osc') },
  { name: 'donchian_pos', parameters: [n], summary: 'place in the channel of n days', idAt: usual('donchian_pos') },
  { name: 'vol', parameters: [n2], summary: 'volatility of n days, annualised by 252', idAt: usual('vol') },
  {
    name: 'mom',
    parameters: [whole('long', 1, LONGEST_MONTHS), whole('skip', 0, LONGEST_MONTHS)],
    summary: 'return over `long` months without the last `skip`, a month being 21 days',
    idAt: momentumId,
  },
]

export const PARAMETRISED_FACTORS: ReadonlyMap<string, ParametrisedFactor> = new Map(ROWS.map((row) => [row.name, row]))
