import { MARKET_IDS, type MarketId, type PriceBasis, StockLabError } from '@stocklab/domain'
import type { z } from 'zod'
import { columnMappingSchema } from '../../importers/column-mapping.js'
import type { FetchRequest, ProviderConnection } from '../core/provider.js'

/** Our columns by the names of the source; `code` may be missing where the address names the code. */
const mappingSchema = columnMappingSchema.partial({ code: true })
export type CsvMapping = z.infer<typeof mappingSchema>

const OWN_NAMES: CsvMapping = {
  code: 'code',
  date: 'date',
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  volume: 'volume',
}

export interface CsvOptions {
  readonly url: string
  readonly mapping: CsvMapping
  readonly market: MarketId
  readonly prices: PriceBasis
  /** Whether a body may end without a line break, which is also how a truncated one ends. */
  readonly ending: 'newline' | 'any'
}

/** Throws `input` for options that are missing or make no sense. */
export function readCsvOptions({ options, codes }: FetchRequest): CsvOptions {
  const url = options.url ?? refuse('the option url', 'for example --set "url=https://example.org/{code}.csv"')
  if (url.includes('{code}') && codes === undefined) refuse('--codes', 'the address has a {code} in it')
  const market = MARKET_IDS.find((id) => id === options.market)
  const prices = (['raw', 'adjusted'] as const).find((basis) => basis === (options.prices ?? 'raw'))
  const ending = (['newline', 'any'] as const).find((word) => word === (options.ending ?? 'newline'))
  return {
    url,
    mapping: options.columns === undefined ? OWN_NAMES : readMapping(options.columns),
    market: market ?? refuse(`a market of ${MARKET_IDS.join(', ')}`, 'for example --set market=US'),
    prices: prices ?? refuse('prices raw or adjusted', '--set prices=raw'),
    ending: ending ?? refuse('an ending newline or any', '--set ending=newline'),
  }
}

function readMapping(text: string): CsvMapping {
  try {
    return mappingSchema.parse(JSON.parse(text))
  } catch {
    return refuse('the names of the columns in JSON', 'give them with --columns FILE')
  }
}

function refuse(expected: string, hint: string): never {
  throw new StockLabError('input', 'PROVIDER_OPTION', `HTTP CSV: expected ${expected}, received none or another`, {
    hint,
  })
}

/** The address of one call; throws `input` where it is none. */
export function addressOf(
  { url }: CsvOptions,
  call: { readonly request: FetchRequest; readonly code: string | undefined },
  { baseUrl, key }: ProviderConnection,
): string {
  const { from, to } = call.request
  const words: Readonly<Record<string, string>> = {
    code: call.code ?? '',
    from,
    to,
    'from:compact': from.replaceAll('-', ''),
    'to:compact': to.replaceAll('-', ''),
    key: key ?? '',
  }
  const filled = url.replaceAll(/\{([\w:]+)\}/g, (whole, name: string) =>
    words[name] === undefined ? whole : encodeURIComponent(words[name]),
  )
  const address = URL.canParse(filled, baseUrl) ? new URL(filled, baseUrl) : undefined
  const isAsked = address?.protocol === 'http:' || address?.protocol === 'https:'
  if (!isAsked || address?.hostname.endsWith('.invalid')) {
    refuse(
      'an address http(s)://…',
      'correct the option url; {code}, {from}, {to}, {from:compact} and {key} are filled in',
    )
  }
  return String(address)
}
