import type { JobQueue, Offer, Taker } from './queue.js'

interface Listener {
  readonly call: (id: string) => Promise<void>
  readonly concurrency: number
  readonly open: Set<Promise<void>>
}

/**
 * The queue of one process. It holds ids only: after a restart, and for jobs that another process put into the table, the
 * sweep fills it again.
 */
export function createLocalQueue(): JobQueue {
  const waiting = new Map<string, Offer>()
  const listeners = new Set<Listener>()

  const next = (): Offer | undefined => {
    let best: Offer | undefined
    for (const offer of waiting.values()) {
      if (best === undefined || offer.priority < best.priority) best = offer
    }
    return best
  }
  const hand = (listener: Listener, { id }: Offer) => {
    waiting.delete(id)
    const call = listener
      .call(id)
      .catch(() => undefined)
      .finally(() => {
        listener.open.delete(call)
        serve()
      })
    listener.open.add(call)
  }
  const serve = () => {
    for (const listener of listeners) {
      while (listener.open.size < listener.concurrency) {
        const offer = next()
        if (offer === undefined) return
        hand(listener, offer)
      }
    }
  }
  return {
    async offer(offer) {
      waiting.set(offer.id, offer)
      // Whoever offers goes on first: a listener's call may be long before it awaits anything.
      setImmediate(serve)
    },
    async take(call, { concurrency }): Promise<Taker> {
      const listener: Listener = { call, concurrency, open: new Set() }
      listeners.add(listener)
      setImmediate(serve)
      return {
        async close() {
          listeners.delete(listener)
          await Promise.all(listener.open)
        },
      }
    },
    isReachable: async () => true,
    async close() {
      const open = [...listeners].flatMap((listener) => [...listener.open])
      listeners.clear()
      waiting.clear()
      await Promise.all(open)
    },
  }
}
