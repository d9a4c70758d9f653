import type { ErrorFamily } from './errors.js'

export interface ErrorMeaning {
  readonly family: ErrorFamily
  /** What happened and what to do, one sentence for the manual. */
  readonly meaning: string
}

/**
 * Every code that a StockLabError may carry. Families decide the exit code of the command line: input 64, data 65,
 * missing-input 66, unavailable 69, invariant 70, output 73, busy 75.
 */
export const ERROR_CATALOGUE = {
  CHECKPOINT_OTHER_RUN: {
    family: 'input',
    meaning:
      'A checkpoint belongs to a run with other data, another period or another document; start the run from its first day.',
  },
  RULES_UNKNOWN_BOARD: {
    family: 'data',
    meaning:
      'A Korean listing names a board other than KOSPI, KOSDAQ or KONEX, so its tax, ticks and limits are unknown.',
  },
} as const satisfies Readonly<Record<string, ErrorMeaning>>

export type ErrorCode = keyof typeof ERROR_CATALOGUE
