import type { DecisionRow, RunResult } from '@stocklab/engine'
import type { RecordedTrial, TrialLedger } from '@stocklab/platform'
import type { EquityPoint } from '@stocklab/protocol'
import type { BacktestInput } from '../job-input.js'

/** What a thread is asked to compute. */
export interface BacktestTask {
  readonly kind: 'backtest'
  readonly input: BacktestInput
  readonly dataDirectory: string
  /** Computing threads besides its own. */
  readonly threads: number
  /** Of an attempt before; null = from the first day. */
  readonly checkpoint: Uint8Array | null
  readonly checkpointEveryMs: number
}
export type ThreadTask = BacktestTask

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
  | { readonly type: 'stopped'; readonly checkpoint: Kept | null }
  | { readonly type: 'failed'; readonly error: ThreadError }

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
