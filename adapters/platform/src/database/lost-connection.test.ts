import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createPostgresDatabase, hasPostgres } from '../testing.js'
import { isPassing } from './passing-failure.js'

it.skipIf(!(await hasPostgres()))(
  'a connection that is cut between two queries of a transaction ends the transaction, not the process',
  async () => {
    const { database, drop } = await createPostgresDatabase()
    const work = database.transaction().execute(async (within) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(within)
      await sql`select pg_terminate_backend(${rows[0]?.pid}::int)`.execute(database)
      // The end of the connection arrives while nothing is asked of it.
      await sql`select pg_sleep(0.2)`.execute(database)
      await sql`select 1`.execute(within)
    })
    const error = await work.catch((reason: unknown) => reason)
    expect(isPassing(error)).toBe(true)
    expect((await sql<{ n: number }>`select 1 as n`.execute(database)).rows).toEqual([{ n: 1 }])
    await drop()
  },
)
