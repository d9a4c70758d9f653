import { StockLabError } from '@stocklab/domain'
import type { ProviderConnection } from '../core/provider.js'

/** As much of a ccxt exchange as daily bars need. The library is optional, so its own types are not at hand. */
export interface Exchange {
  urls: { api: unknown }
  has: Record<string, unknown>
  timeframes: Readonly<Record<string, unknown>> | undefined
  markets: Readonly<Record<string, { readonly base: string; readonly quote: string } | undefined>> | undefined
  last_http_response: unknown
  last_response_headers: unknown
  /** `reload` true: a failed or broken answer is not kept. */
  loadMarkets(reload: boolean): Promise<unknown>
  fetchOHLCV(symbol: string, timeframe: string, since: number, limit: number): Promise<unknown>
  close?(): Promise<void>
}

type ExchangeClass = new (settings: object) => Exchange

/** The address that stands for an exchange's own, since each has another. */
export const OWN_ADDRESS = 'https://ccxt.invalid'

/** Throws `missing-input` where the library is not installed, `input` for an exchange that it does not know. */
export async function createExchange(id: string, connection: ProviderConnection): Promise<Exchange> {
  const library = await loadLibrary()
  const Known = library.exchanges.includes(id) ? (library[id as 'binance'] as ExchangeClass) : undefined
  if (Known === undefined) {
    throw new StockLabError('input', 'PROVIDER_OPTION', `expected an exchange that ccxt knows, received "${id}"`, {
      hint: `one of ${library.exchanges.length}, for example --set exchange=binance`,
    })
  }
  const isOwn = connection.baseUrl === OWN_ADDRESS
  const exchange = new Known({
    enableRateLimit: isOwn,
    timeout: connection.timeoutMs,
    options: { fetchMarkets: { types: ['spot'] }, fetchMargins: false, adjustForTimeDifference: false },
  })
  // The list of coins is no part of prices, and on some exchanges a call that needs a key.
  exchange.has.fetchCurrencies = false
  if (!isOwn) exchange.urls.api = redirected(exchange.urls.api, connection.baseUrl)
  return exchange
}

/** Every address of a tree on another host, so that nothing reaches the real exchange. */
function redirected(tree: unknown, baseUrl: string): unknown {
  if (typeof tree === 'string') return tree.replace(/^(https?|wss?):\/\/[^/]+/, baseUrl)
  if (tree === null || typeof tree !== 'object') return tree
  return Object.fromEntries(Object.entries(tree).map(([name, branch]) => [name, redirected(branch, baseUrl)]))
}

interface Library {
  readonly exchanges: readonly string[]
  readonly binance: unknown
}

async function loadLibrary(): Promise<Library> {
  // A name that the compiler cannot see: an installation without optional packages must build as well.
  const name = 'ccxt'
  try {
    const library = (await import(name)) as { readonly default: Library }
    return library.default
  } catch (cause) {
    throw new StockLabError(
      'missing-input',
      'PROVIDER_LIBRARY_MISSING',
      'expected the library ccxt, it is not installed',
      {
        hint: 'run `npm install` in the folder of the program',
        cause,
      },
    )
  }
}
