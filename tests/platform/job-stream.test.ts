import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createDemoMarket } from '@stocklab/market-data'
import { DEFAULT_JOB_LIMITS, migrate, openBullQueue, openRedisBus } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres, hasRedis, TEST_REDIS } from '@stocklab/platform/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backtestRoutes } from '../../apps/server/src/features/backtests/routes.js'
import { createApp } from '../../apps/server/src/http/create-app.js'
import { createOwner, documentOf, newFolder, startProcess } from './job-faults.fixture.js'

const dataDirectory = newFolder()
beforeAll(() => createDemoMarket(dataDirectory, { seed: 1, instruments: 60, years: 3 }))
afterAll(() => rmSync(dataDirectory, { recursive: true }))

describe.skipIf(!((await hasPostgres()) && (await hasRedis())))('with servers', () => {
  it('a node streams what a worker in another process does, and stops it when it is told to', async () => {
    const { database, url, drop } = await createPostgresDatabase()
    await migrate(database)
    const userId = await createOwner(database)
    const shared = { location: TEST_REDIS, prefix: `test-${randomUUID().slice(0, 8)}` }
    const bus = await openRedisBus({ ...shared, onError: () => undefined })
    const queue = openBullQueue(shared)
    const app = createApp({
      authenticator: {
        authenticate: async () => ({ userId, role: 'user', scopes: 'all', credentialId: 'x', by: 'bearer' }),
      },
    })
    const ports = { database, queue, bus, limits: DEFAULT_JOB_LIMITS, maxDurationMs: 600_000 }
    await app.register(backtestRoutes({ ...ports, dataDirectory: async () => dataDirectory }))
    const create = async (positions: number) => {
      const reply = await app.inject({
        method: 'POST',
        url: '/backtests',
        payload: { document: documentOf(positions) },
      })
      return (reply.json() as { id: string }).id
    }
    const worker = startProcess('../../apps/worker/dist/main.js', {
      STOCKLAB_DATA: dataDirectory,
      STOCKLAB_DATABASE_URL: url,
      STOCKLAB_REDIS_URL: shared.location,
      STOCKLAB_REDIS_PREFIX: shared.prefix,
      STOCKLAB_THREADS: '1',
    })
    const first = await create(10)
    const { body } = await app.inject({ url: `/backtests/${first}/stream` })
    for (const name of ['status', 'progress', 'equity', 'log', 'end']) expect(body).toContain(`event: ${name}\n`)
    expect(body).toContain('"status":"completed"')

    const second = await create(20)
    const stream = app.inject({ url: `/backtests/${second}/stream` })
    for (;;) {
      const { status } = (await app.inject({ url: `/backtests/${second}/status` })).json() as { status: string }
      if (status === 'running') break
    }
    await app.inject({ method: 'POST', url: `/backtests/${second}/cancel` })
    expect((await stream).body).toContain('event: end\ndata: {"status":"cancelled"')
    worker.kill('SIGTERM')
    expect((await worker.exited).code).toBe(0)
    await app.close()
    await Promise.all([queue.close(), bus.close()])
    await drop()
  }, 300_000)
})
