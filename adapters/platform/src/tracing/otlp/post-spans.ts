import { setTimeout as pause } from 'node:timers/promises'

export interface CollectorPlace {
  /** Where spans are posted. */
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
}

/** Null = they arrived; else why not, without what an answer says. */
export type Refusal = string | null

/** So long a batch is tried in all; the next one waits, and what comes meanwhile waits in a bounded queue. */
const PATIENCE_MS = 10_000
const FIRST_PAUSE_MS = 1_000

/** OTLP 1.x, "OTLP/HTTP Response": these may go better later. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Posts one batch, again where that may help, until `stopped` or out of patience. Never throws. */
export async function postSpans(body: Uint8Array, place: CollectorPlace, stopped: AbortSignal): Promise<Refusal> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE_MS)])
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    const { refusal, mayPass, askedMs } = await postOnce(body, place, signal)
    if (refusal === null || !mayPass || signal.aborted) return refusal
    await pause(askedMs ?? pauseMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return refusal
  }
}

interface Posted {
  readonly refusal: Refusal
  readonly mayPass: boolean
  readonly askedMs?: number
}

async function postOnce(body: Uint8Array, { url, headers }: CollectorPlace, signal: AbortSignal): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: body as Uint8Array<ArrayBuffer>,
      // One that points elsewhere is told of, and what proves who sends goes nowhere else.
      redirect: 'manual',
      signal,
    })
    // Nothing of it is needed; unread, it would hold the connection.
    await response.body?.cancel()
    if (response.ok) return { refusal: null, mayPass: false }
    const mayPass = PASSING.has(response.status)
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    // A timer of more than 24 days would end at once.
    const askedMs = Math.min(seconds * 1_000, PATIENCE_MS)
    return { refusal: `HTTP ${response.status}`, mayPass, ...(seconds > 0 ? { askedMs } : {}) }
  } catch (error) {
    return { refusal: reasonOf(error), mayPass: true }
  }
}

function reasonOf(error: unknown): string {
  const { name, cause } = error as Error
  const { code } = (cause ?? {}) as { readonly code?: unknown }
  if (typeof code === 'string') return code
  return name === 'TimeoutError' || name === 'AbortError' ? 'no answer in time' : 'the request failed'
}
