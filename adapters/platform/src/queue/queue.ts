/** A job that waits for a worker. `round` grows each time it comes back: the same job in the same round is one offer. */
export interface Offer {
  readonly id: string
  /** Lower numbers first. */
  readonly priority: number
  readonly round: number
}

export interface Taker {
  /** Takes nothing more; resolves when the listener's open calls have ended. */
  close(): Promise<void>
}

/**
 * Carries ids of jobs to workers. The job table is the truth: an id may come twice, and one may be lost; whoever takes an id
 * claims its row first, and a sweep offers anew what nobody claimed.
 */
export interface JobQueue {
  /** Throws StockLabError (unavailable) where the queue cannot be reached; the sweep tries again. */
  offer(offer: Offer): Promise<void>
  /** Calls the listener with ids, by priority and arrival, at most `concurrency` at a time. What it throws is ignored. */
  take(listener: (id: string) => Promise<void>, options: { readonly concurrency: number }): Promise<Taker>
  /** Whether it carries ids now; answers in about a second at the latest and never throws. */
  isReachable(): Promise<boolean>
  close(): Promise<void>
}
