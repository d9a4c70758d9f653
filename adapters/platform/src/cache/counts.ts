import type { CacheKindStatistics, CacheObserver } from './cache.js'
import { kindOf } from './invalidation.js'

interface KindCounts {
  level1Hits: number
  level2Hits: number
  misses: number
  errors: number
}

/** How often each kind was found, and where. */
export class Counts {
  readonly #counts: ReadonlyMap<string, KindCounts>
  readonly #observe: CacheObserver | undefined

  constructor(kinds: readonly string[], observe: CacheObserver | undefined) {
    this.#counts = new Map(kinds.map((kind) => [kind, { level1Hits: 0, level2Hits: 0, misses: 0, errors: 0 }]))
    this.#observe = observe
  }

  /** A value of this process's memory, or one that it is computing already. */
  foundHere(key: string): void {
    this.#of(key).level1Hits += 1
    this.#observe?.({ kind: kindOf(key), level: 1, outcome: 'hit', count: 1 })
  }

  notHere(key: string): void {
    this.#observe?.({ kind: kindOf(key), level: 1, outcome: 'miss', count: 1 })
  }

  foundThere(key: string): void {
    this.#of(key).level2Hits += 1
    this.#observe?.({ kind: kindOf(key), level: 2, outcome: 'hit', count: 1 })
  }

  /** Neither here nor, where there is a second level, there. */
  missed(key: string, lastLevel: 1 | 2): void {
    this.#of(key).misses += 1
    if (lastLevel === 2) this.#observe?.({ kind: kindOf(key), level: 2, outcome: 'miss', count: 1 })
  }

  failed(key: string, level: 1 | 2): void {
    this.#of(key).errors += 1
    this.#observe?.({ kind: kindOf(key), level, outcome: 'error', count: 1 })
  }

  of(kind: string): Omit<CacheKindStatistics, 'kind' | 'entries' | 'bytes'> {
    return { ...this.#of(kind) }
  }

  #of(key: string): KindCounts {
    return this.#counts.get(kindOf(key)) as KindCounts
  }
}
