import { expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from './create-app.js'
import { refuseUnknownQueries } from './refuse-unknown-queries.js'

const EVERYBODY = { access: 'public' } as const

function openApp() {
  const app = createApp({ authenticator: { authenticate: async () => undefined } })
  refuseUnknownQueries(app)
  return app
}

it('names the parameters that a route does not know, also where it has none', async () => {
  const app = openApp()
  app.get('/filtered', {
    config: EVERYBODY,
    schema: { querystring: z.strictObject({ author: z.string().optional() }) },
    handler: async () => 'ok',
  })
  app.get('/plain', { config: EVERYBODY, handler: async () => 'ok' })
  expect((await app.inject('/filtered?author=graham')).statusCode).toBe(200)
  expect((await app.inject('/plain')).statusCode).toBe(200)
  for (const url of ['/filtered?author=graham&search=graham', '/plain?search=graham']) {
    const reply = await app.inject(url)
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'INPUT_INVALID', detail: expect.stringContaining('"search"') })
  }
})

it('takes no route that would let unknown parameters through', () => {
  const schema = { querystring: z.object({ author: z.string().optional() }) }
  expect(() => openApp().get('/loose', { config: EVERYBODY, schema, handler: async () => 'ok' })).toThrow(
    'expected a strict schema of the query on route GET /loose',
  )
})
