import { ProviderFailure } from './failure.js'
import type { ProviderClock } from './runtime.js'

export interface CallLimits {
  readonly perSecond: number
  /** Null: no daily quota is known. */
  readonly perDay: number | null
  /** Hours ahead of UTC of the midnight at which the daily quota begins anew. */
  readonly resetUtcOffsetHours: number
}

/** Counts the calls of a day across runs. */
export interface QuotaLedger {
  used(day: string): number
  add(day: string): void
}

export interface CallLimiter {
  /** Waits for the turn of the next call; throws ProviderFailure `quota` when the day's calls are used up. */
  enter(): Promise<void>
  /** When the daily quota begins anew. */
  resetsAtMs(): number
}

const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 86_400_000

/** Spaces calls evenly: a service that counts per second never sees a burst. */
export function createCallLimiter(parts: {
  readonly limits: CallLimits
  readonly clock: ProviderClock
  readonly signal: AbortSignal | undefined
  readonly ledger: QuotaLedger
}): CallLimiter {
  const { limits, clock, signal, ledger } = parts
  const gapMs = 1000 / limits.perSecond
  const offsetMs = limits.resetUtcOffsetHours * MS_PER_HOUR
  let nextMs = 0
  const dayOf = (ms: number): string => new Date(ms + offsetMs).toISOString().slice(0, 10)
  const resetsAtMs = (): number => Math.floor((clock.nowMs() + offsetMs) / MS_PER_DAY + 1) * MS_PER_DAY - offsetMs
  return {
    resetsAtMs,
    async enter() {
      const day = dayOf(clock.nowMs())
      if (limits.perDay !== null && ledger.used(day) >= limits.perDay) {
        throw new ProviderFailure('quota', `${limits.perDay} calls already made today`, { retry: 'never' })
      }
      const waitMs = nextMs - clock.nowMs()
      nextMs = Math.max(nextMs, clock.nowMs()) + gapMs
      if (waitMs > 0) await clock.sleep(waitMs, signal)
      signal?.throwIfAborted()
      ledger.add(day)
    },
  }
}
