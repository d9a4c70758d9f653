import type { FunctionName, ValueType } from './bound.js'

export type FunctionFamily = 'element' | 'time' | 'cross-section'

/** A constant argument: a number, a $parameter, or arithmetic over them. */
export interface ConstantSignature {
  readonly name: string
  /** What it counts, for messages. */
  readonly meaning: 'lag' | 'window' | 'count' | 'buckets' | 'tail'
  readonly least: number
  readonly most: number
  readonly whole: 'whole' | 'any'
}

export interface FunctionSignature {
  readonly name: FunctionName
  readonly family: FunctionFamily
  readonly args: readonly { readonly name: string; readonly type: 'number' | 'condition' }[]
  /** `more`: the last argument may repeat (min, max, coalesce). */
  readonly arity: 'exact' | 'more'
  /** Comes after the arguments. */
  readonly constant: ConstantSignature | null
  readonly group: 'none' | 'optional' | 'required'
  readonly result: Exclude<ValueType, 'category'>
  readonly summary: string
}

/** 40 years of sessions. */
const LONGEST = 10_000

const constant = (
  meaning: ConstantSignature['meaning'],
  least: number,
  most = LONGEST,
  name = 'n',
): ConstantSignature => ({ name, meaning, least, most, whole: meaning === 'tail' ? 'any' : 'whole' })

/** `c` is a condition, every other letter a number. */
const named = (letters: string): FunctionSignature['args'] =>
  letters.split(' ').map((name) => ({ name, type: name === 'c' ? 'condition' : 'number' }))

type Rest = Partial<Pick<FunctionSignature, 'arity' | 'constant' | 'group' | 'result'>>

const defaults = { arity: 'exact', constant: null, group: 'none', result: 'number' } as const

const element = (name: FunctionName, letters: string, summary: string, rest: Rest = {}): FunctionSignature => ({
  ...defaults,
  name,
  family: 'element',
  args: named(letters),
  summary,
  ...rest,
})

const time = (
  name: FunctionName,
  letters: string,
  least: number,
  summary: string,
  rest: Rest = {},
): FunctionSignature => ({
  ...defaults,
  name,
  family: 'time',
  args: named(letters),
  constant: constant('window', least),
  summary,
  ...rest,
})

const cross = (name: FunctionName, summary: string, rest: Rest = {}): FunctionSignature => ({
  ...defaults,
  name,
  family: 'cross-section',
  args: named('x'),
  group: 'optional',
  summary,
  ...rest,
})

const SIGNATURES: readonly FunctionSignature[] = [
  element('abs', 'x', 'size without sign'),
  element('log', 'x', 'natural logarithm; missing at 0 and below'),
  element('exp', 'x', 'e to the power x'),
  element('sqrt', 'x', 'square root; missing below 0'),
  element('sign', 'x', '-1, 0 or 1'),
  element('min', 'a b', 'the smaller', { arity: 'more' }),
  element('max', 'a b', 'the larger', { arity: 'more' }),
  element('clip', 'x low high', 'x limited to low … high'),
  element('if', 'c a b', 'a where c is true, b where it is false'),
  element('coalesce', 'a b', 'the first that is not missing', { arity: 'more' }),
  element('is_missing', 'x', 'true where x is missing', { result: 'condition' }),
  element('round', 'x', 'nearest whole number, halves away from zero'),

  time('lag', 'x', 0, 'x of n days ago', { constant: constant('lag', 0) }),
  time('delta', 'x', 1, 'x minus x of n days ago', { constant: constant('lag', 1) }),
  time('change', 'x', 1, 'x / lag(x, n) - 1', { constant: constant('lag', 1) }),
  time('sum', 'x', 1, 'sum of the last n days'),
  time('sma', 'x', 1, 'mean of the last n days'),
  time('ema', 'x', 1, 'exponential mean with weight 2 / (n + 1), from the first bar'),
  time('wilder', 'x', 1, "Wilder's mean with weight 1 / n, from the first bar"),
  time('std', 'x', 2, 'standard deviation, divisor n - 1'),
  time('var', 'x', 2, 'variance, divisor n - 1'),
  time('skew', 'x', 2, 'skewness by population moments'),
  time('highest', 'x', 1, 'largest of the last n days'),
  time('lowest', 'x', 1, 'smallest of the last n days'),
  time('argmax', 'x', 1, 'days since the largest of the last n days'),
  time('argmin', 'x', 1, 'days since the smallest of the last n days'),
  time('ts_rank', 'x', 1, 'rank of today among the last n days, 0 to 1'),
  time('corr', 'x y', 2, 'correlation over n days'),
  time('beta', 'x y', 2, 'slope of x on y over n days'),
  time('slope', 'x', 2, 'least-squares slope over n days'),
  time('count', 'c', 1, 'days of the last n on which c is true'),
  time('any', 'c', 1, 'c was true on one of the last n days', { result: 'condition' }),
  time('all', 'c', 1, 'c was true on each of the last n days', { result: 'condition' }),
  time('since', 'c', 0, 'days since c was last true', { constant: null }),
  time('crosses_above', 'a b', 0, 'a > b today and a <= b the day before', { constant: null, result: 'condition' }),
  time('crosses_below', 'a b', 0, 'a < b today and a >= b the day before', { constant: null, result: 'condition' }),
  time('decay', 'x', 1, 'mean of the last n days, weights n … 1 from today'),

  cross('rank', 'rank within the universe, 0 to 1, 1 the largest'),
  cross('rank_desc', '1 - rank'),
  cross('zscore', 'distance from the mean in deviations, clipped at 3'),
  cross('winsorize', 'x clipped at its p and 1 - p quantiles', { constant: constant('tail', 0, 0.5, 'p') }),
  cross('demean', 'x minus the mean'),
  cross('quantile', 'bucket 1 … k', { constant: constant('buckets', 1, LONGEST, 'k') }),
  cross('top', 'among the n largest', { constant: constant('count', 1), result: 'condition' }),
  cross('bottom', 'among the n smallest', { constant: constant('count', 1), result: 'condition' }),
  cross('neutralize', 'x minus the mean of its group', { group: 'required' }),
]

/** Every function of the language by name: what it takes, what it gives. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSignature> = new Map(SIGNATURES.map((row) => [row.name, row]))

/** `sma(x, n)`, `rank(x, by: sector)` … as help shows it. */
export function usageOf(signature: FunctionSignature): string {
  const words: string[] = signature.args.map((arg) => arg.name)
  if (signature.arity === 'more') words.push('…')
  if (signature.constant) words.push(signature.constant.name)
  if (signature.group === 'required') words.push('by: sector')
  return `${signature.name}(${words.join(', ')})`
}
