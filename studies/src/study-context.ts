import { type ComputePool, createComputePool } from '@stocklab/compute'
import type { TrialLedger } from '@stocklab/platform'

/** Where a study says how far it is: phases in order, each with an optional fraction done. */
export interface StudyProgress {
  phase(name: string, fraction?: number, detail?: string): void
}

/** What a study may touch; whoever runs it builds one. */
export interface StudyContext {
  /** Holds the lake. */
  readonly dataDirectory: string
  readonly threads: number
  readonly progress: StudyProgress
  /** Aborted when whoever asked no longer wants the answer. */
  readonly signal: AbortSignal
  /** Milliseconds from any beginning; never goes back. */
  nowMs(): number
  /** A remark for whoever reads the results, ending with a newline. */
  note(text: string): void
  /** The trials of whoever asks, for runs on one version of the data. */
  openTrials(dataVersion: string): TrialLedger
}

/** Threads for the series stage; whoever opens it closes it. */
export function openExecutor({ threads }: Pick<StudyContext, 'threads'>): ComputePool {
  return createComputePool({ threads })
}
