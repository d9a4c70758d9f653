import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Panel } from '../../panel/panel.js'
import { kernelByName } from '../all-kernels.js'
import type { SeriesProgram, SeriesStep } from '../kernel.js'
import { createProgramRunner } from '../run-program.js'
import { buildSeriesPanel, type SeriesPanel } from '../series-panel.js'
import { paramsToTry } from './kernel-params.fixture.js'
import { allocateResults } from './result-memory.js'
import { simdKernelNames } from './simd-kernels.js'
import { compileSimdModule } from './simd-module.js'

const simd = compileSimdModule()
const COLUMNS = ['open', 'high', 'low', 'close', 'volume'] as const

/** Cells as markets have them: walks, jumps by nine orders, frozen stretches, gaps. */
const cell = fc.oneof(
  { weight: 10, arbitrary: fc.double({ min: 0.9, max: 1.1, noNaN: true }) },
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(1e9, 1e-9, 1.5) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)

/** Prices of instruments that are listed at different times; where a step is missing so is the price. */
function panelOf(steps: readonly (readonly number[])[], sessions: number): SeriesPanel {
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, new Float64Array(steps.length * sessions).fill(Number.NaN)]),
  )
  const firstBar = Int32Array.from(steps, (_, i) => (i * 7) % Math.ceil(sessions / 2))
  steps.forEach((factors, i) => {
    let price = 1000
    for (let t = firstBar[i]; t < sessions; t++) {
      const step = factors[t % factors.length]
      if (Number.isNaN(step)) continue
      price = Math.min(Math.max(price * step, 1e-3), 1e12)
      COLUMNS.forEach((name, k) => {
        columns[name][i * sessions + t] = name === 'volume' ? Math.round(price) % 97 : price * (1 + k / 100)
      })
    }
  })
  const { close } = columns
  const base = Float64Array.from(close, (_, at) => (at % sessions === 0 ? Number.NaN : close[at - 1]))
  // A one-to-two split in the middle: the day's base is half the close before.
  for (let i = 0; i < steps.length; i += 2) base[i * sessions + Math.floor((2 * sessions) / 3)] /= 2
  return buildSeriesPanel({
    prices: 'raw',
    sessions: Int32Array.from({ length: sessions }, (_, t) => t),
    columns: { ...columns, close, volume: columns.volume, base },
    firstBar,
    lastBar: Int32Array.from(steps, () => sessions - 1),
  })
}

const INPUTS: Readonly<Record<string, readonly string[]>> = {
  atr: ['high', 'low', 'close'],
  obv: ['close', 'volume'],
  beta: ['close', 'volume'],
  corr: ['close', 'volume'],
  plus_di: ['high', 'low', 'close'],
  minus_di: ['high', 'low', 'close'],
  adx: ['high', 'low', 'close'],
  mfi: ['close', 'volume'],
  corwin_schultz: ['high', 'low', 'volume'],
  amihud: ['close', 'volume'],
  downside_beta: ['close', 'volume'],
  from_bar: ['volume', 'close'],
  and: ['close', 'volume'],
  or: ['volume', 'close'],
  if: ['volume', 'close', 'high'],
  mean_below: ['volume', 'close'],
}
const TWO = new Set([
  'add',
  'sub',
  'mul',
  'div',
  'min',
  'max',
  'gt',
  'lt',
  'ge',
  'le',
  'eq',
  'ne',
  'coalesce',
  'free_float',
  'spread',
  'pow',
])

function stepOf(name: string, n: number): SeriesStep {
  const columns = INPUTS[name] ?? (TWO.has(name) ? ['close', 'volume'] : ['close'])
  return {
    kernel: kernelByName(name),
    inputs: columns.map((column) => ({ column })),
    params: paramsToTry(name, n),
  }
}

/** Every kernel on columns, then every one-input window on a difference, which has signs and no level. */
function programOf(n: number): SeriesProgram {
  const onColumns = simdKernelNames.map((name) => stepOf(name, n))
  const moves = onColumns.findIndex(({ kernel }) => kernel.name === 'change')
  const onMoves = onColumns
    .filter(({ inputs }) => inputs.length === 1)
    .map((step): SeriesStep => ({ ...step, inputs: [{ node: moves }] }))
  // A kernel without a SIMD form in the middle, read by one that has one.
  const trends: SeriesStep = { kernel: kernelByName('decay'), inputs: [{ node: moves }], params: [n] }
  const steps = [...onColumns, ...onMoves, trends]
  const onTrends: SeriesStep = { kernel: kernelByName('sma'), inputs: [{ node: steps.length - 1 }], params: [n] }
  const all = [...steps, onTrends]
  return {
    inputs: COLUMNS,
    steps: all,
    outputs: all.map((_, k) => k),
    lookback: Number.POSITIVE_INFINITY,
  }
}

/** How results are made: in TypeScript, copied out of the kernels' memory, or written there and left. */
type Way = 'plain' | 'copied' | 'in place'

function outputsOf(panel: SeriesPanel, program: SeriesProgram, instruments: number, way: Way): readonly Float64Array[] {
  const all = { ...panel, instruments: { length: instruments } } as unknown as Panel
  const { outputs, places } = allocateResults(way === 'in place' ? simd : null, all, program)
  createProgramRunner(panel, program, {}, way === 'plain' ? null : simd, places[0]).run(
    { from: 0, to: instruments },
    outputs,
  )
  return outputs
}

if (simd === null) console.warn('SIMD kernels skipped: this engine has no 128-bit vectors, so the plain ones run')
describe.skipIf(simd === null)('SIMD kernels', () => {
  it('give the plain kernels’ values bit for bit, on any two instruments side by side', () => {
    const walks = fc.array(fc.array(cell, { minLength: 7, maxLength: 60 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(walks, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 2, max: 130 }), (steps, n, sessions) => {
        const panel = panelOf(steps, sessions)
        const program = programOf(n)
        const plain = outputsOf(panel, program, steps.length, 'plain')
        for (const way of ['copied', 'in place'] as const) {
          const vector = outputsOf(panel, program, steps.length, way)
          program.steps.forEach(({ kernel }, k) => {
            const at = vector[k].findIndex((x, c) => !Object.is(x, plain[k][c]))
            if (at >= 0)
              expect({ way, kernel: kernel.name, k, at, value: vector[k][at] }).toEqual({ value: plain[k][at] })
          })
        }
      }),
      { numRuns: 150 },
    )
  })
})
