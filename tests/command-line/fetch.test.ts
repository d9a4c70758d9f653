import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Finished, runStocklab } from '../support/run-stocklab.js'
import { newMarket } from './tiny-market.js'

const BIN = fileURLToPath(new URL('../../apps/cli/bin/stocklab.js', import.meta.url))
const folder = newMarket()
const fetched = mkdtempSync(join(tmpdir(), 'stocklab-fetched-'))

let service: ChildProcess
let address = ''

beforeAll(async () => {
  service = spawn(process.execPath, [BIN, 'data', 'simulate', 'datago', '--data', 'data', '--port', '8797'], {
    cwd: folder,
  })
  const [line] = await once(service.stdout!, 'data')
  address = /http:\/\/[\d.:]+/.exec(String(line))?.[0] ?? ''
})

afterAll(async () => {
  service.kill('SIGINT')
  await once(service, 'exit')
})

const PERIOD = ['--from', '2024-03-04', '--to', '2024-03-05']

function fetchDatago(variables: Readonly<Record<string, string>>, ...more: string[]): Finished {
  const args = ['data', 'fetch', 'datago', '--data', fetched, '--base-url', address, ...PERIOD, ...more]
  return runStocklab(args, { env: { PATH: process.env.PATH, ...variables } })
}

test('a missing key leaves with 64 and names the variable, a wrong one is never repeated', () => {
  const missing = fetchDatago({})
  expect([missing.code, missing.stdout]).toEqual([64, ''])
  expect(missing.stderr).toContain('STOCKLAB_DATAGO_KEY')
  const wrong = fetchDatago({ STOCKLAB_DATAGO_KEY: 'not-the-key-of-anybody' })
  expect(wrong.code).toBe(64)
  expect(wrong.stderr).toContain('SERVICE_KEY_IS_NOT_REGISTERED')
  expect(wrong.stderr).not.toContain('not-the-key-of-anybody')
})

test('a fetch tells what changed, and the same fetch again changes nothing', () => {
  const first = fetchDatago({ STOCKLAB_DATAGO_KEY: 'simulated-key' })
  expect(first.code).toBe(0)
  expect(first.stdout).toContain('bars: 6 added')
  expect(first.stdout).toMatch(/Data version none → [0-9a-f]{12}/)
  const second = fetchDatago({ STOCKLAB_DATAGO_KEY: 'simulated-key' }, '--json')
  expect(JSON.parse(second.stdout)).toMatchObject({ outcome: 'unchanged', changes: [], received: { bars: 6 } })
})

test('a service that is not there leaves with 69', () => {
  const { code, stderr } = fetchDatago({ STOCKLAB_DATAGO_KEY: 'simulated-key' }, '--base-url', 'http://127.0.0.1:9')
  expect(code).toBe(69)
  expect(stderr).toContain('data.go.kr: expected an answer')
})

test('the help names every provider with what it brings and the key it needs', () => {
  const { code, stdout } = runStocklab(['data', 'fetch', '--help'])
  expect(code).toBe(0)
  for (const word of ['datago', 'STOCKLAB_DATAGO_KEY', 'krx', 'STOCKLAB_KRX_KEY', 'ccxt', 'http-csv', 'no key']) {
    expect(stdout).toContain(word)
  }
})
