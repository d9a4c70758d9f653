#!/usr/bin/env node
/**
 * What the running platform costs: `npm run bench:platform [-- --mode embedded,networked] [--work people,throughput,…]
 * [--seconds N] [--json]`. Networked: PostgreSQL and Redis of this machine (STOCKLAB_BENCH_POSTGRES, STOCKLAB_BENCH_REDIS), two
 * worker processes. The database holds 1,000 people, 20,000 strategies and 50,000 runs; the market is the demo market.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDemoMarket, DEMO_DEFAULTS } from '@stocklab/market-data'
import { migrate, openDatabase } from '@stocklab/platform'
import { sql } from 'kysely'
import { clientOf } from './client.mjs'
import { fillDatabase, SIZES } from './fill.mjs'
import { startServer, startWorker } from './processes.mjs'
import { halfTheTime, listeners, manyBacktests, thousandPeople, throughput } from './works.mjs'

const { values } = parseArgs({
  options: {
    mode: { type: 'string' },
    work: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'boolean' },
  },
})
const seconds = Number(values.seconds ?? 15)
const WORKS = {
  people: (platform) => thousandPeople(platform, seconds),
  throughput: (platform) => throughput(platform, Math.min(seconds, 5)),
  listeners: (platform) => listeners(platform, 1_000, Math.min(seconds, 10)),
  backtests: (platform) => manyBacktests(platform, 20, seconds),
  workers: (platform) => halfTheTime(platform),
}
const modes = values.mode?.split(',') ?? ['embedded', 'networked']
const works = values.work?.split(',') ?? Object.keys(WORKS)
const note = (text) => process.stderr.write(`${text}\n`)

const market = process.env.STOCKLAB_BENCH_MARKET ?? join(tmpdir(), 'stocklab-bench-market')
if (!existsSync(join(market, 'lake'))) {
  note('making the demo market')
  await createDemoMarket(market, DEMO_DEFAULTS)
}
note(`${cpus()[0]?.model.trim()}, ${availableParallelism()} threads, Node ${process.version}`)
for (const mode of modes) {
  const platform = await (mode === 'embedded' ? openEmbedded() : openNetworked())
  try {
    for (const work of works) {
      if (work === 'workers' && mode === 'embedded') continue
      note(`\n${mode}: ${work}`)
      const answer = await WORKS[work](platform)
      if (values.json) process.stdout.write(`${JSON.stringify({ mode, work, ...answer })}\n`)
      else print(answer)
    }
  } finally {
    await platform.close()
  }
}
process.exit(0)

async function openEmbedded() {
  const data = mkdtempSync(join(tmpdir(), 'stocklab-bench-'))
  const tokens = await filled({ kind: 'embedded', directory: join(data, 'database') })
  // The lake is shared, the rest is this run's own.
  const { symlinkSync } = await import('node:fs')
  for (const name of ['lake', 'panels'])
    if (existsSync(join(market, name))) symlinkSync(join(market, name), join(data, name))
  const server = await startServer({
    STOCKLAB_DATA: data,
    STOCKLAB_RATE_LIMITS: 'no',
    STOCKLAB_LIBRARY_RUNS: 'no',
    STOCKLAB_JOBS_AT_ONCE: '2',
  })
  return {
    ...(await ready(server.address, tokens)),
    async close() {
      await server.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function openNetworked() {
  const postgres = process.env.STOCKLAB_BENCH_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432'
  const name = `stocklab_bench_${randomUUID().replaceAll('-', '')}`
  await onServer(postgres, `create database ${name}`)
  const tokens = await filled({ kind: 'postgres', url: `${postgres}/${name}` })
  const environment = {
    STOCKLAB_DATA: market,
    STOCKLAB_DATABASE_URL: `${postgres}/${name}`,
    STOCKLAB_REDIS_URL: process.env.STOCKLAB_BENCH_REDIS ?? 'redis://127.0.0.1:6379',
    STOCKLAB_REDIS_PREFIX: `bench-${name.slice(-8)}`,
    STOCKLAB_RATE_LIMITS: 'no',
    STOCKLAB_LIBRARY_RUNS: 'no',
    STOCKLAB_THREADS: '1',
  }
  const server = await startServer({ ...environment, STOCKLAB_JOBS_AT_ONCE: '0' })
  const startOne = () => startWorker({ ...environment, STOCKLAB_JOBS_AT_ONCE: '1' })
  const workers = [await startOne(), await startOne()]
  return {
    ...(await ready(server.address, tokens)),
    workers,
    startWorker: startOne,
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()))
      await server.stop()
      await onServer(postgres, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(postgres, statement) {
  const database = await openDatabase({ kind: 'postgres', url: `${postgres}/postgres`, maxConnections: 1 })
  await sql.raw(statement).execute(database)
  await database.destroy()
}

async function filled(location) {
  note(`filling a database: ${SIZES.users} people, ${SIZES.strategies} strategies, ${SIZES.runs} runs`)
  const database = await openDatabase(location)
  await migrate(database)
  const tokens = await fillDatabase(database)
  await database.destroy()
  return tokens
}

/** Waits until the market is in memory: its first load is no part of the figures. */
async function ready(address, tokens) {
  const client = clientOf(address, tokens[0])
  const { items } = await client.get('/universes').catch(() => ({ items: [] }))
  await client.get('/market/overview?market=KRX')
  const found = await client.get('/instruments/search?q=96&limit=50')
  // All factors of the last session are computed once after the start, which takes all processors for a while.
  while ((await client.get(`/companies/${found.items[0].code}`)).factors.state === 'computing') {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return { address, tokens, codes: found.items.map(({ code }) => code), universes: items }
}

function print({ rows, ...rest }) {
  const figure = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(1))
  for (const { kind, count, perSecond, p50, p99, max } of rows) {
    process.stdout.write(
      `${kind.padEnd(34)}${String(count ?? '').padStart(8)}${figure(perSecond).padStart(10)}/s  p50 ${figure(p50).padStart(7)}  p99 ${figure(p99).padStart(7)}  max ${figure(max).padStart(7)}\n`,
    )
  }
  for (const [key, value] of Object.entries(rest)) process.stdout.write(`${key}: ${JSON.stringify(value)}\n`)
}
