import { expect, it } from 'vitest'
import { fixturePanel, randomBars } from '../../factors/fixtures/panel.fixture.js'
import { kernelByName } from '../all-kernels.js'
import type { SeriesProgram } from '../kernel.js'
import { createProgramRunner } from '../run-program.js'
import { buildSeriesPanel } from '../series-panel.js'
import { placePanels } from './panel-store.js'
import { runnerBytes } from './runner-layout.js'
import { compileSimdModule } from './simd-module.js'

const [SESSIONS, INSTRUMENTS] = [121, 7]

/** Late listings, and a change of the price basis for some. */
const panel = fixturePanel(
  Array.from({ length: INSTRUMENTS }, (_, k) => ({
    code: `00001${k}`,
    bars: randomBars(3 + k, SESSIONS, (k * 17) % 40, 0.02).map((bar, t) =>
      bar !== null && k % 2 === 0 && t === 70 + k ? { ...bar, base: bar.close * 0.5 } : bar,
    ),
  })),
)
const inputs = ['#1', 'shares#2']
const program: SeriesProgram = {
  inputs,
  steps: inputs.map((column) => ({ kernel: kernelByName('sma'), inputs: [{ column }], params: [4] })),
  outputs: [0, 1],
  lookback: 10,
}

it('inputs that lie beside the place of the kernels are what they are elsewhere, to the bit', () => {
  const cells = SESSIONS * INSTRUMENTS
  const { panels, places } = placePanels(
    compileSimdModule(),
    { panel, count: 4, events: 0, placeBytes: runnerBytes(panel, program) },
    1,
  )
  const run = ([one, shares, ...outputs]: readonly Float64Array[], simd: ReturnType<typeof compileSimdModule>) => {
    for (let cell = 0; cell < cells; cell++) {
      one![cell] = cell % 23 === 0 ? Number.NaN : Math.sin(cell)
      shares![cell] = 1000 + (cell % 7)
    }
    const runner = createProgramRunner(
      buildSeriesPanel(panel),
      program,
      { '#1': one!, 'shares#2': shares! },
      simd,
      places[0],
    )
    runner.run({ from: 0, to: INSTRUMENTS }, outputs)
    return outputs
  }
  const beside = [0, 1, 2, 3].map(() => panels.take())
  const elsewhere = [0, 1, 2, 3].map(() => new Float64Array(cells))
  expect(new Set(beside.map(({ buffer }) => buffer))).toEqual(new Set([places[0]!.memory.buffer]))
  expect(run(beside, compileSimdModule()).map((output) => [...output])).toEqual(
    run(elsewhere, null).map((output) => [...output]),
  )
})
