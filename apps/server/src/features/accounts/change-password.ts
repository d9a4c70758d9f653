import { recordEvent, type Tables } from '@stocklab/platform'
import { sql, type Transaction } from 'kysely'
import { Problem } from '../../http/problem.js'
import { recordAct } from './audit.js'
import { mayWriteTo, orderLetter } from './letters/order-letter.js'
import { forgiveAccount } from './login-throttle.js'
import { requireStrongPassword } from './password-strength.js'
import { hashPassword } from './passwords.js'
import type { AccountPorts, Client } from './ports.js'
import { proveOwner } from './prove-owner.js'
import { endSessions, tellEnded } from './sessions.js'
import { hashToken } from './tokens.js'
import { readUser } from './users.js'

export interface PasswordChange {
  readonly userId: string
  /** The session that asks: it alone goes on. */
  readonly sessionId: string
  readonly current: string
  readonly password: string
}

/** Errors: Problem PASSWORD_WRONG, PASSWORD_WEAK, LOGIN_LOCKED. */
export async function changePassword(
  ports: Pick<AccountPorts, 'database' | 'seal' | 'now' | 'bus' | 'onError'>,
  { userId, sessionId, current, password }: PasswordChange,
  client: Client,
): Promise<void> {
  const { database } = ports
  requireStrongPassword(password, await readUser(database, userId))
  // The session has shown the second factor; the password is what makes it the owner's hand.
  await proveOwner(ports, { userId, client }, { password: current, factor: 'shown' })
  const passwordHash = await hashPassword(password)
  const ended = await database.transaction().execute(async (transaction) => {
    await setPassword(transaction, { userId, passwordHash, action: 'password.change' }, { client, now: ports.now() })
    return endSessions(transaction, { userId, except: sessionId }, ports.now())
  })
  await tellEnded(ports, ended)
}

/** Promises a letter with a link; the same work and the same silence for every address. */
export async function forgetPassword(
  ports: Pick<AccountPorts, 'database' | 'now' | 'rateLimit'>,
  email: string,
  client: Client,
): Promise<void> {
  const now = ports.now()
  if (!(await mayWriteTo(ports.rateLimit, email))) return
  await ports.database.transaction().execute(async (transaction) => {
    // Whether the letter is written in Korean or English is the account's choice, and ours only where there is none.
    await orderLetter(transaction, { kind: 'reset', email, language: 'ko' }, now)
    const act = { actorId: null, subjectId: null, address: client.address }
    await recordAct(transaction, { ...act, action: 'password.forgot' }, now)
  })
}

/**
 * Sets the password of whoever holds a link. All sessions end, all links of the account are used up, and the account is free
 * to log in at once; a second factor stays.
 *
 * Errors: Problem LINK_EXPIRED, PASSWORD_WEAK (the link stays good).
 */
export async function resetPassword(
  ports: Pick<AccountPorts, 'database' | 'now' | 'bus' | 'onError'>,
  { token, password }: { readonly token: string; readonly password: string },
  client: Client,
): Promise<void> {
  const { database } = ports
  const now = ports.now()
  const owner = await database
    .selectFrom('password_resets')
    .innerJoin('users', 'users.id', 'password_resets.user_id')
    .select(['users.id', 'users.email', 'users.nickname'])
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (owner === undefined) throw expired()
  requireStrongPassword(password, owner)
  const passwordHash = await hashPassword(password)
  const ended = await database.transaction().execute(async (transaction) => {
    const used = await transaction
      .deleteFrom('password_resets')
      .where('token_hash', '=', hashToken(token))
      .returning('user_id')
      .executeTakeFirst()
    // Somebody used the link while the password was hashed.
    if (used === undefined) throw expired()
    await transaction.deleteFrom('password_resets').where('user_id', '=', owner.id).execute()
    await setPassword(transaction, { userId: owner.id, passwordHash, action: 'password.reset' }, { client, now })
    await transaction
      .updateTable('users')
      .set({ email_verified_at: sql`coalesce(email_verified_at, ${now}::timestamptz)` })
      .where('id', '=', owner.id)
      .execute()
    return endSessions(transaction, { userId: owner.id }, now)
  })
  await forgiveAccount(database, owner.email)
  await tellEnded(ports, ended)
}

interface NewPassword {
  readonly userId: string
  readonly passwordHash: string
  readonly action: 'password.change' | 'password.reset'
}

async function setPassword(
  transaction: Transaction<Tables>,
  { userId, passwordHash, action }: NewPassword,
  { client, now }: { readonly client: Client; readonly now: Date },
): Promise<void> {
  await transaction
    .updateTable('users')
    .set({ password_hash: passwordHash, updated_at: now })
    .where('id', '=', userId)
    .execute()
  await recordAct(transaction, { action, actorId: userId, subjectId: userId, address: client.address }, now)
  await recordEvent(transaction, {
    type: 'security.password-changed',
    userId,
    payload: { at: now.toISOString(), address: client.address },
  })
}

function expired(): Problem {
  return new Problem(
    'LINK_EXPIRED',
    'expected a link that is not used up and not older than 30 minutes; ask for another',
  )
}
