import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunResult } from '@stocklab/engine'
import { checkLake, type ImportResult, importInto } from '@stocklab/market-data'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from '../examples/example-run.js'
import { runStocklab } from '../support/run-stocklab.js'

const KRX = join(import.meta.dirname, '../../../shared/data/krx')
const isPresent = existsSync(KRX)
if (!isPresent) console.warn('real market skipped: ../shared/data/krx is absent')

describe.runIf(isPresent)('eleven years of the Korean market', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-krx-'))
  const data = join(folder, 'data')
  let imported: ImportResult

  beforeAll(async () => {
    imported = await importInto(data, { kind: 'auto', paths: [KRX] })
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const backtest = (strategy: string): RunResult => {
    const { code, stdout, stderr } = runStocklab([
      'backtest',
      strategy,
      '--data',
      data,
      '--from',
      '2015-01-02',
      '--to',
      '2025-12-30',
      '--json',
      '--quiet',
    ])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    return JSON.parse(stdout) as RunResult
  }

  test('all twelve files come in; only rows that contradict themselves are set aside', () => {
    const { gates, tables } = imported.report
    expect(gates.rowsIn).toBe(6_002_146)
    expect(gates.rowsKept + gates.quarantined + gates.duplicates).toBe(gates.rowsIn)
    expect(gates.quarantined).toBeLessThan(7_000)
    expect(gates.haltedRepaired).toBeGreaterThan(100_000)
    expect(tables.instruments).toBeGreaterThan(3_000)
  })

  test('the check is sound and names what is odd about these files', async () => {
    const { isSound, findings } = await checkLake(data)
    expect(isSound).toBe(true)
    const said = findings.map(({ text }) => text).join('\n')
    expect(said).toMatch(/adjusted by the vendor/)
    expect(said).toMatch(/KOSPI is thin before 2019/)
    expect(said).toMatch(/died/)
  })

  test('momentum over every listed common stock runs through, in whole shares and without debt', () => {
    const { daily, fills, manifest, warnings } = backtest(join(EXAMPLES, 'momentum-12-1.yaml'))
    expect(manifest.counts).toMatchObject({ sessions: 2701, decisions: 132 })
    expect(manifest.counts.instruments).toBeGreaterThan(3_000)
    expect(Math.min(...daily.map(({ cash }) => cash))).toBeGreaterThanOrEqual(0)
    expect(fills.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)).toBe(true)
    expect(fills.length).toBeGreaterThan(1_000)
    expect(warnings.join(' ')).toMatch(/vendor-adjusted/i)
  })

  test('holding the whole board follows the KOSPI within reason', () => {
    const file = join(folder, 'hold.yaml')
    writeFileSync(
      file,
      readFileSync(join(EXAMPLES, 'whole-market.yaml'), 'utf8').replace(/^benchmark: .*$/m, 'benchmark: KOSPI'),
    )
    const { statistics } = backtest(file)
    expect(statistics.correlation).toBeGreaterThan(0.75)
    expect(statistics.beta).toBeGreaterThan(0.6)
    expect(statistics.beta).toBeLessThan(1.3)
    expect(Math.abs(statistics.active_return as number)).toBeLessThan(0.08)
  })
})
