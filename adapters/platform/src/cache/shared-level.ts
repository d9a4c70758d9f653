import type { ChainableCommander, Redis } from 'ioredis'
import type { CacheKindRules } from './cache.js'
import { Debts } from './debts.js'
import type { Invalidation } from './invalidation.js'
import { parseMessage } from './invalidation-message.js'
import { RedisLink } from './redis-link.js'
import {
  type KeptInRedis,
  type Lease,
  type LeasedValue,
  type NewValue,
  SharedCommands,
  unpack,
} from './shared-commands.js'

export interface SharedLevelOptions {
  readonly location: string
  readonly prefix: string
  readonly kinds: Readonly<Record<string, CacheKindRules>>
  readonly leaseMs: number
  readonly onInvalidation: (invalidation: Invalidation) => void
  readonly onJoined: () => void
  readonly onLeft: () => void
}

/** What all nodes keep together in Redis. Every method answers undefined where Redis is away or fails, and none throws. */
export class SharedLevel {
  readonly #leaseMs: number
  readonly #link: RedisLink
  readonly #commands: SharedCommands
  readonly #debts = new Debts()

  constructor(options: SharedLevelOptions) {
    this.#leaseMs = options.leaseMs
    this.#link = new RedisLink({
      ...options,
      owes: () => !this.#debts.isEmpty,
      settleDebts: (redis) => this.#settleDebts(redis),
      onMessage: (text) => {
        const { from, invalidation } = parseMessage(text)
        if (from !== this.#link.node) options.onInvalidation(invalidation)
      },
    })
    const { node, channel } = this.#link
    this.#commands = new SharedCommands({ ...options, node, channel, space: () => this.#link.space })
  }

  get joined(): boolean {
    return this.#link.joined
  }

  settle(ms: number): Promise<void> {
    return this.#link.settle(ms)
  }

  /** What is kept, in one round trip; a second one only where values carry tags that were not asked for. */
  async read(keys: readonly string[], tags: readonly string[]): Promise<KeptInRedis | undefined> {
    const current = await this.#link.use(async (redis) => {
      const pipeline = redis.pipeline()
      const read = this.#commands.addRead(pipeline, keys, tags)
      return read(await execute(pipeline), redis)
    })
    return current && unpack(current)
  }

  /** Reads once more, and takes the lease of each key that is missing and that nobody holds. */
  async acquire(
    keys: readonly string[],
    tags: readonly string[],
  ): Promise<{ readonly kept: KeptInRedis; readonly leases: readonly Lease[] } | undefined> {
    const answer = await this.#link.use(async (redis) => {
      const pipeline = redis.pipeline()
      const acquired = this.#commands.addAcquire(pipeline, keys, tags)
      const read = this.#commands.addRead(pipeline, keys, tags)
      const answers = await execute(pipeline)
      return { current: await read(answers.slice(keys.length), redis), leases: acquired(answers) }
    })
    if (answer === undefined) return undefined
    const kept = await unpack(answer.current)
    const needless = answer.leases.filter(({ key }) => kept.has(key))
    if (needless.length > 0) await this.release(needless)
    return { kept, leases: answer.leases.filter(({ key }) => !kept.has(key)) }
  }

  /** The leases of keys that nobody else is about to compute, whether a value is there or not. */
  acquireAnew(keys: readonly string[], tags: readonly string[]): Promise<readonly Lease[] | undefined> {
    return this.#link.use(async (redis) => {
      const pipeline = redis.pipeline()
      const acquired = this.#commands.addAcquire(pipeline, keys, tags)
      return acquired(await execute(pipeline))
    })
  }

  /** The keys that were stored: those whose lease was still there. */
  async store(values: readonly LeasedValue[]): Promise<ReadonlySet<string> | undefined> {
    const bodies = await this.#pack(values)
    return this.#link.use(async (redis) => {
      const pipeline = redis.pipeline()
      const stored = this.#commands.addStore(pipeline, values, bodies)
      return stored(await execute(pipeline))
    })
  }

  /** The same; the others, who may have kept what was there before, forget it. */
  async storeAndTell(values: readonly LeasedValue[]): Promise<ReadonlySet<string> | undefined> {
    const bodies = await this.#pack(values)
    return this.#link.use(async (redis) => {
      const pipeline = redis.pipeline()
      const stored = this.#commands.addStore(pipeline, values, bodies)
      const keys = values.map(({ lease: { key } }) => key)
      pipeline.publish(this.#link.channel, this.#commands.messageOf({ of: 'keys', keys }))
      return stored(await execute(pipeline))
    })
  }

  /** Stores values whatever is there, and tells the others. */
  async put(values: readonly NewValue[]): Promise<void> {
    const bodies = await this.#commands.pack(values)
    const stored = await this.#link.use(async (redis) => {
      const pipeline = redis.pipeline()
      this.#commands.addPut(pipeline, values, bodies)
      return execute(pipeline)
    })
    if (stored === undefined) this.#owe({ of: 'keys', keys: values.map(({ key }) => key) })
  }

  async renew(leases: readonly Lease[]): Promise<void> {
    await this.#link.use((redis) => this.#keepLeases(redis, leases, this.#leaseMs))
  }

  async release(leases: readonly Lease[]): Promise<void> {
    await this.#link.use((redis) => this.#keepLeases(redis, leases, 0))
  }

  /** What cannot be told now is told before this node joins the others again. */
  async invalidate(invalidation: Exclude<Invalidation, { of: 'all' }>): Promise<void> {
    const told = await this.#link.use((redis) => this.#tell(redis, [invalidation]))
    if (told === undefined) this.#owe(invalidation)
  }

  close(): void {
    this.#link.close()
  }

  #pack(values: readonly LeasedValue[]): Promise<readonly Buffer[]> {
    return this.#commands.pack(values.map(({ lease: { key, tags }, text }) => ({ key, tags, text })))
  }

  #tell(redis: Redis, invalidations: readonly Invalidation[]): Promise<readonly unknown[]> {
    const pipeline = redis.pipeline()
    for (const invalidation of invalidations) this.#commands.addDrop(pipeline, invalidation)
    return execute(pipeline)
  }

  #owe(invalidation: Invalidation): void {
    this.#debts.add(invalidation)
    this.#link.leave()
  }

  async #settleDebts(redis: Redis): Promise<void> {
    const owed = this.#debts.take()
    try {
      await this.#tell(redis, owed)
    } catch (cause) {
      for (const invalidation of owed) this.#debts.add(invalidation)
      throw cause
    }
  }

  #keepLeases(redis: Redis, leases: readonly Lease[], ms: number): Promise<readonly unknown[]> {
    const pipeline = redis.pipeline()
    this.#commands.addKeepLeases(pipeline, leases, ms)
    return execute(pipeline)
  }
}

/** The answers of a pipeline; throws the first error among them. */
async function execute(pipeline: ChainableCommander): Promise<readonly unknown[]> {
  const answers = (await pipeline.exec()) ?? []
  return answers.map(([error, answer]) => {
    if (error !== null) throw error
    return answer
  })
}
