import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { migrate } from './database/migrate.js'
import { openPlatform } from './open-platform.js'
import { PLATFORM_SETTINGS } from './settings/platform-settings.js'
import { readSettings } from './settings/setting.js'
import { createPostgresDatabase, hasPostgres, hasRedis, TEST_REDIS } from './testing.js'

const root = mkdtempSync(join(tmpdir(), 'platform-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The same use of everything, whatever it stands on. */
async function use(environment: Record<string, string>) {
  const errors: unknown[] = []
  const settings = readSettings(PLATFORM_SETTINGS, { STOCKLAB_DATA: join(root, 'data'), ...environment })
  const platform = await openPlatform(settings, { onError: (error) => errors.push(error) })
  await migrate(platform.database)
  const heard: unknown[] = []
  const subscription = await platform.bus.subscribe('t', {}, ({ value }) => heard.push(value))
  await platform.bus.publish('t', { n: 1 })
  const computed = await platform.cache.getOrCompute('factors:all', async () => ['mom'])
  const allowed = await platform.rateLimit.take('a', { limit: 1, windowMs: 60_000 })
  const refused = await platform.rateLimit.take('a', { limit: 1, windowMs: 60_000 })
  const taken = new Promise<string>((resolve) => {
    void platform.queue.take(async (id) => resolve(id), { concurrency: 1 })
  })
  await platform.queue.offer({ id: '7', priority: 1, round: 0 })
  const id = await taken
  while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  subscription.close()
  await platform.close()
  return { errors, heard, computed, allowed: allowed.allowed, refused: refused.allowed, id }
}

const EXPECTED = { errors: [], heard: [{ n: 1 }], computed: ['mom'], allowed: true, refused: false, id: '7' }

it('stands on a directory alone', async () => {
  expect(await use({})).toEqual(EXPECTED)
})

describe.skipIf(!((await hasPostgres()) && (await hasRedis())))('with servers', () => {
  it('stands on PostgreSQL and Redis by configuration alone', async () => {
    const { url, drop } = await createPostgresDatabase()
    const prefix = `test-${Math.random().toString(36).slice(2)}`
    try {
      expect(
        await use({ STOCKLAB_DATABASE_URL: url, STOCKLAB_REDIS_URL: TEST_REDIS, STOCKLAB_REDIS_PREFIX: prefix }),
      ).toEqual(EXPECTED)
    } finally {
      await drop()
    }
  })
})

it('closes the database again where something else cannot be opened', async () => {
  const directory = join(root, 'twice')
  await expect(use({ STOCKLAB_DATA: directory, STOCKLAB_REDIS_URL: 'redis://' })).rejects.toMatchObject({
    code: 'REDIS_ADDRESS',
  })
  expect(await use({ STOCKLAB_DATA: directory })).toEqual(EXPECTED)
})
