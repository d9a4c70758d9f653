import { StockLabError } from '@stocklab/domain'
import { createCallLimiter } from './call-limiter.js'
import { createHttpClient, type HttpAnswer } from './http-client.js'
import type { Provider, ProviderConnection } from './provider.js'
import { createQuotaFile } from './quota-file.js'
import { type Redact, redactor } from './redact.js'
import { createAttempt, RETRY_RULES, type RetryRules } from './retry.js'
import { type ProviderClock, systemClock } from './runtime.js'
import { readProviderKey, type Variables } from './secrets.js'

/** Set by every simulator of this product, so that what it serves is never taken for a market. */
export const SIMULATOR_HEADER = 'x-stocklab-simulator'

const TIMEOUT_MS = 30_000
const MOST_BYTES = 64 << 20

export interface ConnectionSettings {
  readonly dataDir: string
  readonly variables: Variables
  readonly baseUrl?: string
  readonly signal?: AbortSignal
  readonly clock?: ProviderClock
  readonly fetch?: typeof globalThis.fetch
  readonly retry?: Partial<RetryRules>
  readonly timeoutMs?: number
  readonly perSecond?: number
}

export interface OpenConnection extends ProviderConnection {
  readonly redact: Redact
  /** Whether a simulator answered so far. */
  isSimulated(): boolean
  quotaResetsAtMs(): number
}

/** Key, limits, retries and HTTP of one provider. Throws `input` for a missing key or a base URL that is none. */
export function connectTo(provider: Provider, settings: ConnectionSettings): OpenConnection {
  const { signal, clock = systemClock } = settings
  const key = readProviderKey(provider, settings.dataDir, settings.variables)
  const baseUrl = readBaseUrl(provider, settings)
  const limits =
    settings.perSecond === undefined ? provider.limits : { ...provider.limits, perSecond: settings.perSecond }
  const service = `${provider.id} ${new URL(baseUrl).host}`
  const ledger = createQuotaFile(settings.dataDir, service, key)
  const limiter = createCallLimiter({ limits, clock, signal, ledger })
  const attempt = createAttempt({ clock, signal, rules: { ...RETRY_RULES, ...settings.retry } })
  const redact = redactor([key])
  let simulated = false
  const onAnswer = ({ headers }: Pick<HttpAnswer, 'headers'>): void => {
    if (headers.has(SIMULATOR_HEADER)) simulated = true
  }
  const timeoutMs = settings.timeoutMs ?? TIMEOUT_MS
  const http = createHttpClient({
    fetch: settings.fetch ?? globalThis.fetch,
    attempt,
    limiter,
    redact,
    signal,
    timeoutMs,
    maxBytes: MOST_BYTES,
    onAnswer,
  })
  const isSimulated = (): boolean => simulated
  const shared = { baseUrl, key, http, timeoutMs, attempt, clock, signal, redact, isSimulated, onAnswer }
  return { ...shared, enter: () => limiter.enter(), quotaResetsAtMs: () => limiter.resetsAtMs() }
}

function readBaseUrl(provider: Provider, settings: ConnectionSettings): string {
  const text = settings.baseUrl ?? settings.variables[provider.baseUrlVariable] ?? provider.baseUrl
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return text.replace(/\/+$/, '')
  throw new StockLabError('input', 'PROVIDER_OPTION', `expected an address http(s)://… of ${provider.title}`, {
    hint: `correct --base-url or ${provider.baseUrlVariable}`,
  })
}
