import type { Database } from '@stocklab/platform'

export interface Viewed {
  readonly code: string
  readonly viewedAt: string
}

/** As many as a user is shown; older ones are forgotten. */
export const MOST_VIEWED = 50

/** Newest first. */
export async function readViewed(database: Database, userId: string): Promise<Viewed[]> {
  const rows = await database
    .selectFrom('recently_viewed')
    .select(['code', 'viewed_at'])
    .where('user_id', '=', userId)
    .orderBy('viewed_at', 'desc')
    .orderBy('code')
    .limit(MOST_VIEWED)
    .execute()
  return rows.map(({ code, viewed_at }) => ({ code, viewedAt: viewed_at.toISOString() }))
}

const FOREIGN_KEY_VIOLATION = '23503'

/** Puts a list in the place of what was stored; that of an account which is gone meanwhile has no place any more. */
export async function storeViewed(database: Database, userId: string, viewed: readonly Viewed[]): Promise<void> {
  try {
    await replaceViewed(database, userId, viewed)
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== FOREIGN_KEY_VIOLATION) throw error
  }
}

async function replaceViewed(database: Database, userId: string, viewed: readonly Viewed[]): Promise<void> {
  await database.transaction().execute(async (within) => {
    const stored = within.deleteFrom('recently_viewed').where('user_id', '=', userId)
    if (viewed.length === 0) {
      await stored.execute()
      return
    }
    await stored
      .where(
        'code',
        'not in',
        viewed.map(({ code }) => code),
      )
      .execute()
    await within
      .insertInto('recently_viewed')
      .values(viewed.map(({ code, viewedAt }) => ({ user_id: userId, code, viewed_at: new Date(viewedAt) })))
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'code']).doUpdateSet((set) => ({ viewed_at: set.ref('excluded.viewed_at') })),
      )
      .execute()
  })
}
