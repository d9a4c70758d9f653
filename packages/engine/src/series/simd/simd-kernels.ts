import type { SeriesStep } from '../kernel.js'

/**
 * How a kernel is called. `cells`: once a lane with (inputs.., out, length, params..), two sessions a vector. `lanes`:
 * once for both with (input a, input b, .., out a, out b, length, scratch, params..), two instruments a vector.
 */
export interface SimdKernel {
  readonly name: string
  readonly layout: 'cells' | 'lanes'
  readonly inputs: number
  /** Vectors of scratch per cell of the window, which is params[0]. */
  readonly scratch: number
}

const cells = (name: string, inputs: number): SimdKernel => ({ name, layout: 'cells', inputs, scratch: 0 })
const lanes = (name: string, inputs: number, scratch: number): SimdKernel => ({
  name,
  layout: 'lanes',
  inputs,
  scratch,
})

const KERNELS: Readonly<Record<string, SimdKernel>> = {
  add: cells('add', 2),
  sub: cells('sub', 2),
  mul: cells('mul', 2),
  div: cells('div', 2),
  min: cells('min', 2),
  max: cells('max', 2),
  abs: cells('abs', 1),
  sqrt: cells('sqrt', 1),
  gt: cells('gt', 2),
  lt: cells('lt', 2),
  ge: cells('ge', 2),
  le: cells('le', 2),
  positive: cells('positive', 1),
  spread: cells('spread', 2),
  lag: cells('lag', 1),
  delta: cells('delta', 1),
  change: cells('change', 1),
  sum: lanes('sum', 1, 2),
  sma: lanes('sma', 1, 2),
  highest: lanes('highest', 1, 1),
  lowest: lanes('lowest', 1, 1),
  var: lanes('variance', 1, 4),
  std: lanes('std', 1, 4),
  std0: lanes('std0', 1, 4),
  skew: lanes('skew', 1, 3),
  slope: lanes('slope', 1, 2),
  beta: lanes('beta', 2, 4),
  ema: lanes('ema', 1, 0),
  wilder: lanes('wilder', 1, 0),
  rsi: lanes('rsi', 1, 0),
  atr: lanes('atr', 3, 0),
  obv: lanes('obv', 2, 0),
  from_bar: lanes('fromBar', 2, 0),
  macd_line: lanes('macdLine', 1, 0),
  macd_signal: lanes('macdSignal', 1, 0),
}

/** The SIMD form of a step; undefined where it runs in TypeScript. */
export function simdKernelOf(step: SeriesStep): SimdKernel | undefined {
  const kernel = Object.hasOwn(KERNELS, step.kernel.name) ? KERNELS[step.kernel.name] : undefined
  return kernel?.inputs === step.inputs.length ? kernel : undefined
}

/** Names of the kernels that have a SIMD form. */
export const simdKernelNames: readonly string[] = Object.keys(KERNELS)
