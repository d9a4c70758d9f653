import { describe, expect, it } from 'vitest'
import { epochDay, isoDate } from '../../session.js'
import { isWeekday } from '../calendar.js'
import { US_CALENDAR } from './us-calendar.js'
import { US_RULES } from './us-rules.js'

/** Weekday closures typed from the exchange's published lists. */
const CLOSURES: Readonly<Record<number, string>> = {
  2010: '01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24',
  2011: '01-17 02-21 04-22 05-30 07-04 09-05 11-24 12-26',
  2012: '01-02 01-16 02-20 04-06 05-28 07-04 09-03 10-29 10-30 11-22 12-25',
  2013: '01-01 01-21 02-18 03-29 05-27 07-04 09-02 11-28 12-25',
  2016: '01-01 01-18 02-15 03-25 05-30 07-04 09-05 11-24 12-26',
  2018: '01-01 01-15 02-19 03-30 05-28 07-04 09-03 11-22 12-05 12-25',
  2021: '01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24',
  2022: '01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26',
  2023: '01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25',
  2024: '01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25',
  2025: '01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25',
  2026: '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25',
  2027: '01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24',
}

function utcHours(date: string): string[] | null {
  const hours = US_CALENDAR.sessionHours(epochDay(date))
  return hours && [hours.openMs, hours.closeMs].map((ms) => new Date(ms).toISOString().slice(11, 16))
}

describe('the American calendar', () => {
  it.each(Object.entries(CLOSURES))('closes in %s on the published days', (year, days) => {
    const closed: string[] = []
    for (let day = epochDay(`${year}-01-01`); day <= epochDay(`${year}-12-31`); day += 1) {
      if (isWeekday(day) && !US_CALENDAR.isSession(day)) closed.push(isoDate(day).slice(5))
    }
    expect(closed.join(' ')).toBe(days)
  })

  it('follows New York time', () => {
    expect(utcHours('2024-03-08')).toEqual(['14:30', '21:00'])
    expect(utcHours('2024-03-11')).toEqual(['13:30', '20:00'])
    expect(utcHours('2024-11-01')).toEqual(['13:30', '20:00'])
    expect(utcHours('2024-11-04')).toEqual(['14:30', '21:00'])
  })

  it('closes early before Independence Day, after Thanksgiving and before Christmas', () => {
    expect(utcHours('2024-07-03')).toEqual(['13:30', '17:00'])
    expect(utcHours('2024-11-29')).toEqual(['14:30', '18:00'])
    expect(utcHours('2024-12-24')).toEqual(['14:30', '18:00'])
    expect(utcHours('2020-07-02')).toEqual(['13:30', '20:00'])
    expect(utcHours('2020-07-03')).toBeNull()
  })
})

it('American rules have cents, single shares and neither limits nor a tax on sales', () => {
  const context = { day: epochDay('2024-03-04'), board: 'NASDAQ', kind: 'common' } as const
  expect([US_RULES.tick(0.9999, context), US_RULES.tick(1, context)]).toEqual([0.0001, 0.01])
  expect([US_RULES.lot(5, context), US_RULES.sellTax(context), US_RULES.priceLimits(5, context)]).toEqual([1, 0, null])
  expect([US_RULES.presetCosts, US_RULES.annualisation, US_RULES.indexOf('NASDAQ')]).toEqual([
    { commission: 0, dividendTax: 0.15 },
    252,
    'SPX',
  ])
})
