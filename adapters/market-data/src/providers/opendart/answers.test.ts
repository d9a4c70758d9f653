import { epochDay, marketRules } from '@stocklab/domain'
import { expect, test } from 'vitest'
import { dividendRowSchema, readDartAnswer } from './answers.js'
import { failureOf } from './dart-service.js'
import { dividendActions, readDividend } from './dividends.js'
import { availableFrom } from './fetch-reports.js'

const CALENDAR = marketRules('KRX').calendar

test('statuses are told apart: nothing there, a used-up quota, a key, maintenance, a wrong question, and the rest', () => {
  const reasons = ['013', '014', '010', '011', '012', '901', '020', '021', '100', '101', '800', '900'].map((status) => {
    const failure = failureOf(readDartAnswer(JSON.stringify({ status, message: 'm' })))
    return [status, failure?.reason, failure?.retry]
  })
  expect(reasons).toEqual([
    ['013', undefined, undefined],
    ['014', undefined, undefined],
    ['010', 'key', 'never'],
    ['011', 'key', 'never'],
    ['012', 'key', 'never'],
    ['901', 'key', 'never'],
    ['020', 'quota', 'never'],
    ['021', 'refused', 'never'],
    ['100', 'refused', 'never'],
    ['101', 'refused', 'never'],
    ['800', 'maintenance', 'safe'],
    ['900', 'answer', 'safe'],
  ])
})

test('errors in XML and pages of maintenance are understood where JSON or a ZIP was asked for', () => {
  const xml = '<?xml version="1.0"?><result><status>020</status><message>사용한도를 초과하였습니다.</message></result>'
  expect(failureOf(readDartAnswer(xml))).toMatchObject({ reason: 'quota' })
  expect(failureOf(readDartAnswer('<html><body>시스템 점검 중입니다</body></html>'))).toMatchObject({
    reason: 'maintenance',
  })
  expect(failureOf(readDartAnswer('<html>502</html>'))).toMatchObject({ reason: 'answer', retry: 'safe' })
  expect(failureOf(readDartAnswer('{"status":"000","list":[{"a"'))).toMatchObject({ reason: 'answer', retry: 'safe' })
  expect(failureOf(readDartAnswer(''))).toMatchObject({ reason: 'answer' })
})

test('a filing is usable from the trading day after its receipt, over weekends and holidays', () => {
  const days = ['20240320000001', '20240329000001', '20231229000001', '20200814000001'].map((one) =>
    availableFrom(one, CALENDAR),
  )
  expect(days).toEqual(['2024-03-21', '2024-04-01', '2024-01-02', '2020-08-18'])
})

const row = (se: string, stock_knd: string, thstrm: string) =>
  dividendRowSchema.parse({ rcept_no: '20240320000001', se, stock_knd, thstrm, stlm_dt: '2023-12-31' })

test('the dividend is that of the common share; a dash is none, and other kinds of shares are passed over', () => {
  const rows = [
    row('주당액면가액(원)', '', '500'),
    row('주당 현금배당금(원)', '우선주', '1,445'),
    row('주당 현금배당금(원)', '보통주', '1,444'),
  ]
  expect(readDividend(rows)).toEqual({ perShare: 1444, settledOn: '2023-12-31' })
  expect(readDividend([row('주당 현금배당금(원)', '', '300')])).toMatchObject({ perShare: 300 })
  expect(readDividend([row('주당 현금배당금(원)', '보통주', '-')])).toBeUndefined()
})

test('payments of a year are what each report adds, and go ex one session before the last that settles by the record day', () => {
  const told = (settledOn: string, perShare: number) => ({ code: '005930', year: '2023', settledOn, perShare })
  const actions = dividendActions(
    [told('2023-12-31', 1444), told('2023-03-31', 361), told('2023-06-30', 722), told('2023-09-30', 1083)],
    CALENDAR,
  )
  expect(actions.map((one) => [one.exDate, one.amount])).toEqual([
    ['2023-03-30', 361],
    ['2023-06-29', 361],
    ['2023-09-26', 361],
    ['2023-12-27', 361],
  ])
  expect(CALENDAR.isSession(epochDay('2023-12-29'))).toBe(false)
})
