import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.js'
import type { Database } from '../database/open-database.js'
import { DETAIL_TABLES } from '../database/tables/runs.js'
import { dropOldRuns, dropRunsBefore, KEPT_MONTH, pinRun, readRunMonths } from './drop-runs.js'
import { randomRun, sizedRun } from './random-run.fixture.js'
import { readRun, readRunHead, readRunJudgement } from './read-run.js'
import { reuseRun } from './reuse-run.js'
import { storeRun } from './store-run.js'

const small = sizedRun({ days: 30, trades: 10 })

/** What storing runs promises on every database; `open` answers an empty one. */
export function runsContract(name: string, open: () => Promise<Database>): void {
  describe(`runs on ${name}`, () => {
    let database: Database
    let owner: string
    beforeAll(async () => {
      database = await open()
      await migrate(database)
      owner = await newUser()
    })
    afterAll(() => database?.destroy())

    async function newUser(): Promise<string> {
      const nickname = randomUUID()
      const { id } = await database
        .insertInto('users')
        .values({ email: `${nickname}@x.kr`, nickname, password_hash: '-' })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    }

    const store = (
      run = small,
      rest: { ownerId?: string; createdAt?: Date; resultKey?: string } = {},
      within = database,
    ) => storeRun(within, { id: randomUUID(), ownerId: owner, resultKey: randomUUID(), ...run, ...rest })

    async function rowsOf(detailsId: string): Promise<number> {
      let rows = 0
      for (const table of DETAIL_TABLES) {
        const counted = await sql<{ n: number }>`
          select count(*) as n from ${sql.table(table)} where run_id = ${detailsId}`.execute(database)
        rows += counted.rows[0]!.n
      }
      return rows
    }

    it('gives back the very run: every double to the bit, dates, texts, nulls, the order of keys and rows', async () => {
      await fc.assert(
        fc.asyncProperty(randomRun, async (run) => {
          const id = await store(run)
          const read = await readRun(database, { id, ownerId: owner })
          // Object.is for every number: -0 is not 0, NaN is NaN.
          expect(read).toStrictEqual(run)
          expect(JSON.stringify(read)).toBe(JSON.stringify(run))
        }),
        { numRuns: 60 },
      )
    })

    it('repeats the headline of a result for lists', async () => {
      const id = await store()
      expect(await readRunHead(database, { id, ownerId: owner })).toMatchObject({
        name: 'random',
        currency: 'KRW',
        period_from: '2020-01-02',
        sharpe: 0.5,
        cagr: 0.1,
        volatility: 1e-300,
        sortino: null,
        trials: 3,
        trade_count: 10,
        day_count: 30,
        made_up: true,
      })
    })

    it('shows a run to nobody but its owner', async () => {
      const id = await store()
      expect(await readRun(database, { id, ownerId: await newUser() })).toBeUndefined()
    })

    it('stores whole or not at all, in the transaction of whoever calls', async () => {
      let id = ''
      const failed = database.transaction().execute(async (within) => {
        id = await store(small, {}, within)
        throw new Error('lost the job meanwhile')
      })
      await expect(failed).rejects.toThrow('lost the job')
      expect(await readRunHead(database, { id, ownerId: owner })).toBeUndefined()
      expect(await rowsOf(id)).toBe(0)
    })

    it('makes the partition of a month once, however many runs come at the same time', async () => {
      const createdAt = new Date('2031-05-31T23:59:59Z')
      const ids = await Promise.all(Array.from({ length: 6 }, () => store(small, { createdAt })))
      for (const id of ids) {
        expect((await readRunHead(database, { id, ownerId: owner }))?.details_month).toBe('2031-05-01')
        expect(await rowsOf(id)).toBeGreaterThan(30)
      }
    })

    it('gives an equal job the stored result at once, within its owner', async () => {
      const resultKey = randomUUID()
      const id = await store(small, { resultKey })
      const again = randomUUID()
      expect(await reuseRun(database, { id: again, ownerId: owner, resultKey })).toBe(again)
      expect(await readRun(database, { id: again, ownerId: owner })).toStrictEqual(small)
      const other = await newUser()
      expect(await reuseRun(database, { id: randomUUID(), ownerId: other, resultKey })).toBeUndefined()
      await database.deleteFrom('runs').where('id', '=', id).execute()
      expect(await readRun(database, { id: again, ownerId: owner })).toStrictEqual(small)
      await database.deleteFrom('runs').where('id', '=', again).execute()
      expect(await rowsOf(id)).toBe(0)
    })

    it('leaves nothing of a run whose owner is deleted', async () => {
      const ownerId = await newUser()
      const id = await store(small, { ownerId })
      expect(await rowsOf(id)).toBeGreaterThan(0)
      await database.deleteFrom('users').where('id', '=', ownerId).execute()
      expect(await rowsOf(id)).toBe(0)
      const left = await database.selectFrom('run_statistics').select('run_id').where('run_id', '=', id).execute()
      expect(left).toEqual([])
    })

    it('drops the rows of old months, but not their statistics, nor anything of a pinned run', async () => {
      const ownerId = await newUser()
      const old = await store(small, { ownerId, createdAt: new Date('2001-02-03T00:00:00Z') })
      const resultKey = randomUUID()
      const pinned = await store(small, { ownerId, resultKey, createdAt: new Date('2001-02-28T00:00:00Z') })
      const sharing = randomUUID()
      await reuseRun(database, { id: sharing, ownerId, resultKey })
      await pinRun(database, { id: sharing, ownerId, pinned: true })
      const young = await store(small, { ownerId, createdAt: new Date('2001-03-01T00:00:00Z') })

      expect(await dropRunsBefore(database, '2001-03-01')).toEqual({ months: ['2001-02-01'], runs: 1, kept: 2 })
      await expect(readRun(database, { id: old, ownerId })).rejects.toThrow('are older than they are kept')
      expect((await readRunJudgement(database, { id: old })).statistics).toEqual(small.result.statistics)
      for (const id of [pinned, sharing, young]) {
        expect(await readRun(database, { id, ownerId })).toStrictEqual(small)
      }
      expect((await readRunHead(database, { id: pinned, ownerId }))?.details_month).toBe(KEPT_MONTH)
      expect(await dropRunsBefore(database, '2001-03-01')).toEqual({ months: [], runs: 0, kept: 0 })
      expect((await dropRunsBefore(database, '2001-04-01')).kept).toBe(0)
    })

    it.each([
      ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
      ['2028-02-28T23:59:59.999Z', '2028-02-29T00:00:00.000Z'],
      ['2028-02-29T23:59:59.999Z', '2028-03-01T00:00:00.000Z'],
    ])('stores what comes at %s and at %s, each in its month of UTC', async (...instants) => {
      for (const instant of instants) {
        // A person's session may have any zone.
        const id = await database.transaction().execute(async (within) => {
          await sql`set local time zone 'Asia/Seoul'`.execute(within)
          return store(small, { createdAt: new Date(instant) }, within)
        })
        expect((await readRunHead(database, { id, ownerId: owner }))?.details_month).toBe(`${instant.slice(0, 7)}-01`)
        expect(await readRun(database, { id, ownerId: owner })).toStrictEqual(small)
      }
    })

    it('keeps the running month and as many before it as asked', async () => {
      const { rows } = await sql<{ at: Date }>`select now() as at`.execute(database)
      const now = rows[0]!.at
      const monthsAgo = (months: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))
      const ids = await Promise.all([0, 1, 2, 3].map((months) => store(small, { createdAt: monthsAgo(months) })))
      await dropOldRuns(database, 1)
      const months = await Promise.all(
        ids.map(async (id) => (await readRunHead(database, { id, ownerId: owner }))?.details_month),
      )
      const first = (ago: number) => monthsAgo(ago).toISOString().slice(0, 10)
      expect(months).toEqual([first(0), first(1), null, null])
      expect((await readRunMonths(database)).filter((month) => month !== KEPT_MONTH)[0]).toBe(first(1))
    })
  })
}
