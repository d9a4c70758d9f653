import type { ErrorFamily } from '@stocklab/domain'
import type { StoredRun } from '@stocklab/platform'
import type { WhyAnswer } from '@stocklab/studies'
import type { RunTable } from '../ports.js'

/** One question about one run, with all that its answer needs. */
export type RunTask =
  | { readonly kind: 'report'; readonly dataDirectory: string; readonly run: StoredRun }
  | {
      readonly kind: 'why'
      readonly dataDirectory: string
      readonly run: StoredRun
      readonly code: string
      readonly date: string
    }
  | { readonly kind: 'table'; readonly table: RunTable }

export type RunTaskAnswer =
  | { readonly kind: 'report'; readonly page: string }
  | { readonly kind: 'why'; readonly answer: WhyAnswer }
  | { readonly kind: 'table'; readonly file: Uint8Array }
  | { readonly kind: 'failure'; readonly failure: TaskFailure }

/** An error keeps its class and its code only where they are written down. */
export interface TaskFailure {
  readonly message: string
  readonly known: { readonly family: ErrorFamily; readonly code: string; readonly hint: string | undefined } | null
}
