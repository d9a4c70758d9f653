import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { epochDay, isoDate } from '@stocklab/domain'
import { evaluateExpressions, inProcessExecutor, type Panel, planExpressions } from '@stocklab/engine'
import { importInto, loadPanel } from '@stocklab/market-data'
import type { Bound } from '@stocklab/strategy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const KRX = join(import.meta.dirname, '../../../shared/data/krx')
const PRICES = join(KRX, 'kosdaq247_daily_with_shares.parquet')
const LINES = join(KRX, 'fin_annual_kosdaq247_long.parquet')
const REPORTS = join(KRX, 'fin_annual_2023_2025_pit.parquet')
const QUARTERS = join(KRX, 'fin_quarterly_rev_op_2017_2026.parquet')
const isPresent = [PRICES, LINES, REPORTS, QUARTERS].every((path) => existsSync(path))
if (!isPresent) console.warn('real statements skipped: ../shared/data/krx is absent')

/** Prices and shares as the file has them: what is recomputed by hand reads the same two numbers. */
const MAPPING = {
  code: 'code',
  date: 'date',
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  volume: 'volume',
  shares: 'shares_outstanding',
}

type Row = Readonly<Record<string, number | string | null>>

async function query(text: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(text)
  const rows = reader.getRowObjectsJson() as Row[]
  connection.closeSync()
  instance.closeSync()
  return rows
}

async function factorsOf(data: string, ids: readonly string[]): Promise<{ panel: Panel; values: Float64Array[] }> {
  const expressions = ids.map((id): Bound => ({ kind: 'factor', type: 'number', id, params: [] }))
  const { columns, warmup, statements } = planExpressions(expressions)
  const panel = await loadPanel(data, { market: 'KRX', columns, from: null, to: null, warmup, statements })
  return { panel, values: await evaluateExpressions(expressions, panel, null, inProcessExecutor) }
}

const rowOf = ({ instruments }: Panel, code: string): number => instruments.findIndex((known) => known.code === code)

describe.runIf(isPresent)('statements of real companies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-statements-'))
  const [withLines, withReports, withQuarters] = ['lines', 'reports', 'quarters'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]

  beforeAll(async () => {
    const options = { market: 'KRX', prices: 'raw', mapping: MAPPING } as const
    await importInto(withLines, { kind: 'csv', paths: [PRICES] }, options)
    cpSync(withLines, withReports, { recursive: true })
    cpSync(withLines, withQuarters, { recursive: true })
    await importInto(withLines, { kind: 'auto', paths: [LINES] })
    await importInto(withReports, { kind: 'auto', paths: [REPORTS] })
    await importInto(withQuarters, { kind: 'auto', paths: [QUARTERS] })
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('give the multiples, margins and growth that plain arithmetic on the source gives, for 20 named companies and more', async () => {
    const days = [
      { day: '2019-06-03', year: 2018 },
      { day: '2022-07-15', year: 2021 },
      { day: '2024-05-02', year: 2023 },
    ]
    const ids = ['per', 'pbr', 'psr', 'roe', 'operating_margin', 'debt_ratio', 'revenue_yoy_ttm', 'market_cap']
    const { panel, values } = await factorsOf(withLines, ids)
    const compared = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]))
    for (const { day, year } of days) {
      const t = panel.sessions.indexOf(epochDay(day))
      for (const source of await query(companiesSql(day, year))) {
        const expected = byHand(source)
        const row = rowOf(panel, source.code as string)
        for (const [k, id] of ids.entries()) {
          const received = values[k]![row * panel.sessions.length + t]!
          const wanted = expected[id]!
          const where = `${source.name} (${source.code}) ${id} on ${day}`
          if (Number.isNaN(wanted)) expect(received, where).toBeNaN()
          else expect(Math.abs(received / wanted - 1), `${where}: ${received}, by hand ${wanted}`).toBeLessThan(1e-9)
          if (!Number.isNaN(wanted)) compared.get(id)!.add(source.name as string)
        }
      }
    }
    for (const [id, companies] of compared) expect(companies.size, id).toBeGreaterThanOrEqual(20)
  }, 60_000)

  test('are known on the first session after the receipt and on no earlier day', async () => {
    const { panel, values } = await factorsOf(withReports, ['operating_margin'])
    const reports = await query(`SELECT r.stock_code AS code, n.nm AS name, CAST(r.rcept_dt AS VARCHAR) AS received,
        r.op_income / r.revenue AS margin
      FROM '${REPORTS}' r JOIN '${join(KRX, 'codes_seen_2020_2026.parquet')}' n ON n.code = r.stock_code
      WHERE r.analysis_year = 2024 AND r.rcept_dt BETWEEN DATE '2025-02-01' AND DATE '2025-06-30' AND r.revenue > 0
        AND r.op_income IS NOT NULL AND r.stock_code IN (SELECT DISTINCT code FROM '${PRICES}') ORDER BY 1`)
    const sessions = panel.sessions.length
    const first = panel.sessions.findIndex((day) => isoDate(day) >= '2025-01-02')
    let checked = 0
    for (const { code, name, received, margin } of reports) {
      const row = rowOf(panel, code as string)
      // The year before is too old by then, and a bar is needed for a day to count.
      const own = values[0]!.subarray(row * sessions, (row + 1) * sessions)
      const at = own.findIndex((value, t) => t >= first && !Number.isNaN(value))
      const next = panel.sessions.findIndex((day) => isoDate(day) > (received as string))
      expect(at, `${name} (${code}), received ${received}`).toBe(next)
      expect(own[at]! / (margin as number) - 1, `${name} (${code})`).toBeCloseTo(0, 9)
      expect(own[at - 1]).toBeNaN()
      checked++
    }
    expect(checked).toBeGreaterThan(100)
  }, 60_000)

  test('of single quarters add up to a year and grow as plain arithmetic says, from the legal deadline on', async () => {
    const ids = ['revenue_ttm', 'operating_income_ttm', 'revenue_yoy_q', 'operating_margin']
    const { panel, values } = await factorsOf(withQuarters, ids)
    const sessions = panel.sessions.length
    // 45 days after 2024-03-31 is 2024-05-15, a holiday; what is filed then may be used on the 16th.
    const [before, after] = ['2024-05-14', '2024-05-16'].map((day) => panel.sessions.indexOf(epochDay(day)))
    const UNIT = 1e8
    let checked = 0
    for (const source of await query(quartersSql())) {
      const row = rowOf(panel, source.code as string)
      const of = (item: string, year: number, q: number): number => Number(source[`${item}_${year}q${q}`])
      const revenue = (year: number, q: number): number => of('revenue_100m', year, q)
      const income = (year: number, q: number): number => of('op_income_100m', year, q)
      const at = (k: number, t: number): number => values[k]![row * sessions + t]!
      const past = [2, 3, 4].map((q) => [2023, q] as const)
      const sum = (figure: typeof revenue, first: readonly [number, number][]): number =>
        [...first, ...past].reduce((total, [year, q]) => total + UNIT * figure(year, q), 0)
      const [year, yearBefore] = [sum(revenue, [[2024, 1]]), sum(revenue, [[2023, 1]])]
      if (!(year > 0 && yearBefore > 0 && revenue(2023, 1) > 0)) continue
      const where = `${source.name} (${source.code})`
      expect(at(0, before!), where).toBeCloseTo(yearBefore, 3)
      expect(at(0, after!), where).toBeCloseTo(year, 3)
      expect(at(1, after!), where).toBeCloseTo(sum(income, [[2024, 1]]), 3)
      expect(at(2, after!), where).toBeCloseTo(revenue(2024, 1) / revenue(2023, 1) - 1, 9)
      expect(at(3, after!), where).toBeCloseTo(sum(income, [[2024, 1]]) / year, 9)
      checked++
    }
    expect(checked).toBeGreaterThanOrEqual(20)
  }, 60_000)
})

/**
 * Single quarters of the year up to 2023Q4 and 2024Q1, in the file's 100 million won, of companies on one basis whose labels
 * are calendar quarters.
 */
function quartersSql(): string {
  const quarter = (item: string, year: number, q: number) =>
    `max(${item}) FILTER (y = ${year} AND q = ${q}) AS ${item}_${year}q${q}`
  const columns = [
    [2023, 1],
    [2023, 2],
    [2023, 3],
    [2023, 4],
    [2024, 1],
  ].flatMap(([year, q]) => ['revenue_100m', 'op_income_100m'].map((item) => quarter(item, year!, q!)))
  return `SELECT code, any_value(name) AS name, ${columns.join(', ')} FROM '${QUARTERS}'
    WHERE code IN (SELECT code FROM '${PRICES}' WHERE date = DATE '2024-06-03')
    GROUP BY code HAVING count(DISTINCT rep_type) = 1 AND max(10 * y + q) <= 20262
      AND count(revenue_100m) FILTER (10 * y + q BETWEEN 20231 AND 20241) = 5
      AND count(op_income_100m) FILTER (10 * y + q BETWEEN 20231 AND 20241) = 5 ORDER BY code`
}

/**
 * Lines of a year and the year before, the close and the shares of a day, of companies on one basis in both years; rows with a
 * price outside low to high are set aside by the import.
 */
function companiesSql(day: string, year: number): string {
  const line = (metric: string, of: number) => `max(amount) FILTER (metric = '${metric}' AND year = ${of})`
  return `WITH lines AS (SELECT ticker AS code, any_value(fs_div) AS basis,
      ${line('revenue', year)} AS revenue, ${line('revenue', year - 1)} AS revenue_before,
      ${line('operating_income', year)} AS operating_income,
      ${line('net_income_owners', year)} AS of_owners, ${line('net_income', year)} AS net_income,
      ${line('equity_owners', year)} AS owners, ${line('equity_owners', year - 1)} AS owners_before,
      ${line('equity', year)} AS equity, ${line('equity', year - 1)} AS equity_before,
      ${line('liabilities', year)} AS liabilities, ${line('assets', year)} AS assets
    FROM '${LINES}' WHERE year IN (${year}, ${year - 1}) GROUP BY ticker
    HAVING count(DISTINCT fs_div) = 1 AND count(DISTINCT year) = 2)
  SELECT lines.*, n.nm AS name, p.close, p.shares_outstanding AS shares
  FROM lines JOIN '${PRICES}' p ON p.code = lines.code AND p.date = DATE '${day}'
    AND p.open BETWEEN p.low AND p.high AND p.close BETWEEN p.low AND p.high
  JOIN '${join(KRX, 'codes_seen_2020_2026.parquet')}' n ON n.code = lines.code
  WHERE revenue IS NOT NULL AND revenue_before IS NOT NULL AND net_income IS NOT NULL AND assets IS NOT NULL ORDER BY code LIMIT 60`
}

/** The formulas of the catalogue in plain numbers; who files separate statements has no other owners. */
function byHand(source: Row): Readonly<Record<string, number>> {
  const number = (name: string): number => (source[name] === null ? Number.NaN : Number(source[name]))
  const isSeparate = source.basis === 'OFS'
  const earnings = isSeparate ? number('net_income') : number('of_owners')
  const [book, bookBefore] = isSeparate
    ? [number('equity'), number('equity_before')]
    : [number('owners'), number('owners_before')]
  const capital = number('close') * number('shares')
  const over = (top: number, bottom: number): number => (bottom > 0 ? top / bottom : Number.NaN)
  return {
    market_cap: capital,
    per: over(capital, earnings),
    pbr: over(capital, book),
    psr: over(capital, number('revenue')),
    roe: over(earnings, (book + bookBefore) / 2),
    operating_margin: over(number('operating_income'), number('revenue')),
    debt_ratio: over(number('liabilities'), number('equity')),
    revenue_yoy_ttm: over(number('revenue'), number('revenue_before')) - 1,
  }
}
