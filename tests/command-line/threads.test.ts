import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { newMarket } from './tiny-market.js'

const folder = newMarket()

const filesOf = (out: string) =>
  ['report.html', 'daily.csv', 'fills.csv', 'trades.csv', 'decisions.jsonl'].map((name) =>
    readFileSync(join(folder, out, name), 'utf8'),
  )

test('a report that was drawn in threads is the bytes of one that was not', () => {
  for (const threads of ['1', '2', '3']) {
    const args = ['backtest', 'tiny.yaml', '--data', 'data', '--out', `by-${threads}`, '--threads', threads]
    expect(runStocklab(args, { cwd: folder }).code).toBe(0)
  }
  expect(filesOf('by-3')[0]).toContain('<path')
  expect(filesOf('by-2')).toEqual(filesOf('by-1'))
  expect(filesOf('by-3')).toEqual(filesOf('by-1'))
})

test('a stack trace leads to the sources, whatever they were compiled and bundled into', () => {
  const { code, stderr } = runStocklab(['backtest', 'missing.yaml', '--debug'], { cwd: folder })
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/at readStrategyText \(.*studies\/src\/load-strategy\.ts:\d+/)
})
