import type { Scope } from '@stocklab/protocol'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { createApp, type Routes } from './create-app.js'
import { Problem } from './problem.js'

const authenticator = {
  async authenticate(request: { headers: Record<string, unknown> }) {
    if (request.headers.authorization === undefined) return undefined
    return {
      userId: 'u',
      role: 'user',
      scopes: new Set<Scope>(['market:read']),
      credentialId: 'k',
      by: 'bearer',
    } as const
  },
}

const routes: Routes = async (app) => {
  app.get('/echo', {
    config: { access: 'public' },
    schema: { querystring: z.object({ n: z.coerce.number() }), response: { 200: z.object({ n: z.number() }) } },
    handler: async ({ query }) => ({ n: query.n, secret: 1 }),
  })
  app.get('/market', { config: { access: 'market:read' }, handler: async () => 'ok' })
  app.get('/own', { config: { access: 'account' }, handler: async () => 'ok' })
  app.get('/bug', { config: { access: 'public' }, handler: async () => Promise.reject(new Error('password=1')) })
  app.get('/no', {
    config: { access: 'public' },
    handler: async () => Promise.reject(new Problem('RATE_LIMITED', 'wait', { retryAfterSeconds: 2.5 })),
  })
}

async function get(url: string, headers: Record<string, string> = {}) {
  const app = createApp({ authenticator })
  await app.register(routes)
  return app.inject({ url, headers })
}

it('answers with nothing but what the schema names, a request id and the time taken', async () => {
  const reply = await get('/echo?n=3')
  expect(reply.json()).toEqual({ n: 3 })
  expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(Number(reply.headers['x-process-time'])).toBeGreaterThanOrEqual(0)
})

it('names the place of wrong input', async () => {
  const reply = await get('/echo?n=x', { 'accept-language': 'en-US,ko;q=0.5' })
  expect(reply.statusCode).toBe(400)
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.json()).toMatchObject({
    code: 'INPUT_INVALID',
    title: 'The request does not fit its schema.',
    errors: [{ path: 'n' }],
  })
})

it('lets in whom the route names', async () => {
  expect((await get('/market')).statusCode).toBe(401)
  expect((await get('/market', { authorization: 'k' })).statusCode).toBe(200)
  expect((await get('/own', { authorization: 'k' })).statusCode).toBe(403)
})

it('says nothing of a fault but the request id', async () => {
  const reply = await get('/bug')
  expect(reply.statusCode).toBe(500)
  expect(reply.body).not.toContain('password')
  expect(reply.json()).toMatchObject({ code: 'INTERNAL', instance: reply.headers['x-request-id'] })
})

it('tells how long to wait', async () => {
  expect((await get('/no')).headers['retry-after']).toBe('3')
})

it('answers an unknown route in Korean unless asked otherwise', async () => {
  const reply = await get('/nowhere')
  expect(reply.statusCode).toBe(404)
  expect(reply.json()).toMatchObject({ code: 'ROUTE_UNKNOWN', title: '없는 경로입니다.' })
})

it('does not start with a route that does not say who may call it', async () => {
  const app = createApp({ authenticator })
  await app.register(async (scope) => void scope.get('/open', async () => 'x'))
  await expect(app.ready()).rejects.toThrow('expected config.access on route GET /open')
})
