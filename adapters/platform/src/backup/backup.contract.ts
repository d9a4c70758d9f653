import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type KyselyPlugin, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.js'
import type { Database } from '../database/open-database.js'
import { sizedRun } from '../runs/random-run.fixture.js'
import { readRun } from '../runs/read-run.js'
import { storeRun } from '../runs/store-run.js'
import { exportOwner, readOwnerId } from './export-owner.js'
import { NOT_EXPORTED, OWNED_TABLES } from './owned-tables.js'
import { restoreBackup } from './restore-backup.js'
import { readSchemaTables } from './schema-tables.js'
import { writeBackup } from './write-backup.js'

const NOW = new Date('2026-11-21T12:00:00Z')
const run = sizedRun({ days: 40, trades: 30 })

/** What backup, restore and export promise; `open` answers an empty database, `openOther` one of the other kind. */
export function backupContract(name: string, open: () => Promise<Database>, openOther: () => Promise<Database>): void {
  describe(`backup of ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'stocklab-backup-'))
    const file = join(folder, 'all.backup')
    let database: Database
    let owner: string
    let stranger: string
    let runId: string
    const opened: Database[] = []
    beforeAll(async () => {
      database = await open()
      await migrate(database)
      owner = await fill(database, 'owner')
      stranger = await fill(database, 'stranger')
      runId = await storeRun(database, { id: randomUUID(), ownerId: owner, resultKey: 'a', ...run })
      await storeRun(database, { id: randomUUID(), ownerId: stranger, resultKey: 'b', ...run })
      await writeBackup(database, file, NOW)
    })
    afterAll(async () => {
      await Promise.all([database, ...opened].map((one) => one?.destroy()))
      rmSync(folder, { recursive: true, force: true })
    })

    async function openNew(kind: () => Promise<Database>): Promise<Database> {
      const one = await kind()
      opened.push(one)
      return one
    }

    it('is restored into a database of the other kind, every row of every table as it was', async () => {
      const other = await openNew(openOther)
      const { rows } = await restoreBackup(other, file, { existing: 'refuse' })
      expect(rows.users).toBe(2)
      expect(await everything(other)).toEqual(await everything(database))
      expect(await readRun(other, { id: runId, ownerId: owner })).toStrictEqual(run)
    })

    it('leaves numbering, foreign keys and triggers as they were', async () => {
      const other = await openNew(open)
      await restoreBackup(other, file, { existing: 'refuse' })
      const strategy = await fill(other, 'late')
      const { rows } = await sql<{ n: number; distinct: number }>`
        select count(*) as n, count(distinct seq) as distinct from jobs`.execute(other)
      expect(rows).toEqual([{ n: 3, distinct: 3 }])
      await expect(sql`insert into watchlist_items values (gen_random_uuid(), 'x', 1)`.execute(other)).rejects.toThrow(
        'foreign key',
      )
      await sql`delete from runs where id = ${runId}`.execute(other)
      const left = await sql<{ n: number }>`select count(*) as n from run_fills where run_id = ${runId}`.execute(other)
      expect([left.rows[0]!.n, typeof strategy]).toEqual([0, 'string'])
    })

    it('refuses a database that is in use, unless it may be replaced', async () => {
      const other = await openNew(open)
      await migrate(other)
      await fill(other, 'present')
      await expect(restoreBackup(other, file, { existing: 'refuse' })).rejects.toMatchObject({
        code: 'BACKUP_TARGET_FULL',
      })
      expect(await readOwnerId(other, 'present@x.kr')).toBeDefined()
      await restoreBackup(other, file, { existing: 'replace' })
      expect(await everything(other)).toEqual(await everything(database))
    })

    it('leaves nothing of what it replaces: accounts, runs of other months, what is shown of them, numbering', async () => {
      const other = await openNew(open)
      await migrate(other)
      const old = await fill(other, 'old')
      const months = ['2019-02-28T23:00:00Z', '2019-03-01T00:00:00Z'].map((at) => new Date(at))
      for (const createdAt of months)
        await storeRun(other, { id: randomUUID(), ownerId: old, resultKey: `${createdAt}`, createdAt, ...run })
      await sql`insert into outbox_events (type, user_id, payload) values ('backtest.failed', ${old}, '{}')`.execute(
        other,
      )
      await restoreBackup(other, file, { existing: 'replace' })
      expect(await everything(other)).toEqual(await everything(database))
      expect(await readRun(other, { id: runId, ownerId: owner })).toStrictEqual(run)
      const text = JSON.stringify(await everything(other))
      expect(text).not.toContain(old)
      // What is stored from now on finds its place, in months that the old database knew, too.
      const again = { id: randomUUID(), ownerId: owner, resultKey: 'again', createdAt: months[0]!, ...run }
      expect(await readRun(other, { id: await storeRun(other, again), ownerId: owner })).toStrictEqual(run)
    })

    it('leaves the old database whole wherever the program ends, until the new one is', async () => {
      const other = await openNew(open)
      await migrate(other)
      const old = await fill(other, 'old')
      await storeRun(other, { id: randomUUID(), ownerId: old, resultKey: 'old', ...run })
      const [before, whole] = [await everything(other), await everything(database)]
      let left = before
      let died = 0
      for (let statement = 1; left === before; statement += 20) {
        const dying = other.withPlugin(dyingAt(statement))
        await restoreBackup(dying, file, { existing: 'replace' }).catch(() => undefined)
        died += 1
        const now = await everything(other)
        if (JSON.stringify(now) !== JSON.stringify(before)) left = now
      }
      expect(left).toEqual(whole)
      expect(died).toBeGreaterThan(5)
    })

    it('restores nothing of a file that is damaged, cut off, or none of ours', async () => {
      const other = await openNew(open)
      await migrate(other)
      const text = gunzipSync(readFileSync(file)).toString()
      const damaged = {
        changed: gzipSync(text.replace('"owner"', '"0wner"')),
        shortened: gzipSync(text.slice(0, text.lastIndexOf('{"end"'))),
        lost: gzipSync(text.split('\n').toSpliced(3, 1).join('\n')),
        foreign: gzipSync('{"format":"other"}\n'),
        plain: Buffer.from('no gzip'),
        empty: Buffer.from(''),
      }
      for (const [kind, bytes] of Object.entries(damaged)) {
        const path = join(folder, kind)
        writeFileSync(path, bytes)
        const restored = restoreBackup(other, path, { existing: 'replace' })
        await expect(restored, kind).rejects.toMatchObject({ code: 'BACKUP_BROKEN' })
      }
      const cut = join(folder, 'cut')
      writeFileSync(cut, readFileSync(file))
      truncateSync(cut, 2_000)
      await expect(restoreBackup(other, cut, { existing: 'replace' })).rejects.toMatchObject({ code: 'BACKUP_BROKEN' })
      const absent = join(folder, 'absent')
      await expect(restoreBackup(other, absent, { existing: 'replace' })).rejects.toMatchObject({
        code: 'BACKUP_MISSING',
      })
      const later = join(folder, 'later')
      writeFileSync(later, gzipSync(resealed(text.replace('"0004-runs"', '"9999-later"'))))
      await expect(restoreBackup(other, later, { existing: 'replace' })).rejects.toMatchObject({
        code: 'BACKUP_OTHER_SCHEMA',
      })
    })

    it('leaves the database as it was where a row does not fit', async () => {
      const other = await openNew(open)
      await migrate(other)
      await fill(other, 'present')
      const before = await everything(other)
      const text = gunzipSync(readFileSync(file)).toString()
      const wrong = join(folder, 'wrong')
      writeFileSync(
        wrong,
        gzipSync(resealed(text.replaceAll(`"${owner}"`, `"${randomUUID()}"`).replace(`"user"`, '"king"'))),
      )
      await expect(restoreBackup(other, wrong, { existing: 'replace' })).rejects.toThrow()
      expect(await everything(other)).toEqual(before)
    })

    it('is one moment, whatever is written meanwhile', async () => {
      const busy = await openNew(open)
      await migrate(busy)
      let isOver = false
      const writing = (async () => {
        for (let n = 0; !isOver; n++)
          await busy.transaction().execute(async (within) => void (await fill(within, `w${n}`)))
      })()
      const path = join(folder, 'busy')
      await sql`select 1 from users`.execute(busy)
      const { rows } = await writeBackup(busy, path, NOW)
      isOver = true
      await writing
      // An account has one job, one list and one strategy, all made in one transaction.
      expect([rows.jobs, rows.watchlists, rows.strategies]).toEqual([rows.users, rows.users, rows.users])
    })

    it('leaves no half file behind where it cannot be written', async () => {
      const target = join(folder, 'none', 'x.backup')
      await expect(writeBackup(database, target, NOW)).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' })
      expect(existsSync(`${target}.partial`)).toBe(false)
    })

    it('exports what an account owns, nothing of others and no secret', async () => {
      const path = join(folder, 'mine')
      const counts = await exportOwner(database, { ownerId: owner, file: path, now: NOW })
      const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n')
      const rows = lines.slice(1).map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> })
      expect(JSON.parse(lines[0]!)).toMatchObject({ format: 'stocklab/export@1', account: owner })
      expect(counts).toMatchObject({ users: 1, runs: 1, run_trades: 30, run_daily: 40, watchlist_items: 1, jobs: 1 })
      const decisions = rows.filter(({ table }) => table === 'run_decisions')
      expect(decisions.map(({ row }) => row.ranked)).toEqual(run.decisions.map(({ ranked }) => ranked))
      const text = lines.join('\n')
      expect(text).not.toContain(stranger)
      expect(text).not.toContain('top secret')
    })

    it('names every table as owned or not, so that none is forgotten', async () => {
      const tables = (await readSchemaTables(database)).map(({ name }) => name)
      const named = [...Object.keys(OWNED_TABLES), ...Object.keys(NOT_EXPORTED)]
      expect(named.sort()).toEqual(tables.sort())
    })
  })
}

/** Fails at the nth statement, as if the process had died before it. */
function dyingAt(statement: number): KyselyPlugin {
  let seen = 0
  return {
    transformQuery({ node }) {
      seen += 1
      if (seen >= statement) throw new Error('died')
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

/** An account with a few things of its own; answers its id. */
async function fill(database: Database, nickname: string): Promise<string> {
  const { id } = await database
    .insertInto('users')
    .values({ email: `${nickname}@x.kr`, nickname, password_hash: 'top secret' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`insert into jobs (owner_id, kind, name, market, input, estimate, max_duration_ms)
    values (${id}, 'backtest', ${nickname}, 'KRX', '{"z":1,"a":-0.5}', '{}', 1)`.execute(database)
  const list = await sql<{
    id: string
  }>`insert into watchlists (user_id, name, position) values (${id}, '관심 "종목"', 1)
    returning id`.execute(database)
  await sql`insert into watchlist_items (watchlist_id, code, position) values (${list.rows[0]!.id}, '005930', 1)`.execute(
    database,
  )
  await sql`insert into strategies (owner_id, name, market, tags) values (${id}, ${`s of ${nickname}`}, 'KRX', '{a,"b c"}')`.execute(
    database,
  )
  return id
}

/** All rows as text, in an order that both databases share. */
async function everything(database: Database): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {}
  for (const { name } of await readSchemaTables(database)) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} as t`.execute(database)
    all[name] = rows.map(({ row }) => row).sort()
  }
  return all
}

/** The text with a checksum that fits it, as somebody could make it. */
function resealed(text: string): string {
  const at = text.lastIndexOf('{"end"')
  const end = JSON.parse(text.slice(at)) as Record<string, unknown>
  const body = text.slice(0, at)
  return `${body}${JSON.stringify({ ...end, sha256: createHash('sha256').update(body).digest('hex') })}\n`
}
