import { compileSimdModule, kernelByName, missingPanel, type Panel, type SeriesProgram } from '@stocklab/engine'
import { describe, expect, it } from 'vitest'
import { createResultStore } from './result-store.js'

const panel = (instruments: number) =>
  ({
    prices: 'adjusted',
    sessions: new Int32Array(50),
    instruments: { length: instruments },
    columns: { close: missingPanel(50 * instruments) },
  }) as unknown as Panel

const program: SeriesProgram = {
  inputs: ['close'],
  steps: [5, 20].map((n) => ({ kernel: kernelByName('sma'), inputs: [{ column: 'close' }], params: [n] })),
  outputs: [0, 1, 1],
  kept: [null, null, Int32Array.of(3, 7)],
  lookback: 19,
}

describe('the panels of results', () => {
  const store = createResultStore(compileSimdModule(), 2)

  it('are as large as the days they keep', () => {
    const { outputs } = store.lend(panel(3), program)
    expect(outputs.map(({ length }) => length)).toEqual([150, 150, 6])
  })

  it('are lent again when all have come back, and not before', () => {
    const first = store.lend(panel(4), program)
    store.giveBack(first.outputs.slice(0, 2))
    expect(store.lend(panel(4), program).outputs[0]).not.toBe(first.outputs[0])
    store.giveBack(first.outputs.slice(2))
    expect(store.lend(panel(4), program).outputs[0]).toBe(first.outputs[0])
    expect(store.lend(panel(4), program).outputs[0]).not.toBe(first.outputs[0])
  })

  it('are not lent to runs of another form, nor twice when they came back twice', () => {
    const first = store.lend(panel(5), program)
    store.giveBack(first.outputs)
    store.giveBack(first.outputs)
    expect(store.lend(panel(6), program).outputs[0]).not.toBe(first.outputs[0])
    const [again, more] = [store.lend(panel(5), program), store.lend(panel(5), program)]
    expect(again.outputs[0]).toBe(first.outputs[0])
    expect(more.outputs[0]).not.toBe(first.outputs[0])
  })

  it('of somebody else are left alone', () => {
    store.giveBack([missingPanel(150)])
    expect(store.lend(panel(3), program).outputs).toHaveLength(3)
  })
})
