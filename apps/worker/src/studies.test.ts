import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import {
  createRegistry,
  type Job,
  measureJobs,
  openDatabaseTrials,
  readJobResult,
  readPartResults,
  requestCancel,
} from '@stocklab/platform'
import { CANCEL_TOPIC, isFinal } from '@stocklab/protocol'
import {
  joinedJson,
  joinParts,
  openParts,
  type PartedStudy,
  type PartResult,
  parseObjectives,
  parseSpan,
  planParts,
  searchAxes,
  strategyFromText,
} from '@stocklab/studies'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JoinedResult } from './job-input.js'
import { unpackJson } from './json-bytes.js'
import { startWorker } from './start-worker.js'
import { openWorkerPlace, SLOW, type WorkerPlace } from './worker.fixture.js'

const MONTHLY = SLOW.replace('schedule: daily', 'schedule: monthly').replace('mode: reweight', 'mode: rotate')
const { document } = strategyFromText(MONTHLY)
const turned = { axes: searchAxes(['entry.max_positions=10..40:10'], document, {}), seed: 1 }
const objectives = parseObjectives('sharpe')
const PARTING = { dataVersion: null, partSize: 2 } as const
const STUDIES: readonly PartedStudy[] = [
  { ...PARTING, kind: 'optimize', question: { document, objectives, ...turned, method: 'grid', trials: 4 } },
  {
    ...PARTING,
    kind: 'walkforward',
    question: {
      document,
      objectives,
      ...turned,
      method: 'grid',
      asked: undefined,
      train: parseSpan('2y')!,
      test: parseSpan('1y')!,
      start: 'rolling',
    },
  },
  { ...PARTING, kind: 'montecarlo', document, options: { paths: 50, blockDays: 20, runs: 4, missed: 0.1, seed: 1 } },
]

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

async function until(id: string, isSo: (row: Job) => boolean): Promise<Job> {
  for (;;) {
    const row = await place.readRow(id)
    if (isSo(row)) return row
    await pause(25)
  }
}

/** The study where nothing is divided among workers, with trials of its own. */
async function undisturbed(study: PartedStudy): Promise<object> {
  const { id: ownerId } = await place.database
    .insertInto('users')
    .values({ email: `${study.kind}@example.com`, nickname: study.kind, password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const context = {
    dataDirectory: place.dataDirectory,
    threads: 1,
    signal: new AbortController().signal,
    nowMs: () => performance.now(),
    note: () => undefined,
    progress: { phase: () => undefined },
    openTrials: (basis: string) => openDatabaseTrials(place.database, { ownerId, basis }),
  }
  const runner = await openParts(study, context)
  const results: PartResult[] = []
  for (let parts = planParts(study); parts.length > 0; parts = planParts(study, results)) {
    for (const part of parts) results.push(await runner.run(part, context))
  }
  await runner.close()
  return joinedJson(await joinParts(study, results, context))
}

/** Parts of one machine's time are no result. */
const comparable = (json: object) => JSON.stringify(json).replace(/"timings":\{[^}]*\}/g, '')

/** Simulations take their time on a busy machine. */
describe('a study', { timeout: 300_000 }, () => {
  it.each(STUDIES)('$kind: its parts spread over workers and are joined to what one alone finds', async (study) => {
    await place.database.deleteFrom('trials').execute()
    await place.database.deleteFrom('outbox_events').execute()
    const registry = createRegistry({ process: 'worker', version: '1', directory: place.dataDirectory })
    const ports = { ...place.ports, onEnded: measureJobs(registry, () => 0) }
    const workers = await Promise.all([1, 2].map(() => startWorker(ports, place.options())))
    const { id } = await place.createStudy(study)
    const row = await ended(id)
    const takers = await place.database
      .selectFrom('jobs')
      .select('worker')
      .where('parent_id', '=', id)
      .where('status', '=', 'completed')
      .execute()
    await Promise.all(workers.map((worker) => worker.close()))
    expect(row).toMatchObject({ status: 'completed', parts_open: 0, error: null })
    expect(new Set(takers.map(({ worker }) => worker)).size).toBe(2)
    const counted = await registry.getSingleMetric('stocklab_jobs_ended_total')?.get()
    expect(counted?.values.map(({ labels: { kind, status }, value }) => [kind, status, value])).toEqual([
      ['part', 'completed', takers.length],
      [study.kind, 'completed', 1],
    ])
    const bytes = await readJobResult(place.database, id)
    const { json, files } = unpackJson<JoinedResult>(bytes as Uint8Array)
    expect(comparable(json)).toBe(comparable(await undisturbed(study)))
    expect(Object.keys(files)).toContain(`${study.kind}.html`)
    expect(await readPartResults(place.database, id)).toEqual([])
    // Of its parts nobody hears.
    const told = await place.database.selectFrom('outbox_events').select(['type', 'payload']).execute()
    expect(told.filter(({ payload }) => (payload as { backtestId: string }).backtestId === id)).toEqual(told)
    const type = study.kind === 'optimize' ? 'optimisation.completed' : 'backtest.completed'
    expect(told.map((event) => event.type)).toEqual([type])
  })

  it('is cancelled with all its parts', async () => {
    const worker = await startWorker(place.ports, place.options())
    const { id } = await place.createStudy(STUDIES[0] as PartedStudy)
    await until(id, ({ parts_total }) => parts_total !== null)
    const cancellation = await requestCancel(place.database, place.ownerId, id)
    expect(cancellation?.job.status).toBe('cancelled')
    for (const running of cancellation?.running ?? []) await place.ports.bus.publish(CANCEL_TOPIC, running)
    const open = () =>
      place.database
        .selectFrom('jobs')
        .select('id')
        .where('parent_id', '=', id)
        .where('status', 'in', ['pending', 'queued', 'running'])
        .execute()
    while ((await open()).length > 0) await pause(10)
    await worker.close()
  })

  it('goes on when a worker with a part is lost, and fails as a whole when a part is lost too often', async () => {
    const { id } = await place.createStudy(STUDIES[0] as PartedStudy)
    const worker = await startWorker(place.ports, place.options())
    await until(id, ({ parts_total }) => parts_total !== null)
    await worker.close()
    const lose = (attempt: number) =>
      place.database
        .updateTable('jobs')
        .set({ status: 'running', worker: 'gone', lease_until: new Date(0), attempt })
        .where('parent_id', '=', id)
        .where('status', 'in', ['pending', 'queued'])
        .execute()
    await lose(1)
    const next = await startWorker(place.ports, place.options())
    expect(await ended(id)).toMatchObject({ status: 'completed' })
    const other = await place.createStudy(STUDIES[0] as PartedStudy)
    await until(other.id, ({ parts_total }) => parts_total !== null)
    await next.close()
    await place.database
      .updateTable('jobs')
      .set({ status: 'running', worker: 'gone', lease_until: new Date(0), attempt: 3 })
      .where('parent_id', '=', other.id)
      .where('status', '<>', 'completed')
      .execute()
    const last = await startWorker(place.ports, place.options())
    const row = await ended(other.id)
    await last.close()
    expect(row).toMatchObject({ status: 'failed', error: { code: 'JOB_LOST' } })
  })
})
