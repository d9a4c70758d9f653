import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { sql } from 'kysely'
import { type Database, openDatabase } from './database/open-database.js'

const SERVER = 'postgres://postgres@127.0.0.1:5432'

/** Whether a PostgreSQL server for tests is there; with CI=true its absence fails instead of skipping. */
export async function hasPostgres(): Promise<boolean> {
  const database = await openDatabase({ kind: 'postgres', url: `${SERVER}/postgres`, maxConnections: 1 })
  try {
    await sql`select 1`.execute(database)
    return true
  } catch (error) {
    if (process.env.CI === 'true') throw error
    console.info(`skipped: PostgreSQL does not answer on 127.0.0.1:5432 (${(error as Error).message})`)
    return false
  } finally {
    await database.destroy()
  }
}

/** Address of the Redis server for tests; take a random prefix of keys. */
export const TEST_REDIS = 'redis://127.0.0.1:6379'

/** Whether a Redis server for tests is there; with CI=true its absence fails instead of skipping. */
export async function hasRedis(): Promise<boolean> {
  const redis = new Redis(TEST_REDIS, { lazyConnect: true, retryStrategy: () => null })
  try {
    await redis.connect()
    return true
  } catch (error) {
    if (process.env.CI === 'true') throw error
    console.info(`skipped: Redis does not answer on 127.0.0.1:6379 (${(error as Error).message})`)
    return false
  } finally {
    redis.disconnect()
  }
}

export interface TestDatabase {
  readonly url: string
  readonly database: Database
  /** Closes and drops it. */
  drop(): Promise<void>
}

/** An empty database of its own on the local PostgreSQL server. */
export async function createPostgresDatabase(): Promise<TestDatabase> {
  const name = `stocklab_test_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name}`)
  const url = `${SERVER}/${name}`
  const database = await openDatabase({ kind: 'postgres', url })
  return {
    url,
    database,
    async drop() {
      await database.destroy()
      await onServer(`drop database if exists ${name} with (force)`)
    },
  }
}

async function onServer(statement: string): Promise<void> {
  const server = await openDatabase({ kind: 'postgres', url: `${SERVER}/postgres`, maxConnections: 1 })
  try {
    await sql.raw(statement).execute(server)
  } finally {
    await server.destroy()
  }
}
