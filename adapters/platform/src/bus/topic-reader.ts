import type { Redis } from 'ioredis'
import { parseFrozen } from '../cache/freeze.js'
import { BLOCK_MS } from '../redis/open-redis.js'
import { type BusEvent, compareEventIds, TAIL_START } from './bus.js'
import type { TopicListener } from './topic-listener.js'

/** A stream's entry as ioredis gives it: its id, and its fields and values in turn. */
export type StreamEntry = readonly [id: string, fields: readonly string[]]

export interface ReaderPorts {
  /** A connection of its own: it blocks. */
  readonly reader: Redis
  readonly commands: Redis
  readonly streamOf: (topic: string) => string
}

interface ReadTopic {
  readonly listeners: Set<TopicListener>
  /** The last event that was delivered here; undefined until the first listener has caught up. */
  cursor: string | undefined
}

/** The one field of a stream's entries. */
export const EVENT_FIELD = 'e'

const ENTRIES_AT_ONCE = 1_000
const PAUSE_MS = 50
const WAKE_AGAIN_MS = 2

/**
 * Reads all topics that somebody on this node listens to, by one blocking command on one connection, and hands each event to
 * its listeners. After a lost connection it goes on behind the last event that it delivered.
 */
export class TopicReader {
  readonly #ports: ReaderPorts
  readonly #topics = new Map<string, ReadTopic>()
  #connection: number | undefined
  #readsAll = true
  #waking = false
  #closed = false
  #onTopic: (() => void) | undefined

  constructor(ports: ReaderPorts) {
    this.#ports = ports
    ports.reader.on('close', () => {
      this.#connection = undefined
    })
    void this.#readOn()
  }

  add(topic: string, listener: TopicListener): void {
    const read = this.#topics.get(topic) ?? { listeners: new Set(), cursor: undefined }
    this.#topics.set(topic, read)
    read.listeners.add(listener)
  }

  /** From `last` on the topic is read, unless it is already. */
  begin(topic: string, last: string): void {
    const read = this.#topics.get(topic)
    if (read === undefined || read.cursor !== undefined) return
    read.cursor = last
    this.#readsAll = false
    this.#onTopic?.()
    void this.#wake()
  }

  remove(topic: string, listener: TopicListener): void {
    const read = this.#topics.get(topic)
    read?.listeners.delete(listener)
    if (read?.listeners.size === 0) this.#topics.delete(topic)
  }

  close(): void {
    this.#closed = true
    this.#onTopic?.()
    this.#topics.clear()
  }

  async #readOn(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#connect()
        await this.#readOnce()
      } catch {
        // Lost or hung: on a new connection it goes on where it was.
        this.#connection = undefined
        await this.#hangUp()
        await pause(PAUSE_MS)
      }
    }
  }

  /** Once: where the server is silent, some time passes before the connection is seen to be gone. */
  async #hangUp(): Promise<void> {
    const { reader } = this.#ports
    if (this.#closed || reader.status !== 'ready') return
    const gone = new Promise<void>((resolve) => void reader.once('close', () => resolve()))
    reader.disconnect(true)
    await gone
  }

  async #connect(): Promise<void> {
    if (this.#connection !== undefined) return
    const id = Number(await this.#ports.reader.client('ID'))
    await this.#restartLostTopics()
    this.#connection = id
  }

  /** A server that lost its memory begins its topics anew; ids that lie behind ours would never be read. */
  async #restartLostTopics(): Promise<void> {
    const read = [...this.#topics].filter(([, { cursor }]) => cursor !== undefined)
    const pipeline = this.#ports.reader.pipeline()
    for (const [topic] of read) pipeline.xrevrange(this.#ports.streamOf(topic), '+', '-', 'COUNT', 1)
    const answers = (await pipeline.exec()) ?? []
    for (const [k, [, topic]] of read.entries()) {
      const [error, entries] = answers[k] as [Error | null, readonly StreamEntry[]]
      if (error !== null) throw error
      if (compareEventIds(entries[0]?.[0] ?? TAIL_START, topic.cursor as string) >= 0) continue
      topic.cursor = TAIL_START
      for (const listener of topic.listeners) listener.startAnew()
    }
  }

  async #readOnce(): Promise<void> {
    const topics = [...this.#topics].flatMap(([topic, { cursor }]) => (cursor === undefined ? [] : [{ topic, cursor }]))
    this.#readsAll = true
    if (topics.length === 0) {
      await new Promise<void>((resolve) => {
        this.#onTopic = resolve
      })
      return
    }
    const streams = topics.map(({ topic }) => this.#ports.streamOf(topic))
    const cursors = topics.map(({ cursor }) => cursor)
    const answer = await this.#ports.reader.xread(
      'COUNT',
      ENTRIES_AT_ONCE,
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      ...streams,
      ...cursors,
    )
    const topicOf = new Map(topics.map(({ topic }, k) => [streams[k], topic]))
    for (const [stream, entries] of answer ?? []) this.#deliver(topicOf.get(stream) as string, entries)
  }

  #deliver(topic: string, entries: readonly StreamEntry[]): void {
    for (const entry of entries) {
      const read = this.#topics.get(topic)
      if (read === undefined) return
      const [id] = entry
      if (read.cursor !== undefined && compareEventIds(id, read.cursor) > 0) read.cursor = id
      for (const event of eventsOf([entry])) for (const listener of [...read.listeners]) listener.take(event)
    }
  }

  /** Ends the blocking read, which does not know of a new topic; again until it has: it may not have blocked yet. */
  async #wake(): Promise<void> {
    if (this.#waking) return
    this.#waking = true
    while (!this.#readsAll && !this.#closed && this.#connection !== undefined) {
      await this.#ports.commands.client('UNBLOCK', this.#connection).catch(() => pause(PAUSE_MS))
      await pause(WAKE_AGAIN_MS)
    }
    this.#waking = false
  }
}

/** The events among entries; what another program wrote there is none. */
export function eventsOf(entries: readonly StreamEntry[]): readonly BusEvent[] {
  return entries.flatMap(([id, [field, text]]) => {
    try {
      return field === EVENT_FIELD && text !== undefined ? [{ id, value: parseFrozen(text) }] : []
    } catch {
      return []
    }
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
