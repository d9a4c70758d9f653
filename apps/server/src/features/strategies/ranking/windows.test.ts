import fc from 'fast-check'
import { expect, it } from 'vitest'
import { windowOf, yearsOf } from './windows.js'

/** Month ends of 2018 to 2024 stand for sessions. */
const dates = Array.from({ length: 84 }, (_, i) => new Date(Date.UTC(2018, i + 1, 0)).toISOString().slice(0, 10))
const spanOf = (dataEnd: string | null, part: 'before' | 'after', period: 'all' | '1y' | '3y' | '5y') => {
  const window = windowOf(dates, dataEnd, { part, period })
  return window && [dates[window.start], dates[window.end - 1]]
}

it.each([
  ['before', 'all', ['2018-01-31', '2023-06-30']],
  ['before', '1y', ['2022-06-30', '2023-06-30']],
  ['before', '5y', ['2018-06-30', '2023-06-30']],
  ['after', 'all', ['2023-06-30', '2024-12-31']],
  ['after', '1y', ['2023-12-31', '2024-12-31']],
  // What came after publication is shown as far as it goes.
  ['after', '5y', ['2023-06-30', '2024-12-31']],
] as const)('%s publication, %s, are the rows from %j', (part, period, span) => {
  expect(spanOf('2023-06-30', part, period)).toEqual(span)
  // A day without a session belongs to the session before it.
  expect(spanOf('2023-07-15', part, period)).toEqual(span)
})

it('a backtest that does not cover the period is not taken for one that does', () => {
  expect(spanOf('2020-01-31', 'before', '3y')).toBeUndefined()
  expect(spanOf('2021-01-31', 'before', '3y')).toEqual(['2018-01-31', '2021-01-31'])
})

it('a part without a return has no window', () => {
  expect(spanOf('2018-01-31', 'before', 'all')).toBeUndefined()
  expect(spanOf('2024-12-31', 'after', 'all')).toBeUndefined()
  expect(spanOf('2017-01-31', 'before', 'all')).toBeUndefined()
  expect(spanOf('2017-01-31', 'after', 'all')).toEqual(['2018-01-31', '2024-12-31'])
  expect(spanOf(null, 'after', 'all')).toBeUndefined()
  expect(windowOf([], '2024-01-01', { part: 'before', period: 'all' })).toBeUndefined()
})

it('every return belongs to one part, wherever it is split', () => {
  fc.assert(
    fc.property(fc.nat(83), (at) => {
      const returns = (['before', 'after'] as const).map((part) => {
        const window = windowOf(dates, dates[at]!, { part, period: 'all' })
        return window === undefined ? 0 : window.end - window.start - 1
      })
      expect(returns).toEqual([at, 83 - at])
    }),
  )
})

it('years are those between the first and the last row', () => {
  expect(yearsOf(dates, { start: 0, end: 13 })).toBeCloseTo(1, 2)
})
