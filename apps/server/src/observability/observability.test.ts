import { insertEvent, measurePool, openDatabase } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres } from '@stocklab/platform/testing'
import { sql } from 'kysely'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../http/create-app.js'
import type { Identity } from '../http/identity.js'
import { openObserved } from './observability.fixture.js'

const authenticator = {
  async authenticate({ headers }: { headers: Record<string, unknown> }): Promise<Identity | undefined> {
    if (headers.authorization === undefined) return undefined
    const role = headers.authorization === 'admin' ? 'admin' : 'user'
    return { userId: 'u', role, scopes: 'all', credentialId: 'k', by: 'bearer' }
  },
}

const postgres = await hasPostgres()
let observed: Awaited<ReturnType<typeof openObserved>>
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  observed = await openObserved()
  const { observability, platform } = observed
  app = createApp({ authenticator, proxies: 1 })
  observability.measureRequests(app)
  const { beside, api } = observability.routes(platform)
  await app.register(beside)
  await app.register(api, { prefix: '/api/v1' })
  await app.register(async (scope) => {
    scope.get('/things/:id', { config: { access: 'public' }, handler: async () => 'ok' })
    scope.get('/bug', { config: { access: 'public' }, handler: async () => Promise.reject(new Error('no')) })
  })
})
afterAll(async () => {
  await app?.close()
  await observed?.cache.close()
  await observed?.database.destroy()
})

const metrics = async () => (await app.inject({ url: '/metrics' })).body
/** The value of the one line of that name and those labels. */
const value = async (line: string) => {
  const [name = '', labels = ''] = line.split('{')
  const wanted = labels.split(',')
  const lines = (await metrics()).split('\n').filter((each) => each.startsWith(`${name}{`))
  const found = lines.filter((each) => wanted.every((label) => each.includes(label)))
  expect(found).toHaveLength(1)
  return Number(found[0]?.split(' ').at(-1))
}

describe('probes', () => {
  it('a process that lives says so, and one that can answer says on what it stands', async () => {
    expect((await app.inject({ url: '/health' })).json()).toEqual({ status: 'up' })
    for (const url of ['/ready', '/api/v1/health']) {
      const reply = await app.inject({ url })
      expect(reply.statusCode).toBe(200)
      expect(reply.json()).toEqual({
        status: 'up',
        dependencies: [
          { name: 'database', required: true, status: 'up', latencyMs: expect.any(Number) },
          { name: 'bus', required: false, status: 'up', latencyMs: expect.any(Number) },
          { name: 'cache', required: false, status: 'up', latencyMs: expect.any(Number) },
        ],
      })
    }
  })

  it('without Redis it goes on, without the database it cannot answer, and lives all the same', async () => {
    const other = await openObserved()
    const bus = { publish: () => Promise.reject(new Error('redis://user:secret@host is away')) }
    const platform = { ...other.platform, bus } as unknown as typeof other.platform
    const { beside } = other.observability.routes(platform)
    const server = createApp({ authenticator })
    await server.register(beside)
    const ready = async () => {
      const reply = await server.inject({ url: '/ready' })
      expect(reply.body).not.toContain('secret')
      return [reply.statusCode, reply.json().status]
    }
    expect(await ready()).toEqual([200, 'degraded'])
    await other.database.destroy()
    expect(await ready()).toEqual([503, 'down'])
    expect((await server.inject({ url: '/health' })).statusCode).toBe(200)
    const body = (await server.inject({ url: '/metrics' })).body
    expect(body).toContain('stocklab_database_up{process="server"} 0')
    expect(body).not.toMatch(/^stocklab_jobs\{/m)
    await server.close()
    await other.cache.close()
  })

  it('shows its numbers to own networks and administrators alone', async () => {
    const ask = (from: string, authorization?: string) =>
      app.inject({
        url: '/metrics',
        headers: { 'x-forwarded-for': from, ...(authorization === undefined ? {} : { authorization }) },
      })
    expect((await ask('10.1.2.3')).statusCode).toBe(200)
    expect((await ask('93.184.216.34')).statusCode).toBe(403)
    expect((await ask('93.184.216.34', 'user')).statusCode).toBe(403)
    expect((await ask('93.184.216.34', 'admin')).statusCode).toBe(200)
  })

  it('takes nobody for a neighbour who comes by a proxy that it was not told of', async () => {
    const other = await openObserved()
    const server = createApp({ authenticator })
    await server.register(other.observability.routes(other.platform).beside)
    const ask = async (headers: Record<string, string>) =>
      (await server.inject({ url: '/metrics', headers })).statusCode
    expect(await ask({})).toBe(200)
    expect(await ask({ 'x-forwarded-for': '10.1.2.3' })).toBe(403)
    expect(await ask({ forwarded: 'for=93.184.216.34' })).toBe(403)
    expect(await ask({ 'x-forwarded-for': '93.184.216.34', authorization: 'admin' })).toBe(200)
    await server.close()
    await other.database.destroy()
    await other.cache.close()
  })
})

describe('metrics', () => {
  it('count requests by route and status, not by what a stranger types', async () => {
    await app.inject({ url: '/things/1' })
    await app.inject({ url: '/things/2?x=1' })
    await app.inject({ url: '/bug' })
    await app.inject({ url: '/no/such/path' })
    const count = 'stocklab_http_request_seconds_count{'
    expect(await value(`${count}method="GET",route="/things/:id",status="200"`)).toBe(2)
    expect(await value(`${count}method="GET",route="/bug",status="500"`)).toBe(1)
    expect(await value(`${count}method="GET",route="unknown",status="404"`)).toBe(1)
    expect(await metrics()).not.toContain('/no/such/path')
    const someId = '0b8f2a52-7d6b-4a39-9c1e-5f0e3f6f1a11'
    for (const url of [`/things/${someId}`, `/things/${someId}/x`, `/things?id=${someId}`, '/things/%zz'])
      await app.inject({ url })
    expect(await metrics()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|%zz|\?/)
  })

  it('tell of the process and its host', async () => {
    const text = await metrics()
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
    ])
      expect(text).toContain(`${name}{process="server"}`)
    expect(text).toContain(`stocklab_build_info{version="1.2.3",node="${process.version}",process="server"} 1`)
    for (const name of ['stocklab_host_cpu_ratio', 'stocklab_memory_used_ratio', 'stocklab_disk_used_ratio']) {
      expect(await value(name)).toBeGreaterThanOrEqual(0)
      expect(await value(name)).toBeLessThanOrEqual(1)
    }
  })

  it('tell what waits, runs, and is on its way', async () => {
    const { database } = observed
    const { id } = await database
      .insertInto('users')
      .values({ email: 'kim@example.com', nickname: 'kim', password_hash: '-' })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [status, minutes] of [
      ['queued', null],
      ['queued', null],
      ['pending', null],
      ['running', 40],
    ] as const) {
      await database
        .insertInto('jobs')
        .values({
          owner_id: id,
          kind: 'backtest',
          status,
          name: 'x',
          market: 'KRX',
          input: '{}',
          estimate: '{}',
          max_duration_ms: 1,
          ...(minutes === null
            ? {}
            : { started_at: sql<Date>`now() - make_interval(mins => ${minutes})` as unknown as Date, worker: 'w' }),
        })
        .execute()
    }
    const words = { ko: '점검', en: 'x' }
    await insertEvent(database, { type: 'system.announcement', userId: null, payload: { title: words, body: words } })
    expect(await value('stocklab_queue_length')).toBe(3)
    expect(await value('stocklab_jobs{status="queued"')).toBe(2)
    expect(await value('stocklab_job_longest_run_seconds')).toBeGreaterThanOrEqual(2_400)
    expect(await value('stocklab_outbox_events_waiting')).toBe(1)
    expect(await value('stocklab_deliveries_open{channel="webhook"')).toBe(0)
    expect(await value('stocklab_database_up')).toBe(1)
  })

  it('count what workers end, what is delivered and what the cache finds', async () => {
    const { observability, cache } = observed
    observability.onJobEnded({ kind: 'backtest', status: 'completed', seconds: 12 })
    observability.onJobEnded({ kind: 'backtest', status: null, seconds: 1 })
    observability.countJobs(() => 3)
    observability.settled({ channel: 'webhook', status: 'retrying' })
    await cache.getOrCompute('quote:1', async () => 1)
    await cache.getOrCompute('quote:1', async () => 1)
    expect(await value('stocklab_jobs_ended_total{kind="backtest",status="completed"')).toBe(1)
    expect(await value('stocklab_jobs_ended_total{kind="backtest",status="taken-away"')).toBe(1)
    expect(await value('stocklab_job_run_seconds_sum{kind="backtest"')).toBe(13)
    expect(await value('stocklab_worker_jobs')).toBe(3)
    expect(await value('stocklab_deliveries_total{channel="webhook",status="retrying"')).toBe(1)
    expect(await value('stocklab_cache_requests_total{kind="quote",level="1",outcome="hit"')).toBe(1)
  })

  it.skipIf(!postgres)('tell how connections to PostgreSQL are used', async () => {
    const created = await createPostgresDatabase()
    const registry = new Registry()
    const onPool = measurePool(registry)
    const database = await openDatabase({ kind: 'postgres', url: created.url, maxConnections: 2, onPool })
    const sleeping = [1, 2, 3].map(() => sql`select pg_sleep(0.3)`.execute(database))
    const busy = async () => {
      const text = await registry.metrics()
      return ['used', 'waiting'].map((state) => new RegExp(`state="${state}"} (\\d)`).exec(text)?.[1])
    }
    await expect.poll(busy).toEqual(['2', '1'])
    await Promise.all(sleeping)
    await database.destroy()
    await created.drop()
  })
})
