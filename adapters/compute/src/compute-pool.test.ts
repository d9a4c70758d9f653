import { Script } from 'node:vm'
import type { Worker } from 'node:worker_threads'
import {
  EvaluationCancelled,
  type EventSeries,
  kernelByName,
  missingPanel,
  type Panel,
  type SeriesKernel,
  type SeriesProgram,
  type SeriesStep,
  SILENT_OBSERVER,
} from '@stocklab/engine'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type ComputePool, createComputePool, SMALL_WORK } from './compute-pool.js'

const SESSIONS = 500
const INSTRUMENTS = 203
const FIRST_DAY = 17_000

/** A made-up market with late listings, gaps and one change of the price basis an instrument. */
function marketPanel(): Panel {
  const cells = SESSIONS * INSTRUMENTS
  const columns = { close: missingPanel(cells), volume: missingPanel(cells), base: missingPanel(cells) }
  const firstBar = Int32Array.from({ length: INSTRUMENTS }, (_, i) => (i * 13) % 97)
  for (let i = 0; i < INSTRUMENTS; i++) {
    let price = 1000 + i
    for (let t = firstBar[i] as number; t < SESSIONS; t++) {
      if ((i * 31 + t * 17) % 211 === 0 && t > (firstBar[i] as number)) continue
      const cell = i * SESSIONS + t
      columns.base[cell] = t === 300 ? price / 2 : price
      price = Math.max(1, price * (1 + (((i * 7919 + t * 104_729) % 1009) - 504) / 20_000))
      columns.close[cell] = price
      columns.volume[cell] = (i * 37 + t * 53) % 10_007
    }
  }
  const bytes = new Uint8Array(cells).fill(1)
  return {
    market: 'KRX',
    prices: 'raw',
    dataVersion: 'fixture',
    valuesEstimated: false,
    madeUp: true,
    sessions: Int32Array.from({ length: SESSIONS }, (_, t) => FIRST_DAY + t),
    instruments: Array.from({ length: INSTRUMENTS }, (_, i) => ({ code: String(i).padStart(6, '0') })) as never,
    columns,
    listing: {
      status: bytes,
      board: bytes,
      sector: new Uint16Array(cells),
      boards: ['KOSPI'],
      sectors: [],
      listedThrough: new Int32Array(INSTRUMENTS),
    },
    firstBar,
    lastBar: new Int32Array(INSTRUMENTS).fill(SESSIONS - 1),
    indices: {},
    actions: [],
    hasSplitActions: false,
    statements: null,
  }
}

function programOf(steps: readonly SeriesStep[]): SeriesProgram {
  const outputs = steps.map((_, k) => k)
  return { inputs: ['close', 'volume'], steps, outputs, lookback: Number.POSITIVE_INFINITY }
}

const onClose = (kernel: SeriesKernel, ...params: number[]): SeriesStep => ({
  kernel,
  inputs: [{ column: 'close' }],
  params,
})
const names = ['change', 'sma', 'std', 'skew', 'highest', 'ema', 'rsi', 'ts_rank'] as const
const windows = names.flatMap((name) => [5, 20, 60].map((n) => onClose(kernelByName(name), n)))
const program = programOf([
  ...windows,
  { kernel: kernelByName('obv'), inputs: [{ column: 'close' }, { column: 'volume' }], params: [] },
])
/** Long enough to be stopped in between. */
const slow = programOf(Array.from({ length: 60 }, (_, k) => onClose(kernelByName('mean_abs_dev'), 250 + k)))

const panel = marketPanel()
const pools: ComputePool[] = []

/** A pool whose threads have started: work that lasts long was theirs before. */
async function poolOf(threads: number, kernels: 'auto' | 'plain' = 'auto'): Promise<ComputePool> {
  const pool = createComputePool({ threads, kernels })
  pools.push(pool)
  if (threads > 1) await run(pool, slow)
  return pool
}

/** Of every instrument the same events; ten times its place, and one more at each event. */
function eventsAt(from: readonly number[]): EventSeries {
  const shared = <A extends { set(values: readonly number[]): void }>(
    type: new (buffer: SharedArrayBuffer) => A,
    values: readonly number[],
  ): A => {
    const array = new type(
      new SharedArrayBuffer(values.length * (type as unknown as typeof Int32Array).BYTES_PER_ELEMENT),
    )
    array.set(values)
    return array
  }
  const instruments = Array.from({ length: INSTRUMENTS }, (_, i) => i)
  return {
    start: shared(
      Int32Array,
      [...instruments, INSTRUMENTS].map((i) => i * from.length),
    ),
    from: shared(
      Int32Array,
      instruments.flatMap(() => from),
    ),
    values: shared(
      Float64Array,
      instruments.flatMap((i) => from.map((_, k) => 10 * i + k)),
    ),
  }
}

const run = (pool: ComputePool, what: SeriesProgram, observer = SILENT_OBSERVER) =>
  pool.run(panel, what, {}, what.outputs.length, observer)

/** The bits of panels. */
const bytesOf = (panels: readonly Float64Array[]): Buffer =>
  Buffer.concat(
    panels.map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer as SharedArrayBuffer, byteOffset, byteLength),
    ),
  )

async function failureOf(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => expect.unreachable('expected the work to fail'),
    (error: Error) => error,
  )
}

afterAll(() => Promise.all(pools.map((pool) => pool.close())))

describe('a compute pool', () => {
  it('gives the same bytes for one, two and three threads', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(async (threads) => bytesOf(await run(await poolOf(threads), program))),
    )
    expect(one?.length).toBe(program.outputs.length * SESSIONS * INSTRUMENTS * Float64Array.BYTES_PER_ELEMENT)
    expect(two?.equals(one as Buffer)).toBe(true)
    expect(three?.equals(one as Buffer)).toBe(true)
  })

  it('gives the same values bit for bit with plain kernels', async () => {
    const [simd, plain, plainThreads] = await Promise.all(
      [poolOf(1), poolOf(1, 'plain'), poolOf(2, 'plain')].map(async (pool) => run(await pool, program)),
    )
    // Which NaN stands for missing is the processor's choice, so cells are compared rather than bytes.
    for (const other of [plain, plainThreads]) {
      const differing = simd?.findIndex((cells, k) => !cells.every((cell, at) => Object.is(cell, other?.[k]?.[at])))
      expect(differing).toBe(-1)
    }
  })

  it('has something to say of every step', async () => {
    for (const cells of await run(await poolOf(2), program)) expect(cells.some((cell) => cell > 0)).toBe(true)
  })

  it('spreads values that change on events over their days, shares on the basis of each day', async () => {
    const events = eventsAt([0, 200, 310])
    const steps = Array.from({ length: 12 }, (_, k) => k + 1).flatMap((n): SeriesStep[] => [
      { kernel: kernelByName('sma'), inputs: [{ column: '#1' }], params: [n] },
      { kernel: kernelByName('lag'), inputs: [{ column: 'shares#2' }], params: [n] },
    ])
    const what = { ...programOf(steps), inputs: ['#1', 'shares#2'] }
    const on = (pool: ComputePool) =>
      pool.run(panel, what, { '#1': events, 'shares#2': events }, steps.length, SILENT_OBSERVER)
    const [one, two] = await Promise.all([1, 2].map(async (threads) => on(await poolOf(threads))))
    expect(bytesOf(two ?? []).equals(bytesOf(one ?? []))).toBe(true)
    const ofInstrument = (output: number, t: number) => two?.[output]?.[7 * SESSIONS + t]
    // Instrument 7 has 70, 71 and 72 from these sessions; from session 300 on a share is two.
    expect([199, 200, 310].map((t) => ofInstrument(0, t))).toEqual([70, 71, 72])
    expect([200, 299, 300, 301, 310, 311].map((t) => ofInstrument(1, t))).toEqual([70, 71, 142, 71, 71, 72])
  })

  it('tells how far it is, up to the last instrument', async () => {
    const seen: number[] = []
    const observer = {
      progress: (done: number, total: number) => {
        expect(total).toBe(INSTRUMENTS)
        seen.push(done)
      },
      cancelled: () => false,
    }
    for (const threads of [1, 2]) {
      seen.length = 0
      await run(await poolOf(threads), program, observer)
      expect(seen.at(-1)).toBe(INSTRUMENTS)
      expect(seen).toEqual([...seen].sort((a, b) => a - b))
    }
  })

  it.each([1, 2])('stops when asked to with %i threads, and works on afterwards', async (threads) => {
    const pool = await poolOf(threads)
    const before = bytesOf(await run(pool, program))
    let furthest = 0
    const observer = {
      progress: (done: number) => {
        furthest = Math.max(furthest, done)
      },
      cancelled: () => true,
    }
    expect(await failureOf(run(pool, slow, observer))).toBeInstanceOf(EvaluationCancelled)
    expect(furthest).toBeLessThan(INSTRUMENTS)
    expect(bytesOf(await run(pool, program)).equals(before)).toBe(true)
  })

  it('shows why a thread failed, and works on afterwards', async () => {
    const pool = await poolOf(2)
    const unknown = { ...kernelByName('sma'), name: 'no_such_kernel' }
    const failure = await failureOf(run(pool, programOf([...windows, onClose(unknown, 5)])))
    expect(failure.message).toBe('a computing thread failed')
    expect((failure.cause as Error).message).toContain('no_such_kernel')
    expect((failure.cause as Error).stack).toContain('kernelByName')
    expect(await run(pool, program)).toHaveLength(program.outputs.length)
  })

  it('begins by itself what would end before threads start, and hands over the rest of what would not', async () => {
    // What is quick is said here: how long work lasts depends on what else the machine does.
    const clock = vi.spyOn(performance, 'now')
    onTestFinished(() => clock.mockRestore())
    let nowMs = 0
    const eachBlockTakes = (ms: number) => {
      clock.mockImplementation(() => {
        nowMs += ms
        return nowMs
      })
    }
    const pool = createComputePool({ threads: 2 })
    pools.push(pool)
    const unknown = onClose({ ...kernelByName('sma'), name: 'no_such_kernel' }, 5)
    // Only a thread that was told the name of a kernel has to look it up.
    const quick = programOf([...Array.from({ length: 20 }, (_, k) => onClose(kernelByName('sma'), 2 + k)), unknown])
    expect(INSTRUMENTS * SESSIONS * quick.steps.length).toBeGreaterThan(SMALL_WORK)
    eachBlockTakes(1)
    expect(await run(pool, quick)).toHaveLength(21)
    eachBlockTakes(50)
    const failure = await failureOf(run(pool, programOf([...slow.steps, unknown])))
    expect((failure.cause as Error).message).toContain('no_such_kernel')
    const whole = bytesOf(await run(await poolOf(1), slow))
    const begun = createComputePool({ threads: 2 })
    pools.push(begun)
    expect(bytesOf(await run(begun, slow)).equals(whole)).toBe(true)
  })

  it('leaves the settings of V8 as they were, also after large results: code that was kept belongs to them', async () => {
    const text = 'function kept() {}'
    const cachedData = new Script(text).createCachedData()
    const pool = await poolOf(2)
    const large = programOf(Array.from({ length: 90 }, (_, k) => onClose(kernelByName('change'), 1 + k)))
    expect(await run(pool, large)).toHaveLength(90)
    // The threads let go of the results when no more work comes for a while.
    await new Promise((resolve) => setTimeout(resolve, 500))
    // Under a name of its own it is not taken from what this thread compiled before. A thread may be about to set them back.
    let tries = 0
    const isKept = () => !new Script(text, { cachedData, filename: `kept-${++tries}.js` }).cachedDataRejected
    await vi.waitFor(() => expect(isKept()).toBe(true))
  })

  it('fails the work of a thread that dies, and does the next with a new one', async () => {
    const started: Worker[] = []
    const onWorker = (worker: Worker) => void started.push(worker)
    process.on('worker', onWorker)
    const pool = await poolOf(2)
    const whole = bytesOf(await run(pool, program))
    expect(started).toHaveLength(2)
    const running = failureOf(run(pool, slow))
    await started[0]!.terminate()
    expect((await running).message).toContain('ended early')
    expect(bytesOf(await run(pool, program)).equals(whole)).toBe(true)
    expect(started).toHaveLength(3)
    process.off('worker', onWorker)
  })

  it('refuses work once it is closed', async () => {
    const pool = await poolOf(2)
    await pool.close()
    expect((await failureOf(run(pool, program))).message).toContain('one that has ended')
  })
})
