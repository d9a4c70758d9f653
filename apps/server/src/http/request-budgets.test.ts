import { randomUUID } from 'node:crypto'
import { createMemoryRateLimit, openRedisRateLimit, type RateLimit } from '@stocklab/platform'
import { hasRedis, TEST_REDIS } from '@stocklab/platform/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp, type Routes } from './create-app.js'
import { Problem } from './problem.js'

const BUDGETS = { reads: 4, writes: 3, heavy: 2, credentials: 2 }

const routes: Routes = async (app) => {
  app.get('/read', { config: { access: 'market:read' }, handler: async () => 'ok' })
  app.post('/write', { config: { access: 'market:read' }, handler: async () => 'ok' })
  app.get('/heavy', { config: { access: 'market:read', budget: 'heavy' }, handler: async () => 'ok' })
  app.post('/login', { config: { access: 'public', budget: 'credentials' }, handler: async () => 'ok' })
  app.get('/probe', { config: { access: 'public', budget: 'none' }, handler: async () => 'ok' })
}

const authenticator = {
  async authenticate({ headers }: { headers: Record<string, unknown> }) {
    if (headers.authorization === 'wrong') throw new Problem('UNAUTHENTICATED', 'wrong')
    if (headers.authorization === undefined) return undefined
    const userId = String(headers.authorization)
    return { userId, role: 'user', scopes: 'all', credentialId: userId, by: 'bearer' } as const
  },
}

async function openNode(rateLimit: RateLimit) {
  const app = createApp({ authenticator, limits: { rateLimit, budgets: BUDGETS } })
  await app.register(routes)
  return app
}

/** What two nodes promise that count together; each test is another caller. */
function budgetsOf(name: string, open: () => Promise<readonly [RateLimit, RateLimit]>): void {
  describe(name, () => {
    let limits: readonly [RateLimit, RateLimit]
    let nodes: Awaited<ReturnType<typeof openNode>>[]
    beforeAll(async () => {
      limits = await open()
      nodes = await Promise.all(limits.map(openNode))
    })
    afterAll(async () => {
      await Promise.all([...nodes, ...limits].map((each) => each.close()))
    })
    const send = (turn: number, method: 'GET' | 'POST', url: string, headers = {}, remoteAddress = '192.0.2.1') =>
      nodes[turn % 2]!.inject({ method, url, headers, remoteAddress })

    it('counts what an account asks of both, by budget, and says how long to wait', async () => {
      const headers = { authorization: 'ada' }
      const left: unknown[] = []
      for (let turn = 0; turn < 4; turn += 1)
        left.push((await send(turn, 'GET', '/read', headers)).headers['ratelimit-remaining'])
      expect(left).toEqual(['3', '2', '1', '0'])
      const refused = await send(4, 'GET', '/read', headers)
      expect(refused.json()).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
      expect(refused.headers).toMatchObject({ 'ratelimit-limit': '4', 'ratelimit-remaining': '0' })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      expect((await send(0, 'POST', '/write', headers)).statusCode).toBe(200)
      expect((await send(0, 'GET', '/heavy', headers)).headers['ratelimit-limit']).toBe('2')
      expect((await send(0, 'GET', '/read', { authorization: 'bob' })).statusCode).toBe(200)
    })

    it('counts credentials by network, whoever asks', async () => {
      expect((await send(0, 'POST', '/login', {}, '2001:db8::1')).statusCode).toBe(200)
      expect((await send(1, 'POST', '/login', { authorization: 'cat' }, '2001:db8::2')).statusCode).toBe(200)
      expect((await send(0, 'POST', '/login', { authorization: 'dan' }, '2001:db8::3')).statusCode).toBe(429)
      expect((await send(1, 'POST', '/login', {}, '2001:db8:0:1::3')).statusCode).toBe(200)
    })

    it('counts bearers that are refused', async () => {
      const codes: number[] = []
      for (let turn = 0; turn < 3; turn += 1)
        codes.push((await send(turn, 'GET', '/read', { authorization: 'wrong' }, '192.0.2.9')).statusCode)
      expect(codes).toEqual([401, 401, 429])
    })

    it('does not count probes', async () => {
      for (let turn = 0; turn < 9; turn += 1) {
        const reply = await send(turn, 'GET', '/probe')
        expect([reply.statusCode, reply.headers['ratelimit-limit']]).toEqual([200, undefined])
      }
    })
  })
}

budgetsOf('budgets in one process', async () => {
  const shared = createMemoryRateLimit()
  return [shared, shared]
})

describe.skipIf(!(await hasRedis()))('with a server', () => {
  budgetsOf('budgets on Redis', async () => {
    const prefix = `budgets-${randomUUID()}`
    const open = () => openRedisRateLimit({ location: TEST_REDIS, prefix })
    const [one, other] = [open(), open()]
    const rule = { limit: 1_000_000, windowMs: 60_000 }
    // Until both are connected each counts for itself.
    await vi.waitFor(async () => {
      await one.take('probe', rule)
      expect((await other.peek('probe', rule)).resetMs).toBeGreaterThan(0)
    })
    return [one, other]
  })
})
