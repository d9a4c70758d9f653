import type { Redis } from 'ioredis'
import { type BusEvent, isEventId, TAIL_START } from './bus.js'
import { missedSince, type TopicListener } from './topic-listener.js'
import { eventsOf, type StreamEntry } from './topic-reader.js'

/** A listener that is to catch up with its topic. */
export interface Joiner {
  readonly stream: string
  readonly afterId: string | undefined
  readonly listener: TopicListener
  /** Called once it has caught up; `end` is the topic's last event then. */
  readonly onJoined: (complete: boolean, end: string) => void
}

const READS_AT_ONCE = 32
const PAUSE_MS = 100

/**
 * Lets listeners catch up: those who want the same of a topic share one read, and who comes during a read waits for the next
 * one, which sees all that the node has delivered before. What fails is tried again until the joiner leaves.
 */
export class TopicJoins {
  readonly #redis: Redis
  readonly #waiting = new Set<Joiner>()
  #running = false

  constructor(redis: Redis) {
    this.#redis = redis
  }

  add(joiner: Joiner): void {
    this.#waiting.add(joiner)
    void this.#joinAll()
  }

  remove(joiner: Joiner): void {
    this.#waiting.delete(joiner)
  }

  clear(): void {
    this.#waiting.clear()
  }

  async #joinAll(): Promise<void> {
    if (this.#running) return
    this.#running = true
    while (this.#waiting.size > 0) {
      try {
        await this.#joinThese([...groupsOf(this.#waiting)].slice(0, READS_AT_ONCE))
      } catch {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }
    this.#running = false
  }

  async #joinThese(groups: readonly (readonly Joiner[])[]): Promise<void> {
    await Promise.all(
      groups.map(async (group) => {
        const { stream, afterId } = group[0] as Joiner
        const { events, end } = await readTail(this.#redis, stream, afterId)
        const missed = afterId === undefined ? undefined : missedSince(events, afterId)
        for (const joiner of group) {
          if (!this.#waiting.delete(joiner)) continue
          joiner.listener.catchUp(missed?.events ?? [], missed?.afterId ?? end)
          joiner.onJoined(missed?.complete ?? true, end)
        }
      }),
    )
  }
}

function groupsOf(joiners: Iterable<Joiner>): Iterable<readonly Joiner[]> {
  const groups = new Map<string, Joiner[]>()
  for (const joiner of joiners) {
    const name = JSON.stringify([joiner.stream, joiner.afterId])
    const group = groups.get(name) ?? []
    groups.set(name, group)
    group.push(joiner)
  }
  return groups.values()
}

interface Tail {
  /** From the event `afterId` on, if it is kept; else all that is kept. None where nothing was asked for. */
  readonly events: readonly BusEvent[]
  readonly end: string
}

/** What is kept and the end of the topic in one step, so that whoever reads on from the end leaves no gap. */
async function readTail(redis: Redis, stream: string, afterId: string | undefined): Promise<Tail> {
  const from = afterId !== undefined && isEventId(afterId) ? afterId : '-'
  const transaction = redis.multi().xrevrange(stream, '+', '-', 'COUNT', 1)
  if (afterId !== undefined) transaction.xrange(stream, from, '+')
  const answers = (await transaction.exec()) ?? []
  const [last, entries = []] = answers.map(([error, value]) => {
    if (error !== null) throw error
    return value as readonly StreamEntry[]
  })
  const end = last?.[0]?.[0] ?? TAIL_START
  const isFromTheFuture = entries.length === 0 && from !== '-' && end !== TAIL_START
  return isFromTheFuture ? readTail(redis, stream, '') : { events: eventsOf(entries), end }
}
