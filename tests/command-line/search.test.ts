import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { newFolder } from './tiny-market.js'

const BIN = fileURLToPath(new URL('../../apps/cli/bin/stocklab.js', import.meta.url))
const SESSIONS = 900
const STOCKS = 12
const folder = newFolder()
const stocklab = (...args: string[]) => runStocklab([...args, '--data', 'data', '--quiet'], { cwd: folder })
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const json = (path: string) => JSON.parse(read(path))
const trials = () =>
  JSON.parse(stocklab('trials', '--json').stdout).families.reduce(
    (sum: number, family: { trials: number }) => sum + family.trials,
    0,
  )

const STRATEGY = `
name: Waves
market: KRX
parameters: { back: { default: 10, min: 5, max: 40, step: 5 } }
entry: { schedule: weekly, where: "change(close, $back) > 0", rank_by: [{ value: "change(close, $back)" }], max_positions: 3 }
`

/** Stocks in slow waves of different lengths, so that the lookback matters. */
beforeAll(() => {
  const days = Array.from({ length: SESSIONS }, (_, t) =>
    new Date(Date.UTC(2019, 0, 7 + 7 * Math.floor(t / 5) + (t % 5))).toISOString().slice(0, 10),
  )
  const rows = Array.from({ length: STOCKS }, (_, n) =>
    days.map((day, t) => {
      const price = Math.round(20_000 * (1 + 0.0002 * n) ** t * (1 + 0.2 * Math.sin(t / (9 + 2 * n) + n)))
      return `${String(100 + 10 * n).padStart(6, '0')},${day},${price},${price + 10},${price - 10},${price},100000`
    }),
  )
  const names = rows.map((_, n) => `${String(100 + 10 * n).padStart(6, '0')},종목 ${n},KOSPI,common,KRW`)
  writeFileSync(join(folder, 'bars.csv'), `code,date,open,high,low,close,volume\n${rows.flat().join('\n')}\n`)
  writeFileSync(join(folder, 'instruments.csv'), `code,name,market,kind,currency\n${names.join('\n')}\n`)
  writeFileSync(join(folder, 'market.json'), '{ "market": "KRX", "prices": "raw" }')
  writeFileSync(join(folder, 'waves.yaml'), STRATEGY)
  const { code, stderr } = stocklab('data', 'import', '.')
  expect([code, stderr]).toEqual([0, ''])
})

const GRID = ['--param', 'back', '--param', 'entry.max_positions=0..4']

test('a search gives the same files for any number of threads, and each of its runs is one trial, counted once', () => {
  const one = stocklab('optimize', 'waves.yaml', ...GRID, '--threads', '1', '--out', 'one')
  expect([one.code, one.stderr]).toEqual([0, ''])
  expect(trials()).toBe(8 * 4)
  expect(stocklab('optimize', 'waves.yaml', ...GRID, '--threads', '3', '--out', 'three').code).toBe(0)
  expect(trials()).toBe(8 * 4)
  for (const file of ['optimize.json', 'trials.csv', 'optimize.html'])
    expect(read(`three/${file}`)).toBe(read(`one/${file}`))
  const study = json('one/optimize.json')
  expect(study.counts).toEqual({ points: 40, judged: 32, trials_of_family: 32 })
  expect(
    read('one/trials.csv')
      .split('\n')
      .filter((line) => line.includes('a whole number from 1')),
  ).toHaveLength(8)
  expect(one.stdout).toContain('without any skill would show a Sharpe ratio of about')
})

test('the best point is what a backtest with its settings gives, and that backtest is no new trial', () => {
  stocklab('optimize', 'waves.yaml', '--out', 'line')
  const [best] = json('line/optimize.json').best
  const before = trials()
  const alone = stocklab('backtest', 'waves.yaml', '--param', `back=${best.settings.back}`, '--json')
  expect(JSON.parse(alone.stdout).statistics).toMatchObject({
    sharpe: best.statistics.sharpe,
    cagr: best.statistics.cagr,
    dsr: best.dsr,
  })
  expect(trials()).toBe(before)
})

test('a point at the end of a range is said to be one, the best and the most robust alike', () => {
  const edge = ['optimize', 'waves.yaml', '--param', 'back=5,10,15,20,25', '--out', 'edge']
  const { code, stdout } = stocklab(...edge)
  expect(code).toBe(0)
  const { at_edge, robust, best, after_all_trials } = json('edge/optimize.json')
  const isEnd = ({ settings }: { settings: { back: number } }) => [5, 25].includes(settings.back)
  expect(at_edge).toEqual(isEnd(best[0]) ? ['back'] : [])
  expect(robust.at_edge).toEqual(isEnd(robust) ? ['back'] : [])
  expect(stdout.includes('The most robust lies at the end of the range of back')).toBe(isEnd(robust))
  expect(read('edge/optimize.html').includes('가장 튼튼한 점이 back 범위의 끝에')).toBe(isEnd(robust))
  const years = after_all_trials.values.min_backtest_length
  expect(stdout).toContain(`Minimum backtest length for the best: ${years.toFixed(2)} years`)
  expect(read('edge/optimize.html')).toContain('최소 백테스트 길이')
})

test('the page says all of it in both languages, for a line, a map and more', () => {
  stocklab(
    'optimize',
    'waves.yaml',
    ...GRID,
    '--param',
    'exit.stop_loss=0.05,0.1',
    '--method',
    'evolution',
    '--trials',
    '20',
    '--objective',
    'sharpe,min:turnover_annual',
    '--out',
    'front',
  )
  for (const [place, words] of [
    ['line', ['이웃과 평균', 'the mean with its neighbours']],
    ['one', ['진할수록', 'The stronger the colour', 'Points without a judgement']],
    ['front', ['평행 좌표', 'Parallel coordinates', 'The choice between objectives']],
  ] as const) {
    const page = read(`${place}/optimize.html`)
    for (const word of words) expect(page).toContain(word)
    expect(page).not.toMatch(/NaN|undefined|Infinity|(?:src|href)="http/)
  }
  expect(json('front/optimize.json').pareto.length).toBeGreaterThan(0)
})

test('a walk forward tests what training chose, from cash, as a backtest of the test part alone does', () => {
  const walk = stocklab('walkforward', 'waves.yaml', '--train', '1y', '--test', '6m', '--out', 'walk')
  expect([walk.code, walk.stderr]).toEqual([0, ''])
  const { steps, stitched } = json('walk/walkforward.json')
  expect(steps.length).toBeGreaterThanOrEqual(4)
  let account = 1
  for (const [k, step] of steps.entries()) {
    const args = ['--from', step.test.from, '--to', step.test.to, '--param', `back=${step.settings.back}`]
    const alone = JSON.parse(stocklab('backtest', 'waves.yaml', ...args, '--json').stdout).statistics
    expect(step.out_of_sample.sharpe).toBe(alone.sharpe)
    account *= 1 + alone.total_return
    const last = stitched.findLast(({ date }: { date: string }) => date <= step.test.to)
    expect(last.value).toBeCloseTo(account, 5)
    if (k > 0) expect(step.test.from > steps[k - 1].test.to).toBe(true)
    expect(step.train.to < step.test.from).toBe(true)
  }
  expect(read('walk/walkforward.html')).not.toMatch(/NaN|undefined|Infinity/)
  expect(read('walk/trials.csv').trim().split('\n')).toHaveLength(1 + 8 * steps.length)
})

test('cross-validation makes every split and path; what cannot be done is one sentence', () => {
  const done = stocklab('walkforward', 'waves.yaml', '--cpcv', '--groups', '5', '--out', 'cpcv')
  expect([done.code, done.stderr]).toEqual([0, ''])
  const { counts, splits, paths } = json('cpcv/walkforward.json')
  expect(counts).toMatchObject({ points: 8, splits: 10, paths: 4 })
  expect([splits.length, paths.length]).toEqual([10, 4])
  expect(read('cpcv/walkforward.html')).not.toMatch(/NaN|undefined|Infinity/)
  const long = stocklab('walkforward', 'waves.yaml', '--train', '20y')
  expect([long.code, long.stderr]).toEqual([
    64,
    expect.stringContaining('room for 20 years of training and 1 year of test'),
  ])
  const purged = stocklab('walkforward', 'waves.yaml', '--cpcv', '--purge', '500')
  expect([purged.code, purged.stderr]).toEqual([64, expect.stringContaining('received none after 500 purged')])
})

function start(...args: string[]): { child: ChildProcess; said: (text: string) => Promise<void> } {
  const env = { PATH: process.env.PATH }
  const child = spawn(process.execPath, [BIN, ...args, '--data', 'data'], { cwd: folder, env })
  let stderr = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdout?.resume()
  const said = async (text: string) => {
    while (!stderr.includes(text)) {
      if (child.exitCode !== null) throw new Error(`it ended before it said "${text}": ${stderr}`)
      await wait(5)
    }
  }
  return { child, said }
}

const keptIn = (place: string) => {
  const file = join(folder, place, 'unfinished-points.jsonl')
  return existsSync(file) ? Math.max(0, readFileSync(file, 'utf8').split('\n').length - 2) : 0
}

test('a search that is stopped keeps what is done, and continued it ends as if it had never been', async () => {
  const search = [
    'optimize',
    'waves.yaml',
    '--param',
    'back=2..60:1',
    '--param',
    'entry.max_positions=1..10',
    '--from',
    '2021-01-04',
    '--threads',
    '1',
  ]
  const { child, said } = start(...search, '--out', 'halted')
  await said('running variants')
  while (keptIn('halted') === 0 && child.exitCode === null) await wait(2)
  child.kill('SIGINT')
  const asked = performance.now()
  await once(child, 'exit')
  expect(performance.now() - asked).toBeLessThan(3000)
  expect(child.exitCode).toBe(130)
  const kept = keptIn('halted')
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(59 * 10)
  const [begun, other, missing] = [
    stocklab(...search, '--out', 'halted'),
    stocklab(...search, '--out', 'halted', '--resume', '--seed', '2'),
    stocklab(...search, '--out', 'nowhere', '--resume'),
  ]
  expect([begun.code, begun.stderr]).toEqual([64, expect.stringContaining('holds a search that was stopped')])
  expect([other.code, other.stderr]).toEqual([64, expect.stringContaining('received others')])
  expect([missing.code, missing.stderr]).toEqual([66, expect.stringContaining('found none')])
  appendFileSync(join(folder, 'halted/unfinished-points.jsonl'), '["cut off in the mid')
  expect(stocklab(...search, '--out', 'halted', '--resume').code).toBe(0)
  expect(existsSync(join(folder, 'halted/unfinished-points.jsonl'))).toBe(false)
  expect(stocklab(...search, '--out', 'whole').code).toBe(0)
  for (const file of ['optimize.json', 'trials.csv', 'optimize.html'])
    expect(read(`halted/${file}`)).toBe(read(`whole/${file}`))
})
