import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createDemoMarket } from '@stocklab/market-data'
import { createPostgresDatabase, hasPostgres } from '@stocklab/platform/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type CollectedSpan,
  type Collector,
  openCollector,
} from '../../adapters/platform/src/tracing/otlp-collector.fixture.js'
import { newFolder } from './support/demo-bucket.js'
import { type Environment, endEverything, type StartedProcess, startCommand } from './support/started-process.js'

/** A word that only its author should see. */
const NAME = 'Zebrafish'
const STRATEGY = `
name: ${NAME}
market: KRX
entry: { schedule: monthly, rank_by: [{ value: "ret_3m", order: high }], max_positions: 5 }
`
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const CALLER = '00f067aa0ba902b7'

const folder = newFolder('tracing')
beforeAll(() => createDemoMarket(folder, { seed: 3, instruments: 30, years: 2 }))
afterAll(() => {
  endEverything()
  rmSync(folder, { recursive: true, force: true })
})

const quiet: Environment = {
  STOCKLAB_DATA: folder,
  STOCKLAB_PORT: '0',
  STOCKLAB_LIBRARY_RUNS: 'no',
  STOCKLAB_THREADS: '1',
  STOCKLAB_LOG_LEVEL: 'info',
}

interface Person {
  readonly secrets: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by each test in its own way
  call(method: string, path: string, body?: object, headers?: Environment): Promise<any>
  untilEnd(id: string): Promise<string>
}

/** The administrator whom the first start has made. */
async function logIn(server: StartedProcess): Promise<Person> {
  const started = JSON.parse((await server.line((line) => line.startsWith('{"address"'))) ?? '{}')
  const { password } = started.firstLogin
  const send = async (method: string, path: string, { body, headers }: { body?: object; headers: Environment }) => {
    const reply = await fetch(`${started.address}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
    // biome-ignore lint/suspicious/noExplicitAny: the same
    return reply.json() as Promise<any>
  }
  const body = { email: 'admin@stocklab.local', password, as: 'token' }
  const { token } = await send('POST', '/auth/login', { body, headers: {} })
  const call: Person['call'] = (method, path, given, headers = {}) =>
    send(method, path, {
      ...(given === undefined ? {} : { body: given }),
      headers: { ...headers, authorization: `Bearer ${token}` },
    })
  return {
    secrets: [password, token],
    call,
    async untilEnd(id) {
      for (;;) {
        const { status } = await call('GET', `/backtests/${id}/status`)
        if (['completed', 'failed', 'cancelled'].includes(status)) return status
        await pause(100)
      }
    },
  }
}

async function stop(process: StartedProcess) {
  const began = performance.now()
  process.kill('SIGTERM')
  const { code, complaint } = await process.exited
  return { code, complaint, seconds: (performance.now() - began) / 1_000 }
}

describe.skipIf(!(await hasPostgres()))('a server and a worker', () => {
  let collector: Collector
  let spans: readonly CollectedSpan[]
  let study: string
  const secrets: string[] = [NAME, 'ret_3m', 'admin@stocklab.local', 'collector-key']
  let serverLine: string | undefined

  beforeAll(async () => {
    collector = await openCollector()
    const receiver = createServer((_request, response) => response.writeHead(204).end()).listen(0, '127.0.0.1')
    await new Promise((resolve) => receiver.once('listening', resolve))
    const { url, drop } = await createPostgresDatabase()
    const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
    const environment: Environment = {
      ...quiet,
      STOCKLAB_DATABASE_URL: url,
      STOCKLAB_OTLP_URL: collector.url,
      STOCKLAB_OTLP_HEADERS: 'x-api-key=collector-key',
    }
    const server = startCommand(['serve', '--json'], {
      ...environment,
      STOCKLAB_JOBS_AT_ONCE: '0',
      STOCKLAB_WEBHOOK_ORIGINS: hook,
    })
    const person = await logIn(server)
    const worker = startCommand(['worker'], environment)
    const { secret } = await person.call('POST', '/webhooks', {
      url: `${hook}/hidden-path`,
      events: ['backtest.completed'],
    })
    secrets.push(...person.secrets, secret, 'hidden-path')
    const parent = { traceparent: `00-${TRACE}-${CALLER}-01` }
    const { id } = await person.call('POST', '/backtests', { document: STRATEGY }, parent)
    expect(await person.untilEnd(id)).toBe('completed')
    const question = { kind: 'optimize', turn: ['entry.max_positions=2..8:2'] }
    const asked = await person.call('POST', '/backtests/studies', { document: STRATEGY, study: question })
    study = asked.id
    expect(await person.untilEnd(study)).toBe('completed')
    await vi.waitUntil(
      async () => {
        const { items } = await person.call('GET', '/notifications/deliveries')
        const sent = (items as readonly { channel: string; status: string }[]).filter(
          ({ channel }) => channel === 'webhook',
        )
        return sent.length > 0 && sent.every(({ status }) => status === 'delivered')
      },
      { timeout: 20_000, interval: 200 },
    )
    serverLine = await server.line((line) => line.includes('"request completed"'))
    const ends = [await stop(worker), await stop(server)]
    expect(ends.map(({ code, complaint }) => [code, complaint.includes('traces do not reach')])).toEqual([
      [0, false],
      [0, false],
    ])
    receiver.closeAllConnections()
    receiver.close()
    await drop()
    await collector.close()
    spans = collector.spans()
  }, 120_000)

  const of = (traceId: string, name: string) => spans.filter((span) => span.traceId === traceId && span.name === name)
  const childrenOf = (parent: CollectedSpan | undefined) =>
    spans.filter(({ parentSpanId }) => parentSpanId === parent?.spanId)

  it('tell of a backtest as one trace: who asked, who computed it, its phases, and what was delivered of it', () => {
    const [request, ...others] = of(TRACE, 'POST /api/v1/backtests')
    expect(others).toEqual([])
    expect(request).toMatchObject({ service: 'stocklab-server', kind: 2, parentSpanId: CALLER })
    const below = childrenOf(request).filter(({ name }) => /^(job|deliver) /.test(name))
    expect(below.map(({ name, service, kind, status }) => [name, service, kind, status.code])).toEqual(
      expect.arrayContaining([
        ['job backtest', 'stocklab-worker', 5, 0],
        ['deliver webhook', 'stocklab-server', 3, 0],
      ]),
    )
    const job = below.find(({ name }) => name === 'job backtest')
    expect(job?.attributes).toMatchObject({ 'stocklab.job.attempt': 1, 'stocklab.job.status': 'completed' })
    const phases = childrenOf(job).filter(({ kind }) => kind === 1)
    expect(phases.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['loading market data', 'computing factors', 'counting trials', 'settling']),
    )
    const settling = phases.find(({ name }) => name === 'settling')
    expect(childrenOf(settling).map(({ name }) => name)).toEqual(expect.arrayContaining(['INSERT runs', 'COMMIT']))
    const began = BigInt(job?.startTimeUnixNano ?? 0)
    for (const phase of phases) expect(BigInt(phase.startTimeUnixNano)).toBeGreaterThanOrEqual(began)
    expect(new Set(spans.filter(({ traceId }) => traceId === TRACE).map(({ service }) => service)).size).toBe(2)
  })

  it('tell of a study as one trace, its parts below the attempt that planned them', () => {
    const [request] = spans.filter(({ name }) => name === 'POST /api/v1/backtests/studies')
    const attempts = childrenOf(request).filter(({ name }) => name === 'job optimize')
    expect(attempts.length).toBeGreaterThanOrEqual(2)
    const parts = attempts.flatMap((attempt) => childrenOf(attempt)).filter(({ name }) => name === 'job part')
    expect(parts.length).toBeGreaterThanOrEqual(2)
    for (const part of parts) {
      expect(part.traceId).toBe(request?.traceId)
      expect(part.attributes).toMatchObject({ 'stocklab.job.study_id': study, 'stocklab.job.status': 'completed' })
    }
  })

  it('tell of nothing else: no looking for work, no heartbeats, no probes', () => {
    const roots = new Set(spans.filter(({ parentSpanId }) => parentSpanId === undefined).map(({ name }) => name))
    expect([...roots].filter((name) => !/^(GET|POST) \/api\/v1\/|^deliver email$/.test(name))).toEqual([])
    const heartbeats = spans.filter(({ attributes }) =>
      /update "jobs" set "lease_until".*worker.*is not null/.test(String(attributes['db.query.text'])),
    )
    expect(heartbeats).toEqual([])
  })

  it('name no secret, no document, no person and no address', () => {
    const wire = collector.requests.map(({ text }) => text).join('')
    expect(secrets.filter((secret) => secret.length < 5 || wire.includes(secret))).toEqual([])
    expect(collector.requests.every(({ headers }) => headers['x-api-key'] === 'collector-key')).toBe(true)
  })

  it('name in their logs the spans that the collector has', () => {
    const ids = new Set(spans.map(({ traceId, spanId }) => `${traceId} ${spanId}`))
    const { trace_id: traceId, span_id: spanId } = JSON.parse(serverLine ?? '{}')
    expect(ids).toContain(`${traceId} ${spanId}`)
  })
})

/** Says at the end which modules of the SDK the process had loaded. */
const TELL_MODULES = `data:text/javascript,${encodeURIComponent(`
  import { createRequire } from 'node:module'
  import { isMainThread } from 'node:worker_threads'
  import { writeSync } from 'node:fs'
  const { cache } = createRequire('file:///')
  if (isMainThread) process.on('exit', () => {
    const packages = Object.keys(cache).map((path) => /@opentelemetry.([a-z-]+)/.exec(path)?.[1])
    writeSync(2, 'loaded: ' + [...new Set(packages)].filter((name) => name !== undefined).sort().join(' ') + '.\\n')
  })`)}`

describe('a server alone', () => {
  async function run(environment: Environment) {
    const data = newFolder('tracing-alone')
    await createDemoMarket(data, { seed: 3, instruments: 30, years: 2 })
    const server = startCommand(['serve', '--json'], {
      ...quiet,
      STOCKLAB_DATA: data,
      NODE_OPTIONS: `--import ${TELL_MODULES}`,
      ...environment,
    })
    const person = await logIn(server)
    const { id } = await person.call('POST', '/backtests', { document: STRATEGY })
    const status = await person.untilEnd(id)
    const end = await stop(server)
    rmSync(data, { recursive: true, force: true })
    return { ...end, status, loaded: /loaded: (.*)\./.exec(end.complaint)?.[1] }
  }

  it('loads nothing of the SDK while no collector is named; the API alone comes with the metrics', async () => {
    expect(await run({})).toMatchObject({ code: 0, status: 'completed', loaded: 'api' })
  })

  it('tells of what it computes itself in the trace of the request, and of nothing that goes on beside it', async () => {
    const collector = await openCollector()
    expect(await run({ STOCKLAB_OTLP_URL: collector.url })).toMatchObject({ code: 0, status: 'completed' })
    await collector.close()
    const spans = collector.spans()
    const [request] = spans.filter(({ name }) => name === 'POST /api/v1/backtests')
    const [job, ...others] = spans.filter(({ name }) => name === 'job backtest')
    expect(others).toEqual([])
    expect(job).toMatchObject({ traceId: request?.traceId, parentSpanId: request?.spanId })
    // The claim was offered within the request, and is none of its work.
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId)
    const texts = statements.map(({ attributes }) => String(attributes['db.query.text']))
    expect(texts.filter((text) => /"fence" = "fence" \+/.test(text))).toEqual([])
    expect(texts.some((text) => text.startsWith('insert into "jobs"'))).toBe(true)
  })

  it('answers, computes and stops in time beside a collector that takes a request and never answers', async () => {
    const collector = await openCollector()
    collector.answer = () => undefined
    const { code, status, seconds, loaded, complaint } = await run({ STOCKLAB_OTLP_URL: collector.url })
    await collector.close()
    expect([code, status]).toEqual([0, 'completed'])
    expect(seconds).toBeLessThan(10)
    expect(collector.requests.length).toBeGreaterThan(0)
    expect(complaint.match(/traces do not reach/g)).toHaveLength(1)
    expect(loaded?.split(' ')).toEqual(expect.arrayContaining(['otlp-transformer', 'sdk-trace']))
  })
})
