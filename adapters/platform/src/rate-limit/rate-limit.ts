export interface RateLimitRule {
  /** At most this many in any period of `windowMs`. */
  readonly limit: number
  readonly windowMs: number
}

export interface RateLimitAnswer {
  readonly allowed: boolean
  /** How many more would be allowed now. */
  readonly remaining: number
  /** After so long the oldest that counts is forgotten: the time to wait where `allowed` is false. 0 where none counts. */
  readonly resetMs: number
}

/**
 * Counts what somebody does, on all nodes together. Where Redis is away each node counts for itself: it never refuses for
 * want of Redis, and never lets everything through. The same key under another window is another count.
 */
export interface RateLimit {
  /** Counts one, unless it is refused: what was refused does not prolong the wait. */
  take(key: string, rule: RateLimitRule): Promise<RateLimitAnswer>
  /** The answer that `take` would give, without counting. */
  peek(key: string, rule: RateLimitRule): Promise<RateLimitAnswer>
  /** Forgets what was counted, as after a login that succeeded. */
  reset(key: string, rule: RateLimitRule): Promise<void>
  close(): Promise<void>
}
