import { type BusEvent, compareEventIds, isEventId, TAIL_START } from './bus.js'

export interface TopicListenerOptions {
  readonly listener: (event: BusEvent) => void
  /** What a listener throws. */
  readonly onError: (error: unknown) => void
}

/** One listener of a topic: it sees every event once and in order, whatever comes twice or while it still catches up. */
export class TopicListener {
  readonly #options: TopicListenerOptions
  #lastId = TAIL_START
  #early: BusEvent[] | undefined = []
  #closed = false

  constructor(options: TopicListenerOptions) {
    this.#options = options
  }

  get isLive(): boolean {
    return this.#early === undefined
  }

  /** Delivers what was kept after `afterId`, then what came in meanwhile; from now on it is live. */
  catchUp(kept: readonly BusEvent[], afterId: string): void {
    const early = this.#early ?? []
    this.#early = undefined
    this.#lastId = afterId
    for (const event of kept) this.take(event)
    for (const event of early) this.take(event)
  }

  take(event: BusEvent): void {
    if (this.#early !== undefined) {
      this.#early.push(event)
      return
    }
    if (this.#closed || compareEventIds(event.id, this.#lastId) <= 0) return
    this.#lastId = event.id
    try {
      this.#options.listener(event)
    } catch (error) {
      this.#options.onError(error)
    }
  }

  /** The topic was lost and begins anew, perhaps with earlier ids. */
  startAnew(): void {
    this.#lastId = TAIL_START
  }

  close(): void {
    this.#closed = true
    this.#early = this.#early === undefined ? undefined : []
  }
}

/** The part of a tail that a listener has not seen, and whether that is all it has missed. */
export interface Missed {
  readonly events: readonly BusEvent[]
  readonly afterId: string
  readonly complete: boolean
}

/**
 * What somebody missed who saw `afterId` last. An id that is kept is a promise that all after it is too. One from the future
 * belongs to a topic that was lost, and what is no id to nobody: nothing that is kept was seen.
 */
export function missedSince(tail: readonly BusEvent[], afterId: string): Missed {
  if (afterId === TAIL_START) return { events: tail, afterId, complete: true }
  const last = tail.at(-1)?.id
  const isOurs = last !== undefined && isEventId(afterId) && compareEventIds(afterId, last) <= 0
  if (!isOurs) return { events: tail, afterId: TAIL_START, complete: false }
  const events = tail.filter(({ id }) => compareEventIds(id, afterId) > 0)
  return { events, afterId, complete: tail.some(({ id }) => id === afterId) }
}
