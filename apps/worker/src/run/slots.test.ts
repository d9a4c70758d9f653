import { expect, it } from 'vitest'
import { Slots } from './slots.js'

it('are given to as many as there are, and to whoever waits longest when one comes back', async () => {
  const slots = new Slots(1)
  expect(await slots.take(0)).toBe(true)
  expect(slots.free).toBe(0)
  const order: string[] = []
  const first = slots.take(60_000).then((taken) => order.push(`first ${taken}`))
  const second = slots.take(60_000).then((taken) => order.push(`second ${taken}`))
  slots.giveBack()
  await first
  slots.giveBack()
  await second
  expect(order).toEqual(['first true', 'second true'])
  slots.giveBack()
  expect(slots.free).toBe(1)
})

it('are refused to whoever waited long enough, and that one takes none later', async () => {
  const slots = new Slots(1)
  await slots.take(0)
  expect(await slots.take(1)).toBe(false)
  slots.giveBack()
  expect(slots.free).toBe(1)
})

it('are refused to all once they are closed', async () => {
  const slots = new Slots(1)
  await slots.take(0)
  const waiting = slots.take(60_000)
  slots.close()
  expect(await waiting).toBe(false)
  slots.giveBack()
  expect(await slots.take(60_000)).toBe(false)
  expect(slots.free).toBe(0)
})
