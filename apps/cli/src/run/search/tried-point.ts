import type { Scores } from '@stocklab/engine'

/** One point after its run. */
export interface TriedPoint {
  /** Statistics that are numbers; empty where it could not be run. */
  readonly values: Readonly<Record<string, number>>
  /** Objectives, higher is better; null where one has no value. */
  readonly scores: Scores
  /** Why it cannot be judged; null where it can. */
  readonly reason: string | null
  /** Key of its trial in the ledger; null where it was not run. */
  readonly trial: string | null
}
