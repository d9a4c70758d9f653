import { type DayTask, missingPanel, type Panel, SILENT_OBSERVER } from '@stocklab/engine'
import { afterAll, expect, it } from 'vitest'
import { createComputePool } from './compute-pool.js'

const [SESSIONS, INSTRUMENTS] = [700, 61]
const CELLS = SESSIONS * INSTRUMENTS
const pools = [
  createComputePool({ threads: 1, kernels: 'plain' }),
  createComputePool({ threads: 3, kernels: 'plain' }),
  createComputePool({ threads: 3 }),
]

/** Only how many there are. */
const panel = { sessions: new Int32Array(SESSIONS), instruments: { length: INSTRUMENTS } } as unknown as Panel

/** Others on every session. */
const universe = {
  rows: new Uint8Array(CELLS).map((_, cell) => (isMember(cell % INSTRUMENTS, Math.floor(cell / INSTRUMENTS)) ? 1 : 0)),
  since: Int32Array.from({ length: SESSIONS }, (_, t) => t),
}

function isMember(instrument: number, t: number): boolean {
  return (instrument * SESSIONS + t) % 11 !== 0
}

function taskOf(x: Float64Array, outputs: readonly Float64Array[]): DayTask {
  const cross = { kind: 'cross', args: [0], params: [], by: null, population: 'universe' }
  const nodes = [
    { kind: 'column', name: 'close' },
    { ...cross, fn: 'rank' },
    { ...cross, fn: 'rank_desc' },
    { ...cross, fn: 'zscore' },
  ]
  const graph = { nodes, factors: new Set() } as unknown as DayTask['graph']
  return {
    graph,
    panel,
    members: { universe },
    panels: new Map([[0, x]]),
    events: new Map(),
    shared: new Map(),
    ids: [1, 2, 3],
    outputs,
  }
}

afterAll(() => Promise.all(pools.map((pool) => pool.close())))

it('gives days on several threads, and in compiled code, what one thread gives them, every cell of every day', async () => {
  const x = missingPanel(CELLS)
  for (let cell = 0; cell < CELLS; cell++) if (cell % 13 !== 0) x[cell] = (cell * 7919) % 1009
  const [alone, together, compiled] = await Promise.all(
    pools.map(async (pool) => {
      const outputs = [missingPanel(CELLS), missingPanel(CELLS), missingPanel(CELLS)]
      await pool.runDays!(taskOf(x, outputs), SILENT_OBSERVER)
      return outputs
    }),
  )
  expect(together).toEqual(alone)
  expect(compiled).toEqual(alone)
  const present = alone!.map((values) => values.filter((value) => !Number.isNaN(value)).length)
  const expected = x.filter(
    (value, cell) => !Number.isNaN(value) && isMember(Math.floor(cell / SESSIONS), cell % SESSIONS),
  ).length
  expect(present).toEqual([expected, expected, expected])
})
