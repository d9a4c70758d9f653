import { marketRules } from '@stocklab/domain'
import { expect, test } from 'vitest'
import { parseVantageNumber, readVantageBody } from './bodies.js'
import { readListingCsv } from './listing.js'
import { baseOfDays, readDividends, readSeries, readSplits } from './series.js'
import { answerVantage, VANTAGE_REFUSALS, type VantageSimulation } from './simulator/answer-vantage.js'
import { symbolsOfDemo } from './simulator/symbols.fixture.js'
import { readReportDays, readVantageStatements } from './statements.js'

const CALENDAR = marketRules('US').calendar
const SYMBOLS = symbolsOfDemo({ seed: 1, years: 4, count: 6 })
const simulation: VantageSimulation = { key: 'SECRET', symbols: SYMBOLS, isPremium: true, quota: 1e9, asked: 0 }

function ask(query: Readonly<Record<string, string>>): unknown {
  const body = readVantageBody(answerVantage(simulation, { ...query, apikey: 'SECRET' }).body, 'SECRET')
  if (body.kind !== 'answer') throw new Error(JSON.stringify(body))
  return body.body
}

test('refusals come with status 200: limits, paid functions, a wrong key and a wrong symbol are told apart, without the key', () => {
  const kinds = Object.fromEntries(
    Object.entries(VANTAGE_REFUSALS).map(([name, body]) => [name, readVantageBody(body('SECRET').body, 'SECRET')]),
  )
  expect(kinds).toMatchObject({
    key: { kind: 'wrong-key' },
    day: { kind: 'limit', scope: 'day' },
    second: { kind: 'limit', scope: 'second' },
    minute: { kind: 'limit', scope: 'minute' },
    premium: { kind: 'premium' },
    unknown: { kind: 'refused' },
  })
  expect(JSON.stringify(readVantageBody('{"Error Message":"no SECRET here"}', 'SECRET'))).not.toContain('SECRET')
  expect(readVantageBody('{}', '')).toEqual({ kind: 'nothing' })
  expect(readVantageBody('{"Meta Data": {', '')).toMatchObject({ kind: 'unreadable' })
  expect(readVantageBody('<html>', '')).toMatchObject({ kind: 'unreadable' })
})

test('numbers are texts, `None` is missing and anything else is no number', () => {
  expect(['12.5', '-3', '1e3', 'None', '-', '', null].map(parseVantageNumber)).toEqual([
    12.5,
    -3,
    1000,
    null,
    null,
    null,
    null,
  ])
  expect(parseVantageNumber('12 USD')).toBeUndefined()
})

test('days come oldest first, and a split restates the reference price of its day alone', () => {
  const symbol = SYMBOLS.find((one) => one.splits.length > 0)!
  const split = symbol.splits[0]!
  const series = readSeries(ask({ function: 'TIME_SERIES_DAILY_ADJUSTED', symbol: symbol.code, outputsize: 'full' }))
  expect(series.doubts).toEqual([])
  expect(series.bars.map((bar) => bar.date)).toEqual(symbol.bars.map((bar) => bar.date))
  expect(series.splits).toEqual(symbol.splits)
  const plain = readSeries(ask({ function: 'TIME_SERIES_DAILY', symbol: symbol.code, outputsize: 'full' }))
  expect(plain.bars).toEqual(series.bars)
  expect(plain.splits).toEqual([])
  expect(readSplits(ask({ function: 'SPLITS', symbol: symbol.code }))).toEqual([...symbol.splits].reverse())
  const base = baseOfDays(series.bars, series.splits)
  const at = series.bars.findIndex((bar) => bar.date === split.date)
  expect(base[0]).toBeNull()
  expect(base[at]).toBeCloseTo(series.bars[at - 1]!.close / split.ratio, 9)
  expect(
    base.every(
      (value, i) =>
        i === 0 ||
        value === series.bars[i - 1]!.close ||
        symbol.splits.some((one) => one.date === series.bars[i]!.date),
    ),
  ).toBe(true)
})

test('a split on a day without a bar takes effect on the next one', () => {
  const bar = (date: string, close: number) => ({ date, open: close, high: close, low: close, close, volume: 1 })
  expect(baseOfDays([bar('2024-01-05', 100), bar('2024-01-09', 50)], [{ date: '2024-01-08', ratio: 2 }])).toEqual([
    null,
    50,
  ])
})

test('dividends carry their dates, and `None` is no date', () => {
  const body = {
    data: [{ ex_dividend_date: '2024-02-09', record_date: 'None', payment_date: '2024-03-09', amount: '1.66' }],
  }
  expect(readDividends(body)).toEqual([{ exDate: '2024-02-09', amount: 1.66, recordDate: null, payDate: '2024-03-09' }])
})

test('statements are usable from the session after their results came out, never from the end of the quarter', () => {
  const { code } = SYMBOLS[0]!
  const reportedOn = readReportDays(ask({ function: 'EARNINGS', symbol: code }))
  const { rows, doubts } = readVantageStatements(
    'INCOME_STATEMENT',
    ask({ function: 'INCOME_STATEMENT', symbol: code }),
    { reportedOn, calendar: CALENDAR },
  )
  expect(doubts).toEqual([])
  const year = rows.find((row) => row.span === 'FY' && row.item === 'revenue')!
  const quarters = rows.filter(
    (row) => row.span === 'Q' && row.item === 'revenue' && row.period.startsWith(year.period.slice(0, 4)),
  )
  expect(quarters.reduce((sum, row) => sum + row.value, 0)).toBe(year.value)
  expect(rows.find((row) => row.period === '2023Q4' && row.span === 'Q')).toMatchObject({ availableFrom: '2024-01-26' })
  expect(rows.some((row) => row.item === 'rd_expense')).toBe(false)
})

test('without a report day the deadline is left to the importer, and other currencies are kept out', () => {
  const report = { fiscalDateEnding: '2023-12-31', reportedCurrency: 'USD', totalRevenue: '10', netIncome: 'None' }
  const context = { reportedOn: new Map(), calendar: CALENDAR }
  const read = readVantageStatements('INCOME_STATEMENT', { annualReports: [report] }, context)
  expect(read.rows).toEqual([
    {
      period: '2023Q4',
      span: 'FY',
      item: 'revenue',
      value: 10,
      availableFrom: null,
      filing: 'alpha-vantage 2023-12-31',
    },
  ])
  const euros = readVantageStatements(
    'INCOME_STATEMENT',
    { annualReports: [{ ...report, reportedCurrency: 'EUR' }] },
    context,
  )
  expect(euros).toEqual({ rows: [], doubts: ['2023-12-31: statements in EUR, expected USD'] })
})

test('payments are stored positive, parts add up, and two fiscal dates of one quarter are both left out', () => {
  const context = { reportedOn: new Map(), calendar: CALENDAR }
  const cash = {
    fiscalDateEnding: '2023-12-31',
    reportedCurrency: 'USD',
    capitalExpenditures: '5',
    paymentsForRepurchaseOfCommonStock: '-7',
  }
  const read = readVantageStatements('CASH_FLOW', { quarterlyReports: [cash] }, context)
  expect(read.rows.map((row) => [row.item, row.span, row.value])).toEqual([
    ['capex', 'Q', 5],
    ['share_buybacks', 'Q', 7],
  ])
  const torn = readVantageStatements(
    'CASH_FLOW',
    { quarterlyReports: [cash, { ...cash, fiscalDateEnding: '2023-10-01' }] },
    context,
  )
  expect(torn.rows).toEqual([])
  expect(torn.doubts[0]).toMatch(/two fiscal dates/)
  const sheet = {
    fiscalDateEnding: '2023-12-31',
    intangibleAssets: '9',
    goodwill: '4',
    intangibleAssetsExcludingGoodwill: '3',
    shortTermDebt: 'None',
    currentDebt: '2',
  }
  const balance = readVantageStatements('BALANCE_SHEET', { annualReports: [sheet], quarterlyReports: [sheet] }, context)
  expect(balance.rows.map((row) => [row.item, row.value])).toEqual([
    ['intangible_assets', 7],
    ['short_term_debt', 2],
  ])
})

test('the list of symbols is CSV with quoted names, and another header is not taken for it', () => {
  const csv =
    'symbol,name,exchange,assetType,ipoDate,delistingDate,status\r\nAAA,"A, Inc ""B""",NYSE,Stock,1999-11-18,null,Active\r\nEEE,Fund,NYSE ARCA,ETF,2001-01-02,2020-01-03,Delisted\r\n'
  expect(readListingCsv(csv)).toEqual([
    { code: 'AAA', name: 'A, Inc "B"', exchange: 'NYSE', kind: 'common', listedOn: '1999-11-18', delistedOn: null },
    { code: 'EEE', name: 'Fund', exchange: 'NYSE ARCA', kind: 'etf', listedOn: '2001-01-02', delistedOn: '2020-01-03' },
  ])
  expect(readListingCsv('a,b\n1,2')).toBeUndefined()
})
