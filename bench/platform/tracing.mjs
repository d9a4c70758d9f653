#!/usr/bin/env node
/**
 * What traces cost a request: `node bench/platform/tracing.mjs [rounds]`. Two embedded servers of the same build, one that names no
 * collector and one that records every request, asked by turns for four seconds by sixteen connections. Microseconds of
 * processor time of the server for each request, since processors are shared with whoever else works.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import autocannon from 'autocannon'
import { startServer } from './processes.mjs'

const rounds = Number(process.argv[2] ?? 5)
const PATHS = {
  'whether a name is free': '/auth/nickname?nickname=nobody',
  'own backtests': '/backtests',
  'the catalogue of factors': '/factors',
}
const TICKS_A_SECOND = 100

let arrived = 0
const collector = createServer((request, response) => {
  request.on('data', (data) => {
    arrived += data.length
  })
  request.on('end', () => response.end('{}'))
}).listen(0, '127.0.0.1')
await new Promise((resolve) => collector.once('listening', resolve))

const servers = {
  off: await open({}),
  on: await open({ STOCKLAB_OTLP_URL: `http://127.0.0.1:${collector.address().port}` }),
}
for (const [kind, path] of Object.entries(PATHS)) {
  const took = { off: [], on: [] }
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, server] of Object.entries(servers)) {
      const micros = await ask(server, path)
      // The first round warms up.
      if (round > 0) took[name].push(micros)
    }
  }
  const ratios = took.on.map((micros, round) => micros / took.off[round]).sort((a, b) => a - b)
  const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
  process.stdout.write(
    `${kind.padEnd(26)} off ${median(took.off).toFixed(0)} us, on ${median(took.on).toFixed(0)} us, ` +
      `ratio ${median(ratios).toFixed(2)} (${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)})\n`,
  )
}
if (arrived === 0) throw new Error('expected spans to arrive at the collector, received none')
for (const { stop, data } of Object.values(servers)) {
  await stop()
  rmSync(data, { recursive: true })
}
collector.closeAllConnections()
collector.close()

async function open(environment) {
  const data = mkdtempSync(join(tmpdir(), 'stocklab-bench-'))
  await createDemoMarket(data, { seed: 1, instruments: 40, years: 3 })
  const server = await startServer({
    STOCKLAB_DATA: data,
    STOCKLAB_RATE_LIMITS: 'no',
    STOCKLAB_LIBRARY_RUNS: 'no',
    STOCKLAB_LOG_LEVEL: 'warn',
    ...environment,
  })
  const { email, password } = server.firstLogin
  const reply = await fetch(`${server.address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, as: 'token' }),
  })
  const { token } = await reply.json()
  return { ...server, data, headers: { authorization: `Bearer ${token}` } }
}

async function ask({ address, headers, pid }, path) {
  const before = ticksOf(pid)
  const { requests, non2xx } = await autocannon({
    url: `${address}/api/v1${path}`,
    headers,
    connections: 16,
    duration: 4,
  })
  if (non2xx > 0) throw new Error(`${path}: expected 2xx, received ${non2xx} other answers`)
  return ((ticksOf(pid) - before) / TICKS_A_SECOND / requests.total) * 1e6
}

/** Of processor time, its own and the kernel's for it. */
function ticksOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return Number(fields[11]) + Number(fields[12])
}
