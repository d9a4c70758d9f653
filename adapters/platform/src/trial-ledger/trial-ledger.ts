import type { Trial } from '@stocklab/engine'

/** A trial with its daily returns, kept as 32-bit floats: enough for every comparison between trials. */
export interface RecordedTrial extends Trial {
  readonly returns: Float32Array
}

/**
 * Every configuration that was ever tried. Trials are added and never changed or removed: the count is what keeps the
 * best of many honest. It is opened for one basis, the version of the data and of the engine: a configuration that ran on
 * other data before is no new trial, but what it returned there is not taken for what it returns here.
 */
export interface TrialLedger {
  /** Adds those whose key is not there yet with this basis; they are durable when it returns. */
  record(trials: readonly RecordedTrial[]): Promise<void>
  /** All trials, each key once, ascending: its record with this basis, where there is none one with another. */
  trials(): Promise<readonly Trial[]>
  /** Daily returns by key, of the same records; keys that are not there are left out. */
  returnsOf(keys: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>
}
