import { LRUCache } from 'lru-cache'
import type { CacheKindRules } from './cache.js'
import { type Invalidation, kindOf } from './invalidation.js'

/** A value in the process's memory; times in ms of the process's clock. */
export interface KeptValue {
  readonly value: unknown
  readonly textBytes: number
  readonly keptAt: number
  readonly expiresAt: number
  readonly tags: readonly string[]
}

export interface LevelOneOptions {
  readonly kinds: Readonly<Record<string, CacheKindRules>>
  readonly maxBytes: number
  readonly now: () => number
}

/** Parsed JSON takes about twice the room of its text, and an entry some room of its own. */
const MEMORY_OF_TEXT = 2
const MEMORY_OF_ENTRY = 200

/** The process's own memory: one list a kind, each bounded by its share of the bytes, the longest unread leaves first. */
export class LevelOne {
  readonly #options: LevelOneOptions
  readonly #lists = new Map<string, LRUCache<string, KeptValue>>()
  readonly #keysByTag = new Map<string, Set<string>>()
  #unheardSince: number | undefined

  constructor(options: LevelOneOptions) {
    this.#options = options
    for (const [kind, { memoryShare }] of Object.entries(options.kinds)) {
      this.#lists.set(
        kind,
        new LRUCache({
          maxSize: Math.max(1, Math.floor(options.maxBytes * memoryShare)),
          sizeCalculation: ({ textBytes }) => MEMORY_OF_ENTRY + MEMORY_OF_TEXT * textBytes,
          dispose: (kept, key) => this.#untag(key, kept.tags),
        }),
      )
    }
  }

  get(key: string): KeptValue | undefined {
    const list = this.#listOf(key)
    const kept = list.get(key)
    if (kept === undefined) return undefined
    if (this.#options.now() < this.#endOf(key, kept)) return kept
    list.delete(key)
    return undefined
  }

  put(key: string, kept: KeptValue): void {
    const list = this.#listOf(key)
    list.set(key, kept)
    // A value larger than the kind's whole share is not taken in.
    if (list.peek(key) !== kept) return
    for (const tag of kept.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set()
      this.#keysByTag.set(tag, keys.add(key))
    }
  }

  drop(invalidation: Invalidation): void {
    switch (invalidation.of) {
      case 'keys':
        for (const key of invalidation.keys) this.#lists.get(kindOf(key))?.delete(key)
        return
      case 'kind':
        this.#lists.get(invalidation.kind)?.clear()
        return
      case 'tag':
        for (const key of [...(this.#keysByTag.get(invalidation.tag) ?? [])]) this.#listOf(key).delete(key)
        return
      case 'all':
        for (const list of this.#lists.values()) list.clear()
        return
    }
  }

  /** From now on invalidations of other processes are not heard: what must follow them at once is forgotten. */
  becomeDeaf(): void {
    this.#unheardSince = this.#options.now()
    for (const [kind, list] of this.#lists) if (this.#options.kinds[kind]?.unheardMs === 0) list.clear()
  }

  /** Invalidations are heard again; those of the time between are unknown, so nothing stays. */
  becomeHearing(): void {
    this.#unheardSince = undefined
    this.drop({ of: 'all' })
  }

  sizeOf(kind: string): { readonly entries: number; readonly bytes: number } {
    const list = this.#lists.get(kind)
    return { entries: list?.size ?? 0, bytes: list?.calculatedSize ?? 0 }
  }

  #endOf(key: string, { keptAt, expiresAt }: KeptValue): number {
    if (this.#unheardSince === undefined) return expiresAt
    const { unheardMs } = this.#options.kinds[kindOf(key)] as CacheKindRules
    return Math.min(expiresAt, Math.max(keptAt, this.#unheardSince) + unheardMs)
  }

  #listOf(key: string): LRUCache<string, KeptValue> {
    const list = this.#lists.get(kindOf(key))
    if (list === undefined) {
      throw new Error(`expected a key of the kinds ${[...this.#lists.keys()].join(', ')}, received ${key}`)
    }
    return list
  }

  #untag(key: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }
}
