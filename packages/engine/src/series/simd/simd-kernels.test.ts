import { expect, it } from 'vitest'
import { kernelByName } from '../all-kernels.js'
import type { SeriesProgram } from '../kernel.js'
import { nastySeries } from '../kernels/nasty-series.fixture.js'
import { createProgramRunner } from '../run-program.js'
import { buildSeriesPanel, type SeriesPanel } from '../series-panel.js'
import { paramsToTry } from './kernel-params.fixture.js'
import { simdKernelNames, simdKernelOf } from './simd-kernels.js'
import { compileSimdModule } from './simd-module.js'

const SESSIONS = 170
const series = Object.values(nastySeries).filter((x) => x.length === SESSIONS)
const columnsInTurn = ['close', 'volume', 'high'] as const

/** Every nasty series once as each column, each beside another. */
function nastyPanel(): SeriesPanel {
  const column = (shift: number): Float64Array =>
    Float64Array.from(series.flatMap((_, i) => [...series[(i + shift) % series.length]!]))
  return buildSeriesPanel({
    prices: 'adjusted',
    sessions: Int32Array.from({ length: SESSIONS }, (_, t) => t),
    columns: { close: column(0), volume: column(1), high: column(4), base: column(0) },
    // Started apart, so that the two lanes have different lengths.
    firstBar: Int32Array.from(series, (_, i) => (i * 5) % 17),
    lastBar: new Int32Array(series.length).fill(SESSIONS - 1),
  })
}

/** How many inputs the SIMD form of a kernel reads. */
const inputCount = (name: string): number =>
  [1, 2, 3].find((count) => {
    const inputs = columnsInTurn.slice(0, count).map((column) => ({ column }))
    return simdKernelOf({ kernel: kernelByName(name), inputs, params: [] }) !== undefined
  })!

function programOf(n: number): SeriesProgram {
  const steps = simdKernelNames.map((name) => ({
    kernel: kernelByName(name),
    inputs: columnsInTurn.slice(0, inputCount(name)).map((column) => ({ column })),
    params: paramsToTry(name, n),
  }))
  return { inputs: columnsInTurn, steps, outputs: steps.map((_, k) => k), lookback: Number.POSITIVE_INFINITY }
}

function run(program: SeriesProgram, simd: ReturnType<typeof compileSimdModule>): Float64Array[] {
  const panel = nastyPanel()
  const outputs = program.outputs.map(() => new Float64Array(panel.columns.close.length))
  createProgramRunner(panel, program, {}, simd).run({ from: 0, to: series.length }, outputs)
  return outputs
}

it.each([2, 3, 14, 60, 169, 170, 400])('windows of %i have the plain bits on series that defeat careless sums', (n) => {
  const program = programOf(n)
  const simd = compileSimdModule()
  expect(simd).not.toBeNull()
  const [plain, vector] = [run(program, null), run(program, simd)]
  program.steps.forEach(({ kernel }, k) => {
    const at = vector[k]!.findIndex((x, cell) => !Object.is(x, plain[k]![cell]))
    if (at >= 0) expect({ kernel: kernel.name, at, value: vector[k]![at] }).toEqual({ value: plain[k]![at] })
  })
})
