import type { Database } from '@stocklab/platform'
import { Problem } from '../../../http/problem.js'
import { requireContent } from '../read-content.js'
import { readRevision, unknownStrategy } from '../strategy-queries.js'
import { createStrategy } from '../write-strategy.js'

interface Clone {
  readonly id: string
  readonly revision?: number | undefined
}

/**
 * Makes a strategy of the caller's own from one they may read: any revision of theirs, of others what is published. The
 * clone remembers where it comes from. Answers its id.
 */
export async function cloneStrategy(database: Database, callerId: string, { id, revision }: Clone): Promise<string> {
  const origin = await database
    .selectFrom('strategies')
    .select(['owner_id', 'revision', 'visibility', 'details_hidden', 'published_revision', 'tags'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (origin === undefined) return unknownStrategy(id)
  const isOwn = origin.owner_id === callerId
  if (!isOwn && origin.visibility !== 'public') return unknownStrategy(id)
  if (!isOwn && origin.details_hidden)
    throw new Problem('STRATEGY_DETAILS_HIDDEN', 'its author shows what it did, not how; it cannot be cloned')
  const shown = isOwn ? origin.revision : origin.published_revision!
  const number = revision ?? shown
  if (!isOwn && number !== shown)
    throw new Problem('STRATEGY_REVISION_UNKNOWN', `expected revision ${shown}, the published one, received ${number}`)
  const { document, source, sourceFormat } = await readRevision(database, id, number)
  const content = source === null ? { document } : { source }
  return createStrategy(database, callerId, {
    content: requireContent({ ...content, format: sourceFormat ?? 'json' }),
    tags: origin.tags,
    clonedFrom: { id, revision: number },
  })
}
