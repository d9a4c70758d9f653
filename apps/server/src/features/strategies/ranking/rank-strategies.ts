import type { Database } from '@stocklab/platform'
import {
  type PartFigures,
  RANKED_STATISTICS,
  type Ranking,
  type RankingEntry,
  type RankingQuery,
} from '@stocklab/protocol'
import { cutPage } from '../cursor.js'
import type { StrategyPorts } from '../ports.js'
import { figuresOf, standingOf } from './figure-queries.js'
import { placeOfCursor, type RankingRow, rankingRowsQuery } from './ranking-queries.js'
import { recordFigures } from './record-figures.js'

/** A request measures so many new runs itself; the rest waits for the server's own rounds. */
const MEASURED_PER_REQUEST = 10

/** A page of the ranking, out of the cache where somebody asked for it before. */
export async function rankStrategies(
  { database, cache }: Pick<StrategyPorts, 'database' | 'cache'>,
  query: RankingQuery,
): Promise<Ranking> {
  // A cursor that no page gave is refused before it becomes a key.
  placeOfCursor(query.cursor)
  const { statistic, period, part, market = '', limit, cursor = '' } = query
  const key = `ranking:${[statistic, period, part, market, limit, cursor].join(':')}` as const
  return cache.getOrCompute(key, () => readRanking(database, query))
}

export async function readRanking(database: Database, query: RankingQuery): Promise<Ranking> {
  const { isDone } = await recordFigures(database, MEASURED_PER_REQUEST)
  const found = await rankingRowsQuery(query).execute(database)
  const before = placeOfCursor(query.cursor)?.[0] ?? 0
  const { rows, nextCursor } = cutPage(found.rows, query.limit, (row) => [
    before + query.limit,
    row.value,
    row.strategy_id,
  ])
  const { statistic, period, part } = query
  return {
    statistic,
    period,
    part,
    better: RANKED_STATISTICS[statistic],
    items: rows.map((row, i) => entryOf(row, before + i + 1)),
    nextCursor,
    waiting: !isDone,
  }
}

function entryOf(row: RankingRow, rank: number): RankingEntry {
  return {
    rank,
    id: row.strategy_id,
    name: row.name,
    market: row.market,
    tags: row.tags,
    author: row.author,
    libraryId: row.library_id,
    detailsHidden: row.details_hidden,
    publishedAt: row.published_at.toISOString(),
    publishedDataEnd: row.published_data_end,
    value: row.value,
    before: partOf(row, 'before'),
    after: partOf(row, 'after'),
    standing: standingOf(row),
  }
}

function partOf(row: RankingRow, part: 'before' | 'after'): PartFigures | null {
  if (row[`${part}_from_date`] === null) return null
  return figuresOf({
    from_date: row[`${part}_from_date`]!,
    to_date: row[`${part}_to_date`]!,
    returns: row[`${part}_returns`]!,
    values: row[`${part}_values`]!,
    reasons: row[`${part}_reasons`]!,
  })
}
