import type { Database } from '@stocklab/platform'
import type { NotificationBody } from '@stocklab/protocol'
import { type SqlBool, sql } from 'kysely'
import type { Place } from '../cursor.js'
import type { Language } from '../texts/words.js'

export interface InboxRow extends Place {
  readonly type: string
  readonly texts: Readonly<Record<Language, { readonly title: string; readonly body: string }>>
  readonly link: string | null
  readonly created_at: Date
  readonly read_at: Date | null
}

/** An instant as text with all its digits, in UTC. */
const instantText = sql<string>`to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'`

const rowsOf = (database: Database, userId: string) =>
  database
    .selectFrom('notifications')
    .select(['id', 'type', 'texts', 'link', 'created_at', 'read_at', instantText.as('at')])
    .where('user_id', '=', userId)

/** Newest first, with one row more than the limit where there are more. */
export async function readInbox(
  database: Database,
  userId: string,
  { unread, after, limit }: { readonly unread: boolean; readonly after: Place | null; readonly limit: number },
): Promise<readonly InboxRow[]> {
  let rows = rowsOf(database, userId)
  if (unread) rows = rows.where('read_at', 'is', null)
  if (after !== null) rows = rows.where(behind(after))
  return rows
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** What came after a place, oldest first. */
export async function readAfter(
  database: Database,
  userId: string,
  { place, limit }: { readonly place: Place; readonly limit: number },
): Promise<readonly InboxRow[]> {
  return rowsOf(database, userId)
    .where(sql<SqlBool>`(created_at, id) > (${place.at}::timestamptz, ${place.id}::uuid)`)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function countUnread(database: Database, userId: string): Promise<number> {
  const { unread } = await database
    .selectFrom('notifications')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** Whether there is such a notification; one that was read stays read since then. */
export async function markRead(database: Database, userId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('notifications')
    .set({ read_at: sql<Date>`coalesce(read_at, now())` })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function markAllRead(database: Database, userId: string): Promise<void> {
  await database
    .updateTable('notifications')
    .set({ read_at: sql<Date>`now()` })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .execute()
}

export async function deleteNotification(database: Database, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('notifications')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function readLanguage(database: Database, userId: string): Promise<Language> {
  const user = await database.selectFrom('users').select('language').where('id', '=', userId).executeTakeFirst()
  return user?.language ?? 'ko'
}

/** The database's clock, as text with all its digits. */
export async function readNow(database: Database): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' as at
  `.execute(database)
  return rows[0]?.at ?? ''
}

export function bodyOf({ id, type, texts, link, created_at, read_at }: InboxRow, language: Language): NotificationBody {
  return {
    id,
    type,
    ...texts[language],
    link,
    createdAt: created_at.toISOString(),
    readAt: read_at?.toISOString() ?? null,
  }
}

function behind({ at, id }: Place) {
  return sql<SqlBool>`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`
}
