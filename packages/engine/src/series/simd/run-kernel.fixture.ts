import { kernelByName } from '../all-kernels.js'
import { buildSeriesPanel } from '../series-panel.js'
import { runStep } from './run-step.fixture.js'
import type { SimdModule } from './simd-module.js'

interface KernelCall {
  readonly kernel: string
  readonly params: readonly number[]
  /** Of each input the rows, one an instrument, all of them of one length; two inputs at most. */
  readonly inputs: readonly (readonly Float64Array[])[]
}

/** What a kernel gives for all rows, compiled or, without a module, in TypeScript. */
export function runKernel({ kernel, params, inputs }: KernelCall, module: SimdModule | null): number[] {
  const columns = inputs.map((rows) => Float64Array.from(rows.flatMap((row) => [...row])))
  const [close, volume = close] = columns as [Float64Array, Float64Array?]
  const rows = inputs[0]!
  const sessions = rows[0]!.length
  const panel = buildSeriesPanel({
    prices: 'adjusted',
    sessions: Int32Array.from({ length: sessions }, (_, t) => t),
    columns: { close, volume, base: close },
    firstBar: new Int32Array(rows.length),
    lastBar: new Int32Array(rows.length).fill(sessions - 1),
  })
  const names = ['close', 'volume'].slice(0, inputs.length)
  const step = { kernel: kernelByName(kernel), inputs: names.map((column) => ({ column })), params }
  return [...runStep(step, panel, names, module)]
}
