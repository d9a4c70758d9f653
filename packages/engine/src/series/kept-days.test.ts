import { describe, expect, it } from 'vitest'
import { fixturePanel, randomBars } from '../factors/fixtures/panel.fixture.js'
import { kernelByName } from './all-kernels.js'
import { outputCells } from './kept-days.js'
import type { SeriesProgram } from './kernel.js'
import { createProgramRunner } from './run-program.js'
import { buildSeriesPanel } from './series-panel.js'
import { compileSimdModule } from './simd/simd-module.js'

const SESSIONS = 120
const INSTRUMENTS = 5

/** Late listings, and a change of the price basis for each instrument. */
const panel = fixturePanel(
  Array.from({ length: INSTRUMENTS }, (_, k) => ({
    code: `00001${k}`,
    bars: randomBars(7 + k, SESSIONS, k * 11, 0.02).map((bar, t) =>
      bar !== null && t === 60 + k ? { ...bar, base: bar.close * 0.5 } : bar,
    ),
  })),
)
const sma = { kernel: kernelByName('sma'), inputs: [{ column: 'close' }], params: [5] }
const change = { kernel: kernelByName('change'), inputs: [{ column: 'close' }], params: [3] }
const whole: SeriesProgram = { inputs: ['close'], steps: [sma, change], outputs: [0, 1], lookback: 5 }
const days = Int32Array.from([0, 8, 30, 59, 60, 61, 63, SESSIONS - 1])

function outputsOf(program: SeriesProgram, simd: ReturnType<typeof compileSimdModule>): Float64Array[] {
  const outputs = program.outputs.map((_, k) => new Float64Array(outputCells(panel, program, k)).fill(123.456))
  createProgramRunner(buildSeriesPanel(panel), program, {}, simd).run({ from: 0, to: INSTRUMENTS }, outputs)
  return outputs
}

describe('an output of which some sessions are kept', () => {
  it.each([
    ['plain', null],
    ['SIMD', compileSimdModule()],
  ])('has the cells of those sessions, beside outputs that keep all: %s kernels', (_, simd) => {
    const [averages, changes] = outputsOf(whole, simd)
    const [all, some] = outputsOf({ ...whole, kept: [null, days] }, simd)
    const ofDays = Array.from({ length: INSTRUMENTS }, (_, i) => Array.from(days, (t) => changes![i * SESSIONS + t]!))
    expect(all).toEqual(averages)
    expect(Array.from(some!)).toEqual(ofDays.flat())
    expect(some!.some((cell) => !Number.isNaN(cell))).toBe(true)
    expect(Number.isNaN(some![0]!)).toBe(true)
  })
})
