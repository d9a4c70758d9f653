import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedisServer, type OwnRedisServer, startRedisServer, waitUntil } from '../redis/redis-server.fixture.js'
import { TEST_KINDS, type TestKind } from './cache.contract.js'
import type { Cache, CacheKey } from './cache.js'
import { openRedisCache } from './redis-cache.js'

/** A generator of numbers below 1 that a seed determines. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const NODES = 3
const KEYS = ['profile:1', 'profile:2', 'watchlist:1', 'watchlist:2'] as const
const STEPS = 400
type Key = CacheKey<TestKind>

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.runIf(hasRedisServer())('nodes that read and write while Redis is killed and frozen', () => {
  let server: OwnRedisServer
  const nodes: Cache<TestKind>[] = []
  const database = new Map<Key, number>(KEYS.map((key) => [key, 0]))

  beforeAll(async () => {
    server = await startRedisServer()
    for (let k = 0; k < NODES; k++) {
      nodes.push(await openRedisCache({ kinds: TEST_KINDS, location: server.location, prefix: 'storm', leaseMs: 500 }))
    }
  })
  afterAll(async () => {
    for (const node of nodes) await node.close()
    await server?.close()
  })

  const areJoined = () => nodes.every((node) => node.statistics().shared === 'joined')
  const readThrough = (node: Cache<TestKind>, key: Key, random: () => number) =>
    node.getOrCompute(
      key,
      async () => {
        const version = database.get(key) as number
        // Time for others to change it between the reading and the keeping.
        if (random() < 0.5) await sleep(random() * 4)
        return version
      },
      { tags: ['all'] },
    )
  let written = 1_000_000
  const change = async (node: Cache<TestKind>, key: Key, random: () => number) => {
    const store = async () => {
      await sleep(random() * 2)
      database.set(key, (database.get(key) as number) + 1)
    }
    const way = random()
    if (way < 0.7) await store()
    if (way < 0.3) await node.delete([key])
    // What is written through carries no tags.
    else if (way < 0.5 && key.startsWith('watchlist')) await node.deleteTag('all')
    else if (way < 0.7) await node.deleteKind(key.startsWith('profile') ? 'profile' : 'watchlist')
    else {
      // Written through or around; two at once decide in the database who is last.
      await node.write(key, ++written, async (value) => {
        await sleep(random() * 2)
        database.set(key, value)
      })
    }
  }

  const disturbances: readonly (readonly [string, () => Promise<void>])[] = [
    ['nothing at all', async () => {}],
    [
      'a server that is killed and started again',
      async () => {
        await sleep(30)
        await server.kill()
        await sleep(60)
        await server.restart()
      },
    ],
    [
      'a server that hangs for a while',
      async () => {
        await sleep(30)
        server.freeze()
        await sleep(300)
        server.thaw()
      },
    ],
  ]

  it.each(disturbances)('never leave an old value behind %s', async (name, disturb) => {
    const random = mulberry32(name.length)
    await waitUntil(areJoined)
    let isOver = false
    const worker = async (node: Cache<TestKind>) => {
      for (let step = 0; step < STEPS || !isOver; step++) {
        const key = KEYS[Math.floor(random() * KEYS.length)] as Key
        if (random() < 0.25) await change(node, key, random)
        else await readThrough(node, key, random)
        if (step % 20 === 0) await sleep(1)
      }
    }
    const working = Promise.all(nodes.flatMap((node) => [worker(node), worker(node)]))
    await disturb()
    isOver = true
    await working
    await waitUntil(areJoined)
    // Once the last message has arrived, every node says what the database says, and goes on saying it.
    for (const key of KEYS) {
      for (const node of nodes) {
        await waitUntil(async () => (await readThrough(node, key, random)) === database.get(key))
      }
    }
    await sleep(50)
    for (const key of KEYS) {
      for (const node of nodes) expect(await readThrough(node, key, random)).toBe(database.get(key))
    }
  })

  it('never answer with less than what this node itself has changed', async () => {
    const random = mulberry32(7)
    await waitUntil(areJoined)
    const key = 'profile:own'
    database.set(key, 0)
    const [node, other] = nodes as [Cache<TestKind>, Cache<TestKind>]
    let isOver = false
    const reading = (async () => {
      while (!isOver) await Promise.all([readThrough(other, key, random), readThrough(node, key, random)])
    })()
    for (let version = 1; version <= 200; version++) {
      database.set(key, version)
      await node.delete([key])
      expect(await readThrough(node, key, random)).toBe(version)
    }
    isOver = true
    await reading
  })
})
