import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createDemoMarket } from '@stocklab/market-data'
import { type Database, migrate, openDatabase } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres, hasRedis, TEST_REDIS } from '@stocklab/platform/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createOwner,
  documentOf,
  jobRow,
  newFolder,
  startProcess,
  storedRun,
  undisturbed,
} from './job-faults.fixture.js'

const dataDirectory = newFolder()
const JOBS = [10, 20, 30, 40]
/** Each of them is killed at another moment of its life, so that together they hit all phases. */
const KILLS = 8
const MINUTES = 60_000

beforeAll(() => createDemoMarket(dataDirectory, { seed: 1, instruments: 60, years: 6 }))
afterAll(() => rmSync(dataDirectory, { recursive: true }))

async function openJobs(database: Database): Promise<number> {
  return (await database.selectFrom('jobs').select('id').where('ended_at', 'is', null).execute()).length
}

/** Who runs a job of which there is a checkpoint. */
async function workerHalfWay(database: Database): Promise<string | undefined> {
  const row = await database
    .selectFrom('jobs')
    .innerJoin('job_checkpoints', 'job_id', 'jobs.id')
    .select('worker')
    .where('status', '=', 'running')
    .executeTakeFirst()
  return row?.worker ?? undefined
}

async function expectUndisturbed(database: Database): Promise<void> {
  const rows = await database.selectFrom('jobs').selectAll().orderBy('seq').execute()
  expect(rows.map(({ status, error }) => [status, error])).toEqual(JOBS.map(() => ['completed', null]))
  for (const [k, row] of rows.entries()) {
    expect(await storedRun(database, row), documentOf(JOBS[k]!)).toBe(await undisturbed(dataDirectory, JOBS[k]!))
  }
  // Told of once each, which happens in the transaction that completes a job.
  const events = await database.selectFrom('outbox_events').select(['type', 'payload']).execute()
  const told = events.map(({ type, payload }) => [type, (payload as { backtestId: string }).backtestId])
  expect(told.sort()).toEqual(rows.map(({ id }) => ['backtest.completed', id]).sort())
  expect(await database.selectFrom('job_checkpoints').select('job_id').execute()).toEqual([])
}

it(
  'embedded: a node that is killed again and again completes every job once, as if nothing had happened',
  async () => {
    const directory = join(dataDirectory, 'database')
    const prepared = await openDatabase({ kind: 'embedded', directory })
    await migrate(prepared)
    const owner = await createOwner(prepared)
    for (const positions of JOBS) await prepared.insertInto('jobs').values(jobRow(owner, positions)).execute()
    await prepared.destroy()
    for (let kill = 0; kill < KILLS; kill++) {
      const node = startProcess('job-faults-node.mjs', { STOCKLAB_DATA: dataDirectory })
      await Promise.race([pause(2_000 + 900 * kill), node.exited])
      node.kill('SIGKILL')
      await node.exited
    }
    const last = startProcess('job-faults-node.mjs', { STOCKLAB_DATA: dataDirectory })
    expect(await last.exited).toEqual({ code: 0, complaint: '' })
    const database = await openDatabase({ kind: 'embedded', directory })
    await expectUndisturbed(database)
    await database.destroy()
  },
  10 * MINUTES,
)

describe.skipIf(!((await hasPostgres()) && (await hasRedis())))('with servers', () => {
  it(
    'workers that are killed at random complete every job once, as if nothing had happened',
    async () => {
      const { database, url, drop } = await createPostgresDatabase()
      await migrate(database)
      const environment = {
        STOCKLAB_DATA: dataDirectory,
        STOCKLAB_DATABASE_URL: url,
        STOCKLAB_REDIS_URL: TEST_REDIS,
        STOCKLAB_REDIS_PREFIX: `test-${randomUUID().slice(0, 8)}`,
        STOCKLAB_THREADS: '1',
        STOCKLAB_JOB_LEASE_SECONDS: '1',
        STOCKLAB_CHECKPOINT_SECONDS: '0',
      }
      const start = () => startProcess('../../apps/worker/dist/main.js', environment)
      const workers = [start(), start(), start()]
      const owner = await createOwner(database)
      for (const positions of JOBS) await database.insertInto('jobs').values(jobRow(owner, positions)).execute()
      for (let kills = 0; kills < KILLS && (await openJobs(database)) > 0; ) {
        await pause(200 * (kills % 4))
        const holder = await workerHalfWay(database)
        const place = workers.findIndex(({ pid }) => holder?.endsWith(`-${pid}`))
        const [victim] = place < 0 ? [] : workers.splice(place, 1, start())
        if (victim === undefined) continue
        victim.kill('SIGKILL')
        await victim.exited
        kills++
      }
      while ((await openJobs(database)) > 0) await pause(100)
      await Promise.all(workers.map((worker) => worker.ready))
      for (const worker of workers) worker.kill('SIGTERM')
      // Whoever is asked to end does so in order.
      for (const worker of workers) expect((await worker.exited).code).toBe(0)
      await expectUndisturbed(database)
      const lines = await database.selectFrom('job_log').select('text').execute()
      expect(lines.map(({ text }) => text)).toContain('goes on from the last checkpoint')
      await drop()
    },
    10 * MINUTES,
  )
})
