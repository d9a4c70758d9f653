import { StockLabError } from '@stocklab/domain'

export type FailureReason =
  | 'unreachable'
  | 'timeout'
  | 'maintenance'
  /** Too many calls at a time. */
  | 'rate'
  /** The day's calls are used up. */
  | 'quota'
  | 'key'
  /** The service understood and says no: a wrong parameter, a paid function. */
  | 'refused'
  /** Not what the service documents: broken off, another schema, rows that contradict the request. */
  | 'answer'

export interface FailureDetails {
  readonly retry: 'safe' | 'after' | 'never'
  /** With `after`: how long to wait. */
  readonly afterMs?: number
  readonly cause?: unknown
}

/** What went wrong with one call, mapped once where the service's words are read. `detail` follows "received". */
export class ProviderFailure extends Error {
  readonly reason: FailureReason
  readonly retry: 'safe' | 'after' | 'never'
  readonly afterMs: number | undefined

  constructor(reason: FailureReason, detail: string, details: FailureDetails) {
    super(detail, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'ProviderFailure'
    this.reason = reason
    this.retry = details.retry
    this.afterMs = details.afterMs
  }
}

/** An answer that contradicts the documentation or itself; asking again often helps. */
export const brokenAnswer = (detail: string, cause?: unknown): ProviderFailure =>
  new ProviderFailure('answer', detail, { retry: 'safe', cause })

export interface FailureScene {
  /** Name of the service. */
  readonly title: string
  readonly keyVariable: string | undefined
  /** Where the wait of a limit ends; null where unknown. */
  readonly retryAtMs: number | null
}

const SENTENCES: Readonly<
  Record<FailureReason, readonly ['unavailable' | 'busy' | 'input' | 'data', string, string, string]>
> = {
  unreachable: ['unavailable', 'PROVIDER_UNREACHABLE', 'an answer', 'check the network and run the command again'],
  timeout: ['unavailable', 'PROVIDER_UNREACHABLE', 'an answer in time', 'run the command again later'],
  maintenance: [
    'unavailable',
    'PROVIDER_MAINTENANCE',
    'an answer',
    'the service is under maintenance, try again later',
  ],
  rate: ['busy', 'PROVIDER_QUOTA', 'to be let through', 'the service limits the calls'],
  quota: ['busy', 'PROVIDER_QUOTA', 'calls left for today', 'the daily quota is used up'],
  key: ['input', 'PROVIDER_KEY_REFUSED', 'the key to be accepted', 'check the key and that the service is applied for'],
  refused: ['input', 'PROVIDER_REFUSED', 'the request to be accepted', 'check codes, dates and options of the command'],
  answer: ['data', 'PROVIDER_ANSWER', 'an answer as documented', 'nothing of it was used; run the command again later'],
}

/** The error that a person sees of a failure that retries did not cure. */
export function failureError(failure: ProviderFailure, scene: FailureScene): StockLabError {
  const [family, code, expected, advice] = SENTENCES[failure.reason]
  const when = scene.retryAtMs === null ? '' : `; try again after ${stampOf(scene.retryAtMs)}`
  const which = failure.reason === 'key' && scene.keyVariable !== undefined ? ` (${scene.keyVariable})` : ''
  return new StockLabError(family, code, `${scene.title}: expected ${expected}, received ${failure.message}`, {
    hint: `${advice}${which}${family === 'busy' ? when : ''}`,
    cause: failure,
  })
}

const stampOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`
