import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { newFolder, STRATEGY } from './tiny-market.js'

const folder = newFolder()
writeFileSync(join(folder, 'tiny.yaml'), STRATEGY)

test.each([
  ['bactest', "unknown command 'bactest'"],
  ['data imprt', 'Did you mean import?'],
  ['data', 'Usage: stocklab data'],
  ['backtest', "missing required argument 'strategy'"],
  ['backtest tiny.yaml --frm 2024-01-01', 'Did you mean --from?'],
  ['backtest tiny.yaml --threads 0', 'expected a whole number above 0'],
  ['backtest tiny.yaml --threads 1000000000', 'expected at most 256 threads'],
  ['backtest tiny.yaml --param lookback', 'expected name=number'],
  ['backtest tiny.yaml --param lookback=3', 'unknown parameter "lookback"'],
  ['backtest tiny.yaml --from soon', 'expected a date YYYY-MM-DD'],
  ['backtest tiny.yaml --from 2024-02-30', 'expected a day that exists'],
  ['backtest tiny.yaml --from 2024-03-02 --to 2024-03-01', 'received 2024-03-02 after 2024-03-01'],
  ['montecarlo tiny.yaml --paths 1e9', 'expected at most 100000'],
  ['data asof 000010 --date 2024-01-02 --item net_incom', 'Did you mean net_income?'],
  ['compare runs/a', 'at least two runs'],
  ['walkforward tiny.yaml --groups 3', 'expected --cpcv with --groups'],
  ['walkforward tiny.yaml --cpcv --train 2y', "'--cpcv' cannot be used with option '--train <length>'"],
  ['data simulate krx --port 70000', 'expected a port of at most 65535'],
  ['tearsheet -ret_1m', 'stands after --'],
  // What a shell makes of a variable that is not set.
  ['backtest tiny.yaml --out ', 'expected a value after --out'],
  ['factors compute close --codes ', 'expected a value after --codes'],
])('"stocklab %s" is wrong usage: 64, the reason on stderr, nothing on stdout', (line, reason) => {
  const { code, stdout, stderr } = runStocklab(line.split(' '), { cwd: folder })
  expect([code, stdout]).toEqual([64, ''])
  expect(stderr).toContain(reason)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test.each(['backtest', 'data import', 'data', 'factors', 'screen'])(
  '"stocklab %s --help" shows examples on stdout',
  (command) => {
    const { code, stdout, stderr } = runStocklab([...command.split(' '), '--help'])
    expect([code, stderr.trim()]).toEqual([0, ''])
    expect(stdout).toMatch(/\nExamples?:\n/)
  },
)

test('a command of which nothing is left before it has ended is no success', () => {
  // As a thread that ends without a word: whoever waits for it waits for nothing.
  const swallow = 'data:text/javascript,process.stdout.write=()=>true'
  const env = { PATH: process.env.PATH, NODE_OPTIONS: `--import ${swallow}` }
  const { code, stderr } = runStocklab(['factors', 'list'], { env })
  expect(code).toBe(70)
  expect(stderr).toContain('expected the command to end')
})
