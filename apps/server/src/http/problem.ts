import { ERROR_CATALOGUE, type ErrorCode, type ErrorFamily, publicSentence, StockLabError } from '@stocklab/domain'
import { ENGINE_PROBLEMS_KO, PROBLEMS, type ProblemBody, type ProblemCode, type ProblemPlace } from '@stocklab/protocol'

export interface ProblemDetails {
  readonly errors?: readonly ProblemPlace[]
  readonly retryAfterSeconds?: number
  readonly cause?: unknown
}

/** A refusal that the caller can act on; every slice throws these and nothing else on purpose. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, detail: string, details: ProblemDetails = {}) {
    super(detail, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}

const STATUS_OF_FAMILY: Readonly<Record<ErrorFamily, number>> = {
  input: 422,
  data: 422,
  'missing-input': 404,
  unavailable: 503,
  output: 500,
  busy: 409,
  invariant: 500,
}

export type Language = 'ko' | 'en'

/** The body that answers an error. What only we can act on says no more than its request id. */
export function problemBody(error: unknown, requestId: string, language: Language): ProblemBody {
  if (error instanceof Problem) {
    const { errors, retryAfterSeconds } = error.details
    return {
      ...ofCode(error.code, requestId, language),
      detail: error.message,
      ...(errors === undefined ? {} : { errors: [...errors] }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    }
  }
  if (error instanceof StockLabError && STATUS_OF_FAMILY[error.family] < 500)
    return engineProblem(error, requestId, language)
  if (error instanceof StockLabError && error.family === 'unavailable') return engineProblem(error, requestId, language)
  return ofCode('INTERNAL', requestId, language)
}

function ofCode(code: ProblemCode, requestId: string, language: Language): ProblemBody {
  const meaning = PROBLEMS[code]
  return {
    type: typeOf(code),
    title: meaning[language],
    status: meaning.status,
    code,
    detail: meaning[language],
    instance: requestId,
  }
}

function engineProblem(error: StockLabError, requestId: string, language: Language): ProblemBody {
  const code = error.code as ErrorCode
  const meaning = language === 'ko' ? ENGINE_PROBLEMS_KO[code] : ERROR_CATALOGUE[code]?.meaning
  const { line, column, file } = error.place ?? {}
  const { message, hint } = publicSentence(error)
  return {
    type: typeOf(error.code),
    title: meaning ?? message,
    status: STATUS_OF_FAMILY[error.family],
    code: error.code,
    detail: hint === undefined ? message : `${message} ${hint}`,
    instance: requestId,
    // Lines of a file of ours say nothing to whoever calls.
    ...(line === undefined || file !== undefined
      ? {}
      : { errors: [{ path: '', message, line, ...(column === undefined ? {} : { column }) }] }),
  }
}

function typeOf(code: string): string {
  return `https://stocklab.dev/errors#${code}`
}
