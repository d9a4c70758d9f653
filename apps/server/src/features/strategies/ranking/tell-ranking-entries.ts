import { type Database, recordEvent } from '@stocklab/platform'
import { type RankingQuery, rankingQuerySchema } from '@stocklab/protocol'
import { type RankingRow, rankingRowsQuery } from './ranking-queries.js'

/** Places of a ranking that its author hears of. */
const FIRST = 10

/** The ranking that people see who ask for none in particular. */
export const HEADLINE: RankingQuery = { ...rankingQuerySchema.parse({}), limit: FIRST }

/**
 * Tells authors whose strategies are among the first of the headline ranking, each strategy once in its life. It is said when
 * figures were computed, so that who rises because others went away hears of it with the next figures.
 */
export async function tellRankingEntries(database: Database): Promise<void> {
  const { rows } = await rankingRowsQuery(HEADLINE).execute(database)
  for (const [i, row] of rows.slice(0, FIRST).entries()) {
    if (row.entered_ranking_at === null) await tellEntry(database, row, i + 1)
  }
}

async function tellEntry(database: Database, row: RankingRow, rank: number): Promise<void> {
  await database.transaction().execute(async (within) => {
    const entered = await within
      .updateTable('strategy_records')
      .set({ entered_ranking_at: new Date() })
      .where('strategy_id', '=', row.strategy_id)
      .where('entered_ranking_at', 'is', null)
      .returning('strategy_id')
      .executeTakeFirst()
    if (entered === undefined) return
    // What belongs to nobody, as the library, has nobody to be told; an author stays while this is written down.
    const author = await within
      .selectFrom('strategies')
      .innerJoin('users', 'users.id', 'strategies.owner_id')
      .select('users.id')
      .where('strategies.id', '=', row.strategy_id)
      .forKeyShare('users')
      .executeTakeFirst()
    if (author === undefined) return
    const { statistic, period } = HEADLINE
    const payload = { strategyId: row.strategy_id, name: row.name, rank, statistic, period }
    await recordEvent(within, { type: 'ranking.entered', userId: author.id, payload })
  })
}
