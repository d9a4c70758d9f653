import { expect, it, vi } from 'vitest'
import { every } from './every.js'

it('comes at once and again, whatever it throws, and ends with the one under way', async () => {
  const errors: unknown[] = []
  let calls = 0
  const task = vi.fn(async () => {
    calls += 1
    if (calls === 2) throw new Error('second')
  })
  const round = every(1, task, (error) => errors.push(error))
  await vi.waitFor(() => expect(calls).toBeGreaterThan(3))
  await round.close()
  const ended = calls
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(calls).toBe(ended)
  expect(errors).toEqual([new Error('second')])
})

it('does not begin anew while one is under way', async () => {
  let open = 0
  let most = 0
  const task = async () => {
    open += 1
    most = Math.max(most, open)
    await new Promise((resolve) => setTimeout(resolve, 5))
    open -= 1
  }
  const round = every(0, task, () => undefined)
  await new Promise((resolve) => setTimeout(resolve, 30))
  await round.close()
  expect([most, open]).toEqual([1, 0])
})
