import { setTimeout as pause } from 'node:timers/promises'

/** Time and chance, so that tests run at once and always the same. */
export interface ProviderClock {
  nowMs(): number
  /** 0 to 1. */
  random(): number
  /** Rejects with the reason of an aborted signal. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>
}

export const systemClock: ProviderClock = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  sleep: async (ms, signal) => {
    try {
      await pause(ms, undefined, signal === undefined ? {} : { signal })
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
  },
}
