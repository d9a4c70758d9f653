import { type Panel, type SeriesExecutor, walkExpressions } from '@stocklab/engine'
import { bindExpression, FACTORS } from '@stocklab/strategy'
import { afterAll, expect, it, onTestFinished, vi } from 'vitest'
import { type ComputePool, createComputePool } from './compute-pool.js'

const [SESSIONS, INSTRUMENTS] = [523, 131]
const CELLS = SESSIONS * INSTRUMENTS
const plain = createComputePool({ threads: 1, kernels: 'plain' })
const pools = [1, 3].map((threads) => createComputePool({ threads }))

/** Listed one after the other, with missing bars, members that come and go, and one change of the price basis each. */
function marketPanel(): Panel {
  const made = (cellOf: (i: number, t: number) => number) => {
    const cells = new Float64Array(new SharedArrayBuffer(CELLS * Float64Array.BYTES_PER_ELEMENT))
    for (let cell = 0; cell < CELLS; cell++) cells[cell] = cellOf(Math.floor(cell / SESSIONS), cell % SESSIONS)
    return cells
  }
  const isPresent = (i: number, t: number) => t >= firstBar[i]! && (i * 31 + t * 17) % 101 !== 0
  const price = (i: number, t: number) =>
    (t < 300 ? 2 : 1) * (50 + i + 10 * Math.sin(t / (5 + (i % 7))) + ((i * t) % 13))
  const at = (scale: number) => made((i, t) => (isPresent(i, t) ? scale * price(i, t) : Number.NaN))
  const firstBar = Int32Array.from({ length: INSTRUMENTS }, (_, i) => (i * 13) % 97)
  const columns = {
    open: at(0.99),
    high: at(1.02),
    low: at(0.97),
    close: at(1),
    volume: made((i, t) => (isPresent(i, t) ? (i * 37 + t * 53) % 10_007 : Number.NaN)),
    base: made((i, t) => (isPresent(i, t) ? price(i, t - 1) / (t === 300 ? 2 : 1) : Number.NaN)),
  }
  const codes = (codeOf: (i: number, t: number) => number) =>
    new Uint8Array(CELLS).map((_, cell) => codeOf(Math.floor(cell / SESSIONS), cell % SESSIONS))
  return {
    market: 'KRX',
    prices: 'raw',
    sessions: Int32Array.from({ length: SESSIONS }, (_, t) => 17_000 + t),
    instruments: Array.from({ length: INSTRUMENTS }, (_, i) => ({ code: String(i), kind: 'common' })),
    columns,
    listing: {
      status: codes((i, t) => (t >= firstBar[i]! && t < 400 + 2 * i ? 1 : 0)),
      board: codes((i) => 1 + (i % 2)),
      sector: new Uint16Array(CELLS).map((_, cell) => Math.floor(cell / SESSIONS) % 5),
      boards: ['KOSPI', 'KOSDAQ'],
      sectors: ['a', 'b', 'c', 'd'],
      listedThrough: new Int32Array(INSTRUMENTS).fill(SESSIONS - 1),
    },
    firstBar,
    lastBar: new Int32Array(INSTRUMENTS).fill(SESSIONS - 1),
    indices: {},
    actions: [],
    hasSplitActions: false,
    statements: null,
  } as unknown as Panel
}

const panel = marketPanel()
const ids = FACTORS.filter(({ kind }) => kind !== 'fundamental').map(({ id }) => id)
const expressions = ids.map((id) => {
  const result = bindExpression(id, { expects: 'number' })
  if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.problems)}`)
  return result.bound
})

let nodesOfDays = 0

async function walked(pool: ComputePool): Promise<Float64Array[]> {
  const found: Float64Array[] = []
  const executor: SeriesExecutor = {
    ...pool,
    runDays(task, observer) {
      nodesOfDays += task.ids.length
      return pool.runDays!(task, observer)
    },
  }
  const memory = 20 * panel.columns.close.byteLength
  await walkExpressions({ expressions, panel, universe: null, executor, memory }, (place, values) => {
    found[place] = values.slice()
  })
  return found
}

const alone = await walked(plain)

afterAll(() => Promise.all([plain, ...pools].map((pool) => pool.close())))

it('gives in compiled code, on one thread and on several, what the plain kernels give a walk', async () => {
  for (const pool of pools) {
    const others = await walked(pool)
    const differing = ids.filter((_, k) => !others[k]!.every((value, cell) => Object.is(value, alone[k]![cell])))
    expect(differing).toEqual([])
  }
  expect(alone.filter((values) => values.some((value) => !Number.isNaN(value))).length).toBeGreaterThan(70)
  expect(nodesOfDays).toBeGreaterThan(20)
})

it('gives the same where the machine has no room for a memory of the compiled kernels', async () => {
  class Memory {
    constructor() {
      throw new RangeError('WebAssembly.Memory(): could not allocate memory')
    }
  }
  vi.stubGlobal('WebAssembly', { Memory })
  onTestFinished(() => void vi.unstubAllGlobals())
  for (const pool of pools) {
    const others = await walked(pool)
    const differing = ids.filter((_, k) => !others[k]!.every((value, cell) => Object.is(value, alone[k]![cell])))
    expect(differing).toEqual([])
  }
})
