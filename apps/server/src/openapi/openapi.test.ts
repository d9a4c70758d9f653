import { expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from '../http/create-app.js'
import { describeApi } from './openapi.js'
import { operationId } from './operation-id.js'

async function describedApp() {
  const app = createApp({ authenticator: { authenticate: async () => undefined } })
  await describeApi(app, 'http://127.0.0.1:8700')
  await app.register(
    async (scope) => {
      scope.get('/things/:id/part-of', {
        config: { access: 'market:read' },
        schema: {
          params: z.object({ id: z.string() }),
          response: { 200: z.object({ n: z.number() }).meta({ id: 'Thing', examples: [{ n: 1 }] }) },
        },
        handler: async () => ({ n: 1 }),
      })
    },
    { prefix: '/api/v1' },
  )
  await app.ready()
  return app
}

it('describes a route with its schemas, who may call it and how it fails', async () => {
  const app = await describedApp()
  const document = (await app.inject('/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  const route = document.paths['/api/v1/things/{id}/part-of'].get
  expect(route).toMatchObject({
    operationId: 'getThingsByIdPartOf',
    tags: ['things'],
    security: [{ session: [] }, { key: ['market:read'] }],
  })
  expect(Object.keys(route.responses)).toEqual(['200', 'default'])
  expect(document.components.schemas.Thing.examples).toEqual([{ n: 1 }])
  expect(document.components.schemas.Problem.required).toContain('code')
  expect(Object.keys(document.paths)).toEqual(['/api/v1/things/{id}/part-of'])
})

it('has a page to browse', async () => {
  const app = await describedApp()
  const page = await app.inject('/docs/')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Stock Lab API')
})

it('names operations as a person would read them', () => {
  expect(operationId('POST', '/api/v1/auth/login')).toBe('postAuthLogin')
})
