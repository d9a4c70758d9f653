import type { Database } from '@stocklab/platform'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * What becomes of an account's strategies when it is deleted, within the transaction that deletes it: what is public stays,
 * without its author and without the revisions that were never shown, and so does the run it is measured by; everything
 * else goes.
 */
export async function releaseStrategiesOf(within: Database, userId: string): Promise<void> {
  await releaseRuns(within, userId)
  await within
    .deleteFrom('strategies')
    .where('owner_id', '=', userId)
    .where((eb) => eb.or([eb('visibility', '=', 'private'), eb('deleted_at', 'is not', null)]))
    .execute()
  const released = await within
    .updateTable('strategies')
    .set(({ ref }) => ({
      owner_id: null,
      anonymous: true,
      revision: sql<number>`published_revision`,
      name: sql<string>`published_name`,
      description: ref('published_description'),
      factors: ref('published_factors'),
    }))
    .where('owner_id', '=', userId)
    .returning(['id', 'revision'])
    .execute()
  if (released.length === 0) return
  await within
    .deleteFrom('strategy_revisions')
    .where(isUnshownOf(released.map(({ id }) => id)))
    .execute()
}

function isUnshownOf(ids: readonly string[]): RawBuilder<SqlBool> {
  return sql`exists (
    select from strategies
    where strategies.id = strategy_revisions.strategy_id and strategies.id = any(${ids}::uuid[])
      and strategies.revision <> strategy_revisions.revision
  )`
}

/** Of each public strategy the newest run of what is published; it no longer belongs to anybody. */
async function releaseRuns(within: Database, userId: string): Promise<void> {
  await sql`
    update runs set owner_id = null, pinned = true
    where id in (
      select distinct on (strategies.id) runs.id
      from strategies
        join strategy_revisions published
          on published.strategy_id = strategies.id and published.revision = strategies.published_revision
        join runs
          on runs.strategy_id = strategies.id and runs.strategy_revision = published.revision
          and runs.owner_id = strategies.owner_id and runs.document_hash = published.content_hash
          and runs.kind = 'backtest'
      where strategies.owner_id = ${userId} and strategies.visibility = 'public' and strategies.deleted_at is null
      order by strategies.id, runs.created_at desc, runs.id desc
    )`.execute(within)
}
