import type { Database } from '@stocklab/platform'
import type { Watchlist } from '@stocklab/protocol'
import { sql } from 'kysely'

/** A watchlist with what the user wrote beside each code, in their order. */
export interface StoredWatchlist extends Omit<Watchlist, 'codes'> {
  readonly items: readonly { readonly code: string; readonly note: string; readonly addedAt: string }[]
}

export async function readWatchlists(database: Database, userId: string): Promise<StoredWatchlist[]> {
  const rows = await rowsOf(database, userId).orderBy('watchlists.position').orderBy('watchlists.id').execute()
  return rows.map(watchlistOf)
}

export async function readWatchlist(
  database: Database,
  userId: string,
  id: string,
): Promise<StoredWatchlist | undefined> {
  const row = await rowsOf(database, userId).where('watchlists.id', '=', id).executeTakeFirst()
  return row && watchlistOf(row)
}

export async function insertWatchlist(
  database: Database,
  userId: string,
  { name, codes }: { readonly name: string; readonly codes: readonly string[] },
): Promise<string> {
  return database.transaction().execute(async (within) => {
    const { id } = await within
      .insertInto('watchlists')
      .values((values) => ({
        user_id: userId,
        name,
        position: values
          .selectFrom('watchlists')
          .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
          .where('user_id', '=', userId),
      }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await replaceItems(within, id, codes)
    return id
  })
}

/** Changes the name, the codes, or both; answers whether the user has such a list. */
export async function updateWatchlist(
  database: Database,
  userId: string,
  change: { readonly id: string; readonly name?: string | undefined; readonly codes?: readonly string[] | undefined },
): Promise<boolean> {
  const { id, name, codes } = change
  return database.transaction().execute(async (within) => {
    const { numUpdatedRows } = await within
      .updateTable('watchlists')
      .set({ updated_at: new Date(), ...(name === undefined ? {} : { name }) })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    if (codes !== undefined) await replaceItems(within, id, codes)
    return true
  })
}

/** Codes that stay keep their notes and the day they were added. */
async function replaceItems(within: Database, id: string, codes: readonly string[]): Promise<void> {
  const wanted = [...new Set(codes)]
  const dropped = within.deleteFrom('watchlist_items').where('watchlist_id', '=', id)
  await (wanted.length === 0 ? dropped : dropped.where('code', 'not in', wanted)).execute()
  if (wanted.length === 0) return
  await within
    .insertInto('watchlist_items')
    .values(wanted.map((code, position) => ({ watchlist_id: id, code, position })))
    .onConflict((conflict) =>
      conflict.columns(['watchlist_id', 'code']).doUpdateSet((set) => ({ position: set.ref('excluded.position') })),
    )
    .execute()
}

export async function deleteWatchlist(database: Database, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('watchlists')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Lists that are not named come after those that are. */
export async function orderWatchlists(database: Database, userId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update watchlists set position = ranked.place
    from (
      select own.id, row_number() over (order by wanted.place nulls last, own.position, own.id) as place
      from watchlists as own
      left join unnest(${sql.val([...ids])}::uuid[]) with ordinality as wanted (id, place) on wanted.id = own.id
      where own.user_id = ${userId}
    ) as ranked
    where watchlists.id = ranked.id`.execute(database)
}

/** Adds a code at the end, or changes the note of one that is there. */
export async function putItem(
  database: Database,
  { id, code, note }: { readonly id: string; readonly code: string; readonly note: string },
): Promise<void> {
  await database
    .insertInto('watchlist_items')
    .values((values) => ({
      watchlist_id: id,
      code,
      note,
      position: values
        .selectFrom('watchlist_items')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
        .where('watchlist_id', '=', id),
    }))
    .onConflict((conflict) => conflict.columns(['watchlist_id', 'code']).doUpdateSet({ note }))
    .execute()
}

export async function deleteItem(database: Database, id: string, code: string): Promise<void> {
  await database.deleteFrom('watchlist_items').where('watchlist_id', '=', id).where('code', '=', code).execute()
}

function rowsOf(database: Database, userId: string) {
  return database
    .selectFrom('watchlists')
    .select((select) => [
      'watchlists.id',
      'watchlists.name',
      'watchlists.updated_at',
      select
        .selectFrom('watchlist_items as item')
        .whereRef('item.watchlist_id', '=', 'watchlists.id')
        .select(
          sql<StoredItem[]>`coalesce(json_agg(json_build_object('code', item.code, 'note', item.note,
            'at', extract(epoch from item.added_at)) order by item.position, item.code), '[]')`.as('items'),
        )
        .as('items'),
    ])
    .where('watchlists.user_id', '=', userId)
}

interface StoredItem {
  readonly code: string
  readonly note: string
  /** Seconds since 1970: a text would depend on the server's time zone. */
  readonly at: number
}

function watchlistOf(row: {
  readonly id: string
  readonly name: string
  readonly updated_at: Date
  readonly items: StoredItem[] | null
}): StoredWatchlist {
  const items = (row.items ?? []).map(({ at, ...item }) => ({ ...item, addedAt: new Date(at * 1000).toISOString() }))
  return { id: row.id, name: row.name, updatedAt: row.updated_at.toISOString(), items }
}
