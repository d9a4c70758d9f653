import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { problemSchema } from '@stocklab/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../apps/server/src/http/create-app.js'
import { codeOf } from './support/persistent-client.js'
import { seedOf } from './support/seeded.js'

const SLOW_CONNECTIONS = 100
const app = createApp({ authenticator: { authenticate: async () => undefined } })
app.get('/things/:id', { config: { access: 'public' }, handler: async () => 'ok' })
app.post('/things', { config: { access: 'public' }, handler: async ({ body }) => ({ body }) })

let port: number
beforeAll(async () => {
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => app.close())

/** A connection, and everything that comes back on it until it is closed. */
function open(): { readonly socket: Socket; readonly closed: Promise<string> } {
  const socket = connect(port, '127.0.0.1')
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  // To be cut off is one of the answers.
  socket.on('error', () => undefined)
  return { socket, closed: once(socket, 'close').then(() => Buffer.concat(parts).toString('latin1')) }
}

async function worksStill(): Promise<void> {
  const reply = await fetch(`http://127.0.0.1:${port}/things/1`)
  expect([reply.status, await reply.text()]).toEqual([200, 'ok'])
}

const LINES = [
  ...['GET /things/1 HTTP/1.1', 'POST /things HTTP/1.1', 'GET /things/%ff HTTP/1.1', 'GET  HTTP/1.1', 'get / http/1.1'],
  ...['GET http://[::1 HTTP/1.1', 'CONNECT a:1 HTTP/1.1', 'OPTIONS * HTTP/1.1', 'GET / HTTP/9.9', 'PRI * HTTP/2.0'],
  ...['host: x', 'host:', 'host: x\r\nhost: y', 'content-length: 5', 'content-length: 5, 6', 'content-length: -1'],
  ...['content-length: 99999999999999999999', 'transfer-encoding: chunked', 'transfer-encoding: chunked, identity'],
  ...[
    'transfer-encoding: xchunked',
    ' folded: x',
    'a b: c',
    ': empty',
    'x: \u0000',
    'expect: 100-continue',
    'expect: x',
  ],
  ...[
    'content-type: application/json',
    'connection: close',
    'connection: upgrade',
    'upgrade: websocket',
    'upgrade: h2c',
  ],
  ...['', '', '', '5', '0', 'ffffffffffffffff', '-1', 'hello', '{"a":1}', '\u0016\u0003\u0001\u0002'],
]
const request = fc
  .array(fc.constantFrom(...LINES), { maxLength: 12 })
  .map((lines) => Buffer.from(`${lines.join('\r\n')}\r\n`))
const begun = fc
  .tuple(request, request)
  .map((two) => Buffer.concat([Buffer.from('GET /things/1 HTTP/1.1\r\nhost: x\r\n'), ...two]))
const bytes = fc.uint8Array({ maxLength: 300 }).map((given) => Buffer.from(given))

it('answers bytes that are no request with a problem, or cuts them off, and works on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(request, begun, bytes), async (sent) => {
      const { socket, closed } = open()
      socket.end(sent)
      // Answers follow one another without a line between them.
      const [last = ''] = (await closed).split(/(?=HTTP\/1\.1 \d{3} )/).slice(-1)
      if (last === '') return
      const [head = '', body = ''] = last.split('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1])
      expect(status).toBeLessThan(500)
      // Node.js itself answers an expectation that it does not know.
      if (status < 400 || status === 417) return
      expect(head.toLowerCase()).toContain('content-type: application/problem+json')
      const problem = problemSchema.parse(JSON.parse(Buffer.from(body, 'latin1').toString()))
      expect([problem.status, codeOf({ body: problem })]).toEqual([status, problem.code])
    }),
    { seed: seedOf(), numRuns: 300 },
  )
  await worksStill()
})

it('lets others in while many send slower than they could, and cuts the slow ones off', async () => {
  const slow = Array.from({ length: SLOW_CONNECTIONS }, () => open())
  for (const { socket } of slow) socket.write('GET /things/1 HTTP/1.1\r\nhost: x\r\n')
  const trickle = setInterval(() => {
    for (const { socket } of slow) if (socket.writable) socket.write('x: 1\r\n')
  }, 500)
  await pause(1_000)
  await worksStill()
  const answers = await Promise.all(slow.map(({ closed }) => closed))
  clearInterval(trickle)
  expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 408 ')).length).toBeGreaterThan(SLOW_CONNECTIONS / 2)
  await worksStill()
  // Bodies are waited for longer, but not for ever.
  expect(app.server.requestTimeout).toBeGreaterThan(0)
}, 90_000)
