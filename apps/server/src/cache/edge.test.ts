import fastifyCompress from '@fastify/compress'
import { CACHE_KINDS, createMemoryCache } from '@stocklab/platform'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createApp, type Routes } from '../http/create-app.js'
import { EDGE_SECONDS, isKnown, notModified, tagAnswers } from './edge.js'

const read = vi.fn(() => ({ n: 1 }))

const routes: Routes = async (app) => {
  const answer = z.object({ n: z.number() })
  const schema = { response: { 200: answer } }
  app.get('/factors', { config: { access: 'market:read', edge: 'factors' }, schema, handler: async () => ({ n: 1 }) })
  app.get('/plain', { config: { access: 'market:read' }, schema, handler: async () => ({ n: 1 }) })
  app.get('/never', { config: { access: 'market:read', edge: 'none' }, schema, handler: async () => ({ n: 1 }) })
  app.get('/own', { config: { access: 'account' }, schema, handler: async () => ({ n: 1 }) })
  app.post('/plain', { config: { access: 'market:read', edge: 'factors' }, schema, handler: async () => ({ n: 1 }) })
  app.get('/revision', {
    config: { access: 'strategies:read' },
    schema,
    handler: async (_request, reply) => reply.header('etag', '"3"').send({ n: 1 }),
  })
  app.get('/version', {
    config: { access: 'market:read', edge: 'statement' },
    schema,
    handler: async (request, reply) => (isKnown(request, reply, 'v7') ? notModified(request, reply) : read()),
  })
}

async function open() {
  const identity = { userId: 'u', role: 'user', scopes: 'all', credentialId: 'k', by: 'bearer' } as const
  const app = createApp({ authenticator: { authenticate: async () => identity } })
  tagAnswers(app)
  await app.register(routes)
  return (url: string, tag?: string, method: 'GET' | 'POST' = 'GET') =>
    app.inject({ url, method, headers: tag === undefined ? {} : { 'if-none-match': tag } })
}

it('tags an answer and sends nothing to who has it', async () => {
  const send = await open()
  const first = await send('/factors')
  expect(first.statusCode).toBe(200)
  expect(first.headers).toMatchObject({
    'cache-control': 'private, max-age=3600',
    etag: expect.stringMatching(/^W\/"/),
  })
  expect(first.headers.vary).toBe('authorization, cookie, accept-language')
  const again = await send('/factors', String(first.headers.etag))
  expect(again.statusCode).toBe(304)
  expect(again.body).toBe('')
  expect(again.headers['content-type']).toBeUndefined()
  expect(again.headers.etag).toBe(first.headers.etag)
  expect((await send('/factors', `"other", ${String(first.headers.etag).slice(2)}`)).statusCode).toBe(304)
  expect((await send('/factors', '*')).statusCode).toBe(304)
  expect((await send('/factors', '"other"')).json()).toEqual({ n: 1 })
})

it('lets browsers keep what is read, and ask each time', async () => {
  const send = await open()
  const { headers } = await send('/plain')
  expect(headers['cache-control']).toBe('private, no-cache')
  expect((await send('/plain', String(headers.etag))).statusCode).toBe(304)
})

it('keeps away from what belongs to an account, from writes and from what asks for it', async () => {
  const send = await open()
  for (const [url, method] of [
    ['/own', 'GET'],
    ['/never', 'GET'],
    ['/plain', 'POST'],
  ] as const) {
    const { headers, statusCode } = await send(url, '*', method)
    expect(statusCode).toBe(200)
    expect(headers.etag).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
  }
})

it('tags the text, whether it travels compressed or not', async () => {
  const identity = { userId: 'u', role: 'user', scopes: 'all', credentialId: 'k', by: 'bearer' } as const
  const app = createApp({ authenticator: { authenticate: async () => identity } })
  tagAnswers(app)
  await app.register(fastifyCompress, { threshold: 100 })
  await app.register(async (scope) => {
    scope.get('/long', { config: { access: 'market:read' }, handler: async () => ({ text: 'x'.repeat(5_000) }) })
  })
  const send = (headers: Record<string, string>) => app.inject({ url: '/long', headers })
  const plain = await send({})
  const packed = await send({ 'accept-encoding': 'gzip' })
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag: plain.headers.etag })
  expect(packed.headers.vary).toContain('accept-encoding')
  expect(packed.headers.vary).toContain('authorization')
  const again = await send({ 'accept-encoding': 'gzip', 'if-none-match': String(plain.headers.etag) })
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
})

it('takes the tag that a route gives', async () => {
  const send = await open()
  expect((await send('/revision')).headers.etag).toBe('"3"')
  expect((await send('/revision', '"3"')).statusCode).toBe(304)
  expect((await send('/revision', 'W/"3"')).statusCode).toBe(304)
})

it('reads nothing for who has the version', async () => {
  const send = await open()
  const { headers } = await send('/version')
  expect(read).toHaveBeenCalledTimes(1)
  const again = await send('/version', String(headers.etag))
  expect(again.statusCode).toBe(304)
  expect(again.headers['cache-control']).toBe('private, max-age=300')
  expect(read).toHaveBeenCalledTimes(1)
})

it('knows every kind, and lets no browser keep one longer than the server does', () => {
  const cache = createMemoryCache({ kinds: CACHE_KINDS })
  expect(Object.keys(EDGE_SECONDS)).toEqual(cache.statistics().kinds.map(({ kind }) => kind))
  for (const [kind, { ttlMs }] of Object.entries(CACHE_KINDS)) {
    expect(EDGE_SECONDS[kind as keyof typeof EDGE_SECONDS] * 1_000).toBeLessThanOrEqual(ttlMs)
  }
})
