import { kernelByName, missingPanel, type Panel, type SeriesProgram, SILENT_OBSERVER } from '@stocklab/engine'
import { afterAll, describe, expect, it } from 'vitest'
import { createComputePool } from './compute-pool.js'

const [SESSIONS, INSTRUMENTS] = [501, 211]
const CELLS = SESSIONS * INSTRUMENTS

function marketPanel(): Panel {
  const close = missingPanel(CELLS)
  for (let cell = 0; cell < CELLS; cell++) if (cell % 97 !== 0) close[cell] = 100 + ((cell * 7919) % 1009)
  return {
    prices: 'adjusted',
    sessions: new Int32Array(SESSIONS),
    instruments: { length: INSTRUMENTS },
    columns: { close },
    firstBar: Int32Array.from({ length: INSTRUMENTS }, (_, i) => (i * 13) % 97),
    lastBar: new Int32Array(INSTRUMENTS).fill(SESSIONS - 1),
  } as unknown as Panel
}

function programOf(windows: readonly number[]): SeriesProgram {
  const kernels = ['sma', 'std', 'highest', 'skew', 'ts_rank'].map(kernelByName)
  const steps = windows.flatMap((n) =>
    kernels.map((kernel) => ({ kernel, inputs: [{ column: 'close' }], params: [n] })),
  )
  return { inputs: ['close'], steps, outputs: steps.map((_, k) => k), lookback: 60 }
}

function firstOther(cells: Float64Array, expected: Float64Array): number {
  return cells.findIndex((cell, at) => !Object.is(cell, expected[at]))
}

const panel = marketPanel()
const program = programOf([5, 20, 60])
const count = program.outputs.length
const plain = createComputePool({ threads: 1, kernels: 'plain' })
const pools = [1, 3].map((threads) => createComputePool({ threads }))

afterAll(() => Promise.all([plain, ...pools].map((pool) => pool.close())))

describe.each([
  ['one thread', pools[0]!],
  ['several threads', pools[1]!],
])('panels of a store, by %s,', (_, pool) => {
  it.each([
    ['all', count, 2 ** 20],
    ['those that it has room for, and others apart,', count - 4, 2 ** 20],
    ['with places that are too small,', count, 1000],
  ])('are written with the plain bits, %s', async (_, most, placeBytes) => {
    const expected = await plain.run(panel, program, {}, count, SILENT_OBSERVER)
    const store = pool.createPanels!({ panel, count: most, placeBytes, events: 0 })
    const outputs = program.outputs.map(() => store.take())
    for (let turn = 0; turn < 2; turn++) {
      await pool.runInto!(panel, program, {}, outputs, SILENT_OBSERVER)
      expect(outputs.map((output, k) => firstOther(output, expected[k]!))).toEqual(expected.map(() => -1))
      for (const output of outputs) output.fill(7)
    }
  })

  it('are taken again after they came back, and not before', () => {
    const store = pool.createPanels!({ panel, count: 2, placeBytes: 0, events: 0 })
    const [first, second, third] = [store.take(), store.take(), store.take()]
    expect(new Set([first, second, third]).size).toBe(3)
    expect(second.length).toBe(CELLS)
    store.give([second])
    expect(store.take()).toBe(second)
    expect([first, second, third]).not.toContain(store.take())
  })
})
