import { isoDate, LISTING_STATUSES } from '@stocklab/domain'
import { type Company, companySchema, type FactorReading, type Statements } from '@stocklab/protocol'
import { FACTORS } from '@stocklab/strategy'
import { textOf } from '../../../cache/answer-text.js'
import { cacheKeyOf } from '../cache-key.js'
import { type FoundInstrument, findInstrument, viewOfInstrument } from '../find-instrument.js'
import type { MarketPorts } from '../ports.js'
import { known, statusOn } from '../quotes/build-quote.js'
import { readQuotes } from '../quotes/quotes.js'
import type { Edition } from '../view/edition.js'
import type { FactorDay } from '../view/market-view.js'
import { readStatements } from './statements.js'

type Cached = Pick<MarketPorts, 'cache'>

/** Quarters of statements on the page; all of them have a route of their own. */
const SHOWN_QUARTERS = 8

/** Everything that the page of a company shows, as the JSON of `Company`. */
export async function readCompany(
  edition: Edition,
  { cache }: Cached,
  code: string,
  asOf: string | undefined,
): Promise<string> {
  const found = await findInstrument(edition, code)
  const key = cacheKeyOf('company', edition.version, { code, asOf, state: stateOf(found) })
  return cache.getOrCompute<string>(key, async () => {
    const { instrument, view, row } = found
    const whose = { market: instrument.market, code }
    const [listings, industry, statements, { items }] = await Promise.all([
      edition.reader.listingsOf(whose),
      edition.reader.industryOf(whose),
      readStatements(edition, { cache }, instrument, asOf),
      readQuotes(edition, cache, [code]),
    ])
    return textOf(companySchema, {
      instrument: { ...viewOfInstrument(instrument), industry },
      listings: listings.map(({ status, ...listing }) => ({
        ...listing,
        status: LISTING_STATUSES.find((one) => one === status) ?? 'normal',
      })),
      quote: items[0] ?? null,
      sharesOutstanding: sharesOf({ view, row }),
      statements: newestOf(statements),
      factors: readFactors(found),
      dataVersion: edition.version,
      madeUp: instrument.madeUp,
    })
  })
}

/** Figures of the newest quarters; they come newest first. */
function newestOf(statements: Statements): Statements {
  const shown = new Set<string>()
  for (const { period } of statements.figures) if (shown.size < SHOWN_QUARTERS) shown.add(period)
  return { ...statements, figures: statements.figures.filter(({ period }) => shown.has(period)) }
}

function sharesOf({ view: { market, last }, row }: Pick<FoundInstrument, 'view' | 'row'>): number | null {
  const t = Math.min(market.lastBar[row] as number, last)
  return t < 0 ? null : known(market.columns.shares?.[row * market.sessions.length + t])
}

/** Whether factors can be shown: it decides which page is kept, and must cost nothing. */
function stateOf({ view, row }: FoundInstrument): Company['factors']['state'] {
  if (statusOn(view.market, row, view.last) === null) return 'not-listed'
  return view.factorDay() === undefined ? 'computing' : 'ready'
}

function readFactors({ view, row }: FoundInstrument): Company['factors'] {
  const { market, last } = view
  const date = isoDate(market.sessions[last] as number)
  if (statusOn(market, row, last) === null) return { state: 'not-listed', date, values: [] }
  const day = view.factorDay()
  if (day === undefined) return { state: 'computing', date, values: [] }
  return { state: 'ready', date, values: FACTORS.map(({ id }) => readingOf(day, id, row)) }
}

function readingOf(day: FactorDay, id: string, row: number): FactorReading {
  const ranked = day.get(id)
  return {
    id,
    value: known(ranked?.values[row]),
    inMarket: known(ranked?.inMarket[row]),
    inSector: known(ranked?.inSector[row]),
  }
}
