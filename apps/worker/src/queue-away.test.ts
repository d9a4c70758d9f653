import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Job, openBullQueue, openRedisBus } from '@stocklab/platform'
import { isFinal } from '@stocklab/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  hasRedisServer,
  type OwnRedisServer,
  startRedisServer,
  waitUntil,
} from '../../../adapters/platform/src/redis/redis-server.fixture.js'
import { startWorker } from './start-worker.js'
import { openWorkerPlace, QUICK, type WorkerPlace } from './worker.fixture.js'

/** Another document each time, so that no stored result answers it. */
const textOf = (positions: number) => QUICK.replace('max_positions: 40', `max_positions: ${positions}`)

describe.skipIf(!hasRedisServer())('workers whose queue is away', { timeout: 300_000 }, () => {
  let redis: OwnRedisServer
  let place: WorkerPlace
  let closeBus: () => Promise<void>
  beforeAll(async () => {
    redis = await startRedisServer()
    const options = { location: redis.location, prefix: `test-${randomUUID()}` }
    const bus = await openRedisBus({ ...options, onError: () => undefined })
    closeBus = () => bus.close()
    place = await openWorkerPlace({ queue: openBullQueue(options), bus })
  })
  afterAll(async () => {
    await place?.close()
    await closeBus?.()
    await redis?.close()
  })

  async function ended(id: string): Promise<Job> {
    for (;;) {
      const row = await place.readRow(id)
      if (isFinal(row.status)) return row
      await pause(25)
    }
  }
  const ranOnce = { status: 'completed', attempt: 1, fence: 1 }

  it('complete what is accepted meanwhile, and each job once, before, while and after', async () => {
    const workers = await Promise.all([1, 2].map(() => startWorker(place.ports, place.options())))
    const before = await place.createJob(textOf(11))
    expect(await ended(before.id)).toMatchObject(ranOnce)
    await redis.kill()
    const meanwhile = await Promise.all([12, 13, 14, 15].map((positions) => place.createJob(textOf(positions))))
    for (const { id } of meanwhile) expect(await ended(id)).toMatchObject(ranOnce)
    await redis.restart()
    await waitUntil(() => place.ports.queue.isReachable())
    const after = await Promise.all([16, 17, 18].map((positions) => place.createJob(textOf(positions))))
    for (const { id } of after) expect(await ended(id)).toMatchObject(ranOnce)
    for (const { id } of [before, ...meanwhile, ...after]) expect(await place.readRow(id)).toMatchObject(ranOnce)
    await Promise.all(workers.map((worker) => worker.close()))
  })

  it('run no more at a time than they may, by whichever way jobs come', async () => {
    const worker = await startWorker(place.ports, place.options({ concurrency: 2 }))
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, worker.running())
    }, 1)
    await redis.kill()
    const direct = await Promise.all([21, 22, 23].map((positions) => place.createJob(textOf(positions))))
    await waitUntil(() => worker.running() > 0)
    await redis.restart()
    await waitUntil(() => place.ports.queue.isReachable())
    const queued = await place.createJob(textOf(24))
    for (const { id } of [...direct, queued]) expect(await ended(id)).toMatchObject(ranOnce)
    clearInterval(watch)
    expect(most).toBeLessThanOrEqual(2)
    await worker.close()
  })

  it('take jobs from a server that is connected and answers nothing, too, and close while it does', async () => {
    const worker = await startWorker(place.ports, place.options())
    redis.freeze()
    const { id } = await place.createJob(textOf(31))
    expect(await ended(id)).toMatchObject(ranOnce)
    await worker.close()
    redis.thaw()
  })
})
