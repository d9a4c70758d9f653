import type { Database } from '@stocklab/platform'
import type { sessionSchema } from '@stocklab/protocol'
import type { z } from 'zod'
import { Problem } from '../../http/problem.js'
import { recordAct } from './audit.js'
import type { AccountPorts, Client } from './ports.js'
import { type Ended, endSessions, tellEnded } from './sessions.js'

type Session = z.infer<typeof sessionSchema>

export interface SessionViewer {
  readonly userId: string
  readonly currentId: string
  readonly now: Date
}

/** Sessions that are still good, last used first. */
export async function listSessions(database: Database, { userId, currentId, now }: SessionViewer): Promise<Session[]> {
  const rows = await database
    .selectFrom('sessions')
    .select(['id', 'kind', 'address', 'user_agent', 'created_at', 'last_seen_at', 'expires_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    address: row.address,
    userAgent: row.user_agent,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    current: row.id === currentId,
  }))
}

type EndPorts = Pick<AccountPorts, 'database' | 'now' | 'bus' | 'onError'>

export interface OneSession {
  readonly userId: string
  readonly client: Client
  readonly id: string
}

export async function logOut(ports: EndPorts, { userId, client, id }: OneSession): Promise<void> {
  await end(ports, { ended: { userId, id }, action: 'logout', client })
}

/** Errors: Problem SESSION_UNKNOWN. */
export async function revokeSession(ports: EndPorts, { userId, client, id }: OneSession): Promise<void> {
  const count = await end(ports, { ended: { userId, id }, action: 'session.revoke', client })
  if (count === 0) throw new Problem('SESSION_UNKNOWN', `expected the id of an own session, received ${id}`)
}

/** Ends all sessions but the one that asks; answers how many. */
export async function revokeOthers(ports: EndPorts, { userId, client, id }: OneSession): Promise<number> {
  return end(ports, { ended: { userId, except: id }, action: 'session.revoke', client })
}

interface End {
  readonly ended: Ended
  readonly action: 'logout' | 'session.revoke'
  readonly client: Client
}

async function end(ports: EndPorts, { ended, action, client }: End): Promise<number> {
  const ids = await ports.database.transaction().execute(async (transaction) => {
    const ids = await endSessions(transaction, ended, ports.now())
    const act = { actorId: ended.userId, subjectId: ended.userId, address: client.address }
    if (ids.length > 0) await recordAct(transaction, { ...act, action, detail: { sessions: ids } }, ports.now())
    return ids
  })
  await tellEnded(ports, ids)
  return ids.length
}
