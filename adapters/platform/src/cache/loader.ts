import { parseFrozen } from './freeze.js'
import type { Fence } from './invalidation.js'
import type { KeptValue } from './level-one.js'
import type { Computed, Levels } from './levels.js'
import type { Lease } from './shared-commands.js'

export type ComputeMany = (missing: readonly string[]) => Promise<ReadonlyMap<string, unknown>>

export interface Asked {
  readonly keys: readonly string[]
  readonly tags: readonly string[]
  readonly compute: ComputeMany
}

export interface LoaderOptions {
  readonly leaseMs: number
  /** So long one waits for another node's computation before doing it oneself. */
  readonly waitMs: number
  readonly onError: (error: unknown) => void
}

interface Flight {
  readonly fence: Fence
  readonly values: Promise<ReadonlyMap<string, unknown>>
}

const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 100

/** Brings values that are missing: from those who compute them already, from the shared level, or by computing them. */
export class Loader {
  readonly #levels: Levels
  readonly #options: LoaderOptions
  readonly #flights = new Map<string, Flight>()
  readonly #refreshing = new Set<string>()

  constructor(levels: Levels, options: LoaderOptions) {
    this.#levels = levels
    this.#options = options
  }

  /** A computation under way, unless what it reads has been invalidated since it began. */
  underWay(key: string, tags: readonly string[]): Promise<ReadonlyMap<string, unknown>> | undefined {
    const flight = this.#flights.get(key)
    if (!flight?.fence.allows(key, tags)) return undefined
    this.#levels.counts.foundHere(key)
    return flight.values
  }

  load(asked: Asked): Promise<ReadonlyMap<string, unknown>> {
    const fence = this.#levels.openFence()
    const values = this.#bring(asked, fence).finally(() => {
      fence.close()
      for (const key of asked.keys) if (this.#flights.get(key) === flight) this.#flights.delete(key)
    })
    const flight: Flight = { fence, values }
    for (const key of asked.keys) this.#flights.set(key, flight)
    return values
  }

  /** Computes a value anew while it is still answered; by one node at a time. */
  refresh(asked: Asked): void {
    const due = asked.keys.filter((key) => !this.#refreshing.has(key))
    if (due.length === 0) return
    for (const key of due) this.#refreshing.add(key)
    this.#refreshUnder(this.#levels.openFence(), { ...asked, keys: due })
      .catch((error: unknown) => {
        for (const key of due) this.#levels.counts.failed(key, 1)
        this.#options.onError(error)
      })
      .finally(() => {
        for (const key of due) this.#refreshing.delete(key)
      })
  }

  async #refreshUnder(fence: Fence, asked: Asked): Promise<void> {
    try {
      // Another node may have been faster.
      const found = await this.#levels.read(asked.keys, asked.tags, fence)
      const keys = asked.keys.filter((key) => !found.has(key) || this.#levels.isDue(key, found.get(key) as KeptValue))
      const leases = await this.#levels.acquireAnew(keys, asked.tags)
      if (leases === undefined) await this.#computeHere({ ...asked, keys }, fence)
      else if (leases.length > 0) await this.#computeLeased(leases, asked.compute, fence)
    } finally {
      fence.close()
    }
  }

  async #bring(asked: Asked, fence: Fence): Promise<ReadonlyMap<string, unknown>> {
    const values = new Map<string, unknown>()
    take(values, await this.#levels.read(asked.keys, asked.tags, fence))
    const until = performance.now() + this.#options.waitMs
    let keys = without(asked.keys, values)
    for (let pause = FIRST_PAUSE_MS; keys.length > 0; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const acquired = await this.#levels.acquire(keys, asked.tags, fence)
      if (acquired === undefined || performance.now() > until) {
        await this.#levels.release(acquired?.leases ?? [])
        this.#countMissed(keys)
        for (const { key, value } of await this.#computeHere({ ...asked, keys }, fence)) values.set(key, value)
        return values
      }
      take(values, acquired.found)
      this.#countMissed(acquired.leases.map(({ key }) => key))
      const computed = await this.#computeLeased(acquired.leases, asked.compute, fence)
      for (const { key, value } of computed) values.set(key, value)
      const done = new Set(acquired.leases.map(({ key }) => key))
      keys = without(keys, values).filter((key) => !done.has(key))
      if (keys.length > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    }
    return values
  }

  #countMissed(keys: readonly string[]): void {
    for (const key of keys) this.#levels.counts.missed(key, this.#levels.lastLevel)
  }

  async #computeHere({ keys, tags, compute }: Asked, fence: Fence): Promise<readonly Computed[]> {
    const computed = await this.#compute(keys, compute)
    for (const each of computed) this.#levels.keepHere(each, tags, fence)
    return computed
  }

  async #computeLeased(leases: readonly Lease[], compute: ComputeMany, fence: Fence): Promise<readonly Computed[]> {
    if (leases.length === 0) return []
    const renewal = setInterval(() => void this.#levels.renew(leases), this.#options.leaseMs / 3)
    try {
      const byKey = new Map(leases.map((lease) => [lease.key, lease]))
      const computed = await this.#compute([...byKey.keys()], compute)
      await this.#levels.store(
        computed.map((each) => ({ ...each, lease: byKey.get(each.key) as Lease })),
        fence,
      )
      const made = new Set(computed.map(({ key }) => key))
      await this.#levels.release(leases.filter(({ key }) => !made.has(key)))
      return computed
    } catch (error) {
      await this.#levels.release(leases)
      throw error
    } finally {
      clearInterval(renewal)
    }
  }

  async #compute(keys: readonly string[], compute: ComputeMany): Promise<readonly Computed[]> {
    const values = await compute(keys)
    return keys.flatMap((key) => {
      const computed = computedOf(key, values.get(key))
      return computed === undefined ? [] : [computed]
    })
  }
}

/** Undefined where there is nothing to keep. */
export function computedOf(key: string, value: unknown): Computed | undefined {
  const text = JSON.stringify(value)
  return text === undefined ? undefined : { key, text, value: parseFrozen(text) }
}

function take(values: Map<string, unknown>, found: ReadonlyMap<string, KeptValue>): void {
  for (const [key, { value }] of found) values.set(key, value)
}

function without(keys: readonly string[], known: ReadonlyMap<string, unknown>): readonly string[] {
  return keys.filter((key) => !known.has(key))
}
