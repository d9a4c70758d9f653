import { isoDate } from '@stocklab/domain'
import type { SearchedInstrument, ShownFiling } from '@stocklab/market-data'
import type { Statements } from '@stocklab/protocol'
import { cacheKeyOf } from '../cache-key.js'
import type { MarketPorts } from '../ports.js'
import type { Edition } from '../view/edition.js'

type Cached = Pick<MarketPorts, 'cache'>

/** What was known of a company on the morning of a day; without a day, on the last session of its market. */
export async function readStatements(
  edition: Edition,
  { cache }: Cached,
  instrument: SearchedInstrument,
  asOf: string | undefined,
): Promise<Statements> {
  const { market, code, madeUp } = instrument
  const day = asOf ?? (await lastSession(edition, instrument))
  return cache.getOrCompute<Statements>(cacheKeyOf('statement', edition.version, { code, day }), async () => {
    const { newest, figures } = await edition.reader.knownOn({ market, code }, day)
    return {
      code,
      asOf: day,
      newest: [...newest],
      figures: [...figures],
      dataVersion: edition.version,
      madeUp,
    }
  })
}

/** Every filing, newest first. */
export function readFilings(
  edition: Edition,
  { cache }: Cached,
  { market, code }: SearchedInstrument,
): Promise<readonly ShownFiling[]> {
  return cache.getOrCompute<readonly ShownFiling[]>(
    cacheKeyOf('statement', edition.version, { filings: code }),
    async () => (await edition.reader.filingsOf({ market, code })).toReversed(),
  )
}

async function lastSession(edition: Edition, { market }: SearchedInstrument): Promise<string> {
  const { market: shared } = await edition.view(market)
  return isoDate(shared.sessions.at(-1) as number)
}
