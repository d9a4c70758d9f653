import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { problemSchema } from '@stocklab/protocol'
import { expect, it } from 'vitest'
import { createApp } from './create-app.js'

const authenticator = { authenticate: async () => undefined }

function openApp() {
  const app = createApp({ authenticator })
  app.get('/things/:id', { config: { access: 'public' }, handler: async () => 'ok' })
  return app
}

it.each(['/things/%E0%A4%A', '/things/%', '/%c3%28', `/things/${'a'.repeat(200)}`])(
  'answers the address %s, which it cannot read, with a problem',
  async (url) => {
    const app = openApp()
    const reply = await app.inject({ url, headers: { 'accept-language': 'en' } })
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(problemSchema.parse(reply.json())).toMatchObject({
      code: 'INPUT_INVALID',
      instance: reply.headers['x-request-id'],
    })
    await app.close()
  },
)

it.each([
  ['NONSENSE\r\n\r\n', 400, 'INPUT_INVALID'],
  [`GET /things/1 HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
  ['POST /things/1 HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n', 400, 'INPUT_INVALID'],
])('answers %j on a socket with a problem and ends the connection', async (sent, status, code) => {
  const app = openApp()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.addresses()[0] as AddressInfo
  const socket = connect(address.port, address.address)
  let text = ''
  socket.on('data', (bytes) => {
    text += bytes
  })
  socket.on('error', () => undefined)
  socket.write(sent)
  await once(socket, 'close')
  const [head = '', body = ''] = text.split('\r\n\r\n')
  expect(head).toContain(`HTTP/1.1 ${status} `)
  expect(head).toContain('content-type: application/problem+json')
  expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ status, code })
  await app.close()
})
