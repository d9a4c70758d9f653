import type { MarketId } from '@stocklab/domain'
import type { Database } from '@stocklab/platform'
import type { OwnUniverse } from '@stocklab/protocol'

/** A universe that a user made; only they see it. */
export interface StoredUniverse {
  readonly id: string
  readonly market: MarketId
  readonly name: string
  readonly description: string
  readonly condition: string | null
  readonly codes: readonly string[] | null
}

const COLUMNS = ['id', 'market', 'name', 'description', 'condition', 'codes'] as const

export async function readOwnUniverses(database: Database, userId: string): Promise<readonly StoredUniverse[]> {
  const rows = await database
    .selectFrom('universes')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, market: row.market as MarketId }))
}

export async function readOwnUniverse(
  database: Database,
  userId: string,
  id: string,
): Promise<StoredUniverse | undefined> {
  const row = await database
    .selectFrom('universes')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, market: row.market as MarketId }
}

export async function countOwnUniverses(database: Database, userId: string): Promise<number> {
  const { n } = await database
    .selectFrom('universes')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function insertOwnUniverse(database: Database, userId: string, universe: OwnUniverse): Promise<string> {
  const { id } = await database
    .insertInto('universes')
    .values({ user_id: userId, ...rowOf(universe) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether the user has one of that id. */
export async function updateOwnUniverse(
  database: Database,
  userId: string,
  { id, universe }: { readonly id: string; readonly universe: OwnUniverse },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('universes')
    .set({ ...rowOf(universe), updated_at: new Date() })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteOwnUniverse(database: Database, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('universes')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function rowOf({ market, name, description, condition, codes }: OwnUniverse) {
  return {
    market,
    name,
    description,
    condition: condition ?? null,
    codes: codes === undefined ? null : [...new Set(codes)],
  }
}
