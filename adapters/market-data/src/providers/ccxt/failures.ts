import { brokenAnswer, type FailureReason, ProviderFailure } from '../core/failure.js'
import { failureOfMarkup } from '../core/markup.js'

/** Classes of ccxt from the particular to the general; the first that an error belongs to decides. */
const CLASSES: readonly (readonly [string, FailureReason, 'safe' | 'never'])[] = [
  ['OnMaintenance', 'maintenance', 'safe'],
  ['RateLimitExceeded', 'rate', 'safe'],
  ['DDoSProtection', 'rate', 'safe'],
  ['RequestTimeout', 'timeout', 'safe'],
  ['NetworkError', 'unreachable', 'safe'],
  ['BadResponse', 'answer', 'safe'],
  ['OperationFailed', 'unreachable', 'safe'],
  ['BadSymbol', 'refused', 'never'],
  ['BaseError', 'refused', 'never'],
]

/** An error of the library, told by its class and, where the body was no JSON, by the body. Undefined for a bug. */
export function failureOfCcxt(error: unknown, body: unknown): ProviderFailure | undefined {
  if (error instanceof ProviderFailure) return error
  const names = classNames(error)
  const known = CLASSES.find(([name]) => names.includes(name))
  if (known?.[1] !== 'rate') {
    const broken = failureOfBody(body)
    if (broken !== undefined) return broken
  }
  if (known === undefined) return undefined
  const [name, reason, retry] = known
  return new ProviderFailure(reason, `${name} (${firstWords(error)})`, { retry })
}

/** Undefined where the body is whole JSON, or none was received. */
export function failureOfBody(body: unknown): ProviderFailure | undefined {
  if (typeof body !== 'string') return undefined
  const markup = failureOfMarkup(body)
  if (markup !== undefined) return markup
  try {
    JSON.parse(body)
    return undefined
  } catch {
    return brokenAnswer(body.trim() === '' ? 'an empty body' : 'JSON that breaks off')
  }
}

function classNames(error: unknown): string[] {
  const names: string[] = []
  for (let at = error; at !== null && typeof at === 'object'; at = Object.getPrototypeOf(at)) {
    names.push(at.constructor.name)
  }
  return names
}

const firstWords = (error: unknown): string =>
  String((error as Error).message)
    .replaceAll(/\s+/g, ' ')
    .slice(0, 120)
