import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { newFolder } from './tiny-market.js'

const SESSIONS = 40
const folder = newFolder()
const stocklab = (...args: string[]) => runStocklab([...args, '--data', 'data', '--quiet'], { cwd: folder })
const page = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')

/** Six stocks that swing apart, one of which ends half way; ten thousand shares of each trade on a day. */
beforeAll(() => {
  const days = Array.from({ length: SESSIONS }, (_, t) =>
    new Date(Date.UTC(2024, 0, 1 + 7 * Math.floor(t / 5) + (t % 5))).toISOString().slice(0, 10),
  )
  const rows = Array.from({ length: 6 }, (_, n) =>
    days.slice(0, n === 5 ? SESSIONS / 2 : SESSIONS).map((day, t) => {
      const price = Math.round(10_000 * (1 + 0.002 * (n - 2)) ** t * (1 + 0.03 * Math.sin(t + n)))
      return `${String(100 + 10 * n).padStart(6, '0')},${day},${price},${price + 20},${price - 20},${price},10000`
    }),
  )
  const names = rows.map((_, n) => `${String(100 + 10 * n).padStart(6, '0')},종목 ${n},KOSPI,common,KRW`)
  writeFileSync(join(folder, 'bars.csv'), `code,date,open,high,low,close,volume\n${rows.flat().join('\n')}\n`)
  writeFileSync(join(folder, 'instruments.csv'), `code,name,market,kind,currency\n${names.join('\n')}\n`)
  writeFileSync(join(folder, 'market.json'), '{ "market": "KRX", "prices": "raw" }')
  writeFileSync(
    join(folder, 'swing.yaml'),
    'name: swing <b>\nmarket: KRX\nentry: { schedule: weekly, rank_by: [{ value: ret_1d }], max_positions: 2 }\n',
  )
  const { code, stderr } = stocklab('data', 'import', '.')
  expect([code, stderr]).toEqual([0, ''])
})

test('the strict end of a bias study is the backtest, and the whole study one trial', () => {
  const backtest = stocklab('backtest', 'swing.yaml', '--json', '--out', 'run')
  expect(backtest.code).toBe(0)
  const { statistics } = JSON.parse(page('run', 'result.json'))
  const { code, stdout, stderr } = stocklab('bias', 'swing.yaml', '--json')
  expect([code, stderr]).toEqual([0, ''])
  const study = JSON.parse(stdout)
  expect(study).toMatchObject({ schema: 'stocklab/bias@1', runs: { length: 16 } })
  for (const id of ['cagr', 'max_drawdown', 'sharpe', 'total_return', 'annual_volatility']) {
    expect(study.runs[0].statistics[id]).toBe(statistics[id])
    const { strict, naive, parts } = study.split[id]
    const sum = Object.values<number>(parts).reduce((total, part) => total + part, 0)
    expect(Math.abs(sum - (naive - strict))).toBeLessThan(1e-12)
  }
  expect(stocklab('capacity', 'swing.yaml', '--steps', '2').code).toBe(0)
  expect(JSON.parse(stocklab('trials', '--json').stdout)).toMatchObject({ families: [{ trials: 1 }] })
})

test('every study with a CAGR says what the number of trials leaves of it, for machines and on its page', () => {
  expect(stocklab('backtest', 'swing.yaml', '--out', 'first').code).toBe(0)
  writeFileSync(join(folder, 'other.yaml'), readFileSync(join(folder, 'swing.yaml'), 'utf8').replace('2 }', '3 }'))
  expect(stocklab('backtest', 'other.yaml', '--json', '--out', 'other').code).toBe(0)
  const { statistics } = JSON.parse(page('other', 'result.json'))
  expect(statistics.dsr).toEqual(expect.any(Number))
  for (const [command, ...more] of [
    ['bias'],
    ['capacity', '--steps', '2'],
    ['montecarlo', '--paths', '20', '--runs', '2'],
  ]) {
    const { code, stdout } = stocklab(command!, 'other.yaml', ...more, '--out', `${command}-counted`)
    expect(code).toBe(0)
    expect(stdout).toMatch(/after 2 trials of this idea: DSR \d+ %/)
    const study = JSON.parse(page(`${command}-counted`, `${command}.json`))
    expect(study).toMatchObject({ schema: `stocklab/${command}@1`, manifest: { made_up: false } })
    expect(study.after_all_trials).toMatchObject({ trials: 2, values: { dsr: statistics.dsr, pbo: statistics.pbo } })
    expect(page(`${command}-counted`, `${command}.html`)).toContain('시도 횟수를 감안하면')
  }
})

test('both write a page in both languages beside their figures', () => {
  for (const [command, words] of [
    ['bias', ['편향 분석', 'Bias study', '생존 편향', 'Shapley', '재무제표를 읽지 않으므로']],
    ['capacity', ['운용 규모 분석', 'Capacity study', '시장 충격', 'square-root law', '1,000만 원']],
  ] as const) {
    const impact = command === 'capacity' ? ['--impact'] : []
    expect(stocklab(command, 'swing.yaml', ...impact, '--out', command)).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(join(folder, command)).sort()).toEqual([`${command}.html`, `${command}.json`])
    const html = page(command, `${command}.html`)
    expect(html).not.toMatch(/NaN|undefined|Infinity|null|(?:src|href)="http|swing <b>/)
    for (const word of words) expect(html).toContain(word)
  }
})

test('a table says why a part is missing, and where volume ends', () => {
  expect(stocklab('bias', 'swing.yaml').stdout).toContain('the strategy reads no statements')
  const { stdout } = stocklab('capacity', 'swing.yaml', '--smallest', '100_000', '--largest', '1_000_000_000')
  expect(stdout).toContain("No order takes more than 5.0 % of a day's volume (the document names none)")
  expect(stdout).toContain('market impact is not modelled')
  expect(stdout).toMatch(/Orders are cut from [\d,]+ KRW on/)
})

test.each([
  [['bias', 'none.yaml'], 66, 'there is no such strategy file'],
  [['bias', 'swing.yaml', '--from', '2030-01-01'], 64, '2030-01-01'],
  [['bias', 'swing.yaml', '--out', 'bars.csv'], 73, 'bars.csv'],
  [['capacity', 'swing.yaml', '--smallest', '5', '--largest', '5'], 64, 'expected --smallest below --largest'],
  [['capacity', 'swing.yaml', '--steps', '1'], 64, 'expected 2 to 200 steps'],
  [['capacity', 'swing.yaml', '--participation', '0'], 64, 'expected a share above 0'],
  [['capacity', 'swing.yaml', '--largest', 'much'], 64, 'expected a number above 0'],
])('%j is refused in a sentence', (args, exit, reason) => {
  const { code, stdout, stderr } = stocklab(...args)
  expect([code, stdout]).toEqual([exit, ''])
  expect(stderr).toContain(reason)
})
