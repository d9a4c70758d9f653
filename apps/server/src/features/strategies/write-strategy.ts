import type { Database, Tables } from '@stocklab/platform'
import { STRATEGY_LIMITS } from '@stocklab/protocol'
import { canonicalJson } from '@stocklab/strategy'
import { sql, type Transaction } from 'kysely'
import { Problem } from '../../http/problem.js'
import { contentHash, factorNames, type ReadContent } from './read-content.js'
import { unknownStrategy } from './strategy-queries.js'

/** The present, cut to what a cursor carries. */
export const PRESENT = sql<Date>`date_trunc('milliseconds', now())`

export interface Draft {
  readonly content: ReadContent
  readonly tags: readonly string[]
  readonly note?: string | undefined
  readonly clonedFrom?: { readonly id: string; readonly revision: number }
}

/** Stores a new strategy with its first revision; answers its id. Names may repeat: the id tells strategies apart. */
export async function createStrategy(database: Database, ownerId: string, draft: Draft): Promise<string> {
  return database.transaction().execute((within) => insertStrategy(within, ownerId, draft))
}

/** The same within a transaction of the caller's, for what has to happen with it or not at all. */
export async function insertStrategy(within: Transaction<Tables>, ownerId: string, draft: Draft): Promise<string> {
  await requireRoom(within, ownerId)
  const { content, tags, note, clonedFrom } = draft
  const { id } = await within
    .insertInto('strategies')
    .values({
      owner_id: ownerId,
      ...headOf(content),
      tags: [...tags],
      cloned_from_id: clonedFrom?.id ?? null,
      cloned_from_revision: clonedFrom?.revision ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertRevision(within, { strategyId: id, revision: 1, content, note })
  return id
}

/** The account's row is locked, so that two requests at once do not both take the last place. */
async function requireRoom(within: Database, ownerId: string): Promise<void> {
  const owner = await within
    .selectFrom('users')
    .select('id')
    .where('id', '=', ownerId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (owner === undefined) throw new Problem('UNAUTHENTICATED', 'the account is gone')
  const { count } = await within
    .selectFrom('strategies')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (count >= STRATEGY_LIMITS.perUser)
    throw new Problem('STRATEGY_LIMIT', `expected at most ${STRATEGY_LIMITS.perUser} strategies; delete one first`)
}

export interface Change {
  readonly id: string
  /** The revision that was edited. */
  readonly base: number
  readonly content: ReadContent
  readonly note?: string | undefined
}

/**
 * Adds a revision on top of the one that was edited; answers its number. Sending the newest again changes nothing. Throws
 * STRATEGY_CHANGED where another change came first, so that of two at once one wins and the other knows.
 */
export async function changeStrategy(database: Database, ownerId: string, change: Change): Promise<number> {
  return database.transaction().execute(async (within) => {
    const { id, base, content, note } = change
    const strategy = await within
      .selectFrom('strategies')
      .select('revision')
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (strategy === undefined) return unknownStrategy(id)
    if (strategy.revision !== base)
      throw new Problem(
        'STRATEGY_CHANGED',
        `expected a change of revision ${strategy.revision}, received one of ${base}`,
      )
    if (await isNewest(within, change)) return base
    if (base >= STRATEGY_LIMITS.revisions)
      throw new Problem('STRATEGY_LIMIT', `expected at most ${STRATEGY_LIMITS.revisions} revisions; clone the strategy`)
    await insertRevision(within, { strategyId: id, revision: base + 1, content, note })
    await within
      .updateTable('strategies')
      .set({ ...headOf(content), revision: base + 1, updated_at: PRESENT })
      .where('id', '=', id)
      .execute()
    return base + 1
  })
}

async function isNewest(within: Database, { id, base, content }: Change): Promise<boolean> {
  const { content_hash, source } = await within
    .selectFrom('strategy_revisions')
    .select(['content_hash', 'source'])
    .where('strategy_id', '=', id)
    .where('revision', '=', base)
    .executeTakeFirstOrThrow()
  return content_hash === contentHash(content.document) && source === content.source
}

/** What the strategy's row repeats of its newest revision, for lists. */
export function headOf({ document, compiled }: ReadContent) {
  const { name, description, market } = document
  return { name, description, market, factors: [...factorNames(compiled)] }
}

export async function insertRevision(
  within: Database,
  revision: {
    readonly strategyId: string
    readonly revision: number
    readonly content: ReadContent
    readonly note?: string | undefined
  },
): Promise<void> {
  const { document, source, sourceFormat } = revision.content
  await within
    .insertInto('strategy_revisions')
    .values({
      strategy_id: revision.strategyId,
      revision: revision.revision,
      document: canonicalJson(document),
      content_hash: contentHash(document),
      source,
      source_format: sourceFormat,
      note: revision.note ?? null,
    })
    .execute()
}

/** Replaces the tags, which belong to the strategy and not to a revision; answers whether it is shown to others. */
export async function setTags(database: Database, ownerId: string, tagged: { id: string; tags: readonly string[] }) {
  const row = await database
    .updateTable('strategies')
    .set({ tags: [...tagged.tags], updated_at: PRESENT })
    .where('id', '=', tagged.id)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .returning('visibility')
    .executeTakeFirst()
  return row ?? unknownStrategy(tagged.id)
}

/** Takes a strategy from its owner's sight and everybody's. Its revisions stay, for the runs that name them. */
export async function deleteStrategy(database: Database, ownerId: string, id: string): Promise<void> {
  const row = await database
    .updateTable('strategies')
    .set({ deleted_at: PRESENT, visibility: 'private' })
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) unknownStrategy(id)
}
