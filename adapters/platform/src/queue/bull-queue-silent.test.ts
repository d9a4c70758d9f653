import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedisServer, type OwnRedisServer, startRedisServer, waitUntil } from '../redis/redis-server.fixture.js'
import { openBullQueue } from './bull-queue.js'

describe.skipIf(!hasRedisServer())('a queue whose server is connected and answers nothing', () => {
  let server: OwnRedisServer
  beforeAll(async () => {
    server = await startRedisServer()
  })
  afterAll(() => server.close())

  it('closes, once what it handed out has ended', async () => {
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
    const closing = taker.close()
    expect(await Promise.race([closing.then(() => 'closed'), new Promise((r) => setTimeout(r, 3_000, 'open'))])).toBe(
      'open',
    )
    release()
    await closing
    expect(state).toBe('ended')
    await queue.close()
    server.thaw()
  }, 20_000)
})
