/** Half-open range of offsets in an expression's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What can be said of a faulty expression besides the sentence. */
export interface ErrorAdvice {
  /** The nearest known name. */
  readonly suggestion?: string | undefined
  /** What to do next, one sentence. */
  readonly hint?: string | undefined
}

/**
 * Carries a fault from the depth of the parser or binder to the border of this package, where it becomes a problem with
 * line and column; it never leaves the package.
 */
export class ExpressionError extends Error {
  readonly span: Span
  readonly advice: ErrorAdvice

  constructor(text: string, span: Span, advice: ErrorAdvice = {}) {
    super(text)
    this.name = 'ExpressionError'
    this.span = span
    this.advice = advice
  }
}
