import type { Database } from '@stocklab/platform'
import type { Me } from '@stocklab/protocol'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { Problem } from '../../http/problem.js'

export type User = Selectable<UserRow>
type UserRow = import('@stocklab/platform').Tables['users']

export async function readUser(database: Database, id: string): Promise<User> {
  const user = await database.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  if (user === undefined) throw new Problem('USER_UNKNOWN', `expected the id of an account, received ${id}`)
  return user
}

/** Addresses are compared without regard to case. */
export async function findUserByEmail(database: Database, email: string): Promise<User | undefined> {
  return database
    .selectFrom('users')
    .selectAll()
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
}

export async function isNicknameTaken(database: Database, nickname: string): Promise<boolean> {
  const row = await database
    .selectFrom('users')
    .select('id')
    .where(sql<string>`lower(nickname)`, '=', sql<string>`lower(${nickname})`)
    .executeTakeFirst()
  return row !== undefined
}

/** What of an account its owner sees. */
export function meOf(user: User, csrfToken: string | null): Me {
  return {
    id: user.id,
    email: user.email,
    nickname: user.nickname,
    role: user.role,
    language: user.language,
    emailVerified: user.email_verified_at !== null,
    secondFactor: user.totp_enabled_at !== null,
    createdAt: user.created_at.toISOString(),
    csrfToken,
  }
}

const UNIQUE_VIOLATION = '23505'

/** The unique index that a statement ran into, by name. */
export function violatedIndex(error: unknown): string | undefined {
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown }
  return code === UNIQUE_VIOLATION && typeof constraint === 'string' ? constraint : undefined
}

export function nicknameTaken(nickname: string): Problem {
  return new Problem('NICKNAME_TAKEN', `expected a nickname that nobody has, received ${nickname}`, {
    errors: [{ path: 'nickname', message: 'somebody else has it' }],
  })
}
