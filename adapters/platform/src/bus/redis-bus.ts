import type { Redis } from 'ioredis'
import { openRedis, redisUnavailable } from '../redis/open-redis.js'
import {
  type Bus,
  type BusEvent,
  DEFAULT_TAIL,
  isEventId,
  type SubscribeOptions,
  TAIL_START,
  type TailLimits,
} from './bus.js'
import { missedSince, TopicListener } from './topic-listener.js'
import { EVENT_FIELD, eventsOf, type StreamEntry, TopicReader } from './topic-reader.js'

export interface RedisBusOptions {
  /** `redis://host:6379` */
  readonly location: string
  /** First part of every name in Redis; nodes with the same prefix hear each other. */
  readonly prefix?: string
  readonly tail?: TailLimits
  /** Hears what listeners throw. */
  readonly onError?: (error: unknown) => void
}

/** So long a publication waits for a server that is away for a moment, and so long the start waits for the first one. */
const PATIENCE_MS = 1_000

interface Joining {
  readonly topic: string
  readonly afterId: string | undefined
  readonly own: TopicListener
  /** Whether it got all that it missed, once it has joined. */
  complete?: boolean
}

/**
 * The bus of several nodes, on streams of Redis. Where Redis is away, publications fail after a moment; listeners wait for it
 * and go on behind what they saw last.
 */
export async function openRedisBus(options: RedisBusOptions): Promise<Bus> {
  const { location, prefix = 'stocklab', tail = DEFAULT_TAIL, onError = () => {} } = options
  const commands = openRedis(location, 'commands')
  const blocking = openRedis(location, 'reader')
  const streamOf = (topic: string) => `${prefix}:bus:${topic}`
  const joining = new Set<Joining>()
  const reader = new TopicReader({ reader: blocking, commands, streamOf, onConnected: joinAll })

  /** Reads what is kept and the end of the topic in one step, so that the reader goes on exactly there. */
  async function join(joiner: Joining): Promise<void> {
    const { topic, afterId, own } = joiner
    const { entries, end } = await readTail(commands, streamOf(topic), afterId)
    // Closed meanwhile, or joined by the reader that was connected again.
    if (!joining.delete(joiner)) return
    const missed = afterId === undefined ? undefined : missedSince(eventsOf(entries), afterId)
    joiner.complete = missed?.complete ?? true
    own.catchUp(missed?.events ?? [], missed?.afterId ?? end)
    reader.begin(topic, end)
  }
  async function joinAll(): Promise<void> {
    await Promise.all([...joining].map(join))
  }
  await becomeReady(commands)

  return {
    async publish(topic, value) {
      try {
        await becomeReady(commands)
        const answers = await commands
          .multi()
          .xadd(streamOf(topic), 'MAXLEN', '~', tail.events, '*', EVENT_FIELD, JSON.stringify(value))
          .pexpire(streamOf(topic), tail.quietMs)
          .exec()
        const [error, id] = answers?.[0] ?? [new Error('no answer'), undefined]
        if (error !== null) throw error
        return id as string
      } catch (cause) {
        throw redisUnavailable(`publish on ${topic}`, cause)
      }
    },
    async subscribe<T>(topic: string, { afterId }: SubscribeOptions, listener: (event: BusEvent<T>) => void) {
      const own = new TopicListener({ listener: listener as (event: BusEvent) => void, onError })
      const joiner: Joining = { topic, afterId, own }
      reader.add(topic, own)
      joining.add(joiner)
      await becomeReady(commands)
      // Where Redis is away it joins once the reader is connected again.
      await join(joiner).catch(() => {})
      return {
        complete: joiner.complete ?? false,
        close() {
          own.close()
          joining.delete(joiner)
          reader.remove(topic, own)
        },
      }
    },
    async close() {
      reader.close()
      joining.clear()
      commands.disconnect()
      blocking.disconnect()
    },
  }
}

interface Tail {
  /** From the event `afterId` on, if it is kept; else all that is kept. None where nothing was asked for. */
  readonly entries: readonly StreamEntry[]
  /** Id of the last event. */
  readonly end: string
}

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
  return isFromTheFuture ? readTail(redis, stream, '') : { entries, end }
}

/** Resolves when the connection can be used, or after a moment all the same. */
async function becomeReady(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return
  await new Promise<void>((resolve) => {
    const late = setTimeout(done, PATIENCE_MS)
    function done() {
      clearTimeout(late)
      redis.off('ready', done)
      resolve()
    }
    redis.on('ready', done)
  })
}
