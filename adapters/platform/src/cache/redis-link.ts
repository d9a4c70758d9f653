import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { openRedis, PATIENCE_MS } from '../redis/open-redis.js'
import { within } from '../redis/within.js'

export interface LinkOptions {
  readonly location: string
  readonly prefix: string
  /** A message of another node. */
  readonly onMessage: (text: string) => void
  /** Whether something has to be told to the others before this node may join them. */
  readonly owes: () => boolean
  readonly settleDebts: (redis: Redis) => Promise<void>
  readonly onJoined: () => void
  readonly onLeft: () => void
}

const BEAT_MS = 500
/** A message that takes longer counts as lost: a node that does not hear its own heartbeat for so long trusts itself no more. */
const DEAF_AFTER_MS = 1_500
const FAILURES_IN_A_ROW = 3
/** Of values and leases: programs that write another one do not read ours. */
const FORMAT = 1

/**
 * What a node shares with the others: one connection for commands, one that listens. It is joined only while both work,
 * which it proves by a message to itself twice a second; away, nobody waits for it, and it tries again by itself.
 */
export class RedisLink {
  readonly node = randomUUID().slice(0, 8)
  readonly channel: string
  readonly #options: LinkOptions
  readonly #commands: Redis
  readonly #listener: Redis
  readonly #beats: string
  readonly #timer: NodeJS.Timeout
  #joined = false
  #joining = false
  #closed = false
  #server = ''
  /** When the first heartbeat was sent that has not come back. */
  #beatAt: number | undefined
  #failures = 0
  #onBeat: (() => void) | undefined

  constructor(options: LinkOptions) {
    this.#options = options
    this.channel = `${options.prefix}:cache`
    this.#beats = `${this.channel}:${this.node}`
    this.#commands = openRedis(options.location, 'commands')
    this.#listener = openRedis(options.location, 'listener')
    this.#listener.on('message', (channel, text) => this.#hear(channel, text))
    for (const redis of [this.#commands, this.#listener]) {
      redis.on('close', () => this.#leave())
      redis.on('ready', () => void this.#join())
    }
    this.#timer = setInterval(() => void this.#beat(), BEAT_MS)
    this.#timer.unref()
  }

  get joined(): boolean {
    return this.#joined
  }

  /** What a restarted server read back from its disk is older than invalidations it forgot: each start is a new space. */
  get space(): string {
    return `${this.channel}:${FORMAT}:${this.#server}:`
  }

  /** Resolves once the link has joined, at the latest after `ms`; for a start that would rather be warm. */
  async settle(ms: number): Promise<void> {
    const until = performance.now() + ms
    while (!this.#joined && !this.#closed && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Undefined where the link is away or fails meanwhile. */
  async use<T>(work: (redis: Redis) => Promise<T>): Promise<T | undefined> {
    if (!this.#joined) return undefined
    try {
      const answer = await within(PATIENCE_MS, work(this.#commands))
      this.#failures = 0
      return answer
    } catch {
      this.#failures += 1
      if (this.#failures >= FAILURES_IN_A_ROW) this.#leave()
      return undefined
    }
  }

  /** Where a change could not be told to the others, what they share must not be read until it was. */
  leave(): void {
    this.#leave()
  }

  close(): void {
    this.#closed = true
    this.#joined = false
    clearInterval(this.#timer)
    this.#commands.disconnect()
    this.#listener.disconnect()
  }

  #hear(channel: string, text: string): void {
    if (channel === this.channel) {
      this.#options.onMessage(text)
      return
    }
    this.#beatAt = undefined
    this.#onBeat?.()
  }

  async #beat(): Promise<void> {
    if (!this.#joined) {
      await this.#join()
      return
    }
    // After a stall of this process the message may already lie in the socket: it is read before the verdict.
    await new Promise((resolve) => setImmediate(resolve))
    const now = performance.now()
    this.#beatAt ??= now
    if (now - this.#beatAt > DEAF_AFTER_MS) this.#leave()
    else await this.use((redis) => redis.publish(this.#beats, ''))
  }

  async #join(): Promise<void> {
    if (this.#joined || this.#joining || this.#closed) return
    if (this.#commands.status !== 'ready' || this.#listener.status !== 'ready') return
    this.#joining = true
    try {
      await this.#listener.subscribe(this.channel, this.#beats)
      await this.#provePath()
      this.#server = await readServer(this.#commands)
      // Asked again after each await: what came in meanwhile is owed too.
      while (this.#options.owes()) await this.#options.settleDebts(this.#commands)
      if (this.#closed || this.#commands.status !== 'ready' || this.#listener.status !== 'ready') return
      this.#failures = 0
      this.#beatAt = undefined
      this.#joined = true
      this.#options.onJoined()
    } catch {
      // The next beat tries again.
    } finally {
      this.#joining = false
    }
  }

  async #provePath(): Promise<void> {
    const heard = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no heartbeat came back')), BEAT_MS)
      this.#onBeat = () => {
        clearTimeout(late)
        resolve()
      }
    })
    await Promise.all([heard, this.#commands.publish(this.#beats, '')])
  }

  #leave(): void {
    if (!this.#joined) return
    this.#joined = false
    this.#options.onLeft()
  }
}

/** Each start of a server has a name of its own. */
async function readServer(redis: Redis): Promise<string> {
  const run = /^run_id:(\w+)/m.exec(await redis.info('server'))?.[1]
  if (run === undefined) throw new Error('the server does not say its run_id')
  return run.slice(0, 12)
}
