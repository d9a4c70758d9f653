import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedisServer, type OwnRedisServer, startRedisServer, waitUntil } from '../redis/redis-server.fixture.js'
import { openBullQueue } from './bull-queue.js'

describe.skipIf(!hasRedisServer())('a queue whose server is connected and answers nothing', () => {
  let server: OwnRedisServer
  beforeAll(async () => {
    server = await startRedisServer()
  })
  afterAll(() => server.close())

  it('refuses offers at once when it has been silent for a while, and closes once what it handed out has ended', async () => {
    const queue = openBullQueue({ location: server.location, prefix: 'silent' })
    let release: () => void = () => undefined
    let state = 'waits'
    const taker = await queue.take(
      async () => {
        state = 'runs'
        await new Promise<void>((resolve) => {
          release = resolve
        })
        state = 'ended'
      },
      { concurrency: 2 },
    )
    await queue.offer({ id: 'a', priority: 1, round: 0 })
    await waitUntil(() => state === 'runs')
    server.freeze()
    const offer = (id: string) => queue.offer({ id, priority: 1, round: 0 })
    await expect(offer('b')).rejects.toMatchObject({ code: 'REDIS_UNAVAILABLE' })
    await pause(1_100)
    const began = performance.now()
    // Whoever creates a job now does not wait for the server once more.
    await expect(offer('c')).rejects.toMatchObject({ code: 'REDIS_UNAVAILABLE' })
    expect(performance.now() - began).toBeLessThan(500)
    const closing = taker.close()
    expect(await Promise.race([closing.then(() => 'closed'), pause(3_000, 'open')])).toBe('open')
    release()
    await closing
    expect(state).toBe('ended')
    await queue.close()
    server.thaw()
  }, 30_000)

  it('takes offers again once its server speaks', async () => {
    const queue = openBullQueue({ location: server.location, prefix: 'spoke' })
    const offer = (id: string) => queue.offer({ id, priority: 1, round: 0 })
    await offer('a')
    server.freeze()
    await expect(offer('b')).rejects.toMatchObject({ code: 'REDIS_UNAVAILABLE' })
    await pause(1_100)
    server.thaw()
    await waitUntil(() =>
      offer('c').then(
        () => true,
        () => false,
      ),
    )
    await queue.close()
  })
})
