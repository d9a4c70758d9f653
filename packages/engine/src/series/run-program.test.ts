import { describe, expect, it } from 'vitest'
import { type FixtureBar, fixturePanel, randomBars } from '../factors/fixtures/panel.fixture.js'
import { prefixPanel } from '../factors/fixtures/prefix.fixture.js'
import type { Panel } from '../panel/panel.js'
import { basisEvents } from '../panel/price-basis.js'
import { kernelByName } from './all-kernels.js'
import type { SeriesProgram, SeriesStep } from './kernel.js'
import { createProgramRunner } from './run-program.js'
import { buildSeriesPanel } from './series-panel.js'
import { compileSimdModule } from './simd/simd-module.js'

const SESSIONS = 260
/** Random bars whose basis changes on three more days, two of them next to each other. */
function splitBars(k: number): (FixtureBar | null)[] {
  const changed = [90 + k, 91 + k, 150 + 7 * k]
  return randomBars(40 + k, SESSIONS, k * 9, 0.02).map((bar, t) =>
    bar !== null && changed.includes(t) ? { ...bar, base: bar.close * (t % 2 === 0 ? 0.5 : 5) } : bar,
  )
}

const panel = fixturePanel(
  Array.from({ length: 5 }, (_, k) => ({
    code: `00001${k}`,
    // The fifth leaves the market early.
    bars: splitBars(k).map((bar, t) => (k === 4 && t > 200 ? null : bar)),
  })),
)
const close = { column: 'close' }
const step = (name: string, inputs: SeriesStep['inputs'], ...params: number[]): SeriesStep => ({
  kernel: kernelByName(name),
  inputs,
  params,
})

const steps = [
  step('sma', [close], 20),
  step('change', [close], 5),
  step('std', [{ node: 1 }], 14),
  step('highest', [{ column: 'high' }], 30),
  step('rsi', [close], 14),
  step('ema', [close], 12),
  step('sma', [{ column: 'volume' }], 10),
  step('ts_rank', [close], 15),
]
const program: SeriesProgram = {
  inputs: ['close', 'high', 'volume'],
  steps,
  outputs: steps.map((_, k) => k),
  lookback: Number.POSITIVE_INFINITY,
}

function evaluate(market: Panel, simd: ReturnType<typeof compileSimdModule>): Float64Array[] {
  const outputs = program.outputs.map(() => new Float64Array(market.columns.close.length).fill(123.456))
  const runner = createProgramRunner(buildSeriesPanel(market), program, {}, simd)
  // In parts, as threads take them.
  runner.run({ from: 0, to: 3 }, outputs)
  runner.run({ from: 3, to: market.instruments.length }, outputs)
  return outputs
}

/** The whole past of an instrument as it is quoted on day t, by its definition: times every ratio after the cell. */
function quotedOn(t: number, i: number, column: 'close' | 'high' | 'volume'): Float64Array {
  const events = basisEvents(panel, i).filter((event) => event.t <= t)
  const first = panel.firstBar[i]!
  return Float64Array.from({ length: t + 1 - first }, (_, at) => {
    const s = first + at
    const factor = events.filter((event) => event.t > s).reduce((product, { k }) => product * k, 1)
    const stored = panel.columns[column]![i * SESSIONS + s]!
    return column === 'volume' ? stored / factor : stored * factor
  })
}

/** The program on one instrument's past as quoted on day t; the last cell of every step. */
function lastCells(t: number, i: number): number[] {
  const results: Float64Array[] = []
  for (const { kernel, inputs, params } of steps) {
    const read = inputs.map((input) =>
      'node' in input ? results[input.node]! : quotedOn(t, i, input.column as 'close'),
    )
    const out = new Float64Array(t + 1 - panel.firstBar[i]!)
    kernel.run(read, params, out)
    results.push(out)
  }
  return results.map((out) => out.at(-1)!)
}

describe.each([
  ['plain', null],
  ['SIMD', compileSimdModule()],
])('a program over a market with splits, %s', (_, simd) => {
  const outputs = evaluate(panel, simd)

  it('has splits to cross', () => {
    expect(panel.instruments.flatMap((_, i) => basisEvents(panel, i)).length).toBeGreaterThan(12)
  })

  it('says on every day what the past, quoted as on that day, says', () => {
    for (let i = 0; i < panel.instruments.length; i++) {
      for (let t = panel.firstBar[i]!; t < SESSIONS; t += 3) {
        lastCells(t, i).forEach((wanted, k) => {
          const value = outputs[k]![i * SESSIONS + t]!
          const isClose = Number.isNaN(wanted)
            ? Number.isNaN(value)
            : Math.abs(value - wanted) <= 1e-9 * Math.abs(wanted)
          if (!isClose) expect({ i, t, step: k, value }).toEqual({ i, t, step: k, value: wanted })
        })
      }
    }
  })

  it('says of a day the same bits when the future is not loaded', () => {
    for (const cut of [1, 50, 101, 180, 203, 259]) {
      const part = evaluate(prefixPanel(panel, cut), simd)
      for (let i = 0; i < panel.instruments.length; i++) {
        part.forEach((cells, k) => {
          const whole = outputs[k]!.subarray(i * SESSIONS, i * SESSIONS + cut)
          expect(cells.subarray(i * cut, (i + 1) * cut)).toEqual(whole)
        })
      }
    }
  })

  it('is missing before the first bar', () => {
    for (const cells of outputs) {
      expect(cells.subarray(2 * SESSIONS, 2 * SESSIONS + panel.firstBar[2]!).every(Number.isNaN)).toBe(true)
    }
  })
})

it('the SIMD kernels are tried here, not passed over', () => {
  expect(compileSimdModule()).not.toBeNull()
})
