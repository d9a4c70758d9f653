import { randomBytes } from 'node:crypto'
import type { Database } from '@stocklab/platform'
import { sql } from 'kysely'
import { recordAct } from './audit.js'
import { hashPassword } from './passwords.js'

export interface FirstLogin {
  readonly email: string
  readonly password: string
}

const FIRST_EMAIL = 'admin@stocklab.local'
const PASSWORD_BYTES = 15

/**
 * Makes the first administrator where there is none, with a password of 120 random bits, and answers the login, once:
 * afterwards, and to all but one of several nodes that start together, undefined.
 */
export async function ensureFirstLogin(
  database: Database,
  { now, email = FIRST_EMAIL }: { readonly now: Date; readonly email?: string },
): Promise<FirstLogin | undefined> {
  const exists = await database.selectFrom('users').select('id').where('role', '=', 'admin').limit(1).execute()
  if (exists.length > 0) return undefined
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  const passwordHash = await hashPassword(password)
  return database.transaction().execute(async (transaction) => {
    // Nodes that start together take turns; it is held until the end of the transaction.
    await sql`lock table users in share row exclusive mode`.execute(transaction)
    const taken = await transaction.selectFrom('users').select('id').where('role', '=', 'admin').limit(1).execute()
    if (taken.length > 0) return undefined
    const nickname = `admin-${randomBytes(3).toString('hex')}`
    // Somebody's account with that address stays theirs.
    const login = (await isTaken(transaction, email)) ? `${nickname}@stocklab.local` : email
    const { id } = await transaction
      .insertInto('users')
      .values({
        email: login,
        nickname,
        password_hash: passwordHash,
        role: 'admin',
        email_verified_at: now,
        totp_secret: null,
        totp_enabled_at: null,
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordAct(transaction, { action: 'register', actorId: null, subjectId: id, address: null }, now)
    return { email: login, password }
  })
}

async function isTaken(database: Database, email: string): Promise<boolean> {
  const found = await database
    .selectFrom('users')
    .select('id')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .execute()
  return found.length > 0
}
