/** What became wrong at once; `all` where a process may have missed what became wrong. */
export type Invalidation =
  | { readonly of: 'keys'; readonly keys: readonly string[] }
  | { readonly of: 'kind'; readonly kind: string }
  | { readonly of: 'tag'; readonly tag: string }
  | { readonly of: 'all' }

/** Remembers what was invalidated since it was opened, for one read or computation under way. */
export interface Fence {
  /** Whether a value of this key that was read since may be kept. */
  allows(key: string, tags: readonly string[]): boolean
  close(): void
}

/**
 * Holds the invalidations against everything under way: a value read before an invalidation and kept after it would be
 * wrong until its time is over.
 */
export class Fences {
  readonly #open = new Set<SeenInvalidations>()

  open(): Fence {
    const seen = new SeenInvalidations((closed) => this.#open.delete(closed))
    this.#open.add(seen)
    return seen
  }

  record(invalidation: Invalidation): void {
    for (const seen of this.#open) seen.add(invalidation)
  }
}

class SeenInvalidations implements Fence {
  readonly #keys = new Set<string>()
  readonly #kinds = new Set<string>()
  readonly #tags = new Set<string>()
  readonly #onClose: (closed: SeenInvalidations) => void
  #all = false

  constructor(onClose: (closed: SeenInvalidations) => void) {
    this.#onClose = onClose
  }

  add(invalidation: Invalidation): void {
    switch (invalidation.of) {
      case 'keys':
        for (const key of invalidation.keys) this.#keys.add(key)
        return
      case 'kind':
        this.#kinds.add(invalidation.kind)
        return
      case 'tag':
        this.#tags.add(invalidation.tag)
        return
      case 'all':
        this.#all = true
        return
    }
  }

  allows(key: string, tags: readonly string[]): boolean {
    return (
      !this.#all && !this.#keys.has(key) && !this.#kinds.has(kindOf(key)) && !tags.some((tag) => this.#tags.has(tag))
    )
  }

  close(): void {
    this.#onClose(this)
  }
}

export function kindOf(key: string): string {
  const colon = key.indexOf(':')
  return colon < 0 ? key : key.slice(0, colon)
}
