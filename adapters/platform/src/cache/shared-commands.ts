import { randomUUID } from 'node:crypto'
import type { ChainableCommander, Redis } from 'ioredis'
import type { CacheKindRules } from './cache.js'
import { type Invalidation, kindOf } from './invalidation.js'
import { type InvalidationMessage, partsOf } from './invalidation-message.js'
import { openPacked, type PackedValue, packValue, textOf } from './packing.js'
import { ACQUIRE, DROP, KEEP_LEASE, PUT, STORE } from './redis-scripts.js'

/** A value as the shared level gives it. */
export interface SharedValue {
  readonly text: string
  readonly remainingMs: number
  readonly ttlMs: number
  readonly tags: readonly string[]
}

/** The right to store one key, until somebody invalidates it. */
export interface Lease {
  readonly key: string
  readonly tags: readonly string[]
  readonly token: string
  readonly stamps: readonly string[]
}

export interface LeasedValue {
  readonly lease: Lease
  readonly text: string
}

export interface NewValue {
  readonly key: string
  readonly text: string
  readonly tags: readonly string[]
}

export interface SharedCommandsOptions {
  readonly kinds: Readonly<Record<string, CacheKindRules>>
  readonly leaseMs: number
  readonly node: string
  readonly channel: string
  /** What all names begin with, now. */
  readonly space: () => string
}

/** Longer than any value lives; a stamp that ran out makes its values missing. */
const STAMP_MS = 7 * 24 * 3_600_000

export type KeptInRedis = ReadonlyMap<string, SharedValue>

/** What was found and is current, at a time of the server's clock. */
export interface CurrentValues {
  readonly now: number
  readonly values: ReadonlyMap<string, PackedValue>
}

export async function unpack({ now, values }: CurrentValues): Promise<KeptInRedis> {
  const kept = new Map<string, SharedValue>()
  for (const [key, value] of values) {
    const { ttlMs, tags, expiresAt } = value
    const text = await textOf(value)
    if (text !== undefined) kept.set(key, { text, remainingMs: expiresAt - now, ttlMs, tags })
  }
  return kept
}

/** The commands of the shared level: which names they touch, and what their answers mean. */
export class SharedCommands {
  readonly #options: SharedCommandsOptions

  constructor(options: SharedCommandsOptions) {
    this.#options = options
  }

  /** Adds one MGET; the answer finds out what is current, by a second one where values carry tags that were not asked for. */
  addRead(pipeline: ChainableCommander, keys: readonly string[], tags: readonly string[]) {
    const stampNames = [...new Set(keys.flatMap((key) => this.#stampsOf(key, tags)))]
    pipeline.mgetBuffer(...keys.map((key) => this.#valueOf(key)), ...stampNames)
    pipeline.time()
    return async (answers: readonly unknown[], redis: Redis): Promise<CurrentValues> => {
      const [found, [seconds, micros]] = answers as [readonly (Buffer | null)[], readonly [string, string]]
      const now = Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000)
      const stamps = new Map(stampNames.map((name, k) => [name, found[keys.length + k]?.toString()]))
      const values = new Map<string, PackedValue>()
      for (const [k, key] of keys.entries()) {
        const value = found[k] && openPacked(found[k])
        if (value) values.set(key, value)
      }
      await this.#readMoreStamps(redis, values, stamps)
      return { now, values: this.#currentOf(values, stamps, now) }
    }
  }

  /** Adds the taking of leases; the answer tells which were taken. */
  addAcquire(pipeline: ChainableCommander, keys: readonly string[], tags: readonly string[]) {
    const token = randomUUID()
    for (const key of keys) {
      const names = [this.#leaseOf(key), ...this.#stampsOf(key, tags)]
      pipeline.eval(ACQUIRE, names.length, ...names, token, this.#options.leaseMs, STAMP_MS, freshStamp())
    }
    return (answers: readonly unknown[]): readonly Lease[] =>
      keys.flatMap((key, k) => {
        const [acquired, ...stamps] = answers[k] as readonly [number, ...string[]]
        return acquired === 1 ? [{ key, tags, token: [token, ...stamps].join(' '), stamps }] : []
      })
  }

  /** What the store scripts keep of values. */
  pack(values: readonly NewValue[]): Promise<readonly Buffer[]> {
    return Promise.all(values.map(({ key, text, tags }) => packValue(text, { ...this.#rulesOf(key), tags })))
  }

  /** Adds the storing of packed values under leases; the answer tells which were stored. */
  addStore(pipeline: ChainableCommander, values: readonly LeasedValue[], bodies: readonly Buffer[]) {
    for (const [k, { lease }] of values.entries()) {
      const { key, tags, token, stamps } = lease
      const names = [this.#valueOf(key), this.#leaseOf(key), ...this.#stampsOf(key, tags)]
      pipeline.eval(STORE, names.length, ...names, token, this.#ttlOf(key), STAMP_MS, bodies[k] as Buffer, ...stamps)
    }
    return (answers: readonly unknown[]): ReadonlySet<string> =>
      new Set(values.flatMap(({ lease: { key } }, k) => (answers[k] === 1 ? [key] : [])))
  }

  addPut(pipeline: ChainableCommander, values: readonly NewValue[], bodies: readonly Buffer[]): void {
    for (const [k, { key, tags }] of values.entries()) {
      const names = [this.#valueOf(key), this.#leaseOf(key), ...this.#stampsOf(key, tags)]
      const message = this.messageOf({ of: 'keys', keys: [key] })
      const rest = [message, this.#ttlOf(key), STAMP_MS, bodies[k] as Buffer, freshStamp()]
      pipeline.eval(PUT, names.length, ...names, this.#options.channel, ...rest)
    }
  }

  addDrop(pipeline: ChainableCommander, invalidation: Invalidation): void {
    for (const part of partsOf(invalidation)) {
      const names = this.#namesOf(part)
      pipeline.eval(DROP, names.length, ...names, this.#options.channel, this.messageOf(part))
    }
  }

  /** Makes leases last so long from now; 0 gives them back. */
  addKeepLeases(pipeline: ChainableCommander, leases: readonly Lease[], ms: number): void {
    for (const { key, token } of leases) pipeline.eval(KEEP_LEASE, 1, this.#leaseOf(key), token, ms)
  }

  messageOf(invalidation: Invalidation): string {
    return JSON.stringify({ from: this.#options.node, invalidation } satisfies InvalidationMessage)
  }

  async #readMoreStamps(
    redis: Redis,
    values: ReadonlyMap<string, PackedValue>,
    stamps: Map<string, string | undefined>,
  ): Promise<void> {
    const wanted = [...values.values()].flatMap((value) => value.tags.map((tag) => this.#tagStampOf(tag)))
    const unknown = [...new Set(wanted)].filter((name) => !stamps.has(name))
    if (unknown.length === 0) return
    const answers = await redis.mget(...unknown)
    for (const [k, name] of unknown.entries()) stamps.set(name, answers[k] ?? undefined)
  }

  #currentOf(
    values: ReadonlyMap<string, PackedValue>,
    stamps: ReadonlyMap<string, string | undefined>,
    now: number,
  ): ReadonlyMap<string, PackedValue> {
    const isCurrent = (key: string, value: PackedValue) => {
      const names = this.#stampsOf(key, value.tags)
      return value.expiresAt > now && value.stamps.every((stamp, k) => stamp === stamps.get(names[k] as string))
    }
    return new Map([...values].filter(([key, value]) => isCurrent(key, value)))
  }

  #namesOf(invalidation: Invalidation): readonly string[] {
    switch (invalidation.of) {
      case 'keys':
        return invalidation.keys.flatMap((key) => [this.#valueOf(key), this.#leaseOf(key)])
      case 'kind':
        return [this.#kindStampOf(invalidation.kind)]
      case 'tag':
        return [this.#tagStampOf(invalidation.tag)]
      case 'all':
        return Object.keys(this.#options.kinds).map((kind) => this.#kindStampOf(kind))
    }
  }

  #rulesOf(key: string): CacheKindRules {
    return this.#options.kinds[kindOf(key)] as CacheKindRules
  }

  #ttlOf(key: string): number {
    return this.#rulesOf(key).ttlMs
  }

  #valueOf(key: string): string {
    return `${this.#options.space()}v:${key}`
  }

  #leaseOf(key: string): string {
    return `${this.#options.space()}l:${key}`
  }

  #stampsOf(key: string, tags: readonly string[]): readonly string[] {
    return [this.#kindStampOf(kindOf(key)), ...tags.map((tag) => this.#tagStampOf(tag))]
  }

  #kindStampOf(kind: string): string {
    return `${this.#options.space()}k:${kind}`
  }

  #tagStampOf(tag: string): string {
    return `${this.#options.space()}t:${tag}`
  }
}

function freshStamp(): string {
  return randomUUID().slice(0, 13)
}
