import type { Database } from '@stocklab/platform'
import { type apiKeySchema, type Scope, scopeSchema } from '@stocklab/protocol'
import type { z } from 'zod'
import { Problem } from '../../http/problem.js'
import { recordAct } from './audit.js'
import type { AccountPorts, Client } from './ports.js'
import { tellEnded } from './sessions.js'
import { createApiKeySecret, hashToken } from './tokens.js'

export type ApiKey = z.infer<typeof apiKeySchema>

const MOST_KEYS = 50
const SHOWN = ['id', 'name', 'prefix', 'scopes', 'created_at', 'expires_at', 'last_used_at'] as const

export interface NewApiKey {
  readonly userId: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly expiresAt: string | null
}

/** Makes a key; its secret is answered here and never again. Errors: Problem API_KEYS_FULL, INPUT_INVALID. */
export async function createApiKey(
  { database, now }: Pick<AccountPorts, 'database' | 'now'>,
  key: NewApiKey,
  client: Client,
): Promise<{ readonly apiKey: ApiKey; readonly secret: string }> {
  const instant = now()
  const expiresAt = key.expiresAt === null ? null : new Date(key.expiresAt)
  if (expiresAt !== null && expiresAt <= instant)
    throw new Problem('INPUT_INVALID', 'expiresAt: expected an instant in the future', {
      errors: [{ path: 'expiresAt', message: 'expected an instant in the future' }],
    })
  const { secret, prefix } = createApiKeySecret()
  return database.transaction().execute(async (transaction) => {
    await requireRoom(transaction, key.userId)
    const row = await transaction
      .insertInto('api_keys')
      .values({
        user_id: key.userId,
        name: key.name,
        prefix,
        secret_hash: hashToken(secret),
        scopes: [...new Set(key.scopes)],
        created_at: instant,
        expires_at: expiresAt,
        last_used_at: null,
      })
      .returning(SHOWN)
      .executeTakeFirstOrThrow()
    const act = { actorId: key.userId, subjectId: key.userId, address: client.address }
    const detail = { id: row.id, prefix, scopes: key.scopes }
    await recordAct(transaction, { ...act, action: 'api-key.create', detail }, instant)
    return { apiKey: apiKeyOf(row), secret }
  })
}

async function requireRoom(transaction: Database, userId: string): Promise<void> {
  // The row of the account is held, so that two requests do not both take the last place.
  await transaction.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute()
  const { keys } = await transaction
    .selectFrom('api_keys')
    .select(({ fn }) => fn.countAll<number>().as('keys'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  if (keys >= MOST_KEYS) throw new Problem('API_KEYS_FULL', `expected fewer than ${MOST_KEYS} keys, received ${keys}`)
}

export async function listApiKeys(database: Database, userId: string): Promise<ApiKey[]> {
  const rows = await database
    .selectFrom('api_keys')
    .select(SHOWN)
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(apiKeyOf)
}

/** From the commit on every node refuses the key. Errors: Problem API_KEY_UNKNOWN. */
export async function revokeApiKey(
  ports: Pick<AccountPorts, 'database' | 'now' | 'bus' | 'onError'>,
  { userId, id }: { readonly userId: string; readonly id: string },
  client: Client,
): Promise<void> {
  await ports.database.transaction().execute(async (transaction) => {
    const removed = await transaction
      .deleteFrom('api_keys')
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .returning('prefix')
      .executeTakeFirst()
    if (removed === undefined) throw new Problem('API_KEY_UNKNOWN', `expected the id of an own key, received ${id}`)
    const act = { actorId: userId, subjectId: userId, address: client.address, detail: { id, ...removed } }
    await recordAct(transaction, { ...act, action: 'api-key.revoke' }, ports.now())
  })
  await tellEnded(ports, [id])
}

interface ApiKeyRow {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly scopes: readonly string[]
  readonly created_at: Date
  readonly expires_at: Date | null
  readonly last_used_at: Date | null
}

function apiKeyOf(row: ApiKeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes.map((scope) => scopeSchema.safeParse(scope).data).filter((scope) => scope !== undefined),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }
}
