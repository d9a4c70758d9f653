import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRegistry } from './create-registry.js'
import { checkHealth, type Dependency } from './health.js'
import { measureJobs } from './measure-work.js'
import { openProbeServer, type ProbeServer } from './probe-server.js'

let isUp = true
const dependencies: readonly Dependency[] = [
  { name: 'database', required: true, check: async () => isUp },
  { name: 'bus', required: false, check: async () => true },
]
let server: ProbeServer
beforeAll(async () => {
  const registry = createRegistry({ process: 'worker', version: '1', directory: tmpdir() })
  measureJobs(registry, () => 2)({ kind: 'backtest', status: 'failed', seconds: 3 })
  server = await openProbeServer({ host: '127.0.0.1', port: 0, registry, dependencies, nowMs: () => 0 })
})
afterAll(() => server.close())
const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`)

it('a worker answers probes and shows its numbers', async () => {
  expect(await (await get('/health')).json()).toEqual({ status: 'up' })
  const metrics = await get('/metrics?x')
  expect(metrics.headers.get('content-type')).toContain('text/plain')
  const text = await metrics.text()
  expect(text).toContain('stocklab_jobs_ended_total{kind="backtest",status="failed",process="worker"} 1')
  expect(text).toContain('stocklab_worker_jobs{process="worker"} 2')
  expect((await get('/')).status).toBe(404)
})

it('is not ready while something is away that it needs', async () => {
  expect((await get('/ready')).status).toBe(200)
  isUp = false
  const reply = await get('/ready')
  expect(reply.status).toBe(503)
  expect(await reply.json()).toMatchObject({ status: 'down', dependencies: [{ name: 'database', status: 'down' }, {}] })
  isUp = true
})

it('a dependency that is silent counts as away', async () => {
  const silent: Dependency = { name: 'bus', required: false, check: () => new Promise(() => undefined) }
  const health = await checkHealth([silent], () => 0, 10)
  expect(health).toMatchObject({ status: 'degraded', dependencies: [{ status: 'down' }] })
})
