import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Database, openDatabase } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres } from '@stocklab/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  hasRedisServer,
  type OwnRedisServer,
  startRedisServer,
} from '../../adapters/platform/src/redis/redis-server.fixture.js'
import { createDemoBucket, newFolder } from './support/demo-bucket.js'
import { runFaults, type Victim } from './support/fault-schedule.js'
import { type Installation, startInstallation } from './support/installation.js'
import { createPersistentClient } from './support/persistent-client.js'
import { findPostgresPrograms, startPostgresServer } from './support/postgres-server.js'
import { type Outcome, readBrokenPromises, readOutcome } from './support/promises-kept.js'
import { seeded, seedOf } from './support/seeded.js'
import { endEverything } from './support/started-process.js'
import { followAll, openAccounts, sendWishes, wishesOf } from './support/stream-of-jobs.js'
import { openUndisturbedPlatform } from './support/undisturbed-platform.js'

const BACKTESTS = 30
const ROUNDS = 3
const ACCOUNTS = 4
const MINUTE = 60_000
const folder = newFolder('networked')
const wishes = wishesOf(BACKTESTS)

/** PostgreSQL as this test has it: a server that is killed, or where there is none, one whose connections are cut. */
interface Postgres extends Victim {
  readonly url: string
  close(): Promise<void>
}

const programs = findPostgresPrograms()
const canRun = hasRedisServer() && (programs !== undefined || (await hasPostgres()))

let lakeUrl: string
let undisturbed: Outcome
beforeAll(async () => {
  lakeUrl = await createDemoBucket(folder)
  const platform = await openUndisturbedPlatform(folder, lakeUrl)
  const client = createPersistentClient([platform.address])
  const accounts = await openAccounts(client, ACCOUNTS)
  const accepted = await sendWishes(client, { accounts, wishes, pauseMs: 0 })
  await followAll(client, accounts, accepted)
  undisturbed = await readOutcome(platform.database, accepted)
  await platform.close()
}, 3 * MINUTE)
afterAll(() => {
  endEverything()
  rmSync(folder, { recursive: true, force: true })
})

async function openPostgres(): Promise<Postgres> {
  if (programs !== undefined) return { name: 'PostgreSQL', ...(await startPostgresServer(programs)) }
  const { url, database, drop } = await createPostgresDatabase()
  const kill = async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(database)
  }
  return { name: 'connections of PostgreSQL', url, kill, close: drop }
}

function victimsOf({ servers, workers }: Installation, redis: OwnRedisServer, postgres: Postgres): readonly Victim[] {
  const nodes = [...servers, ...workers].map((node) => ({ name: node.name, kill: () => node.crash() }))
  return [...nodes, { name: 'Redis', kill: () => redis.kill(), restart: () => redis.restart() }, postgres]
}

/** Waits until everybody has been told of everything that the outbox holds. */
async function untilTold(database: Database): Promise<void> {
  for (let left = 100; left > 0; left--) {
    const waiting = await database.selectFrom('outbox_events').select('id').where('dispatched_at', 'is', null).execute()
    if (waiting.length === 0) return
    await pause(200)
  }
}

describe.skipIf(!canRun)('an installation of two servers and two workers', () => {
  it(
    'keeps every promise while all of it is killed at random',
    async () => {
      const seed = seedOf()
      console.info(`seed ${seed}: STOCKLAB_TEST_SEED=${seed} repeats this order of faults`)
      const [redis, postgres] = await Promise.all([startRedisServer(), openPostgres()])
      const installation = await startInstallation({ folder, lakeUrl, databaseUrl: postgres.url, redis })
      const client = createPersistentClient(installation.servers.map(({ address }) => address))
      const accounts = await openAccounts(client, ACCOUNTS)
      const beganMs = Date.now()
      const [accepted, story] = await Promise.all([
        sendWishes(client, { accounts, wishes, pauseMs: 1_500 }),
        runFaults({ victims: victimsOf(installation, redis, postgres), rounds: ROUNDS, random: seeded(seed) }),
      ])
      const { retried } = await followAll(client, accounts, accepted)
      const tookMs = Date.now() - beganMs
      const database = await openDatabase({ kind: 'postgres', url: postgres.url })
      await untilTold(database)
      const nodes = [...installation.servers, ...installation.workers]
      console.info(
        [
          `${accepted.length} jobs of ${ACCOUNTS} people in ${(tookMs / 1_000).toFixed(1)} s, ${story.length} deaths: ${story.join(', ')}`,
          `clients tried again: ${JSON.stringify(Object.fromEntries(client.setbacks))}; jobs tried again after JOB_LOST: ${retried}`,
          `starts that found something away: ${nodes.map(({ name, failedStarts }) => `${name} ${failedStarts.length}`).join(', ')}`,
        ].join('\n'),
      )
      expect(await readBrokenPromises(database, accepted)).toEqual([])
      const outcome = await readOutcome(database, accepted)
      expect(outcome.trials).toEqual(undisturbed.trials)
      expect(Object.keys(outcome.runs)).toHaveLength(BACKTESTS)
      for (const [name, text] of Object.entries(undisturbed.runs)) expect(outcome.runs[name], name).toBe(text)
      expect(outcome.studies).toEqual(undisturbed.studies)
      // Whoever loses what it needs waits for it; nobody gives up, and nobody answers with a fault of its own.
      expect(nodes.flatMap(({ name, gaveUp }) => gaveUp.map((exit) => ({ name, ...exit })))).toEqual([])
      expect(client.faults).toEqual([])
      const exits = await installation.stop()
      expect(exits.map(({ code }) => code)).toEqual(exits.map(() => 0))
      await database.destroy()
      await Promise.all([redis.close(), postgres.close()])
    },
    5 * MINUTE,
  )
})
