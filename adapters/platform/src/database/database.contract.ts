import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from './migrate.js'
import type { Database } from './open-database.js'

/** What every database of the platform promises; `open` answers an empty one. */
export function databaseContract(name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    let database: Database
    beforeAll(async () => {
      database = await open()
    })
    afterAll(() => database?.destroy())

    it('brings an empty schema up to date, and a current one is left alone', async () => {
      expect((await migrate(database)).at(0)).toBe('0001-accounts')
      expect(await migrate(database)).toEqual([])
    })

    it('gives dates as text, instants as Date, 64-bit integers as numbers, JSON as values', async () => {
      const { rows } = await sql`
        select 9007199254740991::int8 as big, date '2024-02-29' as day, timestamptz '2024-01-02 00:00Z' as instant,
          ${JSON.stringify([1, { a: null }])}::jsonb as json, count(*) as rows from (values (1), (2)) as two (x)
      `.execute(database)
      expect(rows).toEqual([
        { big: 9007199254740991, day: '2024-02-29', instant: new Date('2024-01-02'), json: [1, { a: null }], rows: 2 },
      ])
    })

    it.each(['9999-12-31T23:59:59Z', '+010000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '0000-06-01T00:00:00Z'])(
      'takes the instant %s as it is',
      async (text) => {
        const instant = new Date(text)
        const { rows } = await sql<{ seconds: number }>`
          select extract(epoch from ${instant}::timestamptz)::float8 as seconds`.execute(database)
        expect(rows[0]?.seconds).toBe(instant.getTime() / 1_000)
      },
    )

    it('takes whole columns as arrays', async () => {
      const { rows } = await sql`
        select * from unnest(${['a"', 'b,{', null]}::text[], ${[0.1, -1e300, null]}::float8[]) as t (name, value)
      `.execute(database)
      expect(rows).toEqual([
        { name: 'a"', value: 0.1 },
        { name: 'b,{', value: -1e300 },
        { name: null, value: null },
      ])
    })

    it('undoes a transaction that fails, and others wait for its end', async () => {
      const insert = (db: Database, name: string) =>
        db
          .insertInto('users')
          .values({ email: `${name}@x.kr`, nickname: name, password_hash: '-' })
          .execute()
      const failed = database.transaction().execute(async (within) => {
        await insert(within, 'a')
        throw new Error('no')
      })
      const other = insert(database, 'b')
      await expect(failed).rejects.toThrow('no')
      await other
      expect(await database.selectFrom('users').select('nickname').execute()).toEqual([{ nickname: 'b' }])
    })
  })
}
