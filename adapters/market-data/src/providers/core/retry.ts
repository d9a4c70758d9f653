import { ProviderFailure } from './failure.js'
import type { ProviderClock } from './runtime.js'

export interface RetryRules {
  /** Calls in all, the first included. */
  readonly attempts: number
  readonly baseMs: number
  readonly capMs: number
  /** The longest wait that a service may ask for before the failure is handed to the person. */
  readonly patienceMs: number
}

export const RETRY_RULES: RetryRules = { attempts: 5, baseMs: 500, capMs: 20_000, patienceMs: 90_000 }

/** Repeats an operation while its ProviderFailure says that this may help; hands on the last one. */
export type Attempt = <T>(operation: () => Promise<T>) => Promise<T>

export interface RetryParts {
  readonly clock: ProviderClock
  readonly signal: AbortSignal | undefined
  readonly rules: RetryRules
}

/** Full jitter: a wait drawn evenly between 0 and a bound that doubles, so that many clients do not come back at once. */
export function createAttempt({ clock, signal, rules }: RetryParts): Attempt {
  return async (operation) => {
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted()
      try {
        return await operation()
      } catch (error) {
        signal?.throwIfAborted()
        const waitMs = waitOf(error, attempt, rules, clock)
        if (waitMs === undefined) throw error
        await clock.sleep(waitMs, signal)
      }
    }
  }
}

function waitOf(error: unknown, attempt: number, rules: RetryRules, clock: ProviderClock): number | undefined {
  if (!(error instanceof ProviderFailure) || error.retry === 'never' || attempt >= rules.attempts) return undefined
  const jitterMs = clock.random() * Math.min(rules.capMs, rules.baseMs * 2 ** (attempt - 1))
  if (error.retry === 'safe' || error.afterMs === undefined) return jitterMs
  return error.afterMs > rules.patienceMs ? undefined : error.afterMs + jitterMs
}
