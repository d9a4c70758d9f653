import { type Database, recordEvent } from '@stocklab/platform'
import { sql } from 'kysely'
import { networkOf } from '../../http/network.js'
import { Problem } from '../../http/problem.js'
import { recordAct } from './audit.js'
import { beginAttempt, settleAttempt } from './login-throttle.js'
import { hashPassword, verifyPassword } from './passwords.js'
import type { AccountPorts, Client } from './ports.js'
import { type Factor, proveSecondFactor } from './second-factor.js'
import { type OpenedSession, openSession } from './sessions.js'
import { findUserByEmail, type User } from './users.js'

export interface Credentials {
  readonly email: string
  readonly password: string
  readonly code?: string | undefined
  readonly as: 'cookie' | 'token'
}

export interface LoggedIn {
  readonly user: User
  readonly session: OpenedSession
}

type LoginPorts = Pick<AccountPorts, 'database' | 'seal' | 'now' | 'settings'>

/**
 * Opens a session for whoever proves an account. Unknown accounts, wrong passwords and addresses that were not confirmed are
 * answered alike and after the same work.
 *
 * Errors: Problem LOGIN_REFUSED, LOGIN_LOCKED, SECOND_FACTOR_REQUIRED, SECOND_FACTOR_REFUSED.
 */
export async function logIn(ports: LoginPorts, credentials: Credentials, client: Client): Promise<LoggedIn> {
  const attempt = { email: credentials.email, address: client.address }
  await beginAttempt(ports.database, attempt, ports.now())
  const user = await provePassword(ports, credentials, client)
  const factor = await proveFactor(ports, { user, code: credentials.code }, client)
  await settleAttempt(ports.database, attempt)
  return openFor(ports, { user, factor, kind: credentials.as === 'token' ? 'bearer' : 'cookie' }, client)
}

async function provePassword(ports: LoginPorts, { email, password }: Credentials, client: Client): Promise<User> {
  const { database, now } = ports
  const user = await findUserByEmail(database, email)
  const { matches, outdated } = await verifyPassword(user?.password_hash, password)
  if (user === undefined || !matches) {
    await noteRefused(ports, user?.id ?? null, client)
    throw new Problem('LOGIN_REFUSED', 'expected the address and password of an account, received others')
  }
  if (outdated)
    await database
      .updateTable('users')
      .set({ password_hash: await hashPassword(password), updated_at: now() })
      .where('id', '=', user.id)
      // A password that was changed meanwhile is not put back.
      .where('password_hash', '=', user.password_hash)
      .execute()
  return user
}

async function proveFactor(
  ports: LoginPorts,
  { user, code }: { readonly user: User; readonly code: string | undefined },
  client: Client,
): Promise<Factor> {
  try {
    return await proveSecondFactor(ports, user, code)
  } catch (error) {
    if (error instanceof Problem && error.code === 'SECOND_FACTOR_REFUSED') await noteRefused(ports, user.id, client)
    throw error
  }
}

async function noteRefused({ database, now }: LoginPorts, subjectId: string | null, client: Client): Promise<void> {
  await recordAct(
    database,
    { action: 'login.refused', actorId: null, subjectId, address: client.address, detail: deviceOf(client) },
    now(),
  )
}

interface Opening {
  readonly user: User
  readonly factor: Factor
  readonly kind: 'cookie' | 'bearer'
}

async function openFor(ports: LoginPorts, { user, factor, kind }: Opening, client: Client): Promise<LoggedIn> {
  const now = ports.now()
  return ports.database.transaction().execute(async (transaction) => {
    const act = { actorId: user.id, subjectId: user.id, address: client.address }
    if (await isNewDevice(transaction, user.id, client))
      await recordEvent(transaction, {
        type: 'security.new-login',
        userId: user.id,
        payload: { at: now.toISOString(), address: client.address, device: client.userAgent },
      })
    await recordAct(transaction, { ...act, action: 'login', detail: { kind, factor, ...deviceOf(client) } }, now)
    if (factor === 'recovery') await recordAct(transaction, { ...act, action: 'recovery-code.use' }, now)
    const opened = { ...client, userId: user.id, kind }
    return { user, session: await openSession(transaction, opened, { limits: ports.settings, now }) }
  })
}

/** Of a login, what tells one device from another. */
function deviceOf({ address, userAgent }: Client) {
  return { network: networkOf(address), userAgent }
}

/** Whether nobody logged in from there among the last logins; the first login of all is not new to its owner. */
async function isNewDevice(database: Database, userId: string, client: Client): Promise<boolean> {
  const { network, userAgent } = deviceOf(client)
  const last = await database
    .selectFrom('audit_log')
    .select(sql<boolean>`detail @> ${JSON.stringify({ network, userAgent })}::jsonb`.as('same'))
    .where('subject_id', '=', userId)
    .where('action', '=', 'login')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return last.length > 0 && !last.some(({ same }) => same)
}
