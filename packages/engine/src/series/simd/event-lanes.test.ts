import { describe, expect, it } from 'vitest'
import type { EventSeries } from '../../panel/event-series.js'
import { kernelByName } from '../all-kernels.js'
import type { SeriesProgram } from '../kernel.js'
import { createProgramRunner } from '../run-program.js'
import { buildSeriesPanel, type SeriesPanel } from '../series-panel.js'
import { compileSimdModule } from './simd-module.js'

const simd = compileSimdModule()
const SESSIONS = 61
/** Sessions on which values change, by instrument; every value another one. */
const EVENTS = [[0], [0, 1, 30, 60], Array.from({ length: SESSIONS }, (_, t) => t), [0, 59], [0, 7, 8, 9, 31, 32]]

const seriesOf = (events: readonly (readonly number[])[]): EventSeries => {
  const from = Int32Array.from(events.flat())
  const start = Int32Array.from([0, ...events.map((_, i) => events.slice(0, i + 1).flat().length)])
  const values = Float64Array.from(from, (_, k) => (k % 5 === 3 ? Number.NaN : k % 7 === 2 ? -0 : 1.5 * k - 7))
  return { start, from, values }
}

/** Instruments listed at different times, every second one with a split. */
function panelOf(instruments: number): SeriesPanel {
  const close = new Float64Array(instruments * SESSIONS).fill(10)
  const base = close.map((price, cell) => (cell % (2 * SESSIONS) === 40 ? price / 2 : price))
  return buildSeriesPanel({
    prices: 'raw',
    sessions: Int32Array.from({ length: SESSIONS }, (_, t) => t),
    columns: { close, base, volume: close },
    firstBar: Int32Array.from({ length: instruments }, (_, i) => (i * 11) % 40),
    lastBar: new Int32Array(instruments).fill(SESSIONS - 1),
  })
}

/** Both inputs as they are, from each day and from the days before. */
const program: SeriesProgram = {
  inputs: ['#1', 'shares#2'],
  steps: ['#1', 'shares#2'].flatMap((column) => [
    { kernel: kernelByName('neg'), inputs: [{ column }], params: [] },
    { kernel: kernelByName('lag'), inputs: [{ column }], params: [5] },
  ]),
  outputs: [0, 1, 2, 3],
  lookback: 30,
}

function outputsOf(events: readonly (readonly number[])[], module: typeof simd): readonly Float64Array[] {
  const outputs = program.outputs.map(() => new Float64Array(events.length * SESSIONS))
  const series = seriesOf(events)
  const runner = createProgramRunner(panelOf(events.length), program, { '#1': series, 'shares#2': series }, module)
  runner.run({ from: 0, to: events.length }, outputs)
  return outputs
}

if (simd === null) console.warn('compiled events skipped: this engine has no 128-bit vectors, so the plain ones run')
describe.skipIf(simd === null)('values that change on few sessions', () => {
  it('are in two lanes what they are in rows, to the bit, whoever stands beside whom', () => {
    for (let turn = 0; turn < EVENTS.length; turn++) {
      for (let count = 1; count <= EVENTS.length; count++) {
        const events = [...EVENTS.slice(turn), ...EVENTS.slice(0, turn)].slice(0, count)
        const [plain, compiled] = [outputsOf(events, null), outputsOf(events, simd)]
        plain.forEach((expected, k) => {
          const differing = [...expected.keys()].filter((cell) => !Object.is(compiled[k][cell], expected[cell]))
          expect({ turn, count, k, differing }).toEqual({ turn, count, k, differing: [] })
        })
        if (count === EVENTS.length) expect(new Set(plain[0]).size).toBeGreaterThan(20)
      }
    }
  })
})
