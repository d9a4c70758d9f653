import type { Database } from '@stocklab/platform'
import type { PublishStrategy } from '@stocklab/protocol'
import { documentOf } from '../diff/diff-revisions.js'
import { knownUntil } from '../known-until.js'
import type { DataEnd } from '../ports.js'
import { factorNames, requireContent } from '../read-content.js'
import { readOwn, readRevision, type StrategyRow, unknownStrategy } from '../strategy-queries.js'
import { PRESENT } from '../write-strategy.js'

/**
 * Shows one revision of a strategy to everybody; later ones stay private until they are published. What was first
 * published when is remembered: to withdraw a revision and publish it again does not make its past part of the backtest.
 */
export async function publishStrategy(
  ports: { readonly database: Database; readonly dataEnd: DataEnd },
  ownerId: string,
  { id, ...wanted }: PublishStrategy & { readonly id: string },
): Promise<void> {
  const { database } = ports
  const own = await readOwn(database, ownerId, id)
  const number = wanted.revision ?? own.revision
  const { document } = await readRevision(database, id, number)
  const { name, description, market } = documentOf(document)
  const shown = {
    id,
    revision: number,
    name,
    description,
    factors: factorNames(requireContent({ document, format: 'json' }).compiled),
  }
  const dataEnd = await knownUntil(ports.dataEnd, market)
  await database.transaction().execute(async (within) => {
    const locked = await lockOwn(within, ownerId, id)
    const isFirst = locked.published_revision !== number
    await within
      .updateTable('strategies')
      .set({
        visibility: 'public',
        anonymous: wanted.anonymous,
        details_hidden: wanted.detailsHidden,
        published_revision: number,
        published_name: shown.name,
        published_description: shown.description,
        published_factors: [...shown.factors],
        ...(isFirst ? { published_at: PRESENT, published_data_end: dataEnd } : {}),
      })
      .where('id', '=', id)
      .execute()
  })
}

async function lockOwn(
  within: Database,
  ownerId: string,
  id: string,
): Promise<Pick<StrategyRow, 'published_revision'>> {
  const row = await within
    .selectFrom('strategies')
    .select('published_revision')
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? unknownStrategy(id)
}

/** Takes a strategy back from everybody else; asking twice is no mistake. Clones that were made stay. */
export async function unpublishStrategy(database: Database, ownerId: string, id: string): Promise<void> {
  const row = await database
    .updateTable('strategies')
    .set({ visibility: 'private' })
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) unknownStrategy(id)
}
