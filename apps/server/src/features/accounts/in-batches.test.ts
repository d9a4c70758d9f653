import { expect, it } from 'vitest'
import { inBatches } from './in-batches.js'

it('does together what is asked for while something runs, and tells each of its own batch', async () => {
  const batches: number[][] = []
  const add = inBatches<number>(async (items) => {
    batches.push([...items])
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (items.includes(3)) throw new Error('three')
  })
  const first = [add(1), add(2)]
  await new Promise((resolve) => setTimeout(resolve, 1))
  const second = [add(3), add(4)]
  await Promise.all(first)
  await new Promise((resolve) => setTimeout(resolve, 1))
  const third = add(5)
  expect(await Promise.allSettled(second)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  await third
  expect(batches).toEqual([[1, 2], [3, 4], [5]])
})
