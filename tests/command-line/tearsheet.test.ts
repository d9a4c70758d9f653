import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { newFolder } from './tiny-market.js'

const SESSIONS = 60
const folder = newFolder()
const tearsheet = (...args: string[]) =>
  runStocklab(['tearsheet', ...args, '--data', 'data', '--quiet'], { cwd: folder })

/** Sixteen stocks; the higher the code, the faster it rises, so that yesterday's rise foretells the next. */
beforeAll(() => {
  const days = Array.from({ length: SESSIONS }, (_, t) => {
    return new Date(Date.UTC(2024, 0, 1 + 7 * Math.floor(t / 5) + (t % 5))).toISOString().slice(0, 10)
  })
  const rows = Array.from({ length: 16 }, (_, n) =>
    days.map((day, t) => {
      const price = Math.round(10_000 * (1 + 0.0005 * (n + 1)) ** t)
      return `${String(100 + 10 * n).padStart(6, '0')},${day},${price},${price + 10},${price - 10},${price},100000`
    }),
  )
  const names = rows.map((_, n) => `${String(100 + 10 * n).padStart(6, '0')},종목 ${n},KOSPI,common,KRW`)
  writeFileSync(join(folder, 'bars.csv'), `code,date,open,high,low,close,volume\n${rows.flat().join('\n')}\n`)
  writeFileSync(join(folder, 'instruments.csv'), `code,name,market,kind,currency\n${names.join('\n')}\n`)
  writeFileSync(join(folder, 'market.json'), '{ "market": "KRX", "prices": "raw" }')
  const { code, stderr } = runStocklab(['data', 'import', '.', '--data', 'data', '--quiet'], { cwd: folder })
  expect([code, stderr]).toEqual([0, ''])
})

test('a factor that foretells has rank coefficient 1; the folder holds the page and its tables', () => {
  const { code, stdout, stderr } = tearsheet('change(close, 20)', '--horizons', '5', '--every', 'day', '--out', 'sheet')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/rank IC +1\.000/)
  expect(readdirSync(join(folder, 'sheet')).sort()).toEqual([
    'coefficients.csv',
    'coverage.csv',
    'groups.csv',
    'portfolios.csv',
    'quantile_returns.csv',
    'tearsheet.html',
    'tearsheet.json',
  ])
  const page = readFileSync(join(folder, 'sheet', 'tearsheet.html'), 'utf8')
  expect(page).not.toMatch(/NaN|undefined|Infinity|(?:src|href)="http/)
  for (const word of ['팩터 분석표', 'Factor tear sheet', '생존 편향', 'Survivorship', 'Newey'])
    expect(page).toContain(word)
})

test('--json prints the sheet and nothing else', () => {
  const { code, stdout } = tearsheet('close', '--horizons', '5', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'stocklab/tearsheet@1', manifest: { expression: 'close' } })
})

test.each([
  [['mom_12_2'], 64, 'did you mean "mom_12_1"?'],
  [['close', '--universe', 'close < 0'], 64, 'expected a universe with stocks'],
  [['close', '--universe', 'close'], 64, 'expected a condition'],
  [['mom_12_1'], 64, 'missing for every stock'],
  [['close', '--universe', 'rank(close) > 0.7'], 64, 'at least 10 stocks'],
  [['close', '--horizons', '100'], 64, 'for a horizon of 100'],
  [['close', '--horizons', '5,x'], 64, 'above 0, received "x"'],
  [['close', '--quantiles', '1'], 64, 'expected 2 to 20 quantiles'],
  [['close', '--focus', '7'], 64, 'expected --focus to be one of'],
  [['close', '--kinds', 'shares'], 64, 'expected --kinds among'],
  [['close', '--from', '2030-01-01'], 64, '2030-01-01'],
])('tearsheet %j is refused in a sentence', (args, exit, reason) => {
  const { code, stdout, stderr } = tearsheet(...args)
  expect([code, stdout]).toEqual([exit, ''])
  expect(stderr).toContain(reason)
})

test('a constant factor gives dashes and says why', () => {
  const { code, stdout } = tearsheet('0 * close + 1', '--horizons', '5', '--out', 'flat')
  expect(code).toBe(0)
  expect(stdout).toMatch(/rank IC +–/)
  expect(stdout).toContain('every stock has the same value')
})
