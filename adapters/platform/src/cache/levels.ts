import type { CacheKindRules, CacheObserver } from './cache.js'
import { Counts } from './counts.js'
import { parseFrozen } from './freeze.js'
import { type Fence, Fences, type Invalidation, kindOf } from './invalidation.js'
import { type KeptValue, LevelOne } from './level-one.js'
import type { KeptInRedis, Lease } from './shared-commands.js'
import { SharedLevel } from './shared-level.js'

export interface LevelsOptions {
  readonly kinds: Readonly<Record<string, CacheKindRules>>
  readonly memoryBytes: number
  readonly now: () => number
  readonly observe?: CacheObserver
  readonly shared?: { readonly location: string; readonly prefix: string; readonly leaseMs: number }
}

/** A value with the text under which it is kept. */
export interface Computed {
  readonly key: string
  readonly text: string
  readonly value: unknown
}

/** The last part of its life in which a value is refreshed ahead. */
const DUE_RATIO = 0.2

/** Both levels as one: what is read from the shared one is taken into the memory, unless it was invalidated meanwhile. */
export class Levels {
  readonly counts: Counts
  readonly memory: LevelOne
  readonly #options: LevelsOptions
  readonly #fences = new Fences()
  readonly #shared: SharedLevel | undefined

  constructor(options: LevelsOptions) {
    this.#options = options
    this.memory = new LevelOne({ ...options, maxBytes: options.memoryBytes })
    this.counts = new Counts(Object.keys(options.kinds), options.observe)
    if (options.shared === undefined) return
    this.#shared = new SharedLevel({
      ...options.shared,
      kinds: options.kinds,
      onInvalidation: (invalidation) => this.#forget(invalidation),
      onLeft: () => {
        this.#fences.record({ of: 'all' })
        this.memory.becomeDeaf()
      },
      onJoined: () => {
        this.#fences.record({ of: 'all' })
        this.memory.becomeHearing()
      },
    })
    // Not joined yet: nothing is heard.
    this.memory.becomeDeaf()
  }

  get state(): 'alone' | 'joined' | 'away' {
    if (this.#shared === undefined) return 'alone'
    return this.#shared.joined ? 'joined' : 'away'
  }

  get lastLevel(): 1 | 2 {
    return this.state === 'joined' ? 2 : 1
  }

  settle(ms: number): Promise<void> {
    return this.#shared?.settle(ms) ?? Promise.resolve()
  }

  openFence(): Fence {
    return this.#fences.open()
  }

  /** Looks into the memory. */
  lookUp(key: string): KeptValue | undefined {
    const kept = this.memory.get(key)
    if (kept === undefined) this.counts.notHere(key)
    else this.counts.foundHere(key)
    return kept
  }

  async read(keys: readonly string[], tags: readonly string[], fence: Fence): Promise<ReadonlyMap<string, KeptValue>> {
    if (!this.#shared?.joined) return new Map()
    const kept = await this.#shared.read(keys, tags)
    if (kept === undefined) for (const key of keys) this.counts.failed(key, 2)
    return this.#admit(kept ?? new Map(), fence)
  }

  /** Undefined where there is nobody to share with. */
  async acquire(keys: readonly string[], tags: readonly string[], fence: Fence) {
    const answer = await this.#shared?.acquire(keys, tags)
    return answer && { leases: answer.leases, found: this.#admit(answer.kept, fence) }
  }

  /** Leases of keys that are to be replaced, whatever is there; undefined where there is nobody to share with. */
  async acquireAnew(keys: readonly string[], tags: readonly string[]): Promise<readonly Lease[] | undefined> {
    return keys.length === 0 ? [] : this.#shared?.acquireAnew(keys, tags)
  }

  /** Whether a value is so near its end that it should be computed anew while it still serves. */
  isDue(key: string, { expiresAt }: KeptValue): boolean {
    const { policy, ttlMs } = this.#options.kinds[kindOf(key)] as CacheKindRules
    return policy === 'refresh-ahead' && expiresAt - this.#options.now() < DUE_RATIO * ttlMs
  }

  /** Keeps what was computed under leases, on both levels. */
  async store(computed: readonly (Computed & { readonly lease: Lease })[], fence: Fence): Promise<void> {
    if (computed.length === 0) return
    const stored = await this.#shared?.store(computed)
    for (const each of computed) {
      if (stored === undefined || stored.has(each.key)) this.keepHere(each, each.lease.tags, fence)
    }
  }

  keepHere(computed: Computed, tags: readonly string[], fence: Fence): void {
    if (fence.allows(computed.key, tags)) this.#keepNow(computed, tags)
  }

  /** Keeps values whatever was there, here and for the others. */
  async put(values: readonly (Computed & { readonly tags: readonly string[] })[]): Promise<void> {
    const replaced: Invalidation = { of: 'keys', keys: values.map(({ key }) => key) }
    this.#forget(replaced)
    const fence = this.#fences.open()
    try {
      await this.#shared?.put(values)
    } finally {
      fence.close()
    }
    // Whoever read the old values meanwhile must not keep them over the new ones.
    this.#forget(replaced)
    for (const value of values) if (fence.allows(value.key, value.tags)) this.#keepNow(value, value.tags)
  }

  /**
   * Writes to the database and keeps what was written, if nobody else wrote or invalidated the key meanwhile: two writers at
   * once leave nothing behind, since only the database knows who was last.
   */
  async writeThrough(key: string, computed: Computed | undefined, store: () => Promise<void>): Promise<void> {
    const written = { of: 'keys', keys: [key] } as const
    await this.invalidate(written)
    const fence = this.#fences.open()
    let isKept = false
    try {
      const leases = await this.acquireAnew([key], [])
      await store()
      isKept = computed !== undefined && (await this.#share(computed, leases?.[0])) && fence.allows(key, [])
    } finally {
      fence.close()
      // Also where the write failed: nobody knows whether the database has taken it.
      if (!isKept) await this.invalidate(written)
    }
    if (computed === undefined || !isKept) return
    this.#forget(written)
    this.#keepNow(computed, [])
  }

  /** Forgets here and there; again here, since a reader may have brought the old value from there meanwhile. */
  async invalidate(invalidation: Exclude<Invalidation, { of: 'all' }>): Promise<void> {
    this.#forget(invalidation)
    if (this.#shared === undefined) return
    await this.#shared.invalidate(invalidation)
    this.#forget(invalidation)
  }

  async renew(leases: readonly Lease[]): Promise<void> {
    await this.#shared?.renew(leases)
  }

  async release(leases: readonly Lease[]): Promise<void> {
    if (leases.length > 0) await this.#shared?.release(leases)
  }

  close(): void {
    this.#shared?.close()
  }

  async #share(computed: Computed, lease: Lease | undefined): Promise<boolean> {
    if (this.#shared === undefined) return true
    if (lease === undefined) return false
    return (await this.#shared.storeAndTell([{ ...computed, lease }]))?.has(computed.key) === true
  }

  #keepNow({ key, text, value }: Computed, tags: readonly string[]): void {
    const now = this.#options.now()
    const { ttlMs } = this.#options.kinds[kindOf(key)] as CacheKindRules
    this.memory.put(key, { value, textBytes: text.length, keptAt: now, expiresAt: now + ttlMs, tags })
  }

  #forget(invalidation: Invalidation): void {
    this.#fences.record(invalidation)
    this.memory.drop(invalidation)
  }

  #admit(kept: KeptInRedis, fence: Fence): ReadonlyMap<string, KeptValue> {
    const now = this.#options.now()
    const admitted = new Map<string, KeptValue>()
    for (const [key, { text, remainingMs, ttlMs, tags }] of kept) {
      const value: KeptValue = {
        value: parseFrozen(text),
        textBytes: text.length,
        keptAt: now - (ttlMs - remainingMs),
        expiresAt: now + remainingMs,
        tags,
      }
      this.counts.foundThere(key)
      admitted.set(key, value)
      if (fence.allows(key, tags)) this.memory.put(key, value)
    }
    return admitted
  }
}
