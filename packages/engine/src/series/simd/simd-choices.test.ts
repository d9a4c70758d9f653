import { expect, it } from 'vitest'
import { kernelByName } from '../all-kernels.js'
import type { SeriesPanel } from '../jobs.js'
import type { SeriesProgram } from '../kernel.js'
import { nastyConditions } from '../kernels/nasty-series.fixture.js'
import { createProgramRunner } from '../run-program.js'
import { compileSimdModule } from './simd-module.js'

const simd = compileSimdModule()

/** Runs a kernel on rows of two columns, one row an instrument. */
function run(
  step: { readonly kernel: string; readonly inputs: number; readonly params: readonly number[] },
  columns: readonly (readonly Float64Array[])[],
  module: typeof simd,
): Float64Array {
  const [close, volume] = columns.map((rows) => Float64Array.from(rows.flatMap((row) => [...row])))
  const [rows] = columns
  const sessions = rows![0]!.length
  const panel: SeriesPanel = {
    prices: 'adjusted',
    sessions: Int32Array.from({ length: sessions }, (_, t) => t),
    columns: { close: close!, volume: volume!, base: close! },
    firstBar: new Int32Array(rows!.length),
    lastBar: new Int32Array(rows!.length).fill(sessions - 1),
  }
  const names = ['close', 'volume'].slice(0, step.inputs)
  const program: SeriesProgram = {
    inputs: names,
    steps: [{ kernel: kernelByName(step.kernel), inputs: names.map((column) => ({ column })), params: step.params }],
    outputs: [0],
    lookback: Number.POSITIVE_INFINITY,
  }
  const out = new Float64Array(close!.length)
  createProgramRunner(panel, program, {}, module).run({ from: 0, to: rows!.length }, [out])
  return out
}

const { NaN: missing } = Number
const cells = [0, -0, 1, -1, missing, 1e-15, -1e-15, 9.9e-16, -9.9e-16, 5e-324, -5e-324, 3.5, -3.5, 1e300, -1e300]
/** Every cell beside every other. */
const [first, second] = [
  Float64Array.from(cells.flatMap((x) => cells.map(() => x))),
  Float64Array.from(cells.flatMap(() => cells)),
]

it.each([
  ['sign', 1],
  ['snap_to_zero', 1],
  ['eq', 2],
  ['ne', 2],
  ['coalesce', 2],
  ['free_float', 2],
])('%s tells zeros of both signs, tiny and missing cells apart as the plain one does', (kernel, inputs) => {
  const columns = [
    [first!, second!],
    [second!, first!],
  ]
  const step = { kernel, inputs, params: [] }
  expect([...run(step, columns, simd)]).toEqual([...run(step, columns, null)])
})

it.each(['count', 'any', 'all'])('%s judges windows of conditions as the plain one does', (kernel) => {
  const rows = Object.values(nastyConditions)
  for (const n of [1, 2, 5, 20, 169, 170, 200]) {
    const step = { kernel, inputs: 1, params: [n] }
    expect([...run(step, [rows, rows], simd)]).toEqual([...run(step, [rows, rows], null)])
  }
})
