import type { Database } from '@stocklab/platform'
import type { adminUserSchema, PageQuery, Role } from '@stocklab/protocol'
import { sql } from 'kysely'
import type { z } from 'zod'
import { recordAct } from './audit.js'
import { readCursor, writeCursor } from './paged.js'
import type { AccountPorts, Client } from './ports.js'
import { requireAnotherAdministrator } from './profile.js'
import { tellEnded } from './sessions.js'
import { readUser } from './users.js'

type AdminUser = z.infer<typeof adminUserSchema>

export interface UserFilter {
  readonly search?: string | undefined
  readonly role?: Role | undefined
}

/** Accounts in the order of their making, newest first, with when they were last seen. */
export async function listUsers(
  database: Database,
  filter: UserFilter,
  { limit, cursor }: PageQuery,
): Promise<{ items: AdminUser[]; nextCursor: string | null }> {
  const offset = readCursor(cursor) ?? 0
  let query = database
    .selectFrom('users')
    .select(['id', 'email', 'nickname', 'role', 'email_verified_at', 'totp_enabled_at', 'created_at'])
    .select(({ selectFrom }) =>
      selectFrom('sessions')
        .select(({ fn }) => fn.max('last_seen_at').as('last'))
        .whereRef('sessions.user_id', '=', 'users.id')
        .as('last_seen_at'),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit + 1)
  if (filter.role !== undefined) query = query.where('role', '=', filter.role)
  if (filter.search !== undefined) query = query.where(mentions(filter.search))
  const rows = await query.execute()
  return {
    items: rows.slice(0, limit).map((row) => ({
      id: row.id,
      email: row.email,
      nickname: row.nickname,
      role: row.role,
      emailVerified: row.email_verified_at !== null,
      secondFactor: row.totp_enabled_at !== null,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    })),
    nextCursor: rows.length > limit ? writeCursor(offset + limit) : null,
  }
}

function mentions(text: string) {
  const lower = text.toLowerCase()
  return sql<boolean>`(position(${lower} in lower(email)) > 0 or position(${lower} in lower(nickname)) > 0)`
}

/**
 * Holds at once: requests are proven with the role of the account, and whoever keeps a proof in mind, or streams on the
 * strength of it, is told that it holds no more. Errors: Problem USER_UNKNOWN, LAST_ADMINISTRATOR.
 */
export async function changeRole(
  { database, now, bus, onError }: Pick<AccountPorts, 'database' | 'now' | 'bus' | 'onError'>,
  { actorId, userId, role }: { readonly actorId: string; readonly userId: string; readonly role: Role },
  client: Client,
): Promise<void> {
  const proofs = await database.transaction().execute(async (transaction) => {
    if (role !== 'admin') await requireAnotherAdministrator(transaction, userId)
    const { role: before } = await readUser(transaction, userId)
    if (before === role) return []
    await transaction.updateTable('users').set({ role, updated_at: now() }).where('id', '=', userId).execute()
    const act = { actorId, subjectId: userId, address: client.address, detail: { before, after: role } }
    await recordAct(transaction, { ...act, action: 'role.change' }, now())
    const sessions = await transaction.selectFrom('sessions').select('id').where('user_id', '=', userId).execute()
    const keys = await transaction.selectFrom('api_keys').select('id').where('user_id', '=', userId).execute()
    return [...sessions, ...keys].map(({ id }) => id)
  })
  await tellEnded({ bus, onError }, proofs)
}
