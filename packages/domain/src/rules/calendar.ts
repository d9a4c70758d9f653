import type { EpochDay } from '../session.js'
import { isoWeekday } from '../session.js'
import type { MarketCalendar } from './market-rules.js'

export const MS_PER_MINUTE = 60_000
export const MS_PER_DAY = 86_400_000

export interface SessionHours {
  readonly openMs: number
  readonly closeMs: number
}

export interface CalendarRules {
  readonly coveredFrom: EpochDay
  readonly coveredThrough: EpochDay
  isSession(day: EpochDay): boolean
  /** Asked for sessions alone. */
  hours(day: EpochDay): SessionHours
}

export function buildCalendar(rules: CalendarRules): MarketCalendar {
  return {
    coveredFrom: rules.coveredFrom,
    coveredThrough: rules.coveredThrough,
    isSession: (day) => rules.isSession(day),
    nextSession: (day) => {
      let next = day + 1
      while (!rules.isSession(next)) next += 1
      return next
    },
    sessionHours: (day) => (rules.isSession(day) ? rules.hours(day) : null),
  }
}

export function isWeekday(day: EpochDay): boolean {
  return isoWeekday(day) <= 5
}

/** Opening and closing instants from minutes after local midnight and the minutes by which local time is ahead of UTC. */
export function hoursAt(
  day: EpochDay,
  localMinutes: { readonly open: number; readonly close: number },
  aheadOfUtc: number,
): SessionHours {
  const midnight = day * MS_PER_DAY - aheadOfUtc * MS_PER_MINUTE
  return {
    openMs: midnight + localMinutes.open * MS_PER_MINUTE,
    closeMs: midnight + localMinutes.close * MS_PER_MINUTE,
  }
}
