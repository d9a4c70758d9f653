import { randomBytes } from 'node:crypto'
import type { Database } from '@stocklab/platform'
import { sql } from 'kysely'
import { recordAct } from './audit.js'
import { hashPassword } from './passwords.js'
import type { Seal } from './seal.js'

export interface FirstLogin {
  readonly email: string
  readonly password: string
}

export interface FirstLoginOptions {
  readonly now: Date
  /** Keeps the password for as long as nobody was told. */
  readonly seal: Seal
  readonly email?: string
}

const FIRST_EMAIL = 'admin@stocklab.local'
const PASSWORD_BYTES = 15

/**
 * Makes the first administrator where there is none, with a password of 120 random bits. Answers the login until
 * `forgetFirstLogin` is called, also to other nodes and after a crash; then undefined.
 */
export async function ensureFirstLogin(
  database: Database,
  options: FirstLoginOptions,
): Promise<FirstLogin | undefined> {
  const before = await readState(database, options.seal)
  if (before !== 'missing' && before !== 'unreadable') return before.login
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  const passwordHash = await hashPassword(password)
  return database.transaction().execute(async (transaction) => {
    // Nodes that start together take turns; it is held until the end of the transaction.
    await sql`lock table users in share row exclusive mode`.execute(transaction)
    const state = await readState(transaction, options.seal)
    if (state !== 'missing' && state !== 'unreadable') return state.login
    const { id, email } =
      state === 'missing'
        ? await insertAdministrator(transaction, passwordHash, options)
        : await replacePassword(transaction, passwordHash)
    await transaction
      .insertInto('first_logins')
      .values({ user_id: id, password_hash: passwordHash, password_sealed: options.seal.seal(password) })
      .execute()
    return { email, password }
  })
}

/**
 * Once somebody has been told a password: from now on nobody is. One that a node with another secret has put in its place
 * stays until that node has told it.
 */
export async function forgetFirstLogin(database: Database, seal: Seal, { password }: FirstLogin): Promise<void> {
  const kept = await database.selectFrom('first_logins').select(['password_hash', 'password_sealed']).execute()
  const told = kept.filter((row) => opened(seal, row.password_sealed) === password)
  for (const { password_hash: hash } of told)
    await database.deleteFrom('first_logins').where('password_hash', '=', hash).execute()
}

/** Undefined for what was sealed with another secret. */
function opened(seal: Seal, sealed: Parameters<Seal['open']>[0]): string | undefined {
  try {
    return seal.open(sealed)
  } catch {
    return undefined
  }
}

/** `missing`: there is no administrator. `unreadable`: nobody was told the password, and it was sealed with another secret. */
type State = 'missing' | 'unreadable' | { readonly login: FirstLogin | undefined }

async function readState(database: Database, seal: Seal): Promise<State> {
  const untold = await untoldLogins(database)
    .select(['users.email', 'first_logins.password_sealed as sealed'])
    .executeTakeFirst()
  if (untold !== undefined) {
    const password = opened(seal, untold.sealed)
    return password === undefined ? 'unreadable' : { login: { email: untold.email, password } }
  }
  const administrator = await database.selectFrom('users').select('id').where('role', '=', 'admin').executeTakeFirst()
  return administrator === undefined ? 'missing' : { login: undefined }
}

/** Without those of accounts that have another password by now, as after a reset by mail. */
function untoldLogins(database: Database) {
  return database
    .selectFrom('first_logins')
    .innerJoin('users', 'users.id', 'first_logins.user_id')
    .whereRef('users.password_hash', '=', 'first_logins.password_hash')
}

async function replacePassword(database: Database, passwordHash: string) {
  const { id } = await untoldLogins(database).select('users.id').executeTakeFirstOrThrow()
  await database.deleteFrom('first_logins').where('user_id', '=', id).execute()
  return database
    .updateTable('users')
    .set({ password_hash: passwordHash })
    .where('id', '=', id)
    .returning(['id', 'email'])
    .executeTakeFirstOrThrow()
}

async function insertAdministrator(
  database: Database,
  passwordHash: string,
  { now, email = FIRST_EMAIL }: FirstLoginOptions,
): Promise<{ readonly id: string; readonly email: string }> {
  const nickname = `admin-${randomBytes(3).toString('hex')}`
  const made = await database
    .insertInto('users')
    .values({
      // Somebody's account with that address stays theirs.
      email: (await isTaken(database, email)) ? `${nickname}@stocklab.local` : email,
      nickname,
      password_hash: passwordHash,
      role: 'admin',
      email_verified_at: now,
      totp_secret: null,
      totp_enabled_at: null,
      created_at: now,
      updated_at: now,
    })
    .returning(['id', 'email'])
    .executeTakeFirstOrThrow()
  await recordAct(database, { action: 'register', actorId: null, subjectId: made.id, address: null }, now)
  return made
}

async function isTaken(database: Database, email: string): Promise<boolean> {
  const found = await database
    .selectFrom('users')
    .select('id')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .execute()
  return found.length > 0
}
