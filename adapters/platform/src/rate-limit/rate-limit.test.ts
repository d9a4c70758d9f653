import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedisServer, type OwnRedisServer, startRedisServer, waitUntil } from '../redis/redis-server.fixture.js'
import { hasRedis, TEST_REDIS } from '../testing.js'
import { createMemoryRateLimit } from './memory-rate-limit.js'
import { rateLimitContract } from './rate-limit.contract.js'
import type { RateLimit } from './rate-limit.js'
import { openRedisRateLimit } from './redis-rate-limit.js'
import { PARTS, type Parts, takeFrom } from './window.js'

/** Once it counts with the others. */
async function openJoined(location: string, prefix: string): Promise<RateLimit> {
  const limit = openRedisRateLimit({ location, prefix })
  const probe = openRedisRateLimit({ location, prefix })
  const rule = { limit: 1_000_000, windowMs: 60_000 }
  await waitUntil(async () => {
    await limit.take('probe', rule)
    return (await probe.peek('probe', rule)).resetMs > 0
  })
  await probe.close()
  return limit
}

rateLimitContract('the memory of a process', async () => createMemoryRateLimit())
const isThere = await hasRedis()
if (isThere) rateLimitContract('Redis', () => openJoined(TEST_REDIS, `test-${randomUUID()}`))

it('never lets more than the limit through in any period of the window, and keeps nobody out much longer', () => {
  const taking = fc.record({
    limit: fc.integer({ min: 1, max: 5 }),
    windowMs: fc.integer({ min: 1, max: 1_000 }),
    steps: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }),
  })
  fc.assert(
    fc.property(taking, ({ limit, windowMs, steps }) => {
      const parts: Parts = new Map()
      const partMs = Math.ceil(windowMs / PARTS)
      const taken: number[] = []
      let now = 0
      for (const step of steps) {
        now += step
        const { allowed, remaining } = takeFrom(parts, { limit, windowMs }, now, 1)
        const within = (ms: number) => taken.filter((time) => time > now - ms).length
        if (allowed) expect(within(windowMs)).toBeLessThan(limit)
        else expect(within(windowMs + partMs)).toBeGreaterThanOrEqual(limit)
        if (allowed) taken.push(now)
        expect(remaining).toBeLessThanOrEqual(limit - within(windowMs))
      }
    }),
  )
})

it('lets in whoever waits as long as it says', () => {
  const rule = { limit: 2, windowMs: 1_000 }
  const parts: Parts = new Map()
  let now = 17
  takeFrom(parts, rule, now, 1)
  now = 500
  takeFrom(parts, rule, now, 1)
  const { allowed, resetMs } = takeFrom(parts, rule, now, 1)
  expect(allowed).toBe(false)
  expect(takeFrom(parts, rule, now + resetMs - 1, 0).allowed).toBe(false)
  expect(takeFrom(parts, rule, now + resetMs, 0).allowed).toBe(true)
})

describe.runIf(isThere)('nodes that count together', () => {
  it('let through as many as one would', async () => {
    const prefix = `test-${randomUUID()}`
    const [a, b] = await Promise.all([openJoined(TEST_REDIS, prefix), openJoined(TEST_REDIS, prefix)])
    const rule = { limit: 10, windowMs: 60_000 }
    const answers = await Promise.all(Array.from({ length: 40 }, (_, k) => (k % 2 === 0 ? a : b).take('x', rule)))
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(10)
    await b.reset('x', rule)
    expect((await a.take('x', rule)).remaining).toBe(9)
    await a.close()
    await b.close()
  })
})

describe.runIf(hasRedisServer())('a rate limit whose Redis goes away', () => {
  let server: OwnRedisServer
  beforeAll(async () => {
    server = await startRedisServer()
  })
  afterAll(() => server?.close())

  it('goes on with what this node counted, and counts together again afterwards', async () => {
    const rule = { limit: 3, windowMs: 60_000 }
    const limit = await openJoined(server.location, 'test')
    await limit.take('a', rule)
    await limit.take('a', rule)
    await server.kill()
    expect(await limit.take('a', rule)).toMatchObject({ allowed: true, remaining: 0 })
    expect((await limit.take('a', rule)).allowed).toBe(false)
    await server.restart()
    const other = await openJoined(server.location, 'test')
    await waitUntil(async () => {
      await limit.take('b', { ...rule, limit: 1_000_000 })
      return (await other.peek('b', rule)).resetMs > 0
    })
    await limit.close()
    await other.close()
  })

  it('does not let every request wait for one that hangs', async () => {
    const limit = await openJoined(server.location, 'test')
    server.freeze()
    const rule = { limit: 1_000, windowMs: 60_000 }
    for (let k = 0; k < 100; k++) expect((await limit.take('c', rule)).allowed).toBe(true)
    server.thaw()
    await limit.close()
  })
})
