import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import { createLocalQueue, createMemoryBus, DEFAULT_JOB_LIMITS, migrate, openDatabase } from '@stocklab/platform'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadLibrary } from './load-library.js'
import { runLibrary } from './run-library.js'

const directory = mkdtempSync(join(tmpdir(), 'library-'))
const empty = mkdtempSync(join(tmpdir(), 'library-empty-'))
const database = await openDatabase({ kind: 'memory' })
const ports = (dataDirectory: string) => ({
  database,
  queue: createLocalQueue(),
  bus: createMemoryBus(),
  limits: DEFAULT_JOB_LIMITS,
  maxDurationMs: 60_000,
  dataDirectory: async () => dataDirectory,
})

beforeAll(async () => {
  await createDemoMarket(directory, { seed: 3, instruments: 20, years: 2 })
  await migrate(database)
  await loadLibrary({ database, dataEnd: async () => '2025-12-30', logger: { warn: () => undefined } })
})
afterAll(async () => {
  await database.destroy()
  for (const folder of [directory, empty]) rmSync(folder, { recursive: true, force: true })
})

const jobs = () => database.selectFrom('jobs').select(['id', 'strategy_id', 'priority', 'status']).execute()
const finish = (status: 'completed' | 'failed') =>
  database.updateTable('jobs').set({ status, ended_at: new Date() }).where('status', '!=', 'completed').execute()

it('waits for data', async () => {
  expect(await runLibrary(ports(empty))).toBe('done')
  expect(await jobs()).toEqual([])
})

it('runs each strategy once, one at a time and after whatever people wait for, whether it succeeds or not', async () => {
  for (let round = 0; round < 27; round += 1) {
    expect(await runLibrary(ports(directory))).toBe('busy')
    expect(await runLibrary(ports(directory))).toBe('busy')
    expect(await jobs()).toHaveLength(round + 1)
    await finish(round % 3 === 0 ? 'failed' : 'completed')
  }
  expect(await runLibrary(ports(directory))).toBe('done')
  const rows = await jobs()
  expect(new Set(rows.map(({ strategy_id: id }) => id)).size).toBe(27)
  expect(new Set(rows.map(({ priority }) => priority))).toEqual(new Set([20]))
})

it('runs what no job of this data, engine and revision stands for', async () => {
  await database.updateTable('jobs').set({ status: 'completed' }).execute()
  await database
    .updateTable('jobs')
    .set({ idempotency_key: 'older' })
    .where('id', '=', (await jobs())[4]!.id)
    .execute()
  expect(await runLibrary(ports(directory))).toBe('busy')
  expect(await jobs()).toHaveLength(28)
})
