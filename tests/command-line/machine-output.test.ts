import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { newMarket, STRATEGY } from './tiny-market.js'

const folder = newMarket()
const run = (...args: string[]) => runStocklab([...args, '--data', 'data'], { cwd: folder })

test.each([
  ['data', 'import', 'source'],
  ['data', 'status'],
  ['data', 'check'],
  ['data', 'show', '000010'],
  ['data', 'filings', '000010'],
  ['data', 'asof', '000010', '--date', '2024-03-05'],
  ['factors', 'compute', 'ret_1d', 'close / 0'],
  ['screen', 'close > 1'],
  ['explain', 'tiny.yaml'],
  ['backtest', 'tiny.yaml', '--threads', '8'],
])('"%s %s" with --json prints one JSON text on stdout and nothing else', (...args) => {
  const { code, stdout } = run(...args, '--json')
  expect(code).toBe(0)
  expect(() => JSON.parse(stdout)).not.toThrow()
})

test('other histories of a single session are refused, not drawn', () => {
  const period = ['--from', '2024-03-05', '--to', '2024-03-05']
  const { code, stderr } = run('montecarlo', 'tiny.yaml', ...period, '--out', 'one', '--quiet')
  expect([code, stderr]).toEqual([64, expect.stringContaining('at least two sessions')])
})

test('--quiet leaves stderr empty, and no colour code reaches a pipe', () => {
  const { code, stdout, stderr } = run('backtest', 'tiny.yaml', '--quiet')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('total return')
  expect(stdout).not.toContain('\u001b')
})

test.each([
  ['universe: { markets: [KONEX] }', 'No instrument passed the universe and entry conditions on any day'],
  ['universe: { codes: { include: ["999999"] } }', 'the data of this period have no 999999'],
  ['capital: 1', 'yet no order was filled'],
  ['benchmark: NASDAQ100', 'no row of the benchmark NASDAQ100'],
])('a strategy with %s runs and says why it did what it did', (line, note) => {
  writeFileSync(join(folder, 'odd.yaml'), `${line}\n${STRATEGY}`)
  const { code, stdout } = run('backtest', 'odd.yaml')
  expect(code).toBe(0)
  expect(stdout).toContain(note)
})

test('markup in names stays text in the report', () => {
  const name = '<script>alert(1)</script>'
  writeFileSync(join(folder, 'markup.yaml'), STRATEGY.replace('name: tiny', `name: "${name}"`))
  expect(run('backtest', 'markup.yaml', '--out', '결과 1').code).toBe(0)
  const report = readFileSync(join(folder, '결과 1/report.html'), 'utf8')
  expect(report).not.toContain(name)
  expect(report).toContain('&lt;script&gt;alert(1)')
})

const fullDisk = existsSync('/dev/full')
if (!fullDisk) console.warn('no test of a full disk behind standard output: this system has no /dev/full')

test.skipIf(!fullDisk)('output that finds no room is told of in a sentence', () => {
  const full = openSync('/dev/full', 'w')
  const { code, stderr } = runStocklab(['factors', 'list'], { stdio: ['ignore', full, 'pipe'] })
  closeSync(full)
  expect(code).toBe(73)
  expect(stderr).toMatch(/^stocklab: ENOSPC: [^\n]+\n$/)
})

test('a place that cannot be written leaves with 73 before anything is computed', () => {
  mkdirSync(join(folder, 'run/report.html'), { recursive: true })
  for (const out of ['tiny.yaml', 'tiny.yaml/run', '/proc/stocklab-run']) {
    const { code, stderr } = run('backtest', 'tiny.yaml', '--out', out)
    expect([out, code]).toEqual([out, 73])
    expect(stderr).toContain(`${out}: cannot write: `)
  }
  expect(run('backtest', 'tiny.yaml', '--out', 'run').code).toBe(73)
  expect(readdirSync(join(folder, 'run'))).toEqual(['report.html'])
  expect(run('factors', 'compute', 'close', '--out', '/proc/x.csv').code).toBe(73)
  expect(runStocklab(['data', 'import', 'source', '--data', 'tiny.yaml'], { cwd: folder }).code).toBe(73)
  for (const command of [['serve'], ['serve', '--demo'], ['data', 'demo']]) {
    for (const data of ['tiny.yaml', 'tiny.yaml/data', '/proc/stocklab-data']) {
      const { code, stderr } = runStocklab([...command, '--data', data], { cwd: folder })
      expect([data, code]).toEqual([data, 73])
      expect(stderr).toMatch(new RegExp(`${data}: cannot write: .*\\n.*--data`))
    }
  }
})

test.each([
  ['backtest nowhere.yaml', 66],
  ['report nowhere', 66],
  ['data show 999999', 66],
  ['data import nowhere.csv', 66],
  ['backtest tiny.yaml --from 1999-01-01 --to 1999-12-31', 64],
])('"stocklab %s" leaves with %i', (line, expected) => {
  expect(run(...line.split(' ')).code).toBe(expected)
})
