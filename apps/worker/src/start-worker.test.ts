import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { RunResult } from '@stocklab/engine'
import { type Job, readLog, readRun, requestCancel } from '@stocklab/platform'
import { CANCEL_TOPIC, isFinal, type RunEvent, runTopic } from '@stocklab/protocol'
import { finishBacktest, openExecutor, prepareBacktest, strategyFromText } from '@stocklab/studies'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker } from './start-worker.js'
import { openWorkerPlace, QUICK, SLOW, type WorkerPlace } from './worker.fixture.js'

let place: WorkerPlace
beforeAll(async () => {
  place = await openWorkerPlace()
})
afterAll(() => place?.close())

async function ended(id: string): Promise<Job> {
  for (;;) {
    const row = await place.readRow(id)
    if (isFinal(row.status)) return row
    await pause(50)
  }
}

async function until(id: string, isSo: (row: Job) => boolean | Promise<boolean>): Promise<Job> {
  for (;;) {
    const row = await place.readRow(id)
    if (await isSo(row)) return row
    if (isFinal(row.status)) throw new Error(`ended as ${row.status} before`)
    await pause(25)
  }
}

const hasCheckpoint = async ({ id }: Job) =>
  (await place.database.selectFrom('job_checkpoints').select('job_id').where('job_id', '=', id).execute()).length === 1

/** What the same document gives without any worker, but for times and the count of trials. */
async function undisturbed(text: string) {
  const strategy = strategyFromText(text)
  const context = {
    dataDirectory: place.dataDirectory,
    threads: 1,
    signal: new AbortController().signal,
    nowMs: () => performance.now(),
    note: () => undefined,
    progress: { phase: () => undefined },
    openTrials: () => {
      throw new Error('not counted')
    },
  }
  const executor = openExecutor(context)
  const run = await finishBacktest(await prepareBacktest(strategy, executor, context), strategy, context)
  await executor.close()
  return { ...withoutTimes(run.result), decisions: run.decisions }
}

function withoutTimes({ manifest, daily, fills, lapsed, trades, holdings, warnings }: RunResult) {
  const { timings: _timings, counts, ...rest } = manifest
  const { trials: _trials, ...counted } = counts
  return { manifest: { ...rest, counts: counted }, daily, fills, lapsed, trades, holdings, warnings }
}

async function stored(id: string) {
  const run = await readRun(place.database, { id, ownerId: place.ownerId })
  if (run === undefined) throw new Error('expected a stored run')
  return { ...withoutTimes(run.result), decisions: run.decisions }
}

/** Simulations take their time on a busy machine. */
describe('a worker', { timeout: 300_000 }, () => {
  it('completes what is in the queue, with the result that the document gives anywhere', async () => {
    const worker = await startWorker(place.ports, place.options())
    const { id } = await place.createJob(QUICK)
    const events: RunEvent[] = []
    await place.ports.bus.subscribe<RunEvent>(runTopic(id), { afterId: '0-0' }, ({ value }) => void events.push(value))
    const row = await ended(id)
    await worker.close()
    expect(row).toMatchObject({ status: 'completed', attempt: 1, error: null })
    expect(JSON.stringify(await stored(id))).toBe(JSON.stringify(await undisturbed(QUICK)))
    expect(Object.keys(row.timings as object).sort()).toEqual(['finish', 'load', 'signals', 'simulate'])
    expect(events[0]).toEqual({ type: 'status', status: 'running', attempt: 1 })
    expect(events.at(-2)).toMatchObject({ type: 'progress', progress: { phase: 'done', ratio: 1 } })
    expect(events.at(-1)).toEqual({ type: 'end', status: 'completed', error: null })
    const told = place.database.selectFrom('outbox_events').select(['type', 'user_id', 'payload'])
    expect(await told.where('type', '=', 'backtest.completed').execute()).toEqual([
      { type: 'backtest.completed', user_id: place.ownerId, payload: expect.objectContaining({ backtestId: id }) },
    ])
    const ratios = events.flatMap((event) => (event.type === 'progress' ? [event.progress.ratio] : []))
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b))
  })

  it('completes the same job again at once, with the stored result', async () => {
    const row = await place.createJob(QUICK)
    expect(row.status).toBe('completed')
    expect((await stored(row.id)).daily.length).toBeGreaterThan(1_000)
  })

  it('stops at once when somebody cancels, and keeps nothing', async () => {
    const worker = await startWorker(place.ports, place.options())
    const { id } = await place.createJob(SLOW)
    await until(id, ({ progress }) => (progress as { equity?: [] } | null)?.equity?.length !== undefined)
    await requestCancel(place.database, place.ownerId, id)
    await place.ports.bus.publish(CANCEL_TOPIC, id)
    const row = await ended(id)
    await worker.close()
    expect(row.status).toBe('cancelled')
    expect(await hasCheckpoint(row)).toBe(false)
    expect(await readRun(place.database, { id, ownerId: place.ownerId })).toBeUndefined()
  })

  it('gives back what it cannot finish when it shuts down, and the next one goes on from there to the same bytes', async () => {
    const first = await startWorker(place.ports, place.options({ finishMs: 0 }))
    const { id } = await place.createJob(SLOW)
    await until(id, hasCheckpoint)
    await first.close()
    const given = await place.readRow(id)
    expect(given).toMatchObject({ status: 'queued', attempt: 0, worker: null })
    expect(await hasCheckpoint(given)).toBe(true)
    const second = await startWorker(place.ports, place.options())
    const row = await ended(id)
    await second.close()
    expect(row).toMatchObject({ status: 'completed', attempt: 1, fence: 2 })
    expect(JSON.stringify(await stored(id))).toBe(JSON.stringify(await undisturbed(SLOW)))
    const lines = await readLog(place.database, id, { after: 0, limit: 10 })
    expect(lines.map(({ text }) => text)).toContain('goes on from the last checkpoint')
  })

  it('leaves a job alone that was taken from it, however far it is', async () => {
    const text = SLOW.replace('max_positions: 40', 'max_positions: 30')
    const slow = await startWorker(place.ports, place.options({ heartbeatMs: 60_000 }))
    const { id } = await place.createJob(text)
    await until(id, hasCheckpoint)
    await place.database
      .updateTable('jobs')
      .set({ lease_until: new Date(0) })
      .where('id', '=', id)
      .execute()
    const other = await startWorker({ ...place.ports }, place.options())
    const row = await ended(id)
    await Promise.all([slow.close(), other.close()])
    expect(row).toMatchObject({ status: 'completed', attempt: 2, fence: 2 })
    expect(JSON.stringify(await stored(id))).toBe(JSON.stringify(await undisturbed(text)))
  })

  it('ends a job that takes longer than jobs may', async () => {
    const worker = await startWorker(place.ports, place.options())
    const { id } = await place.createJob(SLOW.replace('40', '20'), { maxDurationMs: 300 })
    const row = await ended(id)
    await worker.close()
    expect(row).toMatchObject({ status: 'failed', error: { code: 'JOB_TOO_LONG' } })
  })

  it('says why a document cannot run, and does not try it again', async () => {
    const worker = await startWorker(place.ports, place.options())
    const { id } = await place.createJob(`${QUICK}period: { from: '1990-01-01', to: '1990-12-31' }\n`)
    const row = await ended(id)
    await worker.close()
    expect(row).toMatchObject({ status: 'failed', attempt: 1 })
    expect((row.error as { code: string }).code).toMatch(/^[A-Z_]+$/)
    const events = await place.database.selectFrom('outbox_events').select('type').execute()
    expect(events.map(({ type }) => type)).toContain('backtest.failed')
  })

  it('takes a job whose thread crashed again, later each time, and says in the end that the fault is ours', async () => {
    const warned: object[] = []
    const logger = pino({ level: 'warn' }, { write: (line: string) => void warned.push(JSON.parse(line)) })
    // No program fits into it.
    const worker = await startWorker({ ...place.ports, logger }, place.options({ memoryMb: 4 }))
    const { id } = await place.createJob(QUICK.replace('max_positions: 40', 'max_positions: 39'))
    const row = await ended(id)
    await worker.close()
    expect(row).toMatchObject({ status: 'failed', attempt: 3, error: { code: 'JOB_CRASHED' } })
    const taken = (await readLog(place.database, id, { after: 0, limit: 20 })).filter(({ text }) =>
      text.startsWith('taken by'),
    )
    const [first = 0, second = 0, third = 0] = taken.map(({ at }) => at.getTime())
    expect(second - first).toBeGreaterThan(2_000)
    expect(third - second).toBeGreaterThan(6_000)
    expect(warned.filter((entry) => 'msg' in entry && entry.msg === 'job crashed')).toHaveLength(3)
  })
})
