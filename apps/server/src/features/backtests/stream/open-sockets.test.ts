import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { createApp } from '../../../http/create-app.js'
import { openSockets } from './open-sockets.js'

const HANDSHAKE_MS = 20_000

it('a client that never answers the close does not hold the end of the server', { timeout: HANDSHAKE_MS }, async () => {
  const app = createApp({ authenticator: { authenticate: async () => undefined } })
  await app.register(async (scope) => {
    await openSockets(scope)
    await openSockets(scope)
    scope.get('/socket', { config: { access: 'public' }, websocket: true }, (socket) => socket.send('hello'))
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  // It speaks no WebSocket beyond the first request: the close of the server is never answered.
  const silent = connect(port, '127.0.0.1')
  silent.on('error', () => undefined)
  silent.write(
    `GET /socket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  const [first] = (await once(silent, 'data')) as [Buffer]
  expect(first.toString('latin1')).toContain('101 Switching Protocols')
  const cut = once(silent, 'close')
  await app.close()
  await cut
})
