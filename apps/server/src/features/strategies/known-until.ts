import { type MarketId, StockLabError } from '@stocklab/domain'
import { type RawBuilder, sql } from 'kysely'
import type { DataEnd } from './ports.js'

/**
 * The last session that an author could know at publication. Where no data of the market are here yet, that may have been
 * everything until today.
 */
export async function knownUntil(dataEnd: DataEnd, market: MarketId): Promise<RawBuilder<string>> {
  const end = await endOrNone(dataEnd, market)
  return end === null ? sql`(now() at time zone 'utc')::date` : sql`${end}::date`
}

/** Strategies can be written and shown before the first data are imported. */
async function endOrNone(dataEnd: DataEnd, market: MarketId): Promise<string | null> {
  try {
    return await dataEnd(market)
  } catch (error) {
    if (error instanceof StockLabError && error.code === 'LAKE_MISSING') return null
    throw error
  }
}
