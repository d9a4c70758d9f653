import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hasRedisServer, type OwnRedisServer, startRedisServer, waitUntil } from '../redis/redis-server.fixture.js'
import { gate, TEST_KINDS, type TestKind } from './cache.contract.js'
import type { Cache } from './cache.js'
import { openRedisCache } from './redis-cache.js'

describe.runIf(hasRedisServer())('a cache whose Redis comes and goes', () => {
  let server: OwnRedisServer
  let a: Cache<TestKind>
  let b: Cache<TestKind>
  const open = (settleMs = 10_000) =>
    openRedisCache({ kinds: TEST_KINDS, location: server.location, prefix: 'test', settleMs })
  const isAway = (cache: Cache<TestKind>) => cache.statistics().shared === 'away'
  const bothJoined = () => waitUntil(() => !isAway(a) && !isAway(b))

  beforeAll(async () => {
    server = await startRedisServer()
  })
  afterAll(() => server?.close())
  beforeEach(async () => {
    a = await open()
    b = await open()
    await bothJoined()
  })
  afterEach(async () => {
    await a.close()
    await b.close()
  })

  it('answers without it, and joins again by itself', async () => {
    await a.set('quote:a', 1)
    await server.kill()
    await waitUntil(() => isAway(a) && isAway(b))
    expect(await b.getOrCompute('quote:b', async () => 2)).toBe(2)
    expect(await b.getOrCompute('profile:1', async () => 'x')).toBe('x')
    await b.set('quote:c', 3)
    await b.deleteKind('ranking')
    await b.deleteTag('lake')
    await server.restart()
    await bothJoined()
    await a.set('quote:d', 4)
    expect(await b.get('quote:d')).toBe(4)
  })

  it('starts without it', async () => {
    await server.kill()
    const late = await open(0)
    expect(await late.getOrCompute('quote:a', async () => 1)).toBe(1)
    await server.restart()
    await waitUntil(() => !isAway(late))
    await late.close()
    await bothJoined()
  })

  it('forgets at once what must follow every change, and keeps for its time what only grows old', async () => {
    await a.set('profile:1', 'x')
    await a.set('quote:a', 1)
    await server.kill()
    await waitUntil(() => isAway(a))
    expect(await a.get('profile:1')).toBeUndefined()
    expect(await a.get('quote:a')).toBe(1)
    await server.restart()
    await bothJoined()
  })

  it('drops its memory when it joins again, since it may have missed an invalidation', async () => {
    await server.kill()
    await waitUntil(() => isAway(a))
    await a.set('quote:a', 'perhaps old')
    await server.restart()
    await bothJoined()
    expect(await a.get('quote:a')).toBeUndefined()
  })

  it('keeps nothing of a computation during which the connection was lost', async () => {
    const { opened, open: finish } = gate<string>()
    const began = gate()
    const computed = a.getOrCompute('profile:1', () => {
      began.open()
      return opened
    })
    await began.opened
    await server.kill()
    await waitUntil(() => isAway(a))
    await server.restart()
    await bothJoined()
    finish('perhaps old')
    expect(await computed).toBe('perhaps old')
    expect(await a.get('profile:1')).toBeUndefined()
  })

  it('does not wait for one that hangs, and tells it later what was invalidated meanwhile', async () => {
    await a.setMany([
      { key: 'quote:a', value: 'old' },
      { key: 'ranking:a', value: 'old' },
      { key: 'profile:1', value: 'old', tags: ['user:1'] },
      { key: 'watchlist:1', value: 'old' },
    ])
    server.freeze()
    await b.delete(['quote:a'])
    // Who could not tell the others reads nothing that they share until it has.
    expect(isAway(b)).toBe(true)
    await b.deleteKind('ranking')
    await b.deleteTag('user:1')
    await b.write('watchlist:1', 'new', async () => {})
    expect(await b.getOrCompute('quote:a', async () => 'new')).toBe('new')
    await waitUntil(() => isAway(a))
    server.thaw()
    await bothJoined()
    for (const cache of [a, b]) {
      expect(await cache.getMany(['quote:a', 'ranking:a', 'profile:1', 'watchlist:1'])).toEqual(new Map())
    }
  })

  it('does not believe what a restarted one read back from its disk', async () => {
    await a.set('quote:a', 'old')
    await server.save()
    await a.delete(['quote:a'])
    await server.kill()
    await waitUntil(() => isAway(a) && isAway(b))
    await server.restart()
    await bothJoined()
    expect(await a.get('quote:a')).toBeUndefined()
    expect(await b.get('quote:a')).toBeUndefined()
  })

  it('counts failures of the shared level', async () => {
    server.freeze()
    await a.get('quote:never')
    expect(a.statistics().kinds.find(({ kind }) => kind === 'quote')?.errors).toBe(1)
    server.thaw()
    await bothJoined()
  })
})
