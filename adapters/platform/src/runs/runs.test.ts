import { afterAll, describe } from 'vitest'
import { openDatabase } from '../database/open-database.js'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '../testing.js'
import { runsContract } from './runs.contract.js'

runsContract('PGlite', () => openDatabase({ kind: 'memory' }))

describe.skipIf(!(await hasPostgres()))('with a server', () => {
  let created: TestDatabase | undefined
  afterAll(() => created?.drop())
  runsContract('PostgreSQL', async () => {
    created = await createPostgresDatabase()
    return created.database
  })
})
