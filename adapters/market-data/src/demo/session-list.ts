import { type EpochDay, epochDay, type MarketCalendar, yearOf } from '@stocklab/domain'

/** Last day of every made-up market. */
export const LAST_DAY = epochDay('2025-12-30')
/** The calendars know their closed days from 2010 on. */
export const MOST_YEARS = 16

export interface SessionList {
  /** Ascending. */
  readonly days: readonly EpochDay[]
  /** Calendar year of each session. */
  readonly years: Int32Array
}

/** Sessions of the given number of calendar years up to the last day. */
export function sessionsOf(calendar: MarketCalendar, years: number): SessionList {
  const sessions: EpochDay[] = []
  const first = epochDay(`${yearOf(LAST_DAY) - years + 1}-01-01`)
  for (let day = first; day <= LAST_DAY; day++) if (calendar.isSession(day)) sessions.push(day)
  return { days: sessions, years: Int32Array.from(sessions, yearOf) }
}
