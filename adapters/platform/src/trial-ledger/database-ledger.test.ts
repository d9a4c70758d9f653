import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.js'
import { type Database, openDatabase } from '../database/open-database.js'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '../testing.js'
import { openDatabaseTrials } from './database-ledger.js'
import { trialLedgerContract, trialOf } from './trial-ledger.contract.js'

function onDatabase(name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    let database: Database
    const owners: string[] = []
    const createOwners = (count: number) =>
      database
        .insertInto('users')
        .values(
          Array.from({ length: count }, () => ({ email: randomUUID(), nickname: randomUUID(), password_hash: '-' })),
        )
        .returning('id')
        .execute()
    beforeAll(async () => {
      database = await open()
      await migrate(database)
      owners.push(...(await createOwners(20)).map(({ id }) => id))
    })
    afterAll(() => database?.destroy())

    trialLedgerContract(name, () => {
      const ownerId = owners.pop()!
      return { open: (basis) => openDatabaseTrials(database, { ownerId, basis }) }
    })

    it('counts what one owner tried for that owner alone', async () => {
      const [mine, theirs] = [owners.pop()!, owners.pop()!].map((ownerId) =>
        openDatabaseTrials(database, { ownerId, basis: 'v1' }),
      )
      await mine!.record([trialOf('a')])
      expect(await theirs!.trials()).toEqual([])
      expect((await theirs!.returnsOf(['a'])).size).toBe(0)
    })

    it('records thousands of trials at once, side by side', async () => {
      const ledger = openDatabaseTrials(database, { ownerId: owners.pop()!, basis: 'v1' })
      const trials = Array.from({ length: 2_500 }, (_, k) => trialOf(String(k).padStart(4, '0')))
      await Promise.all([ledger.record(trials), ledger.record(trials.slice(1_000)), ledger.record([])])
      expect((await ledger.trials()).map(({ key }) => key)).toEqual(trials.map(({ key }) => key))
    })
  })
}

onDatabase('PGlite', () => openDatabase({ kind: 'memory' }))

describe.skipIf(!(await hasPostgres()))('with a server', () => {
  let created: TestDatabase | undefined
  afterAll(() => created?.drop())
  onDatabase('PostgreSQL', async () => {
    created = await createPostgresDatabase()
    return created.database
  })
})
