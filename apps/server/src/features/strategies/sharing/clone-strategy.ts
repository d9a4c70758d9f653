import { type Database, recordEvent, type Tables } from '@stocklab/platform'
import type { Transaction } from 'kysely'
import { Problem } from '../../../http/problem.js'
import { requireContent } from '../read-content.js'
import { readRevision, unknownStrategy } from '../strategy-queries.js'
import { insertStrategy } from '../write-strategy.js'

interface Clone {
  readonly id: string
  readonly revision?: number | undefined
}

/**
 * Makes a strategy of the caller's own from one they may read: any revision of theirs, of others what is published. The
 * clone remembers where it comes from, and the author is told of it. Answers its id.
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
  const draft = {
    content: requireContent({ ...content, format: sourceFormat ?? 'json' }),
    tags: origin.tags,
    clonedFrom: { id, revision: number },
  }
  return database.transaction().execute(async (within) => {
    const cloneId = await insertStrategy(within, callerId, draft)
    if (!isOwn) await recordCloned(within, callerId, id)
    return cloneId
  })
}

/** What belongs to nobody, as the library, has nobody to be told; its author stays while this is written down. */
async function recordCloned(within: Transaction<Tables>, callerId: string, id: string): Promise<void> {
  const origin = await within
    .selectFrom('strategies')
    .innerJoin('users', 'users.id', 'strategies.owner_id')
    .select(['users.id as author_id', 'published_name'])
    .where('strategies.id', '=', id)
    .forKeyShare('users')
    .executeTakeFirst()
  if (origin === undefined) return
  const { nickname } = await within
    .selectFrom('users')
    .select('nickname')
    .where('id', '=', callerId)
    .executeTakeFirstOrThrow()
  await recordEvent(within, {
    type: 'strategy.cloned',
    userId: origin.author_id,
    payload: { strategyId: id, name: origin.published_name ?? '', byNickname: nickname },
  })
}
