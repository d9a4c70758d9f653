import { type Database, migrate, openDatabase } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '@stocklab/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOwnUniverse, readOwnUniverses, updateOwnUniverse } from '../market/universes/own-queries.js'
import { deleteTheme, readTheme, readThemes, writeTheme } from '../market/universes/themes-queries.js'
import { readViewed, storeViewed } from './viewed-queries.js'
import {
  deleteItem,
  insertWatchlist,
  orderWatchlists,
  putItem,
  readWatchlist,
  readWatchlists,
  updateWatchlist,
} from './watchlist-queries.js'

storedLists('PGlite', () => openDatabase({ kind: 'memory' }))

describe.skipIf(!(await hasPostgres()))('with a server', () => {
  let created: TestDatabase | undefined
  afterAll(() => created?.drop())
  storedLists('PostgreSQL', async () => {
    created = await createPostgresDatabase()
    return created.database
  })
})

function storedLists(name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    let database: Database
    let userId: string
    beforeAll(async () => {
      database = await open()
      await migrate(database)
      userId = await insertUser(database, 'anna')
    })
    afterAll(() => database?.destroy())

    it('keeps watchlists in order, with notes that outlive a new order', async () => {
      const first = await insertWatchlist(database, userId, { name: 'a', codes: ['1', '2', '2'] })
      const second = await insertWatchlist(database, userId, { name: 'b', codes: [] })
      await putItem(database, { id: first, code: '3', note: 'three' })
      await putItem(database, { id: first, code: '3', note: 'three!' })
      await updateWatchlist(database, userId, { id: first, codes: ['3', '1'] })
      await deleteItem(database, first, '1')
      await orderWatchlists(database, userId, [second])
      const lists = await readWatchlists(database, userId)
      expect(lists.map(({ id }) => id)).toEqual([second, first])
      expect(lists[1]?.items).toMatchObject([{ code: '3', note: 'three!' }])
      expect(Date.now() - Date.parse(lists[1]?.items[0]?.addedAt ?? '')).toBeLessThan(600_000)
      const stranger = await insertUser(database, 'bert')
      expect(await readWatchlist(database, stranger, first)).toBeUndefined()
      expect(await updateWatchlist(database, stranger, { id: first, name: 'x' })).toBe(false)
    })

    it('replaces what was viewed', async () => {
      const at = (minute: number) => new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString()
      await storeViewed(database, userId, [
        { code: '2', viewedAt: at(2) },
        { code: '1', viewedAt: at(1) },
      ])
      await storeViewed(database, userId, [
        { code: '1', viewedAt: at(3) },
        { code: '2', viewedAt: at(2) },
      ])
      expect((await readViewed(database, userId)).map(({ code }) => code)).toEqual(['1', '2'])
      await storeViewed(database, userId, [])
      expect(await readViewed(database, userId)).toEqual([])
    })

    it('lets go of what somebody viewed whose account is gone', async () => {
      const gone = await insertUser(database, 'gone')
      await database.deleteFrom('users').where('id', '=', gone).execute()
      await storeViewed(database, gone, [{ code: '1', viewedAt: new Date().toISOString() }])
      expect(await readViewed(database, gone)).toEqual([])
    })

    it('keeps themes with their codes', async () => {
      const theme = { market: 'KRX', nameKo: '가', nameEn: 'a', descriptionKo: '', descriptionEn: '' } as const
      await writeTheme(database, 'a', { ...theme, codes: ['2', '1', '1'] })
      await writeTheme(database, 'b', { ...theme, codes: [] })
      await writeTheme(database, 'a', { ...theme, nameEn: 'A', codes: ['1', '3'] })
      expect(await readTheme(database, 'a')).toMatchObject({ nameEn: 'A', codes: ['1', '3'] })
      expect((await readThemes(database, 'KRX')).map(({ id, codes }) => [id, codes])).toEqual([
        ['a', ['1', '3']],
        ['b', []],
      ])
      expect([await deleteTheme(database, 'a'), await deleteTheme(database, 'a')]).toEqual([true, false])
    })

    it('keeps universes as conditions or codes', async () => {
      const one = { market: 'KRX', name: 'one', description: '' } as const
      const id = await insertOwnUniverse(database, userId, { ...one, condition: 'per < 8' })
      expect(await updateOwnUniverse(database, userId, { id, universe: { ...one, codes: ['1'] } })).toBe(true)
      expect(await readOwnUniverses(database, userId)).toMatchObject([{ condition: null, codes: ['1'] }])
    })

    it('finds the lists of one among those of many by an index', async () => {
      await sql`insert into users (email, nickname, password_hash)
        select 'u' || n || '@x.kr', 'u' || n, '-' from generate_series(1, 4000) as n`.execute(database)
      await sql`insert into watchlists (user_id, name, position)
        select id, 'list ' || n, n from users, generate_series(1, 4) as n on conflict do nothing`.execute(database)
      await sql`insert into recently_viewed (user_id, code, viewed_at)
        select id, n::text, now() - n * interval '1 minute' from users, generate_series(1, 10) as n`.execute(database)
      await sql`analyze`.execute(database)
      const planOf = async (query: { explain(): Promise<Record<string, unknown>[]> }) =>
        JSON.stringify(await query.explain())
      const lists = database.selectFrom('watchlists').selectAll().where('user_id', '=', userId).orderBy('position')
      expect(await planOf(lists)).toMatch(/watchlists_order|watchlists_name/)
      const viewed = database
        .selectFrom('recently_viewed')
        .selectAll()
        .where('user_id', '=', userId)
        .orderBy('viewed_at', 'desc')
        .limit(50)
      expect(await planOf(viewed)).toMatch(/recently_viewed_(newest|pkey)/)
    })
  })
}

async function insertUser(database: Database, nickname: string): Promise<string> {
  const { id } = await database
    .insertInto('users')
    .values({ email: `${nickname}@x.kr`, nickname, password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
