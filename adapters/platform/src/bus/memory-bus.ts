import { parseFrozen } from '../cache/freeze.js'
import { type Bus, type BusEvent, DEFAULT_TAIL, type SubscribeOptions, TAIL_START, type TailLimits } from './bus.js'
import { missedSince, TopicListener } from './topic-listener.js'

export interface MemoryBusOptions {
  readonly tail?: TailLimits
  readonly now?: () => number
  /** Hears what listeners throw. */
  readonly onError?: (error: unknown) => void
}

interface Topic {
  readonly listeners: Set<TopicListener>
  tail: BusEvent[]
  undelivered: BusEvent[]
  publishedAt: number
}

/** Once in so many uses, topics that fell quiet are looked for. */
const SWEEP_EVERY = 1_000

/** The bus of a platform that runs in one process. */
export function createMemoryBus({
  tail = DEFAULT_TAIL,
  now = () => Date.now(),
  onError = () => {},
}: MemoryBusOptions = {}): Bus {
  const topics = new Map<string, Topic>()
  let asked = 0
  let lastMs = 0
  let order = 0

  /** Like those of Redis, so that an id of a process that ended is earlier than those of the next. */
  function nextId(): string {
    const ms = Math.max(lastMs, now())
    order = ms === lastMs ? order + 1 : 0
    lastMs = ms
    return `${ms}-${order}`
  }
  function topicOf(name: string): Topic {
    asked += 1
    if (asked % SWEEP_EVERY === 0) forgetQuiet()
    const topic = topics.get(name) ?? { listeners: new Set(), tail: [], undelivered: [], publishedAt: now() }
    topics.set(name, topic)
    if (isQuiet(topic)) topic.tail = []
    return topic
  }
  const isQuiet = ({ publishedAt }: Topic) => now() - publishedAt >= tail.quietMs
  function forgetQuiet(): void {
    for (const [name, topic] of topics) if (isQuiet(topic) && topic.listeners.size === 0) topics.delete(name)
  }
  /** In order, also where a listener publishes: what it says comes after what all others have heard. */
  function deliver(topic: Topic): void {
    const events = topic.undelivered
    topic.undelivered = []
    for (const event of events) for (const listener of [...topic.listeners]) listener.take(event)
  }

  return {
    async publish(name, value) {
      const topic = topicOf(name)
      const event = { id: nextId(), value: parseFrozen(JSON.stringify(value) ?? 'null') }
      topic.publishedAt = now()
      topic.tail.push(event)
      if (topic.tail.length > 2 * tail.events) topic.tail = topic.tail.slice(-tail.events)
      topic.undelivered.push(event)
      if (topic.undelivered.length === 1) queueMicrotask(() => deliver(topic))
      return event.id
    },
    async subscribe<T>(name: string, { afterId }: SubscribeOptions, listener: (event: BusEvent<T>) => void) {
      const topic = topicOf(name)
      const own = new TopicListener({ listener: listener as (event: BusEvent) => void, onError })
      const kept = topic.tail.slice(-tail.events)
      const missed = afterId === undefined ? undefined : missedSince(kept, afterId)
      own.catchUp(missed?.events ?? [], missed?.afterId ?? topic.tail.at(-1)?.id ?? TAIL_START)
      topic.listeners.add(own)
      return {
        complete: missed?.complete ?? true,
        close() {
          own.close()
          topic.listeners.delete(own)
        },
      }
    },
    async close() {
      for (const topic of topics.values()) for (const listener of topic.listeners) listener.close()
      topics.clear()
    },
  }
}
