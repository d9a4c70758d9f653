import type { SeriesStep } from '../kernel.js'

/** A compiled kernel. Scratch is in bytes for rows of so many sessions, beside room for constants. */
interface CompiledKernel {
  readonly name: string
  readonly inputs: number
  scratchBytes(params: readonly number[], sessions: number): number
}

/**
 * Two rows as the lanes of vectors, called with (inputs.., output of lane 0, of lane 1, step, short, length, scratch,
 * params..); inputs are slots.
 */
export interface PairKernel extends CompiledKernel {
  readonly form: 'pair'
}

/** What vectors cannot say, row by row, called with (inputs.., output, length, scratch, params..); all of them rows. */
export interface RowKernel extends CompiledKernel {
  readonly form: 'row'
}

export type SimdKernel = PairKernel | RowKernel

const CELL = 8
const VECTOR = 2 * CELL

/** `vectors`: of scratch for each cell of the window, which is params[0]. */
function kernel(name: string, inputs: number, vectors = 0): PairKernel {
  return { form: 'pair', name, inputs, scratchBytes: ([n = 0]) => VECTOR * vectors * (n + 2) }
}

function rowKernel(name: string, inputs: number, scratchCells: (...params: readonly number[]) => number): RowKernel {
  return { form: 'row', name, inputs, scratchBytes: (params) => CELL * scratchCells(...params) }
}

/** Scratch: an ordered window of the row, which is its fields, the counts of a sort, and of each cell two records and a bit. */
function orderKernel(name: string): RowKernel {
  const cells = (sessions: number) => 8 + 1024 + 2 * sessions + Math.ceil((sessions + 1) / 64)
  return { form: 'row', name, inputs: 1, scratchBytes: (_params, sessions) => CELL * cells(sessions) }
}

const KERNELS: Readonly<Record<string, SimdKernel>> = {
  add: kernel('add', 2),
  sub: kernel('sub', 2),
  mul: kernel('mul', 2),
  div: kernel('div', 2),
  min: kernel('min', 2),
  max: kernel('max', 2),
  abs: kernel('abs', 1),
  sqrt: kernel('sqrt', 1),
  exp: kernel('exp', 1),
  log: kernel('log', 1),
  pow: kernel('pow', 2),
  gt: kernel('gt', 2),
  lt: kernel('lt', 2),
  ge: kernel('ge', 2),
  le: kernel('le', 2),
  positive: kernel('positive', 1),
  spread: kernel('spread', 2),
  sign: kernel('sign', 1),
  snap_to_zero: kernel('snapToZero', 1),
  eq: kernel('eq', 2),
  ne: kernel('ne', 2),
  coalesce: kernel('coalesce', 2),
  free_float: kernel('freeFloat', 2),
  count: kernel('count', 1),
  any: kernel('any', 1),
  all: kernel('all', 1),
  neg: kernel('neg', 1),
  is_missing: kernel('isMissing', 1),
  if: kernel('choose', 3),
  and: kernel('and', 2),
  or: kernel('or', 2),
  not: kernel('not', 1),
  lag: kernel('lag', 1),
  delta: kernel('delta', 1),
  change: kernel('change', 1),
  sum: kernel('sum', 1, 2),
  sma: kernel('sma', 1, 2),
  highest: kernel('highest', 1, 2),
  lowest: kernel('lowest', 1, 2),
  argmax: kernel('argmax', 1, 4),
  argmin: kernel('argmin', 1, 4),
  ts_rank: kernel('tsRank', 1),
  var: kernel('variance', 1, 4),
  std: kernel('std', 1, 4),
  std0: kernel('std0', 1, 4),
  skew: kernel('skew', 1, 8),
  kurtosis: kernel('kurtosis', 1, 8),
  mean_abs_dev: kernel('meanAbsDev', 1, 2),
  slope: kernel('slope', 1, 4),
  ols_r2: kernel('olsR2', 1, 6),
  beta: kernel('beta', 2, 8),
  corr: kernel('corr', 2, 10),
  ema: kernel('ema', 1),
  wilder: kernel('wilder', 1),
  rsi: kernel('rsi', 1),
  atr: kernel('atr', 3),
  obv: kernel('obv', 2),
  from_bar: kernel('fromBar', 2),
  plus_di: kernel('plusDi', 3),
  minus_di: kernel('minusDi', 3),
  adx: kernel('adx', 3),
  max_drawdown: kernel('maxDrawdown', 1, 4),
  mfi: kernel('mfi', 2, 2),
  corwin_schultz: kernel('corwinSchultz', 3, 2),
  macd_line: kernel('macdLine', 1),
  macd_signal: kernel('macdSignal', 1),
  amihud: rowKernel('amihud', 2, () => 16),
  downside_beta: rowKernel('downsideBeta', 2, (n = 0) => 2 * n + 112),
  quantile7: orderKernel('quantile7'),
  mean_below: rowKernel('meanBelow', 2, (n = 0) => 2 * (n + 64)),
  median_of_present: orderKernel('medianOfPresent'),
  ulcer: rowKernel('ulcer', 1, () => 6 * 40),
}

/** The SIMD form of a step; undefined where it runs in TypeScript. */
export function simdKernelOf(step: SeriesStep): SimdKernel | undefined {
  const kernel = Object.hasOwn(KERNELS, step.kernel.name) ? KERNELS[step.kernel.name] : undefined
  return kernel?.inputs === step.inputs.length ? kernel : undefined
}

/** Names of the kernels that have a SIMD form. */
export const simdKernelNames: readonly string[] = Object.keys(KERNELS)
