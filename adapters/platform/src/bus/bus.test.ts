import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedisServer, type OwnRedisServer, startRedisServer, waitUntil } from '../redis/redis-server.fixture.js'
import { hasRedis, TEST_REDIS } from '../testing.js'
import { busContract } from './bus.contract.js'
import type { Bus } from './bus.js'
import { createMemoryBus } from './memory-bus.js'
import { openRedisBus } from './redis-bus.js'

busContract('the memory of a process', async (tail) => {
  const bus = createMemoryBus(tail === undefined ? {} : { tail })
  return { bus, other: bus, close: () => bus.close() }
})

if (await hasRedis()) {
  busContract('Redis', async (tail) => {
    const options = { location: TEST_REDIS, prefix: `test-${randomUUID()}`, ...(tail === undefined ? {} : { tail }) }
    const [bus, other] = await Promise.all([openRedisBus(options), openRedisBus(options)])
    return {
      bus,
      other,
      async close() {
        await bus.close()
        await other.close()
      },
    }
  })
}

describe.runIf(hasRedisServer())('a bus whose Redis comes and goes', () => {
  let server: OwnRedisServer
  let bus: Bus
  let other: Bus
  beforeAll(async () => {
    server = await startRedisServer()
    const options = { location: server.location, prefix: 'test' }
    bus = await openRedisBus(options)
    other = await openRedisBus(options)
  })
  afterAll(async () => {
    await bus?.close()
    await other?.close()
    await server?.close()
  })
  const publishes = (value: unknown) =>
    other.publish('a', value).then(
      () => true,
      () => false,
    )

  it('says that a publication failed, and brings later ones to who listened all the time', async () => {
    const heard: unknown[] = []
    await bus.subscribe('a', {}, ({ value }) => void heard.push(value))
    expect(await publishes('before')).toBe(true)
    await waitUntil(() => heard.length === 1)
    await server.kill()
    await expect(other.publish('a', 'lost')).rejects.toMatchObject({ code: 'REDIS_UNAVAILABLE', family: 'unavailable' })
    await server.restart()
    await waitUntil(() => publishes('after'))
    await waitUntil(() => heard.at(-1) === 'after')
    expect(heard[0]).toBe('before')
    expect(heard).not.toContain('lost')
  })

  it('loses nothing that was published while a listener had lost its connection', async () => {
    const heard: unknown[] = []
    await bus.subscribe('b', {}, ({ value }) => void heard.push(value))
    await other.publish('b', 0)
    await waitUntil(() => heard.length === 1)
    // As a network that breaks for all but the publisher.
    const admin = (await import('../redis/open-redis.js')).openRedis(server.location, 'commands')
    await waitUntil(() => admin.status === 'ready')
    for (let k = 1; k <= 30; k++) {
      if (k % 10 === 5) {
        const clients = String(await admin.client('LIST')).split('\n')
        for (const client of clients.filter((line) => line.includes('name=stocklab-reader'))) {
          await admin.client('KILL', 'ID', Number(/\bid=(\d+)/.exec(client)![1]))
        }
      }
      await other.publish('b', k)
    }
    await waitUntil(() => heard.at(-1) === 30)
    expect(heard).toEqual(Array.from({ length: 31 }, (_, k) => k))
    admin.disconnect()
  })

  it('lets subscribe who comes while it is away', async () => {
    await server.kill()
    const heard: unknown[] = []
    const subscription = await bus.subscribe('c', {}, ({ value }) => void heard.push(value))
    expect(subscription.complete).toBe(false)
    await server.restart()
    await waitUntil(async () => {
      await other.publish('c', 'hello').catch(() => {})
      return heard.includes('hello')
    })
  })

  it('goes on after the server hung', async () => {
    const heard: unknown[] = []
    await bus.subscribe('d', {}, ({ value }) => void heard.push(value))
    server.freeze()
    await expect(other.publish('d', 'unknown')).rejects.toMatchObject({ code: 'REDIS_UNAVAILABLE' })
    server.thaw()
    await waitUntil(async () => {
      await other.publish('d', 'hello').catch(() => {})
      return heard.includes('hello')
    })
  })
})
