import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { waitUntil } from '../redis/redis-server.fixture.js'
import { hasRedis, TEST_REDIS } from '../testing.js'
import { cacheContract, gate, TEST_KINDS, type TestKind } from './cache.contract.js'
import type { Cache } from './cache.js'
import { openRedisCache } from './redis-cache.js'

const isThere = await hasRedis()

const newPrefix = () => `test-${randomUUID()}`
const openAt = (prefix: string, options: { leaseMs?: number; waitMs?: number } = {}) =>
  openRedisCache({ kinds: TEST_KINDS, location: TEST_REDIS, prefix, settleMs: 10_000, ...options })

if (isThere) cacheContract('memory before Redis', () => openAt(newPrefix()))

describe.runIf(isThere)('nodes that share a cache', () => {
  const redis = new Redis(TEST_REDIS)
  const open: Cache[] = []
  afterAll(async () => {
    for (const cache of open) await cache.close()
    redis.disconnect()
  })
  async function nodes(options: { leaseMs?: number; waitMs?: number } = {}) {
    const prefix = newPrefix()
    const [a, b] = [await openAt(prefix, options), await openAt(prefix, options)] as [Cache<TestKind>, Cache<TestKind>]
    open.push(a, b)
    return { prefix, a, b }
  }
  const keysOf = (prefix: string) => redis.keys(`${prefix}:cache:*`)
  const levelOf = (cache: Cache<TestKind>, kind: TestKind) =>
    cache.statistics().kinds.find((counts) => counts.kind === kind)!

  it('find what another one kept', async () => {
    const { a, b } = await nodes()
    const value = { text: '긴 값 '.repeat(10_000) }
    await a.getOrCompute('quote:a', async () => value, { tags: ['lake'] })
    const compute = vi.fn()
    expect(await b.getOrCompute('quote:a', compute, { tags: ['lake'] })).toEqual(value)
    expect(await b.get('quote:a')).toEqual(value)
    expect(compute).not.toHaveBeenCalled()
    expect(levelOf(b, 'quote')).toMatchObject({ level1Hits: 1, level2Hits: 1, misses: 0 })
    expect(a.statistics().shared).toBe('joined')
  })

  it('keep large values compressed', async () => {
    const { prefix, a } = await nodes()
    await a.set('quote:a', 'x'.repeat(100_000))
    const name = (await keysOf(prefix)).find((key) => key.endsWith('v:quote:a'))!
    expect(await redis.strlen(name)).toBeLessThan(1_000)
  })

  it('all forget what one invalidates', async () => {
    const { a, b } = await nodes()
    const ways: readonly ((key: `quote:${number}`) => Promise<void>)[] = [
      (key) => b.delete([key]),
      () => b.deleteKind('quote'),
      (key) => b.deleteTag(`tag of ${key}`),
      (key) => b.set(key, 'newer'),
      (key) => b.write(key, 'newer', async () => {}),
    ]
    for (const [k, invalidate] of ways.entries()) {
      const key = `quote:${k}` as const
      await a.getOrCompute(key, async () => 'old', { tags: [`tag of ${key}`] })
      expect(await a.get(key)).toBe('old')
      await invalidate(key)
      // Nothing but the delay of the message stands between.
      await waitUntil(async () => (await a.get(key)) !== 'old')
    }
  })

  it('all see what one wrote through, also who computed meanwhile', async () => {
    const { a, b } = await nodes({ waitMs: 0 })
    const { opened, open: finish } = gate<string>()
    const began = gate()
    const computed = a.getOrCompute('profile:1', () => {
      began.open()
      return opened
    })
    await began.opened
    await b.write('profile:1', 'new', async () => {})
    finish('old')
    await computed
    await waitUntil(async () => (await a.get('profile:1')) === 'new')
    expect(await b.get('profile:1')).toBe('new')
  })

  const invalidations: readonly (readonly [string, (cache: Cache<TestKind>) => Promise<void>])[] = [
    ['key', (cache) => cache.delete(['quote:a'])],
    ['kind', (cache) => cache.deleteKind('quote')],
    ['tag', (cache) => cache.deleteTag('lake')],
    ['key by a new value', (cache) => cache.set('quote:a', 'new')],
  ]
  it.each(invalidations)(
    'never keep a value whose %s another one invalidated while it was computed',
    async (_, act) => {
      const { a, b } = await nodes()
      const { opened, open: finish } = gate<string>()
      const began = gate()
      const compute = () => {
        began.open()
        return opened
      }
      const computed = a.getOrCompute('quote:a', compute, { tags: ['lake'] })
      await began.opened
      await act(b)
      finish('old')
      expect(await computed).toBe('old')
      await waitUntil(async () => (await a.get('quote:a')) !== 'old')
      expect(await b.get('quote:a')).not.toBe('old')
      expect(await a.getOrCompute('quote:a', async () => 'new', { tags: ['lake'] })).toBe('new')
    },
  )

  it('compute a cold key once, however many ask on all of them', async () => {
    const { a, b } = await nodes()
    const compute = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      return 'computed'
    })
    const asking = Array.from({ length: 100 }, (_, k) => (k % 2 === 0 ? a : b).getOrCompute('quote:cold', compute))
    expect(new Set(await Promise.all(asking))).toEqual(new Set(['computed']))
    expect(compute).toHaveBeenCalledTimes(1)
  })

  it('compute for themselves when who was about to compute died', async () => {
    const { prefix, a } = await nodes({ leaseMs: 200 })
    const dying = await openAt(prefix, { leaseMs: 200 })
    const began = gate()
    void dying.getOrCompute('quote:a', () => {
      began.open()
      return new Promise(() => {})
    })
    await began.opened
    await dying.close()
    expect(await a.getOrCompute('quote:a', async () => 'mine')).toBe('mine')
    expect(await a.get('quote:a')).toBe('mine')
  })

  it('do not wait for ever for one that computes too long', async () => {
    const { a, b } = await nodes({ waitMs: 50 })
    const began = gate()
    void a.getOrCompute('quote:a', () => {
      began.open()
      return new Promise(() => {})
    })
    await began.opened
    expect(await b.getOrCompute('quote:a', async () => 'mine')).toBe('mine')
  })

  it('let the next one compute when a computation fails', async () => {
    const { a, b } = await nodes()
    const began = gate()
    const fail = gate()
    const failing = a.getOrCompute('quote:a', async () => {
      began.open()
      await fail.opened
      throw new Error('no lake')
    })
    await began.opened
    const waiting = b.getOrCompute('quote:a', async () => 'mine')
    fail.open()
    await expect(failing).rejects.toThrow('no lake')
    expect(await waiting).toBe('mine')
  })

  it('compute anew near the end on one of them, and all get the new value', async () => {
    const prefix = newPrefix()
    const kinds = { ...TEST_KINDS, ranking: { ...TEST_KINDS.ranking, ttlMs: 1_000 } }
    const open = () => openRedisCache({ kinds, location: TEST_REDIS, prefix, settleMs: 10_000 })
    const [a, b] = await Promise.all([open(), open()])
    let version = 0
    const compute = async () => ++version
    await a.getOrCompute('ranking:a', compute)
    for (const cache of [a, b]) {
      await waitUntil(async () => {
        const seen = await cache.getOrCompute<number>('ranking:a', compute)
        expect(seen).toBeGreaterThan(0)
        return seen > 1
      })
    }
    await a.close()
    await b.close()
  })

  it('take what Redis dropped for want of memory as missing, never as old', async () => {
    const { prefix, a, b } = await nodes()
    await a.set('quote:a', 'old', { tags: ['lake'] })
    const stamps = (await keysOf(prefix)).filter((key) => /:[kt]:/.test(key))
    expect(stamps).toHaveLength(2)
    for (const stamp of stamps) {
      await redis.del(stamp)
      expect(await b.get('quote:a')).toBeUndefined()
      await a.set('quote:a', 'old', { tags: ['lake'] })
    }
    await redis.del((await keysOf(prefix)).filter((key) => /:l:/.test(key)).concat('none'))
    expect(await b.get('quote:a')).toBe('old')
  })

  it('do not take a stall of their own process for a failure of Redis', async () => {
    const { a, b } = await nodes()
    await b.set('quote:a', 1)
    const reading = a.get('quote:a')
    const until = performance.now() + 600
    while (performance.now() < until);
    expect(await reading).toBe(1)
    expect(levelOf(a, 'quote')).toMatchObject({ level2Hits: 1, errors: 0 })
  })

  it('take what is damaged as missing', async () => {
    const { prefix, a, b } = await nodes()
    for (const damage of [
      'x',
      '',
      '999999999999999 s\n{"brotli":true}\nx',
      '999999999999999 s\n{"ttlMs":1,"tags":[],"brotli":true}\nx',
    ]) {
      await a.set('quote:a', 'x'.repeat(10_000))
      const name = (await keysOf(prefix)).find((key) => key.endsWith('v:quote:a'))!
      const [line] = (await redis.get(name))!.split('\n', 1)
      await redis.set(name, damage.replace('999999999999999 s', line!))
      expect(await b.get('quote:a')).toBeUndefined()
      expect(await b.getOrCompute('quote:a', async () => 'whole')).toBe('whole')
      expect(levelOf(b, 'quote').errors).toBe(0)
      expect(await redis.get(name)).toContain('"whole"')
      await b.delete(['quote:a'])
    }
  })

  it('leave nothing in Redis without an end', async () => {
    const { prefix, a } = await nodes()
    await a.getOrCompute('quote:a', async () => 1, { tags: ['lake'] })
    await a.set('profile:1', 1, { tags: ['user:1'] })
    await a.getOrCompute('ranking:none', async () => undefined)
    for (const name of await keysOf(prefix)) expect(await redis.pttl(name), name).toBeGreaterThan(0)
  })

  it('read what one of a later version says as a reason to forget everything', async () => {
    const { prefix, a } = await nodes()
    await a.set('quote:a', 1)
    await redis.publish(`${prefix}:cache`, '{"from":"x","invalidation":{"of":"planet"}}')
    await waitUntil(() => levelOf(a, 'quote').entries === 0)
    expect(await a.get('quote:a')).toBe(1)
  })
})
