import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import websocket from '@fastify/websocket'
import { createMemoryBus } from '@stocklab/platform'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createApp, type Routes } from './create-app.js'
import { publishRevoked, type Revocations, watchRevocations } from './revocations.js'

const authenticator = {
  async authenticate({ headers }: { headers: Record<string, unknown> }) {
    const id = String(headers.authorization)
    return { userId: id, role: 'user', scopes: 'all', credentialId: id, by: 'bearer' } as const
  },
}

const bus = createMemoryBus()
let revocations: Revocations
let app: ReturnType<typeof createApp>
let address: string
beforeAll(async () => {
  revocations = await watchRevocations(bus)
  app = createApp({ authenticator, revocations })
  const routes: Routes = async (scope) => {
    scope.get('/stream', {
      config: { access: 'account' },
      handler: async (_request, reply) => reply.type('text/event-stream').send(endless()),
    })
    scope.get('/hijacked', {
      config: { access: 'account' },
      handler: async (_request, reply) => {
        reply.hijack()
        reply.raw.writeHead(200).write('data: 1\n\n')
      },
    })
    await scope.register(websocket)
    scope.get('/socket', { config: { access: 'account' }, websocket: true }, (socket) => socket.send('1'))
    scope.post('/logout', {
      config: { access: 'account' },
      handler: async (request) => {
        await publishRevoked(bus, [request.identity?.credentialId ?? ''])
        return 'gone'
      },
    })
  }
  await app.register(routes)
  await app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await app.close()
  revocations.close()
})

function endless(): Readable {
  const stream = new Readable({ read: () => undefined })
  stream.push('data: 1\n\n')
  return stream
}

const open = async (path: string, authorization: string) => {
  const reply = await fetch(address + path, { headers: { authorization } })
  const reader = reply.body!.getReader()
  await reader.read()
  return reader
}

it.each(['/stream', '/hijacked'])('%s ends with the credential that opened it, and others go on', async (path) => {
  const mine = await open(path, 'mine')
  const yours = await open(path, 'yours')
  await publishRevoked(bus, ['mine'])
  await expect(mine.read()).rejects.toThrow()
  const next = yours.read().then(
    () => 'more',
    () => 'cut',
  )
  expect(await Promise.race([next, tick()])).toBe('going on')
  await publishRevoked(bus, ['yours'])
  expect(await next).toBe('cut')
})

it('a socket ends with the credential that opened it', async () => {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/socket`, { headers: { authorization: 'whose' } })
  await once(socket, 'message')
  await publishRevoked(bus, ['whose'])
  await once(socket, 'close')
})

it('a log-out gets its own answer', async () => {
  const reply = await fetch(`${address}/logout`, { method: 'POST', headers: { authorization: 'me' } })
  expect(await reply.text()).toBe('gone')
})

async function tick(): Promise<string> {
  // A whole request over the same server: whatever was to be cut is cut by then.
  await fetch(`${address}/nowhere`)
  return 'going on'
}
