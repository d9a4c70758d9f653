import { expect, it } from 'vitest'
import { RETRY_WAITS_MS, retryWaitMs } from './retry-schedule.js'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

it.each(['webhook', 'email'] as const)('waits of %s grow and end', (channel) => {
  const waits = RETRY_WAITS_MS[channel]
  expect([...waits].sort((a, b) => a - b)).toEqual(waits)
  expect(retryWaitMs({ channel, attempt: waits.length + 1 }, 0.5)).toBeNull()
})

it('waits are spread by a fifth around the schedule', () => {
  const wait = (random: number) => retryWaitMs({ channel: 'webhook', attempt: 4 }, random)
  expect([wait(0), wait(0.5), wait(1)]).toEqual([1.6 * HOUR, 2 * HOUR, 2.4 * HOUR])
})

it('a receiver may ask for a longer wait, up to a day', () => {
  const wait = (askedMs: number) => retryWaitMs({ channel: 'webhook', attempt: 1, askedMs }, 0.5)
  expect([wait(1), wait(60 * SECOND), wait(1_000 * HOUR)]).toEqual([5 * SECOND, 60 * SECOND, 24 * HOUR])
})
