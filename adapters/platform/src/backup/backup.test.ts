import { afterAll, describe } from 'vitest'
import { openDatabase } from '../database/open-database.js'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '../testing.js'
import { backupContract } from './backup.contract.js'

const openMemory = () => openDatabase({ kind: 'memory' })
const isThere = await hasPostgres()
const created: TestDatabase[] = []
afterAll(async () => {
  for (const one of created) await one.drop()
})

async function openServer() {
  const one = await createPostgresDatabase()
  created.push(one)
  return one.database
}

backupContract('PGlite', openMemory, isThere ? openServer : openMemory)

describe.skipIf(!isThere)('with a server', () => {
  backupContract('PostgreSQL', openServer, openMemory)
})
