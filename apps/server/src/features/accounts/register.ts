import type { Database } from '@stocklab/platform'
import { sql } from 'kysely'
import { Problem } from '../../http/problem.js'
import { recordAct } from './audit.js'
import { mayWriteTo, orderLetter } from './letters/order-letter.js'
import { beginAttempt, settleAttempt } from './login-throttle.js'
import { requireStrongPassword } from './password-strength.js'
import { hashPassword, verifyPassword } from './passwords.js'
import type { AccountPorts, Client } from './ports.js'
import { hashToken } from './tokens.js'
import { findUserByEmail, isNicknameTaken, nicknameTaken, type User, violatedIndex } from './users.js'

export interface Registration {
  readonly email: string
  readonly nickname: string
  readonly password: string
  readonly language: 'ko' | 'en'
}

/** A link of a registration works for a day. */
const REGISTRATION_MS = 86_400_000

type RegisterPorts = Pick<AccountPorts, 'database' | 'now' | 'settings' | 'rateLimit'>

/**
 * Registers somebody, or lets him confirm first. The answer is the same where the address has an account: its owner gets a
 * letter, and no account is made or changed.
 *
 * Errors: Problem REGISTRATION_CLOSED, PASSWORD_WEAK, NICKNAME_TAKEN (nicknames are public).
 */
export async function register(
  ports: RegisterPorts,
  registration: Registration,
  client: Client,
): Promise<'log-in' | 'confirm'> {
  const { registration: policy } = ports.settings
  if (policy === 'closed') throw new Problem('REGISTRATION_CLOSED', 'ask whoever runs this platform for an account')
  requireStrongPassword(registration.password, registration)
  if (await isNicknameTaken(ports.database, registration.nickname)) throw nicknameTaken(registration.nickname)
  const passwordHash = await hashPassword(registration.password)
  if (policy === 'confirmed') {
    if (await mayWriteTo(ports.rateLimit, registration.email))
      await waitForConfirmation(ports, registration, passwordHash)
    return 'confirm'
  }
  await createAccount(ports, { ...registration, passwordHash }, client)
  return 'log-in'
}

/** Reserves nothing and asks nothing about the address: what the letter says is decided when it is written. */
async function waitForConfirmation(ports: RegisterPorts, registration: Registration, passwordHash: string) {
  const { email, nickname, language } = registration
  const now = ports.now()
  await ports.database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('registrations')
      .values({
        email,
        nickname,
        language,
        password_hash: passwordHash,
        token_hash: null,
        expires_at: new Date(now.getTime() + REGISTRATION_MS),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await orderLetter(transaction, { kind: 'registration', email, language, registrationId: id }, now)
  })
}

interface NewAccount extends Omit<Registration, 'password'> {
  readonly passwordHash: string
}

async function createAccount(ports: RegisterPorts, account: NewAccount, client: Client): Promise<void> {
  const now = ports.now()
  try {
    await ports.database.transaction().execute(async (transaction) => {
      await insertAccount(transaction, { ...account, verifiedAt: null, action: 'register' }, { client, now })
    })
  } catch (error) {
    if (violatedIndex(error) === 'users_nickname') throw nicknameTaken(account.nickname)
    if (violatedIndex(error) !== 'users_email') throw error
    if (!(await mayWriteTo(ports.rateLimit, account.email))) return
    await orderLetter(ports.database, { kind: 'taken', email: account.email, language: account.language }, now)
  }
}

interface Insertion extends NewAccount {
  readonly verifiedAt: Date | null
  readonly action: 'register' | 'register.confirm'
}

async function insertAccount(
  transaction: Database,
  account: Insertion,
  { client, now }: { readonly client: Client; readonly now: Date },
): Promise<User> {
  const user = await transaction
    .insertInto('users')
    .values({
      email: account.email,
      nickname: account.nickname,
      password_hash: account.passwordHash,
      language: account.language,
      email_verified_at: account.verifiedAt,
      totp_secret: null,
      totp_enabled_at: null,
      created_at: now,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const act = { actorId: user.id, subjectId: user.id, address: client.address }
  await recordAct(transaction, { ...act, action: account.action }, now)
  return user
}

export interface Confirmation {
  readonly token: string
  readonly password: string
  readonly nickname?: string | undefined
}

/**
 * Makes the account of a registration whose letter arrived. The password is asked for again: a link alone would let a
 * stranger register an address and wait for its owner to click.
 *
 * Errors: Problem LINK_EXPIRED, PASSWORD_WRONG, LOGIN_LOCKED, NICKNAME_TAKEN (send another nickname with the same link).
 */
export async function confirmRegistration(
  ports: Pick<AccountPorts, 'database' | 'now'>,
  { token, password, nickname }: Confirmation,
  client: Client,
): Promise<void> {
  const { database } = ports
  const now = ports.now()
  const waiting = await database
    .selectFrom('registrations')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (waiting === undefined) throw expired()
  const attempt = { email: waiting.email, address: client.address }
  await beginAttempt(database, attempt, now)
  if (!(await verifyPassword(waiting.password_hash, password)).matches)
    throw new Problem('PASSWORD_WRONG', 'expected the password of the registration, received another one')
  const wanted = nickname ?? waiting.nickname
  try {
    await database.transaction().execute(async (transaction) => {
      const { email, language, password_hash: passwordHash } = waiting
      const removed = await transaction
        .deleteFrom('registrations')
        .where('id', '=', waiting.id)
        .returning('id')
        .executeTakeFirst()
      if (removed === undefined || (await findUserByEmail(transaction, email)) !== undefined) throw expired()
      const account = { email, language, passwordHash, nickname: wanted, verifiedAt: now }
      await insertAccount(transaction, { ...account, action: 'register.confirm' }, { client, now })
      // Others may have tried the same address; the mailbox has decided.
      await transaction.deleteFrom('registrations').where(sql<string>`lower(email)`, '=', email.toLowerCase()).execute()
    })
  } catch (error) {
    if (violatedIndex(error) === 'users_nickname') throw nicknameTaken(wanted)
    throw violatedIndex(error) === 'users_email' ? expired() : error
  }
  await settleAttempt(database, attempt)
}

function expired(): Problem {
  return new Problem('LINK_EXPIRED', 'expected a link that is not used up and not older than a day; register again')
}
