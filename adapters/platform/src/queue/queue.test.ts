import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hasRedis, TEST_REDIS } from '../testing.js'
import { openBullQueue } from './bull-queue.js'
import { createLocalQueue } from './local-queue.js'
import { queueContract } from './queue.contract.js'

queueContract('one process', createLocalQueue)

const location = TEST_REDIS

describe.skipIf(!(await hasRedis()))('with a server', () => {
  queueContract('BullMQ', () => openBullQueue({ location, prefix: `test-${randomUUID()}` }))
})

it('says at once that a queue cannot be reached', async () => {
  const queue = openBullQueue({ location: 'redis://127.0.0.1:1', prefix: 'test' })
  await expect(queue.offer({ id: 'a', priority: 1, round: 0 })).rejects.toMatchObject({ code: 'REDIS_UNAVAILABLE' })
  expect(await queue.isReachable()).toBe(false)
  await queue.close()
})
