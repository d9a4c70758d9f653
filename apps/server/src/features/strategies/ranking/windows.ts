import type { RankedPart, RankedPeriod } from '@stocklab/protocol'

const YEARS: Readonly<Record<RankedPeriod, number | null>> = { all: null, '1y': 1, '3y': 3, '5y': 5 }

/** The first row of a backtest may fall a long holiday behind the first day of a year. */
const TOLERANCE_DAYS = 10
const DAY_MS = 86_400_000

export interface Window {
  /** Rows [start, end) of the daily values; the first is the capital before the first return. */
  readonly start: number
  readonly end: number
}

/**
 * Which daily rows a figure is computed from. Before publication that is everything up to `dataEnd`, the last session its
 * author could know, after it everything else; a period is the last years of the part. Undefined where there is no
 * return, or where the backtest does not cover the period: a good year is no good five years. `dates` ascend.
 */
export function windowOf(
  dates: readonly string[],
  dataEnd: string | null,
  { part, period }: { readonly part: RankedPart; readonly period: RankedPeriod },
): Window | undefined {
  const split = dataEnd === null ? dates.length : countUpTo(dates, dataEnd)
  // What follows publication starts from the value on the last day before it.
  const whole = part === 'before' ? { start: 0, end: split } : { start: Math.max(0, split - 1), end: dates.length }
  if (whole.end - whole.start < 2) return undefined
  const years = YEARS[period]
  if (years === null) return whole
  const from = yearsBefore(dates[whole.end - 1]!, years)
  const start = Math.max(whole.start, countUpTo(dates, from) - 1)
  if (part === 'before' && daysBetween(from, dates[start]!) > TOLERANCE_DAYS) return undefined
  return whole.end - start < 2 ? undefined : { start, end: whole.end }
}

/** Years between the first and the last row. */
export function yearsOf(dates: readonly string[], { start, end }: Window): number {
  return daysBetween(dates[start]!, dates[end - 1]!) / 365.25
}

/** Rows up to that date, it included. */
function countUpTo(dates: readonly string[], date: string): number {
  let count = dates.length
  while (count > 0 && dates[count - 1]! > date) count--
  return count
}

/** 29 February becomes 28 February. */
function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, '0')
  return date.endsWith('-02-29') ? `${year}-02-28` : `${year}${date.slice(4)}`
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}
