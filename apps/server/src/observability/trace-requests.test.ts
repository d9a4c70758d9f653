import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import fastifyWebsocket from '@fastify/websocket'
import { type Database, openDatabase, openTracing, type Tracing, traceQueries } from '@stocklab/platform'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Collector, openCollector } from '../../../../adapters/platform/src/tracing/otlp-collector.fixture.js'
import { createApp, type Routes } from '../http/create-app.js'
import { createLogger } from '../http/create-logger.js'
import { traceRequests } from './trace-requests.js'

const config = { access: 'public' } as const
const lines: string[] = []
let end: () => void = () => undefined
const ended = new Promise<void>((resolve) => {
  end = resolve
})
let collector: Collector
let tracing: Tracing
let database: Database
let app: FastifyInstance
let origin: string

const ask = () => sql`select 1`.execute(database)
/** Looks nobody's credentials up, as the real one does with those it is given. */
const authenticator = {
  async authenticate({ url }: { readonly url: string }) {
    if (url === '/mine') await ask()
    return undefined
  },
}

const routes: Routes = async (scope) => {
  scope.get('/things/:id', { config, handler: async () => ask().then(() => 'ok') })
  scope.post('/things', {
    config,
    async handler(request) {
      request.log.info('in the middle')
      await pause(5)
      await ask()
      return 'made'
    },
  })
  scope.get('/bug', { config, handler: async () => Promise.reject(new Error('hunter2')) })
  scope.get('/mine', { config: { access: 'session' }, handler: async () => 'mine' })
  scope.get('/known', { config, handler: async (_request, reply) => reply.code(304).send() })
  scope.get('/health', { config: { ...config, budget: 'none' }, handler: async () => ask().then(() => 'up') })
  scope.get('/long', {
    config,
    handler: async (_request, reply) => {
      const stream = new PassThrough()
      stream.write('begun')
      void ended.then(ask).then(() => stream.end())
      return reply.send(stream)
    },
  })
  scope.get('/own', {
    config,
    async handler(_request, reply) {
      reply.hijack()
      reply.raw.writeHead(200).write('begun')
      void ended.then(ask).then(() => reply.raw.end())
    },
  })
  scope.get('/slow', { config, handler: async () => pause(300).then(ask) })
  await scope.register(fastifyWebsocket)
  scope.get('/socket', { config, websocket: true }, (socket) => {
    socket.send('begun')
    void ended.then(ask).then(() => socket.close())
  })
}

beforeAll(async () => {
  collector = await openCollector()
  tracing = await openTracing(
    { STOCKLAB_OTLP_URL: collector.url, STOCKLAB_OTLP_HEADERS: {}, STOCKLAB_TRACE_RATIO: 1 },
    { service: 'stocklab-server', version: '1', instance: '1', onState: () => undefined },
  )
  const { tracer } = tracing
  database = await openDatabase({ kind: 'memory' }, traceQueries(tracer))
  const beside = () => ({ ...tracer.ids() })
  const logger = createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) }, beside })
  app = createApp({ authenticator, logger, measure: (measured) => traceRequests(measured, tracer) })
  await app.register(routes)
  await app.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  await everyKindOfRequest()
  await app.close()
  await tracing.close()
})
afterAll(async () => {
  await collector?.close()
  await database?.destroy()
})

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'

async function everyKindOfRequest() {
  const get = (path: string, headers = {}) => fetch(`${origin}${path}`, { headers })
  await get('/things/7?token=hunter2&x=1', {
    traceparent: `00-${TRACE}-00f067aa0ba902b7-00`,
    cookie: 'session=hunter2',
  })
  await postSlowly('/things', JSON.stringify({ password: 'hunter2' }))
  await get('/bug')
  await get('/mine')
  await get('/known')
  await get('/health')
  await get('/hunter2/unknown')
  const streams = await Promise.all(['/long', '/own'].map((path) => get(path)))
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`)
  await once(socket, 'message')
  const impatient = httpRequest(`${origin}/slow`).end()
  impatient.on('error', () => undefined)
  await pause(50)
  impatient.destroy()
  await pause(400)
  end()
  await Promise.all(streams.map((stream) => stream.text()))
  await once(socket, 'close')
}

async function postSlowly(path: string, body: string) {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer hunter2', 'user-agent': 'hunter2' }
  const sending = httpRequest(`${origin}${path}`, { method: 'POST', headers })
  sending.write(body.slice(0, 5))
  await pause(50)
  sending.end(body.slice(5))
  const [response] = await once(sending, 'response')
  response.resume()
  await once(response, 'end')
}

const spanOf = (name: string) => {
  const found = collector.spans().filter((span) => span.name === name)
  expect(found).toHaveLength(1)
  return found[0]!
}
const statementsOf = (name: string) => {
  const { spanId } = spanOf(name)
  return collector.spans().filter(({ parentSpanId }) => parentSpanId === spanId)
}

it('a request is a span by the conventions, a child of its caller, with its statements in it', () => {
  const span = spanOf('GET /things/:id')
  expect(span).toMatchObject({
    kind: 2,
    traceId: TRACE,
    parentSpanId: '00f067aa0ba902b7',
    status: { code: 0 },
    attributes: {
      'http.request.method': 'GET',
      'http.route': '/things/:id',
      'http.response.status_code': 200,
      'url.path': '/things/7',
      'url.scheme': 'http',
      'stocklab.request.id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  })
  expect(statementsOf('GET /things/:id').map(({ name }) => name)).toEqual(['SELECT'])
})

it('a body that takes a while to arrive does not lose its request', () => {
  expect(statementsOf('POST /things').map(({ name }) => name)).toEqual(['SELECT'])
})

it('tells what went wrong by its status alone', () => {
  expect(spanOf('GET /bug')).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': '500' } })
  expect(spanOf('GET /known').attributes['http.response.status_code']).toBe(304)
  expect(spanOf('GET')).toMatchObject({ status: { code: 0 }, attributes: { 'http.response.status_code': 404 } })
  expect(spanOf('GET /slow')).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'caller-gone' } })
})

it('tells of who is refused, and of what it took to find that out', () => {
  expect(spanOf('GET /mine')).toMatchObject({ status: { code: 0 }, attributes: { 'http.response.status_code': 401 } })
  expect(statementsOf('GET /mine').map(({ name }) => name)).toEqual(['SELECT'])
})

it.each([
  ['GET /long', 200],
  ['GET /own', 200],
  ['GET /socket', 101],
])('%s ends when its answer begins, and what it does afterwards is not told', (name, status) => {
  const span = spanOf(name)
  expect(span.attributes['http.response.status_code']).toBe(status)
  expect(Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1e6).toBeLessThan(300)
  expect(statementsOf(name)).toEqual([])
})

it('says nothing of probes, nor what came in queries, headers, bodies, unknown paths and errors', () => {
  expect(collector.spans().filter(({ attributes }) => attributes['http.route'] === '/health')).toEqual([])
  expect(collector.requests.map(({ text }) => text).join('')).not.toContain('hunter2')
})

it('lines of the log name the span in which they were written', () => {
  const { traceId, spanId } = spanOf('POST /things')
  const ofRequest = lines.map((line) => JSON.parse(line)).filter(({ trace_id: id }) => id === traceId)
  expect(ofRequest.map(({ msg }) => msg)).toEqual(['in the middle', 'request completed'])
  for (const line of ofRequest) expect(line.span_id).toBe(spanId)
})
