import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { epochDay, isoDate, marketRules } from '@stocklab/domain'
import { describe, expect, it } from 'vitest'
import { fixturePanel } from '../factors/fixtures/panel.fixture.js'
import { eventAt } from '../panel/event-series.js'
import { GraphBuilder, type PlanNode } from '../plan/graph.js'
import { evaluateEvents } from './evaluate-events.js'
import { parseQuarter, quarterEnd } from './quarters.js'
import { type Filed, tableOf } from './random-filings.fixture.js'

const SESSIONS = 700
const FIRST = epochDay('2019-01-02')

interface Row extends Partial<Omit<Filed, 'quarter' | 'from'>> {
  readonly period: string
  readonly from?: string
  readonly value: number
}

function leafOn(day: string, leaf: PlanNode, rows: readonly Row[]): number {
  const filed = rows.map(({ period, from = '2019-01-01', ...row }): Filed => {
    const usual = { span: 'Q', item: 'net_income', consolidated: true, estimated: false } as const
    return { ...usual, ...row, quarter: parseQuarter(period)!, from: epochDay(from) }
  })
  const bars = Array.from({ length: SESSIONS }, () => ({ close: 1 }))
  const panel = { ...fixturePanel([{ code: '000010', bars }]), statements: tableOf([filed]) }
  const graph = new GraphBuilder()
  const id = graph.add(leaf)
  const series = evaluateEvents(graph, panel, [id]).get(id)!
  return series.values[eventAt(series, 0, epochDay(day) - FIRST)]
}

const income = (form: 'quarter' | 'ttm', lag = 0): PlanNode => ({ kind: 'statement', form, item: 'net_income', lag })
const cumulated = (values: readonly number[], year: number): Row[] =>
  values.map((value, k) => ({ period: `${year}Q${k + 1}`, span: k === 3 ? 'FY' : 'YTD', value }))

const golden = resolve(import.meta.dirname, '../../../../../shared/spec/golden/golden-values.csv')
if (!existsSync(golden)) console.warn(`skipped: the golden cases of data rules, there is no ${golden}`)

describe.skipIf(!existsSync(golden))('the golden cases of data rules', () => {
  /** Inputs and expected value of each case; cells with a comma in them are quoted. */
  const casesOf = (rule: string): (readonly [string, string])[] =>
    readFileSync(golden, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('case,') && line.split(',')[2] === rule)
      .map((line) => {
        const cells = [...line.matchAll(/"((?:[^"]|"")*)"|[^,]+/g)].map(([text, quoted]) => quoted ?? text)
        return [cells[4].replaceAll('""', '"'), cells[5]]
      })

  it('R2: single quarters are differences of cumulated figures', () => {
    const [[input, expected]] = casesOf('rule:R2')
    const rows = cumulated((JSON.parse(input) as { cumulative: number[] }).cumulative, 2018)
    expect([3, 2, 1, 0].map((lag) => leafOn('2019-01-10', income('quarter', lag), rows))).toEqual(JSON.parse(expected))
  })

  it('R3: four quarters are the year before, plus this year so far, less as much of the year before', () => {
    const [[input, expected]] = casesOf('rule:R3')
    const { fy_prev, cum_now_h1, cum_prev_h1 } = JSON.parse(input) as Readonly<Record<string, number>>
    const rows: Row[] = [
      { period: '2017Q2', span: 'YTD', value: cum_prev_h1 },
      { period: '2017Q4', span: 'FY', value: fy_prev },
      { period: '2018Q2', span: 'YTD', value: cum_now_h1 },
    ]
    expect(leafOn('2019-01-10', income('ttm'), rows)).toBe(JSON.parse(expected))
  })

  it('R5: a filing may be used from the session after its receipt or its deadline', () => {
    const { calendar } = marketRules('KRX')
    const cases = casesOf('rule:R5')
    expect(cases).toHaveLength(3)
    for (const [text, expected] of cases) {
      const input = JSON.parse(text) as Readonly<Record<string, string>>
      const [start] = [input.receipt_date, input.quarter_end, input.year_end].filter((date) => date !== undefined)
      const wait = Number(/\+(\d+) days/.exec(input.rule ?? '')?.[1] ?? 0)
      expect(isoDate(calendar.nextSession(epochDay(start) + wait))).toBe(expected)
    }
  })
})

describe('the rules of statements', () => {
  const year = (value: number, from?: string): Row[] =>
    [1, 2, 3, 4].map((quarter) => ({ period: `2018Q${quarter}`, value, ...(from === undefined ? {} : { from }) }))

  it('R7: a statement is used up to 270 days after the end of its newest quarter', () => {
    const last = isoDate(quarterEnd(parseQuarter('2018Q4')!) + 270)
    const next = isoDate(quarterEnd(parseQuarter('2018Q4')!) + 271)
    expect([leafOn(last, income('ttm'), year(10)), leafOn(next, income('ttm'), year(10))]).toEqual([40, Number.NaN])
    expect(leafOn(next, { kind: 'filing', fact: 'period_end' }, year(10))).toBe(epochDay('2018-12-31'))
  })

  it('R5: a correction counts from its own day on, also for an older quarter', () => {
    const rows = [...year(10), { period: '2018Q2', value: 4, from: '2019-03-05' }]
    expect(leafOn('2019-03-04', income('ttm'), rows)).toBe(40)
    expect(leafOn('2019-03-05', income('ttm'), rows)).toBe(34)
    expect(leafOn('2019-03-05', { kind: 'filing', fact: 'restated' }, rows)).toBe(0)
  })

  it('R1: the other basis is missing, not mixed in', () => {
    const rows: Row[] = [...year(10), { period: '2019Q1', value: 7, consolidated: false, from: '2019-05-16' }]
    expect(leafOn('2019-05-15', income('ttm'), rows)).toBe(40)
    expect(leafOn('2019-05-16', income('quarter'), rows)).toBe(7)
    expect(leafOn('2019-05-16', income('ttm'), rows)).toBeNaN()
  })

  it('R8: a gap, and another end of the fiscal year, are not bridged', () => {
    expect(
      leafOn(
        '2019-01-10',
        income('ttm'),
        year(10).filter(({ period }) => period !== '2018Q2'),
      ),
    ).toBeNaN()
    const rows = [
      ...cumulated([1, 2, 3, 4], 2018),
      { period: '2019Q2', span: 'FY', value: 9, from: '2019-08-20' } as const,
    ]
    expect(leafOn('2019-08-19', income('ttm'), rows)).toBe(4)
    expect(leafOn('2019-08-20', income('ttm'), rows)).toBeNaN()
  })

  it('Z0: what a present statement leaves out is 0, what an absent one lacks is missing', () => {
    const dividends: PlanNode = { kind: 'statement', form: 'ttm', item: 'dividends_paid', lag: 0 }
    const cfo = (values: readonly number[]): Row[] => cumulated(values, 2018).map((row) => ({ ...row, item: 'cfo' }))
    const paid: Row = { period: '2018Q2', span: 'YTD', item: 'dividends_paid', value: 5 }
    const yearly: Row = { period: '2018Q4', span: 'FY', item: 'dividends_paid', value: 5 }
    expect(leafOn('2019-01-10', dividends, cfo([1, 2, 3, 4]))).toBe(0)
    expect(leafOn('2019-01-10', dividends, [...cfo([1, 2, 3, 4]), paid, { ...paid, period: '2018Q3' }, yearly])).toBe(5)
    expect(
      leafOn(
        '2019-01-10',
        dividends,
        [yearly].map((row) => ({ ...row, item: 'capex' })),
      ),
    ).toBeNaN()
  })

  it('who files separate statements has no minorities', () => {
    const rows: Row[] = [{ period: '2018Q4', span: 'AT', item: 'total_equity', value: 8, consolidated: false }]
    const at = (item: 'equity_parent' | 'noncontrolling_interest'): PlanNode => ({
      kind: 'statement',
      form: 'at',
      item,
      lag: 0,
    })
    expect(leafOn('2019-01-10', at('equity_parent'), rows)).toBe(8)
    expect(leafOn('2019-01-10', at('noncontrolling_interest'), rows)).toBe(0)
    expect(
      leafOn(
        '2019-01-10',
        at('equity_parent'),
        rows.map((row) => ({ ...row, consolidated: true })),
      ),
    ).toBeNaN()
  })
})
