import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Database, openDatabase } from '@stocklab/platform'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDemoBucket, newFolder } from './support/demo-bucket.js'
import { runFaults } from './support/fault-schedule.js'
import { createPersistentClient } from './support/persistent-client.js'
import { type Outcome, readBrokenPromises, readOutcome } from './support/promises-kept.js'
import { seeded, seedOf } from './support/seeded.js'
import { mountSmallDisk } from './support/small-disk.js'
import { type Environment, endEverything, startCommand } from './support/started-process.js'
import { type Account, followAll, openAccounts, sendWishes, wishesOf } from './support/stream-of-jobs.js'
import { type SupervisedServer, superviseServer } from './support/supervised-node.js'
import { openUndisturbedPlatform } from './support/undisturbed-platform.js'

const MINUTE = 60_000
const ACCOUNTS = 4
const KILLS = 4
const folder = newFolder('embedded')
const wishes = wishesOf(12)

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

const environmentOf = (directory: string): Environment => ({
  STOCKLAB_DATA: directory,
  STOCKLAB_LAKE_URL: lakeUrl,
  STOCKLAB_RATE_LIMITS: 'no',
  STOCKLAB_THREADS: '1',
  STOCKLAB_JOB_LEASE_SECONDS: '2',
  STOCKLAB_CHECKPOINT_SECONDS: '0',
  STOCKLAB_LOG_LEVEL: 'fatal',
})

async function startServer(directory: string): Promise<SupervisedServer> {
  const server = await superviseServer('server', environmentOf(directory))
  await server.ready()
  return server
}

const openLeft = (directory: string) => openDatabase({ kind: 'embedded', directory: join(directory, 'database') })

async function expectUndisturbed(database: Database, accepted: Awaited<ReturnType<typeof sendWishes>>): Promise<void> {
  expect(await readBrokenPromises(database, accepted)).toEqual([])
  const outcome = await readOutcome(database, accepted)
  expect(outcome.trials).toEqual(undisturbed.trials)
  for (const [name, text] of Object.entries(undisturbed.runs)) expect(outcome.runs[name], name).toBe(text)
  expect(outcome.studies).toEqual(undisturbed.studies)
}

it(
  'a server that is killed again and again during a stream of jobs keeps every promise',
  async () => {
    const seed = seedOf()
    console.info(`seed ${seed}: STOCKLAB_TEST_SEED=${seed} repeats these faults`)
    const directory = join(folder, 'killed')
    const server = await startServer(directory)
    const client = createPersistentClient([server.address])
    const accounts = await openAccounts(client, ACCOUNTS)
    const random = seeded(seed)
    let isSent = false
    const victim = {
      name: 'server',
      // What dies before it has done something has lost nothing.
      async kill() {
        await server.ready()
        const before = client.answered()
        while (client.answered() < before + 3 && !isSent) await pause(20)
        await pause(1_000 * random())
        await server.crash()
      },
    }
    const [accepted] = await Promise.all([
      sendWishes(client, { accounts, wishes, pauseMs: 500 }).finally(() => {
        isSent = true
      }),
      runFaults({ victims: [victim], rounds: KILLS, random }),
    ])
    const { retried } = await followAll(client, accounts, accepted)
    await untilTold(client, accounts, accepted.length)
    const exit = await server.stop()
    console.info(
      `${accepted.length} jobs, ${KILLS} deaths; clients tried again: ` +
        `${JSON.stringify(Object.fromEntries(client.setbacks))}; jobs tried again after JOB_LOST: ${retried}`,
    )
    const database = await openLeft(directory)
    await expectUndisturbed(database, accepted)
    await database.destroy()
    expect(exit).toMatchObject({ code: 0 })
    expect(server.gaveUp).toEqual([])
    expect(client.faults).toEqual([])
  },
  5 * MINUTE,
)

/** Waits until the owners have been told of each of so many jobs. */
async function untilTold(
  client: ReturnType<typeof createPersistentClient>,
  accounts: readonly Account[],
  jobs: number,
): Promise<void> {
  for (;;) {
    let told = 0
    for (const { token } of accounts) {
      const { body } = await client.send({ method: 'GET', path: '/api/v1/notifications?limit=100', token })
      told += body.items.filter(({ type }: { type: string }) => type.endsWith('.completed')).length
    }
    if (told >= jobs) return
    await pause(200)
  }
}

it(
  'a server that is asked to end drains, gives back what it cannot finish, and goes on with it after the next start',
  async () => {
    const directory = join(folder, 'drained')
    const first = startCommand(['serve', '--json'], { ...environmentOf(directory), STOCKLAB_PORT: '0' })
    const { address } = JSON.parse((await first.line((line) => line.includes('"address"'))) ?? '{}')
    const client = createPersistentClient([address])
    const accounts = await openAccounts(client, ACCOUNTS)
    const accepted = await sendWishes(client, { accounts, wishes, pauseMs: 0 })
    // One more request is under way while the signal arrives, and is answered.
    const token = accounts[0]?.token as string
    const asked = client.send({ method: 'GET', path: '/api/v1/backtests', token })
    first.kill('SIGTERM')
    expect((await asked).status).toBe(200)
    expect(await first.exited).toMatchObject({ code: 0, signal: null })
    const between = await openLeft(directory)
    // A study runs without a worker while its parts are at work or wait.
    const rows = await between.selectFrom('jobs').select(['status', 'worker']).execute()
    expect(
      rows.filter(({ status, worker }) => status === 'failed' || (worker !== null && status === 'running')),
    ).toEqual([])
    await between.destroy()
    const server = await startServer(directory)
    const next = createPersistentClient([server.address])
    expect((await followAll(next, accounts, accepted)).retried).toBe(0)
    await untilTold(next, accounts, accepted.length)
    expect(await server.stop()).toMatchObject({ code: 0 })
    const database = await openLeft(directory)
    await expectUndisturbed(database, accepted)
    await database.destroy()
  },
  5 * MINUTE,
)

it('a second server on the same data directory is refused with one sentence, and the first goes on', async () => {
  const directory = join(folder, 'shared')
  const server = await startServer(directory)
  const second = startCommand(['serve', '--json'], { ...environmentOf(directory), STOCKLAB_PORT: '0' })
  const { code, complaint } = await second.exited
  expect(code).toBe(75)
  const sentences = complaint.split('\n').filter((line) => line !== '' && !line.startsWith('starting'))
  expect(sentences).toEqual([
    expect.stringMatching(/expected to open the database .* alone, but process \d+ has had it open since/),
    expect.stringMatching(/^Stop that process first/),
  ])
  expect((await fetch(`${server.address}/ready`)).status).toBe(200)
  await server.stop()
})

it(
  'a full disk loses nothing that was acknowledged',
  async (test) => {
    const disk = mountSmallDisk(join(folder, 'small-disk'), 400)
    if (disk === undefined) return test.skip()
    try {
      const directory = join(disk.folder, 'data')
      const server = await startServer(directory)
      const client = createPersistentClient([server.address])
      const accounts = await openAccounts(client, ACCOUNTS)
      const before = await sendWishes(client, { accounts, wishes: wishes.slice(0, 6), pauseMs: 0 })
      disk.fill()
      const late = sendWishes(client, { accounts, wishes: wishes.slice(6), pauseMs: 500 })
      await pause(6_000)
      disk.makeRoom()
      const accepted = [...before, ...(await late)]
      await followAll(client, accounts, accepted)
      await untilTold(client, accounts, accepted.length)
      console.info(`with a full disk clients tried again: ${JSON.stringify(Object.fromEntries(client.setbacks))}`)
      expect(client.faults).toEqual([])
      expect(server.gaveUp).toEqual([])
      expect(await server.stop()).toMatchObject({ code: 0 })
      expect(existsSync(join(directory, 'database.lock'))).toBe(false)
      const database = await openLeft(directory)
      await expectUndisturbed(database, accepted)
      await database.destroy()
    } finally {
      disk.close()
    }
  },
  5 * MINUTE,
)
