import { epochDay } from '@stocklab/domain'
import {
  EvaluationCancelled,
  evaluateExpressions,
  type Panel,
  type SeriesExecutor,
  STATEMENT_ITEMS,
  STATEMENT_OF,
  STATEMENT_SPANS,
  type StatementTable,
} from '@stocklab/engine'
import { type Bound, bindExpression, FACTORS } from '@stocklab/strategy'
import { afterAll, expect, it } from 'vitest'
import { createComputePool, SMALL_WORK } from './compute-pool.js'

const [SESSIONS, COMPANIES, QUARTERS] = [900, 300, 14]
const FIRST = epochDay('2019-01-02')
const SHARES = 1_000
const pools = [
  createComputePool({ threads: 1, kernels: 'plain' }),
  createComputePool({ threads: 3 }),
  createComputePool({ threads: 1 }),
]

const shared = <T extends Float64Array | Int32Array | Uint8Array>(
  Type: { new (buffer: SharedArrayBuffer): T; BYTES_PER_ELEMENT: number },
  count: number,
) => new Type(new SharedArrayBuffer(count * Type.BYTES_PER_ELEMENT))

/** Every company files every line of every quarter; a few prices change their basis, so that shares have events of their own. */
function made(): Panel {
  const cells = SESSIONS * COMPANIES
  const rows = COMPANIES * QUARTERS * STATEMENT_ITEMS.length
  const table: StatementTable = {
    start: shared(Int32Array, COMPANIES + 1).map((_, i) => (i * rows) / COMPANIES),
    period: shared(Int32Array, rows),
    span: shared(Uint8Array, rows),
    item: shared(Uint8Array, rows),
    value: shared(Float64Array, rows),
    consolidated: shared(Uint8Array, rows).fill(1),
    availableFrom: shared(Int32Array, rows),
    estimated: shared(Uint8Array, rows),
    complete: true,
  }
  for (let row = 0; row < rows; row++) {
    const quarter = Math.floor((row % (rows / COMPANIES)) / STATEMENT_ITEMS.length)
    table.period[row] = 4 * 2018 + 3 + quarter
    const item = row % STATEMENT_ITEMS.length
    table.item[row] = item
    table.span[row] = STATEMENT_SPANS.indexOf(STATEMENT_OF[STATEMENT_ITEMS[item]!] === 'balance' ? 'AT' : 'Q')
    table.value[row] = ((row * 7919) % 1009) + 1
    table.availableFrom[row] = FIRST + 30 + 91 * quarter
  }
  const close = shared(Float64Array, cells).map((_, cell) => 100 + (cell % 17))
  const base = close.map((_, cell) => (cell % SESSIONS === 0 ? 100 : close[cell - 1]! / (cell % 4_001 === 0 ? 2 : 1)))
  const columns = { close, base, volume: close, shares: shared(Float64Array, cells).fill(SHARES) }
  return {
    market: 'KRX',
    prices: 'raw',
    sessions: Int32Array.from({ length: SESSIONS }, (_, t) => FIRST + t),
    instruments: Array.from({ length: COMPANIES }, (_, i) => ({ code: String(i), kind: 'common' })),
    columns,
    listing: { status: new Uint8Array(cells).fill(1) },
    firstBar: new Int32Array(COMPANIES),
    lastBar: new Int32Array(COMPANIES).fill(SESSIONS - 1),
    indices: {},
    actions: [],
    statements: table,
  } as unknown as Panel
}

afterAll(() => Promise.all(pools.map((pool) => pool.close())))

it('gives figures of statements on several threads, and in compiled code, what one thread gives them', async () => {
  const panel = made()
  const ids = FACTORS.filter(({ kind }) => kind === 'fundamental').map(({ id }) => id)
  const expressions = ids.map((id) => {
    const result = bindExpression(id, { expects: 'number' })
    if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.problems)}`)
    return result.bound
  })
  const runs: number[] = []
  const [alone, ...others] = await Promise.all(
    pools.map((pool) => {
      const runEvents: SeriesExecutor['runEvents'] = (task, observer) => {
        runs.push(task.grid.from.length * task.order.length)
        return pool.runEvents!(task, observer)
      }
      return evaluateExpressions(expressions, panel, null, { ...pool, runEvents })
    }),
  )
  for (const other of others) {
    const differing = ids.filter((_, k) => !other[k]!.every((value, cell) => Object.is(value, alone![k]![cell])))
    expect(differing).toEqual([])
  }
  const present = alone!.filter((values) => values.some((value) => !Number.isNaN(value)))
  expect(present.length).toBeGreaterThan(100)
  // Large enough that it goes to the threads at all.
  expect(Math.min(...runs)).toBeGreaterThan(SMALL_WORK)
})

it('stops when asked to', async () => {
  const { bound } = bindExpression('roe', { expects: 'number' }) as { readonly bound: Bound }
  const stopped = { progress: () => undefined, cancelled: () => true }
  let ended: Promise<unknown> = Promise.resolve('never asked')
  const long: SeriesExecutor = {
    ...pools[1]!,
    runEvents(task, observer) {
      const order = Array.from({ length: 1_000 }, () => task.order).flat()
      const running = pools[1]!.runEvents!({ ...task, order }, observer)
      ended = running.catch((error: unknown) => error)
      return running
    },
  }
  await evaluateExpressions([bound], made(), null, long, stopped).catch(() => undefined)
  expect(await ended).toBeInstanceOf(EvaluationCancelled)
})
