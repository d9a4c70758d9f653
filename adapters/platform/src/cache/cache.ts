/** `kind:id`; the kind says how long and where a value is kept. */
export type CacheKey<Kind extends string = string> = `${Kind}:${string}`

/**
 * What happens to the cache when a value is written to the database through {@link Cache.write}.
 * - `read-through`: the value is forgotten and computed by the next reader.
 * - `refresh-ahead`: the same, and a value that is read near its end is computed anew while readers still get the old one.
 * - `write-through`: the value is kept as written, so that the next reader finds it.
 * - `write-around`: the value is forgotten; for what is written more often than read.
 * - `write-behind`: the value is kept at once and reaches the database a moment later, many in one go. A killed process
 *   loses that moment, so it is for counters and what was recently viewed, never for what was acknowledged.
 */
export type CachePolicy = 'read-through' | 'refresh-ahead' | 'write-through' | 'write-around' | 'write-behind'

/** How values of one kind are kept. */
export interface CacheKindRules {
  /** What the values are, one phrase. */
  readonly what: string
  readonly ttlMs: number
  /**
   * How long a process that hears no invalidations, because Redis is away, may answer from its own memory: 0 for what must
   * follow a change at once, up to `ttlMs` for what only time makes old.
   */
  readonly unheardMs: number
  /** Share of the process's memory for the cache, so that no kind drives out the others. */
  readonly memoryShare: number
  readonly policy: CachePolicy
  /** Values from this size on are compressed on their way to Redis. */
  readonly compressFromBytes: number
}

export interface CacheOptions {
  /**
   * Names under which many values are forgotten at once, as `user:7`. They have to be known before a value is computed: one
   * that was invalidated in the meantime is not kept.
   */
  readonly tags?: readonly string[]
}

export interface CacheEntry<Kind extends string = string> extends CacheOptions {
  readonly key: CacheKey<Kind>
  readonly value: unknown
}

/**
 * Remembers what can be computed again; the database or the lake is the truth. Values are JSON: what a reader gets is
 * frozen and what `JSON.parse` makes of the value, for the first reader as for all others. `undefined` is never kept.
 * No method fails because Redis is away: it is slower then, and never wrong.
 */
export interface Cache<Kind extends string = string> {
  get<T>(key: CacheKey<Kind>): Promise<T | undefined>
  /** Reads many in one round trip; what is not kept is absent from the map. */
  getMany<T>(keys: readonly CacheKey<Kind>[]): Promise<ReadonlyMap<CacheKey<Kind>, T>>
  /** Keeps a value that is known to be current. Where it was computed from a store, use `getOrCompute`, which sees races. */
  set(key: CacheKey<Kind>, value: unknown, options?: CacheOptions): Promise<void>
  setMany(entries: readonly CacheEntry<Kind>[]): Promise<void>
  /**
   * The value that is kept, else that of `compute`. Readers who ask for the same key at the same time share one
   * computation, in the process and, where Redis is there, between processes. An error of `compute` is thrown to all who
   * wait for it and is not kept. A value that was invalidated while it was computed reaches only those who asked before.
   */
  getOrCompute<T>(key: CacheKey<Kind>, compute: () => Promise<T>, options?: CacheOptions): Promise<T>
  /** The same for many keys: `compute` is called once with those that are missing; what it leaves out is absent. */
  getOrComputeMany<T>(
    keys: readonly CacheKey<Kind>[],
    compute: (missing: readonly CacheKey<Kind>[]) => Promise<ReadonlyMap<CacheKey<Kind>, T>>,
    options?: CacheOptions,
  ): Promise<ReadonlyMap<CacheKey<Kind>, T>>
  /** Writes `value` by `store` and treats the cache as the kind's policy says. What is kept then carries no tags. */
  write<T>(key: CacheKey<Kind>, value: T, store: (value: T) => Promise<void>): Promise<void>
  /** Forgets keys on all nodes; once it returns, this process never answers with the old value again. */
  delete(keys: readonly CacheKey<Kind>[]): Promise<void>
  deleteKind(kind: Kind): Promise<void>
  deleteTag(tag: string): Promise<void>
  statistics(): CacheStatistics<Kind>
  /** Whether other processes are heard now; costs nothing to ask. */
  shared(): CacheStatistics['shared']
  /** Brings what `write-behind` still holds to the database and leaves Redis. */
  close(): Promise<void>
}

export interface CacheStatistics<Kind extends string = string> {
  /** `alone` is the in-process cache; `away` means that Redis is configured and cannot be reached. */
  readonly shared: 'alone' | 'joined' | 'away'
  readonly kinds: readonly CacheKindStatistics<Kind>[]
}

/** Counts since the process began; entries and bytes of level 1 now. */
export interface CacheKindStatistics<Kind extends string = string> {
  readonly kind: Kind
  readonly level1Hits: number
  readonly level2Hits: number
  readonly misses: number
  readonly errors: number
  readonly entries: number
  readonly bytes: number
}

export type CacheOutcome = 'hit' | 'miss' | 'error'

/** Hears of each look-up, for metrics; must not throw. */
export type CacheObserver = (event: {
  readonly kind: string
  readonly level: 1 | 2
  readonly outcome: CacheOutcome
  readonly count: number
}) => void
