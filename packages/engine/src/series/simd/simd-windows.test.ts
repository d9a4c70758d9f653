import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kernelByName } from '../all-kernels.js'
import { buildSeriesPanel } from '../series-panel.js'
import { runStep } from './run-step.fixture.js'
import { compileSimdModule } from './simd-module.js'

const simd = compileSimdModule()
const COLUMNS = ['high', 'close', 'volume'] as const

interface Step {
  readonly kernel: string
  readonly inputs: readonly (typeof COLUMNS)[number][]
  readonly params: readonly number[]
}

/** A kernel over instruments that all have a row of each column. */
function run({ kernel, inputs, params }: Step, rows: readonly Row[], module: typeof simd): Float64Array {
  const sessions = Math.min(...rows.map((row) => row.length))
  const column = (k: number) => Float64Array.from(rows.flatMap((row) => row.slice(0, sessions).map((day) => day[k]!)))
  const [high, close, volume] = [column(0), column(1), column(2)]
  const panel = buildSeriesPanel({
    prices: 'adjusted',
    sessions: Int32Array.from({ length: sessions }, (_, t) => t),
    columns: { high, close, volume, base: close },
    // The second instrument is listed later, so that the two lanes have different lengths.
    firstBar: Int32Array.from(rows, (_, i) => (i * 7) % sessions),
    lastBar: new Int32Array(rows.length).fill(sessions - 1),
  })
  const step = { kernel: kernelByName(kernel), inputs: inputs.map((name) => ({ column: name })), params }
  return runStep(step, panel, inputs, module)
}

type Row = readonly (readonly [number, number, number])[]

function rowsOf(cell: fc.Arbitrary<number>): fc.Arbitrary<readonly Row[]> {
  const present = fc.oneof({ weight: 300, arbitrary: cell }, fc.constant(Number.NaN))
  const row = fc.array(fc.tuple(present, present, present), { minLength: 40, maxLength: 260 })
  return fc.array(row, { minLength: 1, maxLength: 3 })
}

/** Moves of which many equal the mean of those around them, to the last bit or but for it. */
const moves = rowsOf(fc.oneof(fc.constantFrom(0.1, 0.3, 0, -0.1), fc.double({ min: -0.05, max: 0.05, noNaN: true })))
const prices = rowsOf(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.5, max: 20, noNaN: true })))
const amounts = rowsOf(fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, fc.double({ min: 0, max: 9, noNaN: true })))

it.each([
  { kernel: 'downside_beta', inputs: ['close', 'volume'], rows: moves, least: 2 },
  { kernel: 'ulcer', inputs: ['close'], rows: prices, least: 0 },
  { kernel: 'max_drawdown', inputs: ['close'], rows: prices, least: 0 },
  { kernel: 'amihud', inputs: ['close', 'volume'], rows: amounts, least: 1 },
  { kernel: 'corwin_schultz', inputs: ['high', 'close', 'volume'], rows: amounts, least: 1 },
  { kernel: 'mfi', inputs: ['close', 'volume'], rows: prices, least: 0 },
] as const)(
  '$kernel has the plain bits where windows share what they are made of',
  ({ kernel, inputs, rows, least }) => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 70 }), (instruments, n) => {
        const step = { kernel, inputs, params: [n, Math.max(least, n >> 2)] }
        const plain = run(step, instruments, null)
        const at = run(step, instruments, simd).findIndex((x, c) => !Object.is(x, plain[c]))
        expect(at, `cell ${at} of windows of ${n}`).toBe(-1)
      }),
      { numRuns: 120 },
    )
  },
)
