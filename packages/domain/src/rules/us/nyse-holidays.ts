import type { EpochDay, IsoDate } from '../../session.js'
import { dayOf, epochDay, isoWeekday, yearOf } from '../../session.js'

/** Whole-day closures that no rule foretells. */
export const NYSE_ONE_OFF_CLOSURES: readonly { readonly day: IsoDate; readonly reason: string }[] = [
  { day: '2012-10-29', reason: 'hurricane' },
  { day: '2012-10-30', reason: 'hurricane' },
  { day: '2018-12-05', reason: 'national day of mourning' },
  { day: '2025-01-09', reason: 'national day of mourning' },
]
const JUNETEENTH_FROM_YEAR = 2022

const oneOffClosures: ReadonlySet<EpochDay> = new Set(NYSE_ONE_OFF_CLOSURES.map((closure) => epochDay(closure.day)))

export function isNyseClosure(day: EpochDay): boolean {
  return oneOffClosures.has(day) || nyseHolidays(yearOf(day)).includes(day)
}

/** Sessions that end at 13:00: before Independence Day, after Thanksgiving, before Christmas. */
export function isNyseEarlyClose(day: EpochDay): boolean {
  const year = yearOf(day)
  return [dayOf(year, 7, 3), thanksgiving(year) + 1, dayOf(year, 12, 24)].includes(day)
}

/** Weekdays closed by rule, NYSE Rule 7.2: a holiday on Sunday is kept on Monday, one on Saturday on Friday. */
function nyseHolidays(year: number): readonly EpochDay[] {
  return [
    ...newYear(year),
    nthMonday(year, 1, 3),
    nthMonday(year, 2, 3),
    easterSunday(year) - 2,
    dayOf(year, 5, 31) - (isoWeekday(dayOf(year, 5, 31)) - 1),
    ...(year >= JUNETEENTH_FROM_YEAR ? [observed(dayOf(year, 6, 19))] : []),
    observed(dayOf(year, 7, 4)),
    nthMonday(year, 9, 1),
    thanksgiving(year),
    observed(dayOf(year, 12, 25)),
  ]
}

/** New Year's Day on a Saturday is not kept: the Friday before closes the books of the year. */
function newYear(year: number): readonly EpochDay[] {
  const day = dayOf(year, 1, 1)
  return isoWeekday(day) === 6 ? [] : [observed(day)]
}

function observed(day: EpochDay): EpochDay {
  const weekday = isoWeekday(day)
  if (weekday === 6) return day - 1
  return weekday === 7 ? day + 1 : day
}

function nthMonday(year: number, month: number, n: number): EpochDay {
  const first = dayOf(year, month, 1)
  return first + ((8 - isoWeekday(first)) % 7) + 7 * (n - 1)
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): EpochDay {
  const first = dayOf(year, 11, 1)
  return first + ((11 - isoWeekday(first)) % 7) + 21
}

/** The anonymous Gregorian computus. */
function easterSunday(year: number): EpochDay {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}
