import { type EpochDay, isoWeekday, monthOf, yearOf } from '@stocklab/domain'
import type { EntryMode, Schedule } from '@stocklab/strategy'

/** Where a session lies: what a calendar knows on that day, nothing about prices. */
export interface SessionPosition {
  readonly day: EpochDay
  /** 0 on the first day of the period. */
  readonly ordinal: number
  /** The next session of the market; the period's last day never decides, so there always is one. */
  readonly nextDay: EpochDay
}

/**
 * Whether entries are decided at the close of this session. The first day always decides for `rotate` and `reweight`,
 * so that a run does not sit in cash until the first month ends; `fill` waits for its schedule.
 */
export function isDecisionDay(schedule: Schedule, mode: EntryMode, session: SessionPosition): boolean {
  if (session.ordinal === 0 && mode !== 'fill') return true
  if (typeof schedule === 'object') return session.ordinal % schedule.every === 0
  return schedule === 'daily' || spanOf(schedule, session.day) !== spanOf(schedule, session.nextDay)
}

/** A number that is equal for two days exactly when they lie in the same week, month, quarter or year. */
function spanOf(schedule: 'weekly' | 'monthly' | 'quarterly' | 'yearly', day: EpochDay): number {
  switch (schedule) {
    case 'weekly':
      return day - isoWeekday(day)
    case 'monthly':
      return yearOf(day) * 12 + monthOf(day) - 1
    case 'quarterly':
      return yearOf(day) * 4 + Math.floor((monthOf(day) - 1) / 3)
    case 'yearly':
      return yearOf(day)
  }
}
