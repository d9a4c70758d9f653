/** Who has to act: `input` the caller, `adapter` a retry policy, `invariant` us. */
export type ErrorFamily = 'input' | 'data' | 'missing-input' | 'unavailable' | 'output' | 'busy' | 'invariant'

export interface ErrorPlace {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

export interface ErrorDetails {
  readonly place?: ErrorPlace
  /** What to do next, one sentence. */
  readonly hint?: string
  readonly cause?: unknown
}

/**
 * The one error type that crosses module borders on purpose: a code `AREA_CONDITION`, one sentence ("expected X,
 * received Y"), the place, and what to do next. Families map to exit codes in the command line alone.
 */
export class StockLabError extends Error {
  readonly code: string
  readonly family: ErrorFamily
  readonly place: ErrorPlace | undefined
  readonly hint: string | undefined

  constructor(family: ErrorFamily, code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'StockLabError'
    this.family = family
    this.code = code
    this.place = details.place
    this.hint = details.hint
  }
}
