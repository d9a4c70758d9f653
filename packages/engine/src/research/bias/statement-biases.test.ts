import { epochDay } from '@stocklab/domain'
import { expect, test } from 'vitest'
import { STATEMENT_ITEMS } from '../../statements/items.js'
import { STATEMENT_SPANS, type StatementTable } from '../../statements/statement-table.js'
import { knownAtPeriodEnd, newestForAllThePast, restatedFigures } from './statement-biases.js'

type Row = readonly [code: number, period: number, item: string, span: string, value: number, day: string]

const Q4 = 4 * 2022 + 3
const Q1 = 4 * 2023

/** Two companies; the first corrects its profit of 2022 twice, the second once repeats what it said. */
const ROWS: readonly Row[] = [
  [0, Q4, 'net_income', 'FY', 100, '2023-03-20'],
  [0, Q1, 'net_income', 'Q', 30, '2023-05-15'],
  [0, Q4, 'net_income', 'FY', 80, '2023-05-15'],
  [0, Q4, 'net_income', 'FY', 70, '2023-08-14'],
  [1, Q4, 'revenue', 'FY', 900, '2023-03-30'],
  [1, Q4, 'revenue', 'FY', 900, '2023-06-01'],
]

function tableOf(rows: readonly Row[]): StatementTable {
  const own = [0, 1].map((code) => rows.filter((row) => row[0] === code).length)
  return {
    start: Int32Array.of(0, own[0]!, own[0]! + own[1]!),
    period: Int32Array.from(rows, (row) => row[1]),
    item: Uint8Array.from(rows, (row) => (STATEMENT_ITEMS as readonly string[]).indexOf(row[2])),
    span: Uint8Array.from(rows, (row) => (STATEMENT_SPANS as readonly string[]).indexOf(row[3])),
    value: Float64Array.from(rows, (row) => row[4]),
    consolidated: new Uint8Array(rows.length).fill(1),
    availableFrom: Int32Array.from(rows, (row) => epochDay(row[5])),
    estimated: new Uint8Array(rows.length),
    complete: true,
  }
}

test('known at period end: first versions move to the day after it, corrections stay where they were', async () => {
  const expected: readonly Row[] = [
    [0, Q4, 'net_income', 'FY', 100, '2023-01-01'],
    [0, Q1, 'net_income', 'Q', 30, '2023-04-01'],
    [0, Q4, 'net_income', 'FY', 80, '2023-05-15'],
    [0, Q4, 'net_income', 'FY', 70, '2023-08-14'],
    [1, Q4, 'revenue', 'FY', 900, '2023-01-01'],
    [1, Q4, 'revenue', 'FY', 900, '2023-06-01'],
  ]
  expect(await knownAtPeriodEnd(tableOf(ROWS))).toEqual(tableOf(expected))
})

test('newest for all the past: one version of each figure, the last, from the day of the first', async () => {
  const expected: readonly Row[] = [
    [0, Q4, 'net_income', 'FY', 70, '2023-03-20'],
    [0, Q1, 'net_income', 'Q', 30, '2023-05-15'],
    [1, Q4, 'revenue', 'FY', 900, '2023-03-30'],
  ]
  expect(await newestForAllThePast(tableOf(ROWS))).toEqual(tableOf(expected))
})

test('the two commute, and only a figure that changed counts as restated', async () => {
  const table = tableOf(ROWS)
  expect(await knownAtPeriodEnd(await newestForAllThePast(table))).toEqual(
    await newestForAllThePast(await knownAtPeriodEnd(table)),
  )
  expect(await restatedFigures(table)).toBe(1)
})
