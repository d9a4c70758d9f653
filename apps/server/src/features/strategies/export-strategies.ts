import type { Database } from '@stocklab/platform'
import type { Revision, StrategySummary } from '@stocklab/protocol'
import { revisionOf, SUMMARY_COLUMNS, summaryOf } from './strategy-queries.js'

export interface ExportedStrategy extends StrategySummary {
  readonly revisions: readonly Revision[]
}

/** All strategies of an account with all their revisions, one after the other, for the copy of what it owns. */
export async function* exportStrategiesOf(database: Database, ownerId: string): AsyncGenerator<ExportedStrategy> {
  const strategies = await database
    .selectFrom('strategies')
    .select(SUMMARY_COLUMNS)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  for (const strategy of strategies) {
    const rows = await database
      .selectFrom('strategy_revisions')
      .selectAll()
      .where('strategy_id', '=', strategy.id)
      .orderBy('revision')
      .execute()
    yield { ...summaryOf(strategy), revisions: rows.map(revisionOf) }
  }
}
