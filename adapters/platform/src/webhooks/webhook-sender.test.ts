import { createHmac } from 'node:crypto'
import http, { type RequestListener } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, it } from 'vitest'
import { createWebhookSecret } from './webhook-secret.js'
import { createWebhookSender, type WebhookLimits, type WebhookMessage } from './webhook-sender.js'

const SECRET = createWebhookSecret()
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

interface Seen {
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** A receiver on this machine; what it got, and a sender that is allowed to reach it. */
async function startReceiver(
  answer: RequestListener,
  limits: Partial<WebhookLimits> = {},
  [address, at]: readonly [string, number] = ['127.0.0.1', 0],
) {
  const seen: Seen[] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      answer(request, response)
    })
  })
  const port = await new Promise<number>((resolve) =>
    server.listen(at, address, () => resolve((server.address() as { port: number }).port)),
  )
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  const origin = `http://127.0.0.1:${port}`
  const sender = createWebhookSender({ allowedOrigins: [origin], ...limits })
  return { seen, port, origin, sender, post: (secrets = [SECRET]) => sender.post(messageTo(`${origin}/hook`, secrets)) }
}

function messageTo(url: string, secrets: readonly string[] = [SECRET]): WebhookMessage {
  const timestampSeconds = Math.floor(Date.now() / 1_000)
  return { id: 'msg_1', url, body: '{"type":"webhook.test","한글":1}', timestampSeconds, secrets }
}

describe('a webhook', () => {
  it('is signed so that the reference library verifies it, during a rotation by either secret', async () => {
    const { seen, post } = await startReceiver((_request, response) => response.end('thanks'))
    const old = createWebhookSecret()
    expect(await post([SECRET, old])).toEqual({ kind: 'accepted', status: 200, snippet: 'thanks' })
    const [{ body, headers }] = seen as [Seen]
    const flat = headers as Record<string, string>
    for (const secret of [SECRET, old])
      expect(new Webhook(secret).verify(body, flat)).toEqual({ type: 'webhook.test', 한글: 1 })
    expect(() => new Webhook(createWebhookSecret()).verify(body, flat)).toThrow('No matching signature')
    expect(() => new Webhook(SECRET).verify(body.replace('1', '2'), flat)).toThrow('No matching signature')
  })

  it('is signed over id, time and raw body', async () => {
    const { seen, post } = await startReceiver((_request, response) => response.end())
    await post()
    const [{ headers, body }] = seen as [Seen]
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64')
    expect(key).toHaveLength(32)
    const content = `msg_1.${headers['webhook-timestamp']}.${body}`
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(content).digest('base64')}`)
    expect(headers['webhook-id']).toBe('msg_1')
    expect(headers['content-type']).toBe('application/json')
  })

  it('fails with a reason that a person understands, and keeps what the receiver said', async () => {
    const { post } = await startReceiver((_request, response) => {
      response.writeHead(503, { 'retry-after': '120' }).end('down\u0000 for\nrepair')
    })
    expect(await post()).toEqual({
      kind: 'failed',
      status: 503,
      snippet: 'down for repair',
      reason: 'expected status 2xx, received 503',
      retryAfterMs: 120_000,
    })
  })

  it('is not wanted any more after 410', async () => {
    const { post } = await startReceiver((_request, response) => response.writeHead(410).end())
    expect(await post()).toMatchObject({ kind: 'gone', status: 410 })
  })

  it('does not follow redirects', async () => {
    const inside = await startReceiver((_request, response) => response.end('secret'))
    const { post } = await startReceiver((_request, response) => {
      response.writeHead(307, { location: `${inside.origin}/latest/meta-data` }).end()
    })
    expect(await post()).toMatchObject({ kind: 'failed', status: 307 })
    expect(inside.seen).toEqual([])
  })

  it('reads no more of an answer than it keeps', async () => {
    let sent = 0
    let stopped: () => void = () => undefined
    const over = new Promise<void>((resolve) => {
      stopped = resolve
    })
    const { post } = await startReceiver((_request, response) => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000))) sent += 1_000
      }
      response.on('drain', pour)
      response.on('close', stopped)
      pour()
    })
    const outcome = await post()
    expect(outcome).toMatchObject({ kind: 'accepted' })
    expect(outcome.kind === 'accepted' && outcome.snippet.length).toBe(500)
    await over
    expect(sent).toBeLessThan(50_000_000)
  })

  it('does not wait for a receiver that is silent, nor for one that answers a byte at a time', async () => {
    const silent = await startReceiver(() => undefined, { timeoutMs: 100 })
    expect(await silent.post()).toEqual({ kind: 'failed', reason: 'expected an answer within 100 ms, received none' })
    const slow = await startReceiver(
      (_request, response) => {
        response.writeHead(500)
        const drip = setInterval(() => response.write('.'), 10)
        response.on('close', () => clearInterval(drip))
      },
      { timeoutMs: 150 },
    )
    expect(await slow.post()).toMatchObject({ kind: 'failed', status: 500 })
  })

  it('tells of a receiver that is not there, of one that breaks off, and of a name that nobody has', async () => {
    const { sender, origin } = await startReceiver((_request, response) => response.destroy())
    expect(await sender.post(messageTo(`${origin}/`))).toMatchObject({ kind: 'failed' })
    const closed = createWebhookSender({ allowedOrigins: ['http://127.0.0.1:9'] })
    expect(await closed.post(messageTo('http://127.0.0.1:9/'))).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('ECONNREFUSED'),
    })
    const nobody = createWebhookSender({}, () => Promise.reject(new Error('getaddrinfo ENOTFOUND nobody.example')))
    expect(await nobody.post(messageTo('https://nobody.example/'))).toMatchObject({ kind: 'failed' })
  })

  it('gives up on a name service that is silent', async () => {
    const sender = createWebhookSender({ timeoutMs: 30 }, () => new Promise(() => undefined))
    expect(await sender.post(messageTo('https://x.example/'))).toMatchObject({ kind: 'failed' })
  })
})

describe('an internal server', () => {
  it('is not reached by its address', async () => {
    const { seen, port } = await startReceiver((_request, response) => response.end())
    const sender = createWebhookSender()
    for (const host of ['127.0.0.1', '2130706433', '0177.1', '[::ffff:127.0.0.1]', 'localhost']) {
      for (const scheme of ['http', 'https'])
        expect(await sender.post(messageTo(`${scheme}://${host}:${port}/`))).toMatchObject({ kind: 'refused' })
    }
    expect(seen).toEqual([])
  })

  it('is not reached by a name that changes what it stands for after it was checked', async () => {
    const checked = await startReceiver((_request, response) => response.end('checked'))
    const inside = await startReceiver((_request, response) => response.end('inside'), {}, ['127.0.0.2', checked.port])
    const origin = `http://rebind.test:${checked.port}`
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.2']
    let asked = 0
    const sender = createWebhookSender({ allowedOrigins: [origin] }, async () => [answers[asked++] ?? ''])
    expect(await sender.post(messageTo(`${origin}/`))).toMatchObject({ snippet: 'checked' })
    expect(asked).toBe(1)
    expect(inside.seen).toEqual([])
    const strict = createWebhookSender({}, async () => [answers[asked++] ?? ''])
    expect(await strict.post(messageTo('https://rebind.test/'))).toMatchObject({ kind: 'refused' })
  })

  it('is reached by its name where the origin is allowed: the connection uses the address that was asked for', async () => {
    const { seen, port } = await startReceiver((_request, response) => response.end())
    const sender = createWebhookSender({ allowedOrigins: [`http://hooks.test:${port}`] }, async () => ['127.0.0.1'])
    expect(await sender.post(messageTo(`http://hooks.test:${port}/`))).toMatchObject({ kind: 'accepted' })
    expect(seen[0]?.headers.host).toBe(`hooks.test:${port}`)
  })
})
