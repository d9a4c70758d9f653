import type { Bus, Database } from '@stocklab/platform'
import { publishRevoked } from '../../http/revocations.js'
import type { AccountSettings, Client } from './ports.js'
import { createSessionToken, hashToken } from './tokens.js'

export interface OpenedSession {
  readonly id: string
  readonly token: string
  readonly endsAt: Date
}

export interface NewSession extends Client {
  readonly userId: string
  readonly kind: 'cookie' | 'bearer'
}

type SessionLimits = Pick<AccountSettings, 'sessionIdleMs' | 'sessionLimitMs'>

/** Opens a session; its token is answered here and never again. */
export async function openSession(
  database: Database,
  session: NewSession,
  { limits, now }: { limits: SessionLimits; now: Date },
): Promise<OpenedSession> {
  const token = createSessionToken()
  const endsAt = new Date(now.getTime() + limits.sessionLimitMs)
  const { id } = await database
    .insertInto('sessions')
    .values({
      user_id: session.userId,
      token_hash: hashToken(token),
      kind: session.kind,
      address: session.address,
      user_agent: session.userAgent,
      created_at: now,
      last_seen_at: now,
      expires_at: expiryOf(now, endsAt, limits),
      ends_at: endsAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, token, endsAt }
}

/** Use moves the expiry on, but not beyond the end. */
export function expiryOf(now: Date, endsAt: Date, { sessionIdleMs }: SessionLimits): Date {
  return new Date(Math.min(now.getTime() + sessionIdleMs, endsAt.getTime()))
}

/** Which sessions to end: one, all, or all but the one that asks. */
export type Ended =
  | { readonly userId: string; readonly id: string }
  | { readonly userId: string; readonly except?: string }

/** Ends sessions that are still good and answers their ids; from the commit on every node refuses their tokens. */
export async function endSessions(database: Database, ended: Ended, now: Date): Promise<readonly string[]> {
  let query = database.deleteFrom('sessions').where('user_id', '=', ended.userId).where('expires_at', '>', now)
  if ('id' in ended) query = query.where('id', '=', ended.id)
  else if (ended.except !== undefined) query = query.where('id', '!=', ended.except)
  const rows = await query.returning('id').execute()
  return rows.map(({ id }) => id)
}

/** Tells all nodes, after the commit, so that open streams of ended sessions and keys are closed as well. */
export async function tellEnded(
  { bus, onError }: { readonly bus: Bus; readonly onError: (error: unknown) => void },
  ids: readonly string[],
): Promise<void> {
  // Requests are refused by the database alone; without the bus an open stream lasts until it asks the next time.
  await publishRevoked(bus, ids).catch(onError)
}
