import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf, epochDay, isoDate, isoWeekday, monthOf, parseIsoDate, yearOf } from './session.js'

it('days count from 1970-01-01, a Thursday', () => {
  expect([epochDay('1970-01-01'), epochDay('2000-03-01'), dayOf(2000, 3, 1)]).toEqual([0, 11_017, 11_017])
  expect([isoWeekday(0), isoWeekday(epochDay('2026-11-22')), isoWeekday(-1)]).toEqual([4, 7, 3])
})

it('text that is not a real date is refused', () => {
  for (const text of [
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-12-00',
    '2024-04-31',
    '2024-01-32',
    '0050-01-01',
    '2024-1-01',
    '20240101',
    '',
  ])
    expect(parseIsoDate(text)).toBeUndefined()
  expect(() => epochDay('2023-02-29')).toThrow(/expected a date YYYY-MM-DD, received "2023-02-29"/)
})

it('a day written as a date and read again is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
      expect(epochDay(isoDate(day))).toBe(day)
      expect(isoDate(day).slice(0, 7)).toBe(`${yearOf(day)}-${String(monthOf(day)).padStart(2, '0')}`)
    }),
  )
})

it('agrees with the calendar of the platform on every day of four centuries, before 1970 too', () => {
  for (let day = epochDay('1800-01-01'); day <= epochDay('2200-12-31'); day++) {
    const date = new Date(day * 86_400_000)
    if (isoDate(day) !== date.toISOString().slice(0, 10)) throw new Error(`day ${day} reads ${isoDate(day)}`)
    if (yearOf(day) !== date.getUTCFullYear() || monthOf(day) !== date.getUTCMonth() + 1) throw new Error(`day ${day}`)
  }
  expect([isoDate(-719_528), isoDate(2_932_896)]).toEqual(['0000-01-01', '9999-12-31'])
})
