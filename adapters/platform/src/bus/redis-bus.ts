import type { Redis } from 'ioredis'
import { openRedis, redisUnavailable } from '../redis/open-redis.js'
import { type Bus, type BusEvent, DEFAULT_TAIL, type SubscribeOptions, type TailLimits } from './bus.js'
import { TopicJoins } from './topic-joins.js'
import { TopicListener } from './topic-listener.js'
import { EVENT_FIELD, TopicReader } from './topic-reader.js'

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

/**
 * The bus of several nodes, on streams of Redis. Where Redis is away, publications fail after a moment; listeners wait for it
 * and go on behind what they saw last.
 */
export async function openRedisBus(options: RedisBusOptions): Promise<Bus> {
  const { location, prefix = 'stocklab', tail = DEFAULT_TAIL, onError = () => {} } = options
  const commands = openRedis(location, 'commands')
  const blocking = openRedis(location, 'reader')
  const streamOf = (topic: string) => `${prefix}:bus:${topic}`
  const joins = new TopicJoins(commands)
  const reader = new TopicReader({ reader: blocking, commands, streamOf })
  const becomeReady = waitsForReady(commands)
  await becomeReady()

  return {
    async publish(topic, value) {
      try {
        await becomeReady()
        const answers = await commands
          .multi()
          .xadd(streamOf(topic), 'MAXLEN', '~', tail.events, '*', EVENT_FIELD, JSON.stringify(value) ?? 'null')
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
      let complete = false
      let leave = () => {}
      reader.add(topic, own)
      await new Promise<void>((resolve) => {
        const onJoined = (isComplete: boolean, end: string) => {
          complete = isComplete
          reader.begin(topic, end)
          resolve()
        }
        const joiner = { stream: streamOf(topic), afterId, listener: own, onJoined }
        leave = () => joins.remove(joiner)
        joins.add(joiner)
        // Where Redis is away it joins later; who asked goes on with what the database says.
        setTimeout(resolve, PATIENCE_MS).unref()
      })
      return {
        complete,
        close() {
          own.close()
          leave()
          reader.remove(topic, own)
        },
      }
    },
    async close() {
      reader.close()
      joins.clear()
      commands.disconnect()
      blocking.disconnect()
    },
  }
}

/** Resolves when the connection can be used, or after a moment all the same; however many wait, they listen once. */
function waitsForReady(redis: Redis): () => Promise<void> {
  const waiting = new Set<() => void>()
  redis.on('ready', () => {
    for (const goOn of [...waiting]) goOn()
  })
  return async () => {
    if (redis.status === 'ready') return
    await new Promise<void>((resolve) => {
      const goOn = () => {
        clearTimeout(late)
        waiting.delete(goOn)
        resolve()
      }
      const late = setTimeout(goOn, PATIENCE_MS)
      waiting.add(goOn)
    })
  }
}
