/** One event of a topic. Ids increase within a topic; compare them with {@link compareEventIds}. */
export interface BusEvent<T = unknown> {
  readonly id: string
  readonly value: T
}

export interface SubscribeOptions {
  /**
   * Begin with what is newer than this event, then go on live. Without it, only what is published from now on;
   * {@link TAIL_START} gives all that is kept.
   */
  readonly afterId?: string
}

export interface Subscription {
  /**
   * False where events after `afterId` may already have been dropped from the tail, or where it is no id of this topic: the
   * listener got everything that is kept and should read the state anew from where it is stored.
   */
  readonly complete: boolean
  /** Nothing is delivered after this returns. */
  close(): void
}

/**
 * Carries small JSON events between all nodes. Each topic keeps a bounded tail, so that a listener who was away for a while
 * misses nothing: events arrive in the order of their ids, each once, without a gap between replay and live. Listeners are
 * called one after the other and must not block; what they throw is reported and reaches nobody else.
 */
export interface Bus {
  /**
   * Returns the event's id once the event is in the topic. Throws StockLabError (unavailable) where it cannot be: what must
   * not be lost stands in the database, the bus only tells of it sooner.
   */
  publish(topic: string, value: unknown): Promise<string>
  /** Resolves when what is kept has been delivered and the listener is live. */
  subscribe<T>(topic: string, options: SubscribeOptions, listener: (event: BusEvent<T>) => void): Promise<Subscription>
  close(): Promise<void>
}

/** How much of a topic is kept. */
export interface TailLimits {
  readonly events: number
  /** A topic without an event for so long is forgotten. */
  readonly quietMs: number
}

export const DEFAULT_TAIL: TailLimits = { events: 1_000, quietMs: 3_600_000 }

/** Stands before every event. */
export const TAIL_START = '0-0'

const EVENT_ID = /^(\d{1,15})-(\d{1,15})$/

/** Whether a text, as a browser's Last-Event-ID, has the form of an id. */
export function isEventId(text: string): boolean {
  return EVENT_ID.test(text)
}

/** Below 0 where `a` was published before `b`. */
export function compareEventIds(a: string, b: string): number {
  const [timeA, orderA] = partsOf(a)
  const [timeB, orderB] = partsOf(b)
  return timeA - timeB || orderA - orderB
}

function partsOf(id: string): readonly [time: number, order: number] {
  const dash = id.indexOf('-')
  return [Number(id.slice(0, dash)), Number(id.slice(dash + 1))]
}
