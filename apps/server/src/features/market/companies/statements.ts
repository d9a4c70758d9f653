import { isoDate } from '@stocklab/domain'
import type { SearchedInstrument, ShownFiling } from '@stocklab/market-data'
import { type Statements, statementsSchema } from '@stocklab/protocol'
import { textOf } from '../../../cache/answer-text.js'
import { packText, unpackText } from '../../../cache/packed-text.js'
import { cacheKeyOf } from '../cache-key.js'
import type { MarketPorts } from '../ports.js'
import type { Edition } from '../view/edition.js'

type Cached = Pick<MarketPorts, 'cache'>

/** What was known of a company on the morning of a day; without a day, on the last session of its market. */
export async function readStatements(...question: Parameters<typeof readStatementsText>): Promise<Statements> {
  return JSON.parse(await readStatementsText(...question)) as Statements
}

/** The same as JSON. It is kept packed: those of a large company are 300 KB, and those of hundreds have to fit. */
export async function readStatementsText(
  edition: Edition,
  { cache }: Cached,
  instrument: SearchedInstrument,
  asOf: string | undefined,
): Promise<string> {
  const { market, code, madeUp } = instrument
  const day = asOf ?? (await lastSession(edition, instrument))
  // Not { code, day }: under that name nodes of an earlier release, and Redis for an hour after an update, keep it unpacked.
  const key = cacheKeyOf('statement', edition.version, { packed: code, day })
  const packed = await cache.getOrCompute<string>(key, async () => {
    const { newest, figures } = await edition.reader.knownOn({ market, code }, day)
    const known = { code, asOf: day, newest: [...newest], figures: [...figures], dataVersion: edition.version, madeUp }
    return packText(textOf(statementsSchema, known))
  })
  return unpackText(packed)
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
