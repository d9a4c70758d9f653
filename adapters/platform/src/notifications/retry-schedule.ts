import type { Channel } from '@stocklab/protocol'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits after the first, second … attempt that failed; after the last one it is given up. */
export const RETRY_WAITS_MS: Readonly<Record<Exclude<Channel, 'in-app'>, readonly number[]>> = {
  // The example of Standard Webhooks: four days in all.
  webhook: [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
  email: [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR],
}

/** Waits are drawn from this share around the schedule, so that what failed together does not come back together. */
const JITTER = 0.2
/** The most that a receiver may ask us to wait. */
const LONGEST_ASKED_MS = 24 * HOUR

export interface FailedAttempt {
  readonly channel: Exclude<Channel, 'in-app'>
  /** From 1. */
  readonly attempt: number
  /** What the receiver asked for. */
  readonly askedMs?: number
}

/** How long to wait before the next attempt; null = there is none. `random` is from 0 to 1. */
export function retryWaitMs({ channel, attempt, askedMs = 0 }: FailedAttempt, random: number): number | null {
  const wait = RETRY_WAITS_MS[channel][attempt - 1]
  if (wait === undefined) return null
  return Math.max(Math.round(wait * (1 - JITTER + 2 * JITTER * random)), Math.min(askedMs, LONGEST_ASKED_MS))
}
