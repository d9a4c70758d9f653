import { epochDay, isoDate } from '@stocklab/domain'

/** A length of time in whole calendar units. */
export interface Span {
  readonly count: number
  readonly unit: 'days' | 'months' | 'years'
}

/** Sessions of one step, as indexes, both ends included; training ends the session before the test begins. */
export interface WalkWindow {
  readonly train: { readonly first: number; readonly last: number }
  readonly test: { readonly first: number; readonly last: number }
}

export interface WalkQuestion {
  /** Epoch days, ascending. */
  readonly sessions: Int32Array
  readonly first: number
  readonly last: number
  readonly train: Span
  readonly test: Span
  /** Whether training begins at the first session each time, or moves along. */
  readonly start: 'anchored' | 'rolling'
}

/** Least sessions of a last test that is shorter than the others, as a share of them. */
const LEAST_REST = 0.5

/**
 * Windows that follow each other without gap or overlap of their tests, from the earliest day on; a rest at the end is a
 * window of its own where it holds at least half of the sessions of the first test. Empty where not one fits.
 */
export function walkWindows({ sessions, first, last, train, test, start }: WalkQuestion): readonly WalkWindow[] {
  const origin = isoDate(sessions[first]!)
  const sessionFrom = (day: number): number => {
    let at = first
    while (at <= last && sessions[at]! < day) at++
    return at
  }
  const windows: WalkWindow[] = []
  for (let step = 0; ; step++) {
    const moved = later(origin, multiple(test, step))
    const trainFirst = start === 'anchored' ? first : sessionFrom(epochDay(moved))
    const testFrom = later(moved, train)
    const testFirst = sessionFrom(epochDay(testFrom))
    const testEnd = epochDay(later(testFrom, test))
    const testLast = Math.min(last, sessionFrom(testEnd) - 1)
    const window = { train: { first: trainFirst, last: testFirst - 1 }, test: { first: testFirst, last: testLast } }
    const isWhole = testLast < last || sessions[last]! >= testEnd - 4
    const length = windows[0] === undefined ? 0 : sessionsIn(windows[0].test)
    const isLongEnough = isWhole || (length > 0 && sessionsIn(window.test) >= LEAST_REST * length)
    if (testFirst > last || !isLongEnough) return windows
    if (sessionsIn(window.train) < 2 || sessionsIn(window.test) < 2) return windows
    windows.push(window)
    if (testLast === last) return windows
  }
}

function sessionsIn({ first, last }: { readonly first: number; readonly last: number }): number {
  return last - first + 1
}

function multiple({ count, unit }: Span, times: number): Span {
  return { count: count * times, unit }
}

/** The same day so much later; the last day of the month where that month has no such day. */
function later(date: string, { count, unit }: Span): string {
  if (unit === 'days') return isoDate(epochDay(date) + count)
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const months = year * 12 + (month - 1) + count * (unit === 'years' ? 12 : 1)
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1]
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(day, daysIn(newYear, newMonth)), 2)}`
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}
