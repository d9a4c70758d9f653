import type { EpochDay } from '../../session.js'
import { dayOf, epochDay, isoWeekday, yearOf } from '../../session.js'
import { buildCalendar, hoursAt, isWeekday } from '../calendar.js'
import type { MarketCalendar } from '../market-rules.js'
import { isNyseClosure, isNyseEarlyClose } from './nyse-holidays.js'

const OPEN = 9 * 60 + 30
const CLOSE = 16 * 60
const EARLY_CLOSE = 13 * 60

/** Sessions of the New York exchanges, by rule; checked for the covered years, presumed outside them. */
export const US_CALENDAR: MarketCalendar = buildCalendar({
  coveredFrom: epochDay('2010-01-01'),
  coveredThrough: epochDay('2027-12-31'),
  isSession: (day) => isWeekday(day) && !isNyseClosure(day),
  hours: (day) =>
    hoursAt(day, { open: OPEN, close: isNyseEarlyClose(day) ? EARLY_CLOSE : CLOSE }, newYorkAheadOfUtc(day)),
})

/** Daylight saving time runs from the second Sunday of March to the first of November (since 2007). */
function newYorkAheadOfUtc(day: EpochDay): number {
  const year = yearOf(day)
  const isSummerTime = day >= firstSunday(year, 3) + 7 && day < firstSunday(year, 11)
  return isSummerTime ? -4 * 60 : -5 * 60
}

function firstSunday(year: number, month: number): EpochDay {
  const first = dayOf(year, month, 1)
  return first + (7 - isoWeekday(first))
}
