import { isoWeekday, monthOf, yearOf } from '@stocklab/domain'
import type { SampleSchedule } from './tear-sheet.js'

/**
 * Sessions of [first, last] on which a factor is read: all, or the last of each week or month. A date needs a session
 * after it, because that is when one could have acted; the week or month that `last` cuts short counts.
 */
export function sampledDays(
  sessions: Int32Array,
  { first, last }: { readonly first: number; readonly last: number },
  every: SampleSchedule,
): Int32Array {
  const days: number[] = []
  for (let t = first; t <= Math.min(last, sessions.length - 2); t++) {
    if (t === last || spanOf(every, sessions[t]) !== spanOf(every, sessions[t + 1])) days.push(t)
  }
  return Int32Array.from(days)
}

function spanOf(every: SampleSchedule, day: number): number {
  if (every === 'day') return day
  return every === 'week' ? day - isoWeekday(day) : yearOf(day) * 12 + monthOf(day)
}
