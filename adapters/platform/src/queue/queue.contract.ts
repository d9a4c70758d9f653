import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { JobQueue, Offer } from './queue.js'

const offerOf = (id: string, changes: Partial<Offer> = {}): Offer => ({ id, priority: 10, round: 0, ...changes })

/** What every queue promises; `create` gives an empty one. */
export function queueContract(name: string, create: () => JobQueue): void {
  describe(`${name} as a queue`, () => {
    const opened: JobQueue[] = []
    const open = () => {
      const queue = create()
      opened.push(queue)
      return queue
    }
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((queue) => queue.close()))
    })

    /** Takes one id after the other until so many came. */
    async function takeAll(queue: JobQueue, count: number): Promise<readonly string[]> {
      const taken: string[] = []
      const taker = await queue.take(async (id) => void taken.push(id), { concurrency: 1 })
      while (taken.length < count) await pause(5)
      await taker.close()
      return taken
    }

    it('hands ids out by priority, then in the order in which they came', async () => {
      const queue = open()
      for (const id of ['a', 'b', 'c']) await queue.offer(offerOf(id))
      await queue.offer(offerOf('late', { priority: 20 }))
      await queue.offer(offerOf('first', { priority: 1 }))
      expect(await takeAll(queue, 5)).toEqual(['first', 'a', 'b', 'c', 'late'])
    })

    it('hands an id out once, however often it is offered while it waits', async () => {
      const queue = open()
      for (let k = 0; k < 3; k++) await queue.offer(offerOf('a'))
      await queue.offer(offerOf('b'))
      expect(await takeAll(queue, 2)).toEqual(['a', 'b'])
    })

    it('takes an id again in a later round, even while its last taker has not ended', async () => {
      const queue = open()
      const taken: string[] = []
      const taker = await queue.take(
        async (id) => {
          taken.push(id)
          if (taken.length === 1) await queue.offer(offerOf('a', { round: 1 }))
        },
        { concurrency: 1 },
      )
      await queue.offer(offerOf('a'))
      while (taken.length < 2) await pause(5)
      await taker.close()
      expect(taken).toEqual(['a', 'a'])
    })

    it('reaches a taker that waits, and never more calls than it allows', async () => {
      const queue = open()
      let open_ = 0
      let most = 0
      let done = 0
      const taker = await queue.take(
        async () => {
          most = Math.max(most, ++open_)
          await pause(20)
          open_--
          done++
        },
        { concurrency: 2 },
      )
      for (let k = 0; k < 6; k++) await queue.offer(offerOf(`job-${k}`))
      while (done < 6) await pause(5)
      await taker.close()
      expect(most).toBe(2)
    })

    it('goes on after a listener that throws', async () => {
      const queue = open()
      const taken: string[] = []
      const taker = await queue.take(
        async (id) => {
          taken.push(id)
          throw new Error('no')
        },
        { concurrency: 1 },
      )
      await queue.offer(offerOf('a'))
      await queue.offer(offerOf('b'))
      while (taken.length < 2) await pause(5)
      await taker.close()
      expect(taken).toEqual(['a', 'b'])
    })

    it('hands nothing out once the taker closes, and waits for what is open', async () => {
      const queue = open()
      let ended = false
      let began: () => void = () => undefined
      const beginning = new Promise<void>((resolve) => {
        began = resolve
      })
      const taker = await queue.take(
        async () => {
          began()
          await pause(50)
          ended = true
        },
        { concurrency: 1 },
      )
      await queue.offer(offerOf('a'))
      await beginning
      await queue.offer(offerOf('b'))
      await taker.close()
      expect(ended).toBe(true)
      expect(await takeAll(queue, 1)).toEqual(['b'])
    })

    it('says that it can be reached', async () => {
      expect(await open().isReachable()).toBe(true)
    })

    it('spreads ids over all takers, each to one of them', async () => {
      const queue = open()
      const taken: string[] = []
      const takers = await Promise.all(
        [1, 2, 3].map(() => queue.take(async (id) => void taken.push(id), { concurrency: 2 })),
      )
      const ids = Array.from({ length: 30 }, (_, k) => `job-${k}`)
      await Promise.all(ids.map((id) => queue.offer(offerOf(id))))
      while (taken.length < ids.length) await pause(5)
      await Promise.all(takers.map((taker) => taker.close()))
      expect([...taken].sort()).toEqual([...ids].sort())
    })
  })
}
