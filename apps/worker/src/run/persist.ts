import { setTimeout as pause } from 'node:timers/promises'
import { isPassing } from '@stocklab/platform'

const LONGEST_PAUSE_MS = 2_000

/**
 * Does what must reach the database, again and again while it is away, until `given` up. The work has to be such that doing
 * it twice is doing it once: an answer may have been lost after it was done.
 */
export async function persist<T>(work: () => Promise<T>, isGivenUp: () => boolean): Promise<T> {
  for (let wait = 50; ; wait = Math.min(LONGEST_PAUSE_MS, wait * 2)) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || isGivenUp()) throw error
      await pause(wait)
    }
  }
}
