import type { MarketId } from '@stocklab/domain'
import type { Database } from '@stocklab/platform'
import type { ThemeInput } from '@stocklab/protocol'
import { sql } from 'kysely'

/** What is computed of themes is kept under this tag. */
export const THEMES_TAG = 'themes'

export interface Theme extends Omit<ThemeInput, 'codes'> {
  readonly id: string
  readonly codes: readonly string[]
}

/** Themes of a market, by id, with their codes. */
export async function readThemes(database: Database, market: MarketId): Promise<readonly Theme[]> {
  return (await themeRows(database).where('themes.market', '=', market).execute()).map(themeOf)
}

export async function readTheme(database: Database, id: string): Promise<Theme | undefined> {
  const row = await themeRows(database).where('themes.id', '=', id).executeTakeFirst()
  return row && themeOf(row)
}

/** Makes a theme or takes the place of the one of that id. */
export async function writeTheme(database: Database, id: string, theme: ThemeInput): Promise<void> {
  const row = {
    market: theme.market,
    name_ko: theme.nameKo,
    name_en: theme.nameEn,
    description_ko: theme.descriptionKo,
    description_en: theme.descriptionEn,
  }
  const codes = [...new Set(theme.codes)]
  await database.transaction().execute(async (within) => {
    await within
      .insertInto('themes')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, updated_at: new Date() }))
      .execute()
    await within.deleteFrom('theme_members').where('theme_id', '=', id).execute()
    if (codes.length > 0) {
      await within
        .insertInto('theme_members')
        .values(codes.map((code) => ({ theme_id: id, code })))
        .execute()
    }
  })
}

/** Whether there was one. */
export async function deleteTheme(database: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await database.deleteFrom('themes').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

function themeRows(database: Database) {
  return database
    .selectFrom('themes')
    .select((select) => [
      'themes.id',
      'themes.market',
      'themes.name_ko',
      'themes.name_en',
      'themes.description_ko',
      'themes.description_en',
      select
        .selectFrom('theme_members')
        .whereRef('theme_members.theme_id', '=', 'themes.id')
        .select(sql<string[]>`coalesce(array_agg(theme_members.code order by theme_members.code), '{}')`.as('codes'))
        .as('codes'),
    ])
    .orderBy('themes.id')
}

type ThemeRow = Awaited<ReturnType<ReturnType<typeof themeRows>['execute']>>[number]

function themeOf(row: ThemeRow): Theme {
  return {
    id: row.id,
    market: row.market as MarketId,
    nameKo: row.name_ko,
    nameEn: row.name_en,
    descriptionKo: row.description_ko,
    descriptionEn: row.description_en,
    codes: row.codes ?? [],
  }
}
