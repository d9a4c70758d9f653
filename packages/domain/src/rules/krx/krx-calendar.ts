import type { EpochDay } from '../../session.js'
import { dayOf, epochDay, yearOf } from '../../session.js'
import { buildCalendar, hoursAt, isWeekday } from '../calendar.js'
import type { MarketCalendar } from '../market-rules.js'
import { KRX_CALENDAR_COVERAGE, KRX_CLOSURES, KRX_EXAMINATION_DAYS } from './closures.js'

const SEOUL_AHEAD_OF_UTC = 9 * 60
const HOUR = 60
/** From 2016-08-01 the regular session ends at 15:30, before at 15:00. */
const LONGER_SESSION_FROM = epochDay('2016-08-01')

const closures: ReadonlySet<EpochDay> = new Set(
  Object.entries(KRX_CLOSURES).flatMap(([year, days]) => days.map((day) => epochDay(`${year}-${day}`))),
)
const examinationDays: ReadonlySet<EpochDay> = new Set(KRX_EXAMINATION_DAYS.map(epochDay))

/**
 * Sessions of the Korea Exchange. Outside the covered days every weekday is presumed to be a session: whoever needs
 * certainty there asks `coveredFrom` and `coveredThrough`, or the data.
 */
export const KRX_CALENDAR: MarketCalendar = buildCalendar({
  coveredFrom: epochDay(KRX_CALENDAR_COVERAGE.from),
  coveredThrough: epochDay(KRX_CALENDAR_COVERAGE.through),
  isSession,
  hours: (day) => hoursAt(day, regularMinutes(day), SEOUL_AHEAD_OF_UTC),
})

function isSession(day: EpochDay): boolean {
  return isWeekday(day) && !closures.has(day)
}

function regularMinutes(day: EpochDay): { open: number; close: number } {
  const close = day >= LONGER_SESSION_FROM ? 15.5 * HOUR : 15 * HOUR
  if (examinationDays.has(day)) return { open: 10 * HOUR, close: close + HOUR }
  if (isFirstSessionOfYear(day)) return { open: 10 * HOUR, close }
  return { open: 9 * HOUR, close }
}

function isFirstSessionOfYear(day: EpochDay): boolean {
  for (let earlier = dayOf(yearOf(day), 1, 1); earlier < day; earlier += 1) if (isSession(earlier)) return false
  return true
}
