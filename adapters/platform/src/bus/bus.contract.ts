import { describe, expect, it } from 'vitest'
import { waitUntil } from '../redis/redis-server.fixture.js'
import { type Bus, type BusEvent, compareEventIds, TAIL_START, type TailLimits } from './bus.js'

export interface OpenBus {
  readonly bus: Bus
  /** Another node of the same platform; the same bus where there is only one. */
  readonly other: Bus
  close(): Promise<void>
}

/** What every bus must do; each call of `open` gives one without topics. */
export function busContract(name: string, open: (tail?: TailLimits) => Promise<OpenBus>): void {
  const withBus = (test: (open: OpenBus) => Promise<void>, tail?: TailLimits) => async () => {
    const opened = await open(tail)
    try {
      await test(opened)
    } finally {
      await opened.close()
    }
  }

  /** What a listener has heard so far. */
  async function listen(bus: Bus, topic: string, afterId?: string) {
    const heard: BusEvent<number>[] = []
    const options = afterId === undefined ? {} : { afterId }
    const subscription = await bus.subscribe<number>(topic, options, (event) => void heard.push(event))
    return { heard, subscription, values: () => heard.map(({ value }) => value) }
  }

  describe(`${name} as a bus`, () => {
    it(
      'brings events to listeners on all nodes, in order, with increasing ids',
      withBus(async ({ bus, other }) => {
        const here = await listen(bus, 'a')
        const there = await listen(other, 'a')
        const elsewhere = await listen(bus, 'b')
        const ids: string[] = []
        for (let k = 0; k < 20; k++) ids.push(await bus.publish('a', k))
        await waitUntil(() => here.heard.length === 20 && there.heard.length === 20)
        expect(here.values()).toEqual(Array.from({ length: 20 }, (_, k) => k))
        expect(there.heard).toEqual(here.heard)
        expect(here.heard.map(({ id }) => id)).toEqual(ids)
        for (let k = 1; k < 20; k++) expect(compareEventIds(ids[k - 1]!, ids[k]!)).toBeLessThan(0)
        expect(elsewhere.heard).toEqual([])
        expect(here.subscription.complete).toBe(true)
      }),
    )

    it(
      'begins with now unless asked for more',
      withBus(async ({ bus }) => {
        await bus.publish('a', 1)
        const live = await listen(bus, 'a')
        const all = await listen(bus, 'a', TAIL_START)
        await bus.publish('a', 2)
        await waitUntil(() => all.heard.length === 2 && live.heard.length === 1)
        expect(all.values()).toEqual([1, 2])
        expect(live.values()).toEqual([2])
        expect(all.subscription.complete).toBe(true)
      }),
    )

    it(
      'has delivered what is kept when the subscription is there',
      withBus(async ({ bus, other }) => {
        const ids = []
        for (let k = 0; k < 5; k++) ids.push(await other.publish('a', k))
        const { values, subscription } = await listen(bus, 'a', ids[2])
        expect(values()).toEqual([3, 4])
        expect(subscription.complete).toBe(true)
      }),
    )

    it(
      'joins replay and live without a gap or a repetition while others publish',
      withBus(async ({ bus, other }) => {
        const first = await bus.publish('a', 0)
        let isOver = false
        let last = 0
        const publishing = (async () => {
          while (!isOver) {
            last += 1
            await (last % 2 === 0 ? bus : other).publish('a', last)
          }
        })()
        const listeners: Awaited<ReturnType<typeof listen>>[] = []
        for (let k = 0; k < 40; k++) {
          const afterId = listeners.at(-1)?.heard.at(-1)?.id ?? first
          listeners.push(await listen(k % 2 === 0 ? bus : other, 'a', afterId))
          if (k % 3 === 0) await waitUntil(() => (listeners.at(-1)?.heard.length ?? 0) > 0)
        }
        isOver = true
        await publishing
        await waitUntil(() => listeners.every(({ heard }) => heard.at(-1)?.value === last))
        for (const { values } of listeners) {
          const heard = values()
          expect(heard).toEqual(heard.map((_, k) => heard[0]! + k))
        }
        expect(listeners[0]!.values()[0]).toBe(1)
      }),
    )

    it(
      'serves a thousand listeners of one topic',
      withBus(async ({ bus, other }) => {
        const listeners = await Promise.all(Array.from({ length: 1_000 }, () => listen(bus, 'a')))
        for (let k = 0; k < 20; k++) await other.publish('a', k)
        await waitUntil(() => listeners.every(({ heard }) => heard.length === 20))
        const expected = Array.from({ length: 20 }, (_, k) => k)
        for (const { values } of listeners) expect(values()).toEqual(expected)
      }),
    )

    it(
      'listens to many topics at once',
      withBus(async ({ bus, other }) => {
        const listeners = await Promise.all(Array.from({ length: 200 }, (_, k) => listen(bus, `topic ${k}`)))
        await Promise.all(listeners.map((_, k) => other.publish(`topic ${k}`, k)))
        await waitUntil(() => listeners.every(({ heard }) => heard.length === 1))
        expect(listeners.flatMap(({ values }) => values())).toEqual(listeners.map((_, k) => k))
      }),
    )

    it(
      'keeps a bounded tail, and says where it does not reach back far enough',
      withBus(
        async ({ bus }) => {
          const first = await bus.publish('a', 0)
          for (let k = 1; k <= 1_000; k++) await bus.publish('a', k)
          const late = await listen(bus, 'a', first)
          expect(late.subscription.complete).toBe(false)
          expect(late.values().at(-1)).toBe(1_000)
          expect(late.heard.length).toBeGreaterThanOrEqual(200)
          expect(late.heard.length).toBeLessThan(500)
        },
        { events: 200, quietMs: 60_000 },
      ),
    )

    it(
      'gives all that is kept to who comes with an id that is not of this topic',
      withBus(async ({ bus }) => {
        await bus.publish('a', 1)
        for (const afterId of ['nonsense', '', '999999999999999-0', '1-1']) {
          const { values, subscription } = await listen(bus, 'a', afterId)
          expect(values()).toEqual([1])
          expect(subscription.complete).toBe(false)
        }
        const none = await listen(bus, 'empty', '5-0')
        expect(none.subscription.complete).toBe(false)
        await bus.publish('empty', 2)
        await waitUntil(() => none.heard.length === 1)
      }),
    )

    it(
      'forgets a topic that fell quiet',
      withBus(
        async ({ bus }) => {
          const id = await bus.publish('a', 1)
          await waitUntil(async () => {
            const { heard, subscription } = await listen(bus, 'a', id)
            subscription.close()
            return heard.length === 0 && !subscription.complete
          })
        },
        { events: 10, quietMs: 40 },
      ),
    )

    it(
      'delivers nothing after a subscription was closed',
      withBus(async ({ bus }) => {
        const closed = await listen(bus, 'a')
        const open = await listen(bus, 'a')
        closed.subscription.close()
        await bus.publish('a', 1)
        await waitUntil(() => open.heard.length === 1)
        expect(closed.heard).toEqual([])
        open.subscription.close()
        const again = await listen(bus, 'a')
        await bus.publish('a', 2)
        await waitUntil(() => again.heard.length === 1)
      }),
    )

    it(
      'lets no listener disturb the others, nor the order of events',
      withBus(async ({ bus }) => {
        await bus.subscribe('a', {}, ({ value }) => {
          if (value === 0) void bus.publish('a', 1)
          throw new Error('a listener failed')
        })
        const { heard, values } = await listen(bus, 'a')
        await bus.publish('a', 0)
        await waitUntil(() => heard.length === 2)
        expect(values()).toEqual([0, 1])
      }),
    )

    it(
      'gives each listener the same frozen event',
      withBus(async ({ bus }) => {
        const heard: unknown[] = []
        await bus.subscribe<{ n: number }>('a', {}, ({ value }) => {
          heard.push(value)
          value.n = 2
        })
        await bus.publish('a', { n: 1, absent: undefined })
        await bus.publish('a', undefined)
        await waitUntil(() => heard.length === 2)
        expect(heard).toEqual([{ n: 1 }, null])
      }),
    )
  })
}
