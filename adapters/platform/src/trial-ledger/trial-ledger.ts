import type { Trial } from '@stocklab/engine'

/** A trial with its daily returns, kept as 32-bit floats: enough for every comparison between trials. */
export interface RecordedTrial extends Trial {
  readonly returns: Float32Array
}

/**
 * Every configuration that was ever tried. Trials are added and never changed or removed: the count is what keeps the
 * best of many honest.
 */
export interface TrialLedger {
  /** Adds those whose key is not there yet; they are durable when it returns. */
  record(trials: readonly RecordedTrial[]): Promise<void>
  /** All trials, ascending by key. */
  trials(): Promise<readonly Trial[]>
  /** Daily returns by key; keys that are not there are left out. */
  returnsOf(keys: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>
}
