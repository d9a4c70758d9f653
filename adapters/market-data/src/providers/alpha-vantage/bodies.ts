/** What a body of Alpha Vantage is. The service answers 200 whatever happens, so the body alone tells. */
export type VantageBody =
  | { readonly kind: 'answer'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'csv'; readonly text: string }
  /** `{}`: no such symbol, or nothing known of it. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'limit'; readonly scope: 'day' | 'minute' | 'second' }
  | { readonly kind: 'premium' }
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly why: string; readonly isMaintenance: boolean }

/** Told by the keys that the service puts in place of an answer; CSV calls carry the same errors as JSON. */
export function readVantageBody(text: string, key: string): VantageBody {
  const start = text.trimStart()
  if (start === '') return unreadable('an empty body')
  if (start.startsWith('<')) {
    return { ...unreadable('a page of HTML or XML'), isMaintenance: /maintenance|점검/i.test(start) }
  }
  if (!start.startsWith('{')) return { kind: 'csv', text }
  let json: unknown
  try {
    json = JSON.parse(start)
  } catch {
    return unreadable('JSON that breaks off')
  }
  const body = json as Readonly<Record<string, unknown>>
  const refusal = ['Error Message', 'Information', 'Note']
    .map((name) => body[name])
    .find((it) => typeof it === 'string')
  if (refusal !== undefined) return readRefusal(refusal as string, key)
  if (Object.keys(body).length === 0) return { kind: 'nothing' }
  return { kind: 'answer', body }
}

const unreadable = (why: string) => ({ kind: 'unreadable' as const, why, isMaintenance: false })

/** The text of a refusal may hold the caller's key. */
function readRefusal(message: string, key: string): VantageBody {
  if (/requests per day|daily (rate )?limit/i.test(message)) return { kind: 'limit', scope: 'day' }
  if (/per minute/i.test(message)) return { kind: 'limit', scope: 'minute' }
  if (/per second|spreading out|burst/i.test(message)) return { kind: 'limit', scope: 'second' }
  if (/premium/i.test(message)) return { kind: 'premium' }
  if (/apikey|api key/i.test(message)) return { kind: 'wrong-key' }
  const shown = key === '' ? message : message.replaceAll(key, '…')
  return { kind: 'refused', message: shown.slice(0, 200) }
}

/** A cell: numbers are texts, and `None` or `-` is missing. Undefined where it is no number at all. */
export function parseVantageNumber(cell: unknown): number | null | undefined {
  if (cell === null || cell === undefined) return null
  const text = String(cell).trim()
  if (text === '' || /^(none|null|-)$/i.test(text)) return null
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined
}
