import type { DecisionRow, RunResult } from '@stocklab/engine'
import type { RecordedTrial, TrialLedger } from '@stocklab/platform'
import type { EquityPoint } from '@stocklab/protocol'
import type { PartedStudy, StudyPart } from '@stocklab/studies'
import type { BacktestInput } from '../job-input.js'

/** What every task is given. */
export interface ThreadPlace {
  readonly dataDirectory: string
  /** Computing threads besides its own. */
  readonly threads: number
}

export interface BacktestTask extends ThreadPlace {
  readonly kind: 'backtest'
  readonly input: BacktestInput
  /** Of an attempt before; null = from the first day. */
  readonly checkpoint: Uint8Array | null
  readonly checkpointEveryMs: number
}

/** Plans a study, or joins it when nothing is left to plan. */
export interface StudyTask extends ThreadPlace {
  readonly kind: 'study'
  readonly study: PartedStudy
  /** What its parts have found, packed. */
  readonly results: readonly Uint8Array[]
}

export interface PartTask extends ThreadPlace {
  readonly kind: 'part'
  readonly studyId: string
  readonly study: PartedStudy
  readonly part: StudyPart
}

/** What a thread is asked to compute. */
export type ThreadTask = BacktestTask | StudyTask | PartTask

/** Why a thread should stop: read from shared memory, because a thread that computes hears no messages. */
export const GO_ON = 0
export const CANCEL = 1
export const DRAIN = 2

export type LedgerMethod = keyof TrialLedger

export type ToThread =
  | { readonly type: 'run'; readonly task: ThreadTask; readonly flag: SharedArrayBuffer }
  /** Only wakes it: the flag says why. */
  | { readonly type: 'stop' }
  | { readonly type: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly call: number; readonly error: ThreadError }

export interface LedgerCall {
  readonly type: 'ledger'
  readonly call: number
  readonly dataVersion: string
  readonly method: LedgerMethod
  readonly given: readonly RecordedTrial[] | readonly string[]
}

/** What a thread says while it works. */
export type ThreadNews =
  | {
      readonly type: 'progress'
      readonly phase: string
      readonly fraction: number | null
      readonly detail: string | null
    }
  | { readonly type: 'equity'; readonly points: readonly EquityPoint[] }
  | { readonly type: 'log'; readonly level: 'info' | 'warning'; readonly text: string }
  | { readonly type: 'checkpoint'; readonly fraction: number; readonly state: Uint8Array }

/** How its work ended. */
export type ThreadOutcome =
  | { readonly type: 'finished'; readonly result: RunResult; readonly decisions: readonly DecisionRow[] }
  | { readonly type: 'planned'; readonly parts: readonly StudyPart[] }
  | { readonly type: 'joined'; readonly joined: Joined }
  | { readonly type: 'part'; readonly result: Uint8Array }
  | { readonly type: 'stopped'; readonly checkpoint: Kept | null }
  | { readonly type: 'failed'; readonly error: ThreadError }

/** A study that is finished. */
export interface Joined {
  readonly result: Uint8Array
  /** What its owner is told; null where nothing was searched. */
  readonly found: { readonly points: number; readonly objective: string; readonly best: number | null } | null
}

export interface Kept {
  readonly fraction: number
  readonly state: Uint8Array
}

export type FromThread = LedgerCall | ThreadNews | ThreadOutcome

/** An error as it goes from one thread to another. */
export interface ThreadError {
  /** Null = nobody foresaw it. */
  readonly known: { readonly family: string; readonly code: string; readonly hint: string | null } | null
  readonly message: string
  readonly stack: string | null
}
