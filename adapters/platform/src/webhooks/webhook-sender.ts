import http from 'node:http'
import https from 'node:https'
import { isIPv6, type LookupFunction } from 'node:net'
import { signWebhook } from './webhook-secret.js'
import {
  type ResolveHost,
  resolveByName,
  resolveTarget,
  type TargetPolicy,
  type WebhookTarget,
} from './webhook-target.js'

export interface WebhookMessage {
  /** Stays the same over all attempts, so that a receiver knows what it has already seen. */
  readonly id: string
  readonly url: string
  readonly body: string
  readonly timestampSeconds: number
  /** The current one first; a second while it is being replaced. */
  readonly secrets: readonly string[]
}

/** What came of one attempt. `snippet` is the beginning of the answer's text. */
export type WebhookOutcome =
  | { readonly kind: 'accepted'; readonly status: number; readonly snippet: string }
  /** The receiver wants nothing any more. */
  | { readonly kind: 'gone'; readonly status: number; readonly snippet: string }
  | {
      readonly kind: 'failed'
      readonly reason: string
      readonly status?: number
      readonly snippet?: string
      /** The receiver asked for as much. */
      readonly retryAfterMs?: number
    }
  /** Nothing was sent, and nothing will be to this address. */
  | { readonly kind: 'refused'; readonly reason: string }

export interface WebhookLimits extends TargetPolicy {
  /** From asking the name service to the end of the answer. */
  readonly timeoutMs: number
  /** As much of an answer is read. */
  readonly answerBytes: number
  readonly snippetLength: number
}

export const WEBHOOK_LIMITS: WebhookLimits = {
  allowedOrigins: [],
  timeoutMs: 15_000,
  answerBytes: 8_192,
  snippetLength: 500,
}

export interface WebhookSender {
  /** One attempt; never throws for what the other side does. */
  post(message: WebhookMessage): Promise<WebhookOutcome>
}

/** Posts webhooks to public addresses: one look-up, one connection to what was checked, no redirects. */
export function createWebhookSender(
  limits: Partial<WebhookLimits> = {},
  resolve: ResolveHost = resolveByName,
): WebhookSender {
  const all = { ...WEBHOOK_LIMITS, ...limits }
  return {
    async post(message) {
      const deadline = AbortSignal.timeout(all.timeoutMs)
      try {
        const target = await within(deadline, resolveTarget(message.url, all, resolve))
        if (typeof target === 'string') return { kind: 'refused', reason: target }
        return outcomeOf(await request(target, { message, limits: all, deadline }))
      } catch (error) {
        return { kind: 'failed', reason: reasonOf(error, all.timeoutMs) }
      }
    },
  }
}

interface Attempt {
  readonly message: WebhookMessage
  readonly limits: WebhookLimits
  readonly deadline: AbortSignal
}

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly snippet: string
}

function request({ url, addresses }: WebhookTarget, { message, limits, deadline }: Attempt): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: headersOf(message),
      lookup: pinnedTo(addresses),
      // A connection of its own: none that was opened for another address is used again.
      agent: false,
      signal: deadline,
    })
    sending.on('error', reject)
    sending.on('response', async (response) => {
      // From here on an error ends the reading: the status is already known.
      sending.off('error', reject).on('error', () => undefined)
      const { statusCode: status = 0, headers } = response
      const bytes = await readBeginning(response, limits.answerBytes)
      resolve({ status, headers, snippet: snippetOf(bytes, limits.snippetLength) })
    })
    sending.end(message.body)
  })
}

function headersOf(message: WebhookMessage): http.OutgoingHttpHeaders {
  return {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(message.body),
    'user-agent': 'StockLab-Webhooks/1',
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestampSeconds),
    'webhook-signature': signWebhook(message, message.secrets),
  }
}

/** Answers a connection's question for a name with what was checked, whatever the name service says by now. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, { all }, callback) => {
    const [first] = known
    if (all === true) callback(null, known)
    else callback(null, first?.address ?? '', first?.family)
  }
}

/** What was read until an answer breaks off. */
async function readBeginning(response: http.IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= limit) break
    }
  } catch {
    // Broken off or out of time.
  }
  response.destroy()
  return Buffer.concat(chunks).subarray(0, limit)
}

/** Without what a database or terminal chokes on. */
function snippetOf(bytes: Buffer, length: number): string {
  return bytes
    .toString('utf8')
    .replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, length)
}

function outcomeOf({ status, headers, snippet }: Answer): WebhookOutcome {
  if (status >= 200 && status < 300) return { kind: 'accepted', status, snippet }
  if (status === 410) return { kind: 'gone', status, snippet }
  if (status >= 300 && status < 400) {
    return {
      kind: 'failed',
      status,
      snippet,
      reason: `expected status 2xx, received ${status}: redirects are not followed`,
    }
  }
  const reason = `expected status 2xx, received ${status}`
  const retryAfterMs = retryAfterOf(headers['retry-after'])
  return { kind: 'failed', status, snippet, reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

/** In seconds alone: a date would need the other side's clock. */
function retryAfterOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : undefined
}

function reasonOf(error: unknown, timeoutMs: number): string {
  const { name, code, message } = error as NodeJS.ErrnoException
  if (name === 'AbortError' || name === 'TimeoutError')
    return `expected an answer within ${timeoutMs} ms, received none`
  return code === undefined ? message : `${code}: ${message}`
}

/** Looking up a name cannot be broken off, only left alone. */
function within<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason), { once: true })
    work.then(resolve, reject)
  })
}
