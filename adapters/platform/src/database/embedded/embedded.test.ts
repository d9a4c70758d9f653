import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { databaseContract } from '../database.contract.js'
import { openDatabase } from '../open-database.js'

const folder = mkdtempSync(join(tmpdir(), 'stocklab-embedded-'))
databaseContract('PGlite in a thread of its own', () =>
  openDatabase({ kind: 'embedded', directory: join(folder, 'contract') }),
)

/** Commits rows as fast as it can and tells each number after its commit. */
const WRITER = `
  import { openDatabase } from '@stocklab/platform'
  const database = await openDatabase({ kind: 'embedded', directory: process.argv[1] })
  const { CompiledQuery } = await import('kysely')
  const run = (text) => database.executeQuery(CompiledQuery.raw(text))
  await run('create table if not exists numbers (n integer primary key)')
  for (let n = 0; ; n++) {
    await database.transaction().execute((within) =>
      within.executeQuery(CompiledQuery.raw('insert into numbers select * from generate_series(' + n * 10 + ',' + (n * 10 + 9) + ')')))
    console.log(n)
  }`

describe('a data directory', () => {
  // One for all: to create a database takes seconds.
  const directory = join(folder, 'of-many', 'database')
  let child: ChildProcess | undefined
  afterAll(() => child?.kill('SIGKILL'))

  async function writeUntil(last: number): Promise<number> {
    child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = -1
    for await (const line of createInterface({ input: child.stdout! })) {
      told = Number(line)
      if (told >= last) child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return told
  }

  it('keeps what was committed when its process is killed, and nothing of what was not', async () => {
    const told = await writeUntil(25)
    expect(told).toBeGreaterThanOrEqual(25)
    const database = await openDatabase({ kind: 'embedded', directory })
    const { rows } = await sql<{ n: number }>`select count(*) as n from numbers`.execute(database)
    // The commit after the last one told may have been made without a chance to tell.
    expect([(told + 1) * 10, (told + 2) * 10]).toContain(rows[0]!.n)
    await database.destroy()
  })

  it('is opened by one process at a time', async () => {
    const database = await openDatabase({ kind: 'embedded', directory })
    await expect(openDatabase({ kind: 'embedded', directory })).rejects.toMatchObject({
      code: 'DATABASE_BUSY',
      message: expect.stringContaining(`process ${process.pid} has had it open since`),
    })
    await database.destroy()
    const again = await openDatabase({ kind: 'embedded', directory })
    await again.destroy()
    expect(readdirSync(join(directory, '..'))).toEqual(['database'])
  })

  it('is free when the process that locked it is gone, though another has its number now', async () => {
    const gone = { pid: process.pid, startTime: '1', since: '2020-01-01T00:00:00Z' }
    writeFileSync(`${directory}.lock`, JSON.stringify(gone))
    const database = await openDatabase({ kind: 'embedded', directory })
    await database.destroy()
  })

  it('gives errors of the database with the fields that say what was violated', async () => {
    const database = await openDatabase({ kind: 'embedded', directory })
    await sql`create table t (x integer constraint positive check (x > 0))`.execute(database)
    await expect(sql`insert into t values (-1)`.execute(database)).rejects.toMatchObject({
      code: '23514',
      constraint: 'positive',
    })
    await database.destroy()
  })

  it('waits for the disk at each commit', async () => {
    const database = await openDatabase({ kind: 'embedded', directory })
    const { rows } =
      await sql`select current_setting('fsync') as fsync, current_setting('wal_sync_method') as way`.execute(database)
    expect(rows).toEqual([{ fsync: 'on', way: 'fsync' }])
    await database.destroy()
  })

  it('leaves the rest of the process awake while it works', async () => {
    const database = await openDatabase({ kind: 'embedded', directory })
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    await sql`select count(*) from generate_series(1, 3000000) as g(n) where n % 7 = 3`.execute(database)
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
    await database.destroy()
  })
})

process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
