import { type Invalidation, kindOf } from './invalidation.js'

/** So many keys are owed one by one; beyond that, whole kinds. */
const MOST_KEYS = 10_000

/** Invalidations that could not be told to the other nodes yet; bounded, and never fewer than are owed. */
export class Debts {
  readonly #keys = new Set<string>()
  readonly #kinds = new Set<string>()
  readonly #tags = new Set<string>()
  #all = false

  get isEmpty(): boolean {
    return !this.#all && this.#keys.size === 0 && this.#kinds.size === 0 && this.#tags.size === 0
  }

  add(invalidation: Invalidation): void {
    switch (invalidation.of) {
      case 'keys':
        for (const key of invalidation.keys) if (!this.#kinds.has(kindOf(key))) this.#keys.add(key)
        if (this.#keys.size > MOST_KEYS) this.#oweKinds()
        return
      case 'kind':
        this.#kinds.add(invalidation.kind)
        return
      case 'tag':
        this.#tags.add(invalidation.tag)
        if (this.#tags.size > MOST_KEYS) this.#all = true
        return
      case 'all':
        this.#all = true
        return
    }
  }

  /** All that is owed; nothing is, afterwards. */
  take(): readonly Invalidation[] {
    const owed: Invalidation[] = this.#all
      ? [{ of: 'all' }]
      : [
          ...[...this.#kinds].map((kind) => ({ of: 'kind', kind }) as const),
          ...[...this.#tags].map((tag) => ({ of: 'tag', tag }) as const),
          { of: 'keys', keys: [...this.#keys] },
        ]
    this.#all = false
    for (const set of [this.#keys, this.#kinds, this.#tags]) set.clear()
    return owed
  }

  #oweKinds(): void {
    for (const key of this.#keys) this.#kinds.add(kindOf(key))
    this.#keys.clear()
  }
}
