import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { BARS_HEADER, newMarket, writeSource } from './tiny-market.js'

const folder = newMarket()
const run = (...args: string[]) => runStocklab(['--data', 'data', ...args], { cwd: folder })
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.each([
  ['a key with a typo', 'name: t\nentry:\n  shedule: daily\n', 'bad.yaml:3:3: unknown key "shedule"', 'schedule'],
  ['a date that is none', 'name: t\nperiod: { from: 2024-02-30 }\n', 'bad.yaml:2:17: period.from', 'date that exists'],
  ['UTF-16', utf16('name: t\n'), 'bad.yaml:1:1:', 'UTF-8'],
  ['nothing', '', 'bad.yaml: expected a strategy', 'empty'],
  ['two megabytes', 'a'.repeat(2e6), 'bad.yaml: expected a strategy document of at most 1 MB', '2.0 MB'],
])('a strategy of %s leaves with 64 and begins with its place', (_, text, place, reason) => {
  writeFileSync(join(folder, 'bad.yaml'), text)
  const { code, stdout, stderr } = run('backtest', 'bad.yaml')
  expect([code, stdout]).toEqual([64, ''])
  expect(`\n${stderr}`).toContain(`\n${place}`)
  expect(stderr).toContain(reason)
})

test.each([
  ['a row cut in its middle', `${BARS_HEADER}\n000010,2024-03-04,1,1`, 'bars.csv, line 2, column 5: expected 7 fields'],
  ['a year before any exchange', `${BARS_HEADER}\n000010,0001-01-01,1,1,1,1,1\n`, 'from 1900 to 2199'],
  ['no text at all', Buffer.from([0, 255, 255, 10, 3]), 'UTF-8 or EUC-KR'],
])('a source with %s leaves with 65, names the place once, and changes nothing', (_, bars, reason) => {
  const before = readFileSync(join(folder, 'data/lake/manifest.json'), 'utf8')
  const broken = join(folder, 'broken')
  mkdirSync(broken, { recursive: true })
  const { code, stderr } = run('data', 'import', writeSource(broken, bars))
  expect(code).toBe(65)
  expect(stderr).toContain(reason)
  expect(stderr.match(/bars\.csv/g)).toHaveLength(1)
  expect(readFileSync(join(folder, 'data/lake/manifest.json'), 'utf8')).toBe(before)
})

test('what is quoted of a file does not steer the terminal', () => {
  writeFileSync(join(folder, 'bad.yaml'), 'name: \u001b[2J\u0007\n')
  const { code, stderr } = run('backtest', 'bad.yaml')
  expect(code).toBe(64)
  expect(stderr).toContain('name: \uFFFD[2J\uFFFD\n')
  expect(stderr).not.toMatch(/[^\P{Cc}\n]/u)
})

test('a damaged lake is named by the check and refused by every reader with 65', () => {
  cpSync(join(folder, 'data'), join(folder, 'damaged'), { recursive: true })
  const [bars] = readdirSync(join(folder, 'damaged/lake/bars/market=KRX'))
  truncateSync(join(folder, 'damaged/lake/bars/market=KRX', bars as string), 300)
  rmSync(join(folder, 'damaged/panels'), { recursive: true, force: true })
  const check = run('data', 'check', '--data', 'damaged')
  expect([check.code, check.stdout]).toEqual([65, expect.stringContaining('other bytes than the manifest says')])
  for (const line of ['backtest tiny.yaml', 'data show 000010']) {
    const { code, stderr } = run(...line.split(' '), '--data', 'damaged')
    expect([line, code]).toEqual([line, 65])
    expect(stderr).toContain('expected readable Parquet files')
    expect(stderr).not.toMatch(/LINE \d|This is a bug/)
  }
  writeFileSync(join(folder, 'damaged/lake/manifest.json'), '{')
  expect(run('data', 'status', '--data', 'damaged').code).toBe(65)
})

test.each([
  ['{"schema"', 'not JSON'],
  ['null', 'received null'],
  ['{"schema":"stocklab/result@1"}', 'manifest is not there'],
])('a result.json of %s leaves with 65', (text, reason) => {
  mkdirSync(join(folder, 'run'), { recursive: true })
  writeFileSync(join(folder, 'run/result.json'), text)
  const { code, stderr } = run('report', 'run')
  expect([code, stderr]).toEqual([65, expect.stringContaining(reason)])
})
