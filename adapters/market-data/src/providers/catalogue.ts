import { StockLabError } from '@stocklab/domain'
import { alphaVantageProvider } from './alpha-vantage/provider.js'
import { ccxtProvider } from './ccxt/provider.js'
import type { Provider } from './core/provider.js'
import { datagoProvider } from './datago/provider.js'
import { httpCsvProvider } from './http-csv/provider.js'
import { krxProvider } from './krx/provider.js'
import { opendartProvider } from './opendart/provider.js'

/** Every service that `data fetch` knows. */
export const PROVIDERS: readonly Provider[] = [
  datagoProvider,
  krxProvider,
  opendartProvider,
  alphaVantageProvider,
  ccxtProvider,
  httpCsvProvider,
]

/** Throws `input` for a name that is none. */
export function providerOf(id: string): Provider {
  const found = PROVIDERS.find((provider) => provider.id === id)
  if (found !== undefined) return found
  const known = PROVIDERS.map((provider) => provider.id).join(', ')
  throw new StockLabError('input', 'PROVIDER_OPTION', `expected a provider of ${known}, received "${id}"`, {
    hint: '`stocklab data fetch --help` says what each of them brings',
  })
}
