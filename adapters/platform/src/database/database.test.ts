import { afterAll, describe } from 'vitest'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '../testing.js'
import { databaseContract } from './database.contract.js'
import { openDatabase } from './open-database.js'

databaseContract('PGlite', () => openDatabase({ kind: 'memory' }))

describe.skipIf(!(await hasPostgres()))('with a server', () => {
  let created: TestDatabase | undefined
  afterAll(() => created?.drop())
  databaseContract('PostgreSQL', async () => {
    created = await createPostgresDatabase()
    return created.database
  })
})
