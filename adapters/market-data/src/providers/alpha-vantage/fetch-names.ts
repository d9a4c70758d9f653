import { z } from 'zod'
import type { CanonicalRow } from '../core/provider.js'
import type { Fetched } from './fetch-prices.js'
import type { VantageListing } from './listing.js'
import type { VantageService } from './vantage-service.js'

/** Names, exchanges and days of listing, of living and dead symbols. */
export async function fetchNames(service: VantageService, codes: readonly string[]): Promise<Fetched> {
  const active = await service.listings('active')
  const wanted = new Set(codes.filter((code) => !active.some((one) => one.code === code)))
  // A symbol may have been given to another company since, so that the living one wins.
  const dead = wanted.size === 0 ? [] : (await service.listings('delisted')).filter((one) => wanted.has(one.code))
  const known = [...active.filter((one) => codes.includes(one.code)), ...dead]
  const strange = codes.filter((code) => !known.some((one) => one.code === code))
  return {
    rows: known.length === 0 ? {} : { instruments: known.map(instrumentOf) },
    notes: strange.length === 0 ? [] : [`not in the list of symbols: ${strange.join(', ')}`],
  }
}

const instrumentOf = (one: VantageListing): CanonicalRow => ({
  code: one.code,
  name: one.name === '' ? null : one.name,
  market: one.exchange === '' ? null : one.exchange,
  kind: one.kind,
  currency: 'USD',
  listed_on: one.listedOn,
  delisted_on: one.delistedOn,
})

const overviewSchema = z.object({
  Symbol: z.string(),
  Sector: z.string().nullish(),
  Industry: z.string().nullish(),
})

/** Sector and industry of OVERVIEW; its figures are of today and would be foreknowledge in a backtest. */
export async function fetchSector(service: VantageService, code: string): Promise<Fetched> {
  const overview = await service.ask({
    parameters: { function: 'OVERVIEW', symbol: code },
    read: (body) => (body.Symbol === code ? overviewSchema.parse(body) : undefined),
  })
  if (!overview) return { rows: {}, notes: [`${code}: no overview`] }
  const instrument = { code, sector: wordOf(overview.Sector), industry: wordOf(overview.Industry) }
  return {
    rows: { instruments: [instrument] },
    notes: ['sectors and industries are those of today, the same for all days of a company'],
  }
}

const wordOf = (text: string | null | undefined): string | null =>
  text === null || text === undefined || /^(none|-|)$/i.test(text.trim()) ? null : text.trim()
