import type { Cache, CacheKey, CacheKind } from '@stocklab/platform'
import type { Quote } from '@stocklab/protocol'
import type { Edition } from '../view/edition.js'
import { buildQuote } from './build-quote.js'

export interface QuotesAnswer {
  readonly items: Quote[]
  readonly missing: { readonly code: string; readonly reason: 'unknown' | 'no-bars' }[]
}

type QuoteKey = CacheKey<CacheKind>

/** Quotes in the order asked for, read in one round trip; codes without one are named. */
export async function readQuotes(
  edition: Edition,
  cache: Cache<CacheKind>,
  codes: readonly string[],
): Promise<QuotesAnswer> {
  const known = codes.filter((code) => edition.index.get(code) !== undefined)
  const keyOf = (code: string): QuoteKey => `quote:${edition.version}:${code}`
  const codeOf = new Map(known.map((code) => [keyOf(code), code]))
  const found = await cache.getOrComputeMany<Quote>([...codeOf.keys()], async (missing) => {
    const quotes = new Map<QuoteKey, Quote>()
    for (const key of missing) {
      const quote = await computeQuote(edition, codeOf.get(key) as string)
      if (quote !== undefined) quotes.set(key, quote)
    }
    return quotes
  })
  const items: Quote[] = []
  const missing: QuotesAnswer['missing'] = []
  for (const code of codes) {
    const quote = found.get(keyOf(code))
    if (quote !== undefined) items.push(quote)
    else missing.push({ code, reason: codeOf.has(keyOf(code)) ? 'no-bars' : 'unknown' })
  }
  return { items, missing }
}

async function computeQuote(edition: Edition, code: string): Promise<Quote | undefined> {
  const instrument = edition.index.get(code)
  if (instrument === undefined) return undefined
  const view = await edition.view(instrument.market)
  const row = view.rowOf(code)
  return row === undefined ? undefined : buildQuote(view.market, row)
}
