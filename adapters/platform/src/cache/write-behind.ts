import { StockLabError } from '@stocklab/domain'

export interface WriteBehindOptions<T> {
  /** Brings many to the database at once; called with at least one, never twice at the same time. */
  readonly store: (batch: ReadonlyMap<string, T>) => Promise<void>
  /** What two writes of one key come to, as a sum of counts; without it the later one. */
  readonly merge?: (earlier: T, later: T) => T
  readonly everyMs?: number
  /** So many keys wait at most; who adds more waits until they are stored. */
  readonly most?: number
  /** Hears of a batch that could not be stored; it is tried again. */
  readonly onError?: (error: unknown) => void
}

const EVERY_MS = 1_000
const MOST = 10_000
const ATTEMPTS_AT_END = 5

/**
 * Puts writes off and brings them to the database together: for counters and what was recently viewed, where a killed
 * process may lose the last moment. Nothing is dropped otherwise: a full queue makes writers wait, a batch that fails is
 * tried again, and `close` stores what is left.
 */
export class WriteBehind<T> {
  readonly #options: WriteBehindOptions<T>
  readonly #timer: NodeJS.Timeout
  #waiting = new Map<string, T>()
  #leaving: ReadonlyMap<string, T> = new Map()
  #storing: Promise<void> | undefined

  constructor(options: WriteBehindOptions<T>) {
    this.#options = options
    this.#timer = setInterval(() => this.#storeLater(), options.everyMs ?? EVERY_MS)
    this.#timer.unref()
  }

  async add(key: string, value: T): Promise<void> {
    while (this.#waiting.size >= (this.#options.most ?? MOST) && !this.#waiting.has(key)) await this.flush()
    this.#put(key, value)
  }

  /** What the key comes to once it is stored, if it is put off. */
  get(key: string): T | undefined {
    return this.#waiting.get(key) ?? this.#leaving.get(key)
  }

  /** Stores all that waits now. Rejects where it cannot be stored; it goes on waiting then. */
  async flush(): Promise<void> {
    if (this.#storing !== undefined) await this.#storing
    if (this.#waiting.size === 0) return
    this.#storing ??= this.#store().finally(() => {
      this.#storing = undefined
    })
    await this.#storing
  }

  /** Throws StockLabError (unavailable) where the database takes nothing even when asked several times. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    for (let attempt = 1; this.#waiting.size > 0; attempt++) {
      try {
        await this.flush()
      } catch (cause) {
        if (attempt === ATTEMPTS_AT_END) throw unstored(this.#waiting.size, cause)
        await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt))
      }
    }
    await this.#storing
  }

  #storeLater(): void {
    this.flush().catch((error: unknown) => this.#options.onError?.(error))
  }

  #put(key: string, value: T): void {
    const earlier = this.#waiting.get(key)
    const { merge } = this.#options
    this.#waiting.set(key, earlier === undefined || merge === undefined ? value : merge(earlier, value))
  }

  async #store(): Promise<void> {
    const batch = this.#waiting
    this.#leaving = batch
    this.#waiting = new Map()
    try {
      await this.#options.store(batch)
    } catch (cause) {
      // What came in meanwhile is later than what failed.
      const later = this.#waiting
      this.#waiting = new Map(batch)
      for (const [key, value] of later) this.#put(key, value)
      throw cause
    } finally {
      this.#leaving = new Map()
    }
  }
}

function unstored(count: number, cause: unknown): StockLabError {
  return new StockLabError(
    'unavailable',
    'CACHE_UNSTORED',
    `expected the database to take ${count} writes that were put off, received ${(cause as Error).message}`,
    { hint: 'Start again when the database is back; views and counts of the last moment are missing.', cause },
  )
}
