import { expect, it } from 'vitest'
import { DELIVERY_STATUSES, type DeliveryEvent, nextDeliveryStatus } from './delivery-life.js'

const EVENTS: readonly DeliveryEvent[] = ['accepted', 'failed', 'given-up', 'replayed']

it('what arrived is never taken for lost, whoever reports late', () => {
  for (const event of ['accepted', 'failed', 'given-up'] as const)
    expect(nextDeliveryStatus('delivered', event)).toBe('delivered')
  for (const status of DELIVERY_STATUSES) expect(nextDeliveryStatus(status, 'accepted')).toBe('delivered')
})

it('only what has ended can be replayed', () => {
  const replayable = DELIVERY_STATUSES.filter((status) => nextDeliveryStatus(status, 'replayed') !== null)
  expect(replayable).toEqual(['delivered', 'dead'])
})

it('every status can be left for delivered or dead, and no event of sending is without an answer', () => {
  for (const status of DELIVERY_STATUSES)
    for (const event of EVENTS.filter((each) => each !== 'replayed'))
      expect(nextDeliveryStatus(status, event)).not.toBeNull()
})
