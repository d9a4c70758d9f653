import type { Cache, CacheEntry, CacheKey, CacheKindRules, CacheOptions, CacheStatistics } from './cache.js'
import { Levels, type LevelsOptions } from './levels.js'
import { type ComputeMany, computedOf, Loader, type LoaderOptions } from './loader.js'
import { WriteBehind } from './write-behind.js'

export type TieredCacheOptions = LevelsOptions & LoaderOptions

interface PutOffWrite {
  readonly value: unknown
  readonly store: () => Promise<void>
}

/** The cache over the process's memory and, where there is one, a shared level. */
export class TieredCache<Kind extends string> implements Cache<Kind> {
  readonly #kinds: Readonly<Record<string, CacheKindRules>>
  readonly #levels: Levels
  readonly #loader: Loader
  readonly #putOff: WriteBehind<PutOffWrite>

  constructor(options: TieredCacheOptions) {
    this.#kinds = options.kinds
    this.#levels = new Levels(options)
    this.#loader = new Loader(this.#levels, options)
    this.#putOff = new WriteBehind({ store: storeAll, onError: options.onError })
  }

  settle(ms: number): Promise<void> {
    return this.#levels.settle(ms)
  }

  async get<T>(key: CacheKey<Kind>): Promise<T | undefined> {
    return (await this.getMany<T>([key])).get(key)
  }

  async getMany<T>(keys: readonly CacheKey<Kind>[]): Promise<ReadonlyMap<CacheKey<Kind>, T>> {
    const values = new Map<CacheKey<Kind>, T>()
    const elsewhere = [...new Set(keys)].filter((key) => !this.#takeFromMemory(key, values))
    if (elsewhere.length === 0) return values
    const fence = this.#levels.openFence()
    try {
      const found = await this.#levels.read(elsewhere, [], fence)
      for (const key of elsewhere) {
        const kept = found.get(key)
        if (kept === undefined) this.#levels.counts.missed(key, this.#levels.lastLevel)
        else values.set(key, kept.value as T)
      }
      return values
    } finally {
      fence.close()
    }
  }

  set(key: CacheKey<Kind>, value: unknown, options: CacheOptions = {}): Promise<void> {
    return this.setMany([{ ...options, key, value }])
  }

  async setMany(entries: readonly CacheEntry<Kind>[]): Promise<void> {
    const latest = new Map(entries.map((entry) => [entry.key, entry]))
    const values = [...latest.values()].flatMap(({ key, value, tags = [] }) => {
      const computed = computedOf(key, value)
      return computed === undefined ? [] : [{ ...computed, tags }]
    })
    if (values.length > 0) await this.#levels.put(values)
  }

  async getOrCompute<T>(key: CacheKey<Kind>, compute: () => Promise<T>, options: CacheOptions = {}): Promise<T> {
    const computeOne = async () => new Map([[key, await compute()]])
    return (await this.getOrComputeMany<T>([key], computeOne, options)).get(key) as T
  }

  async getOrComputeMany<T>(
    keys: readonly CacheKey<Kind>[],
    compute: (missing: readonly CacheKey<Kind>[]) => Promise<ReadonlyMap<CacheKey<Kind>, T>>,
    { tags = [] }: CacheOptions = {},
  ): Promise<ReadonlyMap<CacheKey<Kind>, T>> {
    const values = new Map<CacheKey<Kind>, T>()
    const missing: CacheKey<Kind>[] = []
    const due: CacheKey<Kind>[] = []
    const underWay: Promise<void>[] = []
    const takeFrom = async (flight: Promise<ReadonlyMap<string, unknown>>, wanted: readonly CacheKey<Kind>[]) => {
      const found = await flight
      for (const key of wanted) if (found.has(key)) values.set(key, found.get(key) as T)
    }
    for (const key of new Set(keys)) {
      const flight = this.#loader.underWay(key, tags)
      if (flight !== undefined) underWay.push(takeFrom(flight, [key]))
      else if (!this.#takeFromMemory(key, values, due)) missing.push(key)
    }
    const asked = { tags, compute: compute as ComputeMany }
    if (due.length > 0) this.#loader.refresh({ ...asked, keys: due })
    if (missing.length > 0) underWay.push(takeFrom(this.#loader.load({ ...asked, keys: missing }), missing))
    await Promise.all(underWay)
    return values
  }

  async write<T>(key: CacheKey<Kind>, value: T, store: (value: T) => Promise<void>): Promise<void> {
    const { policy } = this.#kinds[key.slice(0, key.indexOf(':'))] as CacheKindRules
    switch (policy) {
      case 'write-through':
        await this.#levels.writeThrough(key, computedOf(key, value), () => store(value))
        return
      case 'read-through':
      case 'refresh-ahead':
      case 'write-around':
        try {
          await store(value)
        } finally {
          // Also where it failed: nobody knows whether the database has taken it.
          await this.delete([key])
        }
        return
      case 'write-behind':
        await this.#putOff.add(key, { value: computedOf(key, value)?.value, store: () => store(value) })
        await this.set(key, value)
        return
    }
  }

  async delete(keys: readonly CacheKey<Kind>[]): Promise<void> {
    if (keys.length > 0) await this.#levels.invalidate({ of: 'keys', keys })
  }

  deleteKind(kind: Kind): Promise<void> {
    return this.#levels.invalidate({ of: 'kind', kind })
  }

  deleteTag(tag: string): Promise<void> {
    return this.#levels.invalidate({ of: 'tag', tag })
  }

  statistics(): CacheStatistics<Kind> {
    const kinds = (Object.keys(this.#kinds) as Kind[]).map((kind) => ({
      kind,
      ...this.#levels.counts.of(kind),
      ...this.#levels.memory.sizeOf(kind),
    }))
    return { shared: this.shared(), kinds }
  }

  shared(): CacheStatistics['shared'] {
    return this.#levels.state
  }

  async close(): Promise<void> {
    try {
      await this.#putOff.close()
    } finally {
      this.#levels.close()
    }
  }

  #takeFromMemory<T>(key: CacheKey<Kind>, values: Map<CacheKey<Kind>, T>, due: CacheKey<Kind>[] = []): boolean {
    // What is not in the database yet must not be computed from there.
    const putOff = this.#putOff.get(key)
    if (putOff !== undefined) {
      this.#levels.counts.foundHere(key)
      values.set(key, putOff.value as T)
      return true
    }
    const kept = this.#levels.lookUp(key)
    if (kept === undefined) return false
    values.set(key, kept.value as T)
    if (this.#levels.isDue(key, kept)) due.push(key)
    return true
  }
}

const STORED_AT_ONCE = 8

async function storeAll(batch: ReadonlyMap<string, PutOffWrite>): Promise<void> {
  const writes = [...batch.values()]
  for (let from = 0; from < writes.length; from += STORED_AT_ONCE) {
    await Promise.all(writes.slice(from, from + STORED_AT_ONCE).map(({ store }) => store()))
  }
}
