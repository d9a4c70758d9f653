import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedisServer, type OwnRedisServer, startRedisServer, waitUntil } from '../redis/redis-server.fixture.js'
import { openRedisBus } from './redis-bus.js'

describe.skipIf(!hasRedisServer())('the bus while its server is away', () => {
  let server: OwnRedisServer
  const warnings: Error[] = []
  const warn = (warning: Error) => void warnings.push(warning)
  beforeAll(async () => {
    server = await startRedisServer()
    process.on('warning', warn)
  })
  afterAll(async () => {
    process.off('warning', warn)
    await server.close()
  })

  it('fails every publication after a moment, however many there are, and goes on afterwards', async () => {
    const bus = await openRedisBus({ location: server.location })
    const heard: unknown[] = []
    await bus.subscribe('news', {}, ({ value }) => heard.push(value))
    await server.kill()
    const publications = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => bus.publish('news', n)))
    expect(new Set(publications.map(({ status }) => status))).toEqual(new Set(['rejected']))
    // Node warns of listeners that pile up when its next turn comes.
    await pause(10)
    expect(warnings).toEqual([])
    await server.restart()
    await waitUntil(async () => (await bus.publish('news', 'back').catch(() => undefined)) !== undefined)
    await waitUntil(() => heard.includes('back'))
    await bus.close()
  })

  it('hangs up once on a server that is silent, and reads on when it speaks again', async () => {
    const bus = await openRedisBus({ location: server.location })
    const heard: unknown[] = []
    await bus.subscribe('news', {}, ({ value }) => heard.push(value))
    server.freeze()
    await pause(6_000)
    server.thaw()
    await waitUntil(async () => (await bus.publish('news', 'thawed').catch(() => undefined)) !== undefined)
    await waitUntil(() => heard.includes('thawed'))
    await bus.close()
    expect(warnings).toEqual([])
  })
})
