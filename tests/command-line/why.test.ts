import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunResult } from '@stocklab/engine'
import { createDemoMarket } from '@stocklab/market-data'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../examples/example-run.js'
import { runStocklab } from '../support/run-stocklab.js'

const root = mkdtempSync(join(tmpdir(), 'stocklab-why-'))
const data = join(root, 'data')
const folder = join(root, 'run')
let run: RunResult

interface Answer {
  readonly inUniverse: boolean
  readonly entryWhere: { readonly holds: boolean | null }
  readonly ranks: readonly { readonly value: number; readonly percentileInUniverse: number }[]
  readonly held: { readonly entryDate: string; readonly quantity: number } | null
  readonly exits: readonly { readonly holds: boolean | null }[]
  readonly levels: readonly { readonly rule: string; readonly acts: boolean }[]
  readonly outcome: { readonly rank: number | null; readonly fills: readonly { readonly order_id: number }[] }
}

function why(code: string, date: string): Answer {
  const {
    code: exit,
    stdout,
    stderr,
  } = runStocklab(['why', code, '--date', date, '--run', folder, '--data', data, '--json', '--quiet'])
  expect([exit, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as Answer
}

beforeAll(async () => {
  await createDemoMarket(data, { seed: 3, instruments: 60, years: 3 })
  const { stdout } = runStocklab([
    'backtest',
    join(EXAMPLES, 'rsi2.yaml'),
    '--data',
    data,
    '--out',
    folder,
    '--json',
    '--quiet',
  ])
  run = JSON.parse(stdout) as RunResult
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('why', () => {
  it('says of a stock that the run traded later that it is not listed yet', () => {
    const { date } = run.daily[0]!
    const screen = runStocklab(['screen', 'close > 0', '--date', date, '--data', data, '--json', '--quiet'])
    const listed = new Set((JSON.parse(screen.stdout) as { rows: { code: string }[] }).rows.map(({ code }) => code))
    const later = run.fills.find(({ code }) => !listed.has(code))!
    const { code, stderr } = runStocklab([
      'why',
      later.code,
      '--date',
      date,
      '--run',
      folder,
      '--data',
      data,
      '--quiet',
    ])
    expect([code, stderr]).toEqual([64, expect.stringContaining('which the run traded, is not listed around that day')])
  })

  it('shows of a buy that every condition held, and the fill that came of it', () => {
    for (const fill of run.fills.filter(({ reason }) => reason === 'entry').slice(0, 3)) {
      const answer = why(fill.code, fill.decided_on)
      expect([answer.inUniverse, answer.entryWhere.holds, answer.held]).toEqual([true, true, null])
      expect(answer.outcome.rank).toBeGreaterThan(0)
      expect(answer.outcome.fills.map(({ order_id }) => order_id)).toEqual([fill.order_id])
      expect(answer.ranks[0]!.percentileInUniverse).toBeLessThan(0.5)
    }
  })

  it('shows of a sale which rule acted on the position as it was', () => {
    for (const reason of ['exit_rule', 'max_hold']) {
      const sale = run.fills.find((fill) => fill.reason === reason)
      if (sale === undefined) continue
      const answer = why(sale.code, sale.decided_on)
      expect(answer.held!.quantity).toBe(sale.quantity)
      expect(answer.held!.entryDate <= sale.decided_on).toBe(true)
      const acts =
        reason === 'exit_rule' ? answer.exits[0]!.holds : answer.levels.find(({ rule }) => rule === reason)!.acts
      expect(acts).toBe(true)
    }
    expect(run.fills.some(({ reason }) => reason === 'exit_rule')).toBe(true)
  })

  it.each([
    [['why', 'XYZ', '--date', '2024-03-29'], 64, 'there is no instrument XYZ'],
    [['why', '960470', '--date', '2024-03-31'], 64, 'trading day'],
  ])('%j is refused in one sentence', (args, exit, sentence) => {
    const { code, stderr } = runStocklab([...args, '--run', folder, '--data', data, '--quiet'])
    expect(code).toBe(exit)
    expect(stderr).toContain(sentence)
  })
})
