import type { Database } from '@stocklab/platform'
import { type Role, SCOPES, type Scope } from '@stocklab/protocol'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { readSessionCookie } from '../../http/cookies.js'
import { hasCsrfToken, isSafe } from '../../http/csrf.js'
import type { Authenticator, Identity } from '../../http/identity.js'
import { Problem } from '../../http/problem.js'
import { inBatches } from './in-batches.js'
import type { AccountSettings } from './ports.js'
import { hashToken, kindOfCredential } from './tokens.js'

export interface AuthenticatorPorts {
  readonly database: Database
  readonly now: () => Date
  readonly settings: Pick<AccountSettings, 'cookies' | 'sessionIdleMs' | 'sessionLimitMs'>
}

/** Use is noted at most so often: a session that is busy would otherwise write with each request. */
const NOTE_USE_EVERY_MS = 60_000

/**
 * Proves sessions (by cookie or as bearer) and API keys. Each request asks the database, nothing is remembered here: what
 * was revoked on one node is refused by all from that moment on.
 */
export function createAuthenticator(ports: AuthenticatorPorts): Authenticator {
  const proofs: Proofs = { ...ports, ...notesOfUse(ports) }
  return {
    async authenticate(request) {
      const { authorization } = request.headers
      if (authorization !== undefined) return proveBearer(proofs, authorization)
      const token = readSessionCookie(request, ports.settings.cookies)
      return token === undefined ? undefined : proveCookie(proofs, request, token)
    },
  }
}

interface Proofs extends AuthenticatorPorts {
  noteSession(id: string): Promise<void>
  noteKey(id: string): Promise<void>
}

function isDue(noted: Date, instant: Date): boolean {
  return noted.getTime() < instant.getTime() - NOTE_USE_EVERY_MS
}

/** Use is noted for many at once: people who come together would else wait for as many commits as there are of them. */
function notesOfUse({ database, now, settings }: AuthenticatorPorts): Pick<Proofs, 'noteSession' | 'noteKey'> {
  return {
    noteSession: inBatches(async (ids) => {
      const instant = now()
      const idleSeconds = settings.sessionIdleMs / 1_000
      await sql`
        update sessions set last_seen_at = ${instant},
          expires_at = least(${instant}::timestamptz + make_interval(secs => ${idleSeconds}), ends_at)
        where id = any(${[...ids]}::uuid[]) and last_seen_at < ${new Date(instant.getTime() - NOTE_USE_EVERY_MS)}
      `.execute(database)
    }),
    noteKey: inBatches(async (ids) => {
      await sql`update api_keys set last_used_at = ${now()} where id = any(${[...ids]}::uuid[])`.execute(database)
    }),
  }
}

async function proveCookie(ports: Proofs, request: FastifyRequest, token: string): Promise<Identity | undefined> {
  const session = await readSession(ports, token, 'cookie')
  // A cookie that has ended is no mistake of the visitor's: he is nobody again.
  if (session === undefined) return undefined
  if (isSafe(request) || hasCsrfToken(request, token)) return session
  if (request.routeOptions.config.access === 'public') return undefined
  throw new Problem('CSRF_REFUSED', 'expected the header X-CSRF-Token with the value of the CSRF cookie')
}

async function proveBearer(ports: Proofs, authorization: string): Promise<Identity> {
  const token = /^Bearer ([\w-]{1,100})$/i.exec(authorization)?.[1] ?? ''
  const kind = kindOfCredential(token)
  const identity =
    kind === 'session'
      ? await readSession(ports, token, 'bearer')
      : kind === 'api-key'
        ? await readApiKey(ports, token)
        : undefined
  if (identity !== undefined) return identity
  throw new Problem('UNAUTHENTICATED', 'expected a bearer token or API key that is valid, received another one')
}

async function readSession(
  { database, now, noteSession }: Proofs,
  token: string,
  kind: 'cookie' | 'bearer',
): Promise<Identity | undefined> {
  const instant = now()
  const found = await database
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['sessions.id', 'sessions.user_id', 'sessions.last_seen_at', 'sessions.ends_at', 'users.role'])
    .where('token_hash', '=', hashToken(token))
    // A token that was stolen from a cookie jar is no bearer token, and the other way round.
    .where('kind', '=', kind)
    .where('expires_at', '>', instant)
    .executeTakeFirst()
  if (found === undefined) return undefined
  if (isDue(found.last_seen_at, instant)) await noteSession(found.id)
  return { userId: found.user_id, role: found.role, scopes: 'all', credentialId: found.id, by: kind }
}

async function readApiKey({ database, now, noteKey }: Proofs, secret: string): Promise<Identity | undefined> {
  const instant = now()
  const found = await database
    .selectFrom('api_keys')
    .innerJoin('users', 'users.id', 'api_keys.user_id')
    .select(['api_keys.id', 'api_keys.user_id', 'api_keys.scopes', 'api_keys.last_used_at', 'users.role'])
    .where('secret_hash', '=', hashToken(secret))
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', instant)]))
    .executeTakeFirst()
  if (found === undefined) return undefined
  if (found.last_used_at === null || isDue(found.last_used_at, instant)) await noteKey(found.id)
  return identityOfKey(found)
}

interface KeyRow {
  readonly id: string
  readonly user_id: string
  readonly scopes: readonly string[]
  readonly role: Role
}

function identityOfKey({ id, user_id, scopes, role }: KeyRow): Identity {
  const known: ReadonlySet<string> = new Set(SCOPES)
  const allowed = scopes.filter((scope): scope is Scope => known.has(scope))
  return { userId: user_id, role, scopes: new Set(allowed), credentialId: id, by: 'bearer' }
}
