import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDemoMarket, readManifest } from '@stocklab/market-data'
import { createPostgresDatabase, hasPostgres, hasRedis, TEST_REDIS } from '@stocklab/platform/testing'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from './support/demo-bucket.js'
import { createPersistentClient } from './support/persistent-client.js'
import { type Environment, endEverything, startCommand } from './support/started-process.js'

const STRATEGY = `
name: Momentum
market: KRX
entry: { schedule: monthly, rank_by: [{ value: "ret_3m", order: high }], max_positions: 5 }
`

describe.skipIf(!((await hasPostgres()) && (await hasRedis())))('hosts that share a bucket', () => {
  const folder = newFolder('lake-in-s3')
  const market = join(folder, 'market')
  const s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'market', configs: [] }],
  })
  let bucket: Environment
  let drop: () => Promise<void>
  let shared: Environment
  beforeAll(async () => {
    const { port } = await s3.run()
    bucket = {
      STOCKLAB_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      STOCKLAB_S3_ACCESS_KEY: 'S3RVER',
      STOCKLAB_S3_SECRET_KEY: 'S3RVER',
    }
    await createDemoMarket(market, { seed: 5, instruments: 30, years: 2 })
    const database = await createPostgresDatabase()
    drop = database.drop
    shared = {
      ...bucket,
      STOCKLAB_LAKE_URL: 's3://market/stocklab',
      STOCKLAB_DATABASE_URL: database.url,
      STOCKLAB_REDIS_URL: TEST_REDIS,
      STOCKLAB_REDIS_PREFIX: `test-${Math.random().toString(36).slice(2)}`,
      STOCKLAB_LOG_LEVEL: 'info',
      STOCKLAB_PORT: '0',
    }
  })
  afterAll(async () => {
    endEverything()
    await s3.close()
    await drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const nodeData = (name: string): Environment => ({ ...shared, STOCKLAB_DATA: join(folder, name) })

  it('a lake that is published on one host is computed with on another, fetched once and version by version', async () => {
    const publish = startCommand(['data', 'publish', 's3://market/stocklab', '--data', market], bucket)
    expect(await publish.line((line) => line.includes('holds version'))).toMatch(/files were new$/)
    expect((await publish.exited).code).toBe(0)

    const server = startCommand(['serve', '--json'], { ...nodeData('server'), STOCKLAB_JOBS_AT_ONCE: '0' })
    const worker = startCommand(['worker'], nodeData('worker'))
    const { address, firstLogin } = JSON.parse((await server.line((line) => line.startsWith('{"address"'))) ?? '{}')
    await worker.line((line) => line.includes('takes jobs'))
    const client = createPersistentClient([address])
    const login = await client.send({
      method: 'POST',
      path: '/api/v1/auth/login',
      body: { ...firstLogin, as: 'token' },
    })
    const { token } = login.body
    const made = await client.send({ method: 'POST', path: '/api/v1/backtests', token, body: { document: STRATEGY } })
    const { id } = made.body
    let status = 'queued'
    while (['pending', 'queued', 'running'].includes(status)) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      status = (await client.send({ method: 'GET', path: `/api/v1/backtests/${id}/status`, token })).body.status
    }
    expect(status).toBe('completed')
    const result = await client.send({ method: 'GET', path: `/api/v1/backtests/${id}/result`, token })
    const version = readManifest(market)?.version
    expect(result.body.manifest.data_version).toBe(version)
    expect(readdirSync(join(folder, 'worker', 'mirror')).sort()).toEqual([version, 'current'].sort())

    worker.kill('SIGTERM')
    server.kill('SIGTERM')
    expect((await worker.exited).code).toBe(0)
    expect((await server.exited).code).toBe(0)
  })
})
