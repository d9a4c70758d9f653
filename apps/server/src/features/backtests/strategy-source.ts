import type { Database } from '@stocklab/platform'
import { Problem } from '../../http/problem.js'

export interface StoredStrategy {
  /** As it was written, with the ranges of its parameters; else as it is stored. */
  readonly content: string | Readonly<Record<string, unknown>>
  readonly revision: number
}

/**
 * The document of a stored strategy that this account may run: any revision of its own, the newest of the library, the
 * published one of others who show theirs. Throws STRATEGY_UNKNOWN, STRATEGY_REVISION_UNKNOWN, STRATEGY_DETAILS_HIDDEN.
 */
export async function readStoredStrategy(
  database: Database,
  userId: string,
  { id, revision }: { readonly id: string; readonly revision: number | undefined },
): Promise<StoredStrategy> {
  const strategy = await database
    .selectFrom('strategies')
    .select(['owner_id', 'revision', 'visibility', 'details_hidden', 'published_revision', 'library_id'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  const isOwn = strategy?.owner_id === userId
  const isShown = strategy?.visibility === 'public' || strategy?.library_id != null
  if (strategy === undefined || !(isOwn || isShown)) throw new Problem('STRATEGY_UNKNOWN', `there is no strategy ${id}`)
  if (!isOwn && strategy.details_hidden) throw new Problem('STRATEGY_DETAILS_HIDDEN', 'its document is not shown')
  const shown = isOwn || strategy.library_id !== null ? strategy.revision : (strategy.published_revision ?? 0)
  const wanted = revision ?? shown
  const unknown = new Problem('STRATEGY_REVISION_UNKNOWN', `strategy ${id} has no revision ${wanted} to be run`)
  if (!isOwn && wanted !== shown) throw unknown
  const row = await database
    .selectFrom('strategy_revisions')
    .select(['document', 'source'])
    .where('strategy_id', '=', id)
    .where('revision', '=', wanted)
    .executeTakeFirst()
  if (row === undefined) throw unknown
  return { content: row.source ?? (row.document as Readonly<Record<string, unknown>>), revision: wanted }
}
