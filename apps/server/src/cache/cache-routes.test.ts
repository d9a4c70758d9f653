import { CACHE_KINDS, createMemoryCache } from '@stocklab/platform'
import { expect, it } from 'vitest'
import { createApp } from '../http/create-app.js'
import { cacheRoutes } from './cache-routes.js'

async function open(role: 'user' | 'admin') {
  const cache = createMemoryCache({ kinds: CACHE_KINDS })
  const identity = { userId: 'u', role, scopes: 'all', credentialId: 'k', by: 'bearer' } as const
  const app = createApp({ authenticator: { authenticate: async () => identity } })
  await app.register(cacheRoutes({ cache }))
  return { cache, app }
}

it('shows administrators the hit rates by kind', async () => {
  const { cache, app } = await open('admin')
  for (let k = 0; k < 4; k++) await cache.getOrCompute('quote:a', async () => 1)
  const reply = await app.inject('/admin/cache')
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toMatchObject({ shared: 'alone', hitRatio: 0.75 })
  expect(reply.json().bytes).toBeGreaterThan(0)
  expect(reply.json().kinds).toHaveLength(Object.keys(CACHE_KINDS).length)
  expect(reply.json().kinds[0]).toMatchObject({
    kind: 'quote',
    what: 'last prices of an instrument',
    policy: 'read-through',
    ttlSeconds: 60,
    level1Hits: 3,
    misses: 1,
    hitRatio: 0.75,
    entries: 1,
  })
  expect(reply.json().kinds[1]).toMatchObject({ kind: 'chart', hitRatio: null })
})

it('shows them to nobody else', async () => {
  const { app } = await open('user')
  expect((await app.inject('/admin/cache')).statusCode).toBe(403)
})

it('shows them on a page, in the language of who looks', async () => {
  const { cache, app } = await open('admin')
  for (let k = 0; k < 4; k++) await cache.getOrCompute('quote:a', async () => 1)
  const page = await app.inject({ url: '/admin/cache/page', headers: { 'accept-language': 'en' } })
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.body).toContain('<td>quote<small>last prices of an instrument</small></td><td>75.0 %')
  expect((await app.inject('/admin/cache/page')).body).toContain('<th>적중률</th>')
  const reader = await open('user')
  expect((await reader.app.inject('/admin/cache/page')).statusCode).toBe(403)
})
