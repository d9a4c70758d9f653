import type { Database } from '@stocklab/platform'
import type { WebhookBody, WebhookChange } from '@stocklab/protocol'
import { type Selectable, sql } from 'kysely'

type WebhookRow = Omit<
  Selectable<import('@stocklab/platform').Tables['webhook_endpoints']>,
  'user_id' | 'secret' | 'previous_secret'
>

const COLUMNS = [
  'id',
  'url',
  'description',
  'events',
  'enabled',
  'disabled_reason',
  'failing_since',
  'previous_secret_until',
  'created_at',
  'updated_at',
] as const

/** Of one owner, oldest first. */
export async function readWebhooks(database: Database, userId: string): Promise<readonly WebhookRow[]> {
  return database
    .selectFrom('webhook_endpoints')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function readWebhook(database: Database, userId: string, id: string): Promise<WebhookRow | undefined> {
  return database
    .selectFrom('webhook_endpoints')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export interface WebhookValues {
  readonly userId: string
  readonly url: string
  readonly description: string
  readonly events: readonly string[]
  /** Sealed. */
  readonly secret: string
}

/** Null where the owner has `limit` already. */
export async function insertWebhook(
  database: Database,
  values: WebhookValues,
  limit: number,
): Promise<WebhookRow | null> {
  return database.transaction().execute(async (transaction) => {
    // Whoever adds another one at the same time waits here, so that none goes uncounted.
    await transaction.selectFrom('users').select('id').where('id', '=', values.userId).forNoKeyUpdate().execute()
    if ((await readWebhooks(transaction, values.userId)).length >= limit) return null
    return transaction
      .insertInto('webhook_endpoints')
      .values({
        user_id: values.userId,
        url: values.url,
        description: values.description,
        events: [...values.events],
        secret: values.secret,
      })
      .returning(COLUMNS)
      .executeTakeFirstOrThrow()
  })
}

/** Turning it on forgets why it was off. */
export async function updateWebhook(
  database: Database,
  { userId, id }: { readonly userId: string; readonly id: string },
  { enabled, ...change }: WebhookChange,
): Promise<WebhookRow | undefined> {
  return database
    .updateTable('webhook_endpoints')
    .set({
      ...change,
      ...(enabled === true ? { enabled, disabled_reason: null, failing_since: null } : {}),
      // One that turned itself off keeps its reason.
      ...(enabled === false ? { enabled, disabled_reason: sql<'owner'>`coalesce(disabled_reason, 'owner')` } : {}),
      updated_at: sql`now()`,
    })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst()
}

export async function rotateSecret(
  database: Database,
  { userId, id }: { readonly userId: string; readonly id: string },
  { secret, overlapHours }: { readonly secret: string; readonly overlapHours: number },
): Promise<WebhookRow | undefined> {
  return database
    .updateTable('webhook_endpoints')
    .set({
      secret,
      previous_secret: sql`secret`,
      previous_secret_until: sql`now() + make_interval(hours => ${overlapHours})`,
      updated_at: sql`now()`,
    })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst()
}

export async function deleteWebhook(database: Database, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('webhook_endpoints')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export function bodyOf(row: WebhookRow): WebhookBody {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events,
    enabled: row.enabled,
    disabledReason: row.disabled_reason,
    failingSince: row.failing_since?.toISOString() ?? null,
    previousSecretUntil: row.previous_secret_until?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
