import type { MarketId } from '@stocklab/domain'
import { computeLakeVersion, type Manifest } from '@stocklab/market-data'
import { type Database, recordEvent } from '@stocklab/platform'

interface MarketData {
  readonly market: MarketId
  /** Of this market alone: an import of another one is no news of it. */
  readonly content: string
  readonly lastSession: string
}

/**
 * Tells everybody of each market whose data are others than ever before. However many servers see them, and however often,
 * it is told once; so is data that was replaced by an older version and came back.
 */
export async function tellNewData(database: Database, manifest: Manifest): Promise<void> {
  const { version } = manifest
  for (const { market, content, lastSession } of marketsOf(manifest)) {
    await database.transaction().execute(async (within) => {
      const isNew = await within
        .insertInto('market_data_seen')
        .values({ market, content, version, last_session: lastSession })
        .onConflict((conflict) => conflict.doNothing())
        .returning('market')
        .executeTakeFirst()
      if (isNew === undefined) return
      await recordEvent(within, { type: 'data.updated', userId: null, payload: { market, version, lastSession } })
    })
  }
}

function marketsOf({ files, markets }: Manifest): readonly MarketData[] {
  return (Object.keys(markets) as MarketId[]).flatMap((market) => {
    const own = files.filter((file) => file.market === market)
    const days = own.flatMap(({ table, to }) => (table === 'bars' && to !== null ? [to] : []))
    const lastSession = days.sort().at(-1)
    if (lastSession === undefined) return []
    return [{ market, content: computeLakeVersion(own, { [market]: markets[market] }), lastSession }]
  })
}
