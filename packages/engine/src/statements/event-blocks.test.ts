import { expect, it } from 'vitest'
import { eventBlocks } from './event-task.js'

const gridOf = (events: readonly number[]) => ({
  start: Int32Array.from([0, ...events.map((_, i) => events.slice(0, i + 1).reduce((sum, count) => sum + count))]),
  from: new Int32Array(0),
})

it('divides companies into blocks of as many events as fit, and one that has more into a block of its own', () => {
  expect([...eventBlocks(gridOf([1000, 1000, 48, 1, 3000, 1, 2047, 1]))]).toEqual([0, 3, 4, 5, 7, 8])
  expect([...eventBlocks(gridOf([5]))]).toEqual([0, 1])
  expect([...eventBlocks(gridOf([]))]).toEqual([0])
})
