import type { CallLimiter } from './call-limiter.js'
import { brokenAnswer, ProviderFailure } from './failure.js'
import type { Redact } from './redact.js'
import type { Attempt } from './retry.js'

export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
  /** The body as UTF-8. */
  text(): string
}

export interface HttpQuestion<T> {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** What the service's own error body means, whatever the status; undefined where it is none. */
  refusal?(answer: HttpAnswer): ProviderFailure | undefined
  /** Reads an answer of status 2xx; throws ProviderFailure, with `safe` where asking again may help. */
  read(answer: HttpAnswer): T
}

/** GET with limits, retries, a time limit and a bound on the body. Throws ProviderFailure without any key in it. */
export interface HttpClient {
  ask<T>(question: HttpQuestion<T>): Promise<T>
}

export interface HttpParts {
  readonly fetch: typeof globalThis.fetch
  readonly attempt: Attempt
  readonly limiter: CallLimiter
  readonly redact: Redact
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  readonly maxBytes: number
  /** Sees every answer before it is read. */
  onAnswer(answer: HttpAnswer): void
}

export function createHttpClient(parts: HttpParts): HttpClient {
  return { ask: (question) => parts.attempt(() => askOnce(parts, question)) }
}

async function askOnce<T>(parts: HttpParts, question: HttpQuestion<T>): Promise<T> {
  await parts.limiter.enter()
  try {
    const answer = await exchange(parts, question)
    parts.onAnswer(answer)
    const refusal = question.refusal?.(answer) ?? failureOfStatus(answer)
    if (refusal !== undefined) throw refusal
    return question.read(answer)
  } catch (error) {
    parts.signal?.throwIfAborted()
    throw withoutSecrets(asFailure(error), parts.redact)
  }
}

async function exchange<T>(parts: HttpParts, question: HttpQuestion<T>): Promise<HttpAnswer> {
  const timeout = AbortSignal.timeout(parts.timeoutMs)
  const signal = parts.signal === undefined ? timeout : AbortSignal.any([parts.signal, timeout])
  // A key in a header must not be carried to another host; fetch itself strips only those headers that it knows.
  const redirect = question.headers === undefined ? 'follow' : 'manual'
  const response = await parts.fetch(question.url, { headers: question.headers ?? {}, signal, redirect })
  const body = await readBody(response, parts.maxBytes)
  return {
    status: response.status,
    headers: response.headers,
    body,
    text: () => new TextDecoder().decode(body),
  }
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > maxBytes) {
      await response.body?.cancel().catch(() => undefined)
      throw new ProviderFailure('answer', `more than ${maxBytes} bytes`, { retry: 'never' })
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** What a status says where the service has no word of its own for it. */
function failureOfStatus({ status, headers }: HttpAnswer): ProviderFailure | undefined {
  if (status >= 200 && status < 300) return undefined
  const detail = `HTTP status ${status}`
  const afterMs = retryAfterMs(headers.get('retry-after'), Date.parse(headers.get('date') ?? ''))
  const wait = afterMs === undefined ? ({ retry: 'safe' } as const) : ({ retry: 'after', afterMs } as const)
  if (status === 429) return new ProviderFailure('rate', detail, wait)
  if (status === 503) return new ProviderFailure('maintenance', detail, wait)
  if (status >= 500 || status === 408 || status < 400) return new ProviderFailure('unreachable', detail, wait)
  if (status === 401 || status === 403) return new ProviderFailure('key', detail, { retry: 'never' })
  return new ProviderFailure('refused', detail, { retry: 'never' })
}

/** Seconds, or a date that is compared with the service's own clock. */
function retryAfterMs(header: string | null, serverNowMs: number): number | undefined {
  if (header === null) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const wait = Date.parse(header) - serverNowMs
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

function asFailure(error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'TimeoutError') return new ProviderFailure('timeout', 'none', { retry: 'safe', cause: error })
  const inner = (error as { cause?: { code?: string; message?: string } }).cause
  const what = inner?.code ?? code ?? inner?.message ?? String(error)
  if (name === 'TypeError' && /terminated|fetch failed/i.test(String(error))) {
    return new ProviderFailure('unreachable', `a broken connection (${what})`, { retry: 'safe' })
  }
  // Any other of fetch's own errors quotes the URL, and with it the key.
  if (name === 'TypeError') return new ProviderFailure('refused', 'a URL that cannot be asked', { retry: 'never' })
  return error instanceof SyntaxError ? brokenAnswer('JSON that breaks off', error) : throwOn(error)
}

function throwOn(error: unknown): never {
  throw error
}

/** The cause is dropped where it could name the URL. */
function withoutSecrets(failure: ProviderFailure, redact: Redact): ProviderFailure {
  const { reason, retry, afterMs } = failure
  return new ProviderFailure(reason, redact(failure.message), {
    retry,
    ...(afterMs === undefined ? {} : { afterMs }),
  })
}
