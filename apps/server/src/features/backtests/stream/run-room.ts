import { type Bus, type BusEvent, compareEventIds, type Subscription, TAIL_START } from '@stocklab/platform'
import { type RunEvent, runTopic } from '@stocklab/protocol'
import { type HeardEvent, heardEvent } from './heard-event.js'

export interface Listener {
  hear(event: HeardEvent): void
  /** This node stops: whoever listens comes back to another. */
  close(): void
}

/** What a listener has missed. */
export interface Replay {
  readonly events: readonly HeardEvent[]
  /** False: there was more, which is no longer kept. */
  readonly complete: boolean
}

/** As many as the bus keeps. */
const MOST_EVENTS = 1_000

/** All who listen to one run on this node: one subscription, and the run's newest events for who comes next. */
export class RunRoom {
  readonly listeners = new Set<Listener>()
  readonly #id: string
  readonly #bus: Bus
  #tail: HeardEvent[] = []
  #isWhole = false
  #subscription: Promise<Subscription> | undefined
  #isHeard = false
  #isClosed = false

  constructor(id: string, bus: Bus) {
    this.#id = id
    this.#bus = bus
  }

  /** Whether events of the bus arrive; without them the rows have to be read. */
  get isHeard(): boolean {
    return this.#isHeard
  }

  /** Subscribes once; a bus that is away is asked again by the next call. */
  async open(): Promise<void> {
    this.#subscription ??= this.#bus.subscribe<RunEvent>(runTopic(this.#id), { afterId: TAIL_START }, (event) =>
      this.#hear(event),
    )
    try {
      const subscription = await this.#subscription
      if (this.#isClosed) subscription.close()
      else if (!this.#isHeard) {
        this.#isHeard = true
        this.#isWhole = subscription.complete && this.#tail.length < MOST_EVENTS
      }
    } catch {
      this.#subscription = undefined
    }
  }

  replay(afterId: string | undefined): Replay {
    if (afterId === undefined) return { events: this.#tail, complete: this.#isWhole }
    const first = this.#tail.find(({ id }) => id !== null)?.id
    const reachesBack = this.#isWhole || (first != null && compareEventIds(first, afterId) <= 0)
    const events = this.#tail.filter(({ id }) => id !== null && compareEventIds(id, afterId) > 0)
    return { events, complete: reachesBack }
  }

  tell(event: HeardEvent): void {
    for (const listener of this.listeners) listener.hear(event)
    // After the end nobody listens any more, however long their connections take to close.
    if (event.isEnd) this.listeners.clear()
  }

  close(): void {
    this.#isClosed = true
    this.#isHeard = false
    for (const listener of this.listeners) listener.close()
    this.#subscription?.then(
      (subscription) => subscription.close(),
      () => undefined,
    )
  }

  #hear(event: BusEvent<RunEvent>): void {
    const heard = heardEvent(event)
    // A run that was tried again begins anew: what was before its end concerns nobody who comes now.
    if (this.#tail.at(-1)?.isEnd === true) this.#tail = []
    this.#tail.push(heard)
    if (this.#tail.length > MOST_EVENTS) {
      this.#tail = this.#tail.slice(-MOST_EVENTS)
      this.#isWhole = false
    }
    this.tell(heard)
  }
}
