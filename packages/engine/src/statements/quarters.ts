import type { EpochDay } from '@stocklab/domain'

/** A calendar quarter in which a fiscal period ends: 4 * year + quarter - 1, so that neighbours differ by 1. */
export type Quarter = number

/** Days after the period end of the newest quarter from which a statement is too old to use (rule R7). */
export const STALE_AFTER_DAYS = 270

/** From 0000-03-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468
/** Days from the first of March to the last of March, June, September and December. */
const DAYS_TO_END = [30, 121, 213, 305] as const

/** Last day of the calendar quarter, by whole-number arithmetic over years that begin in March. */
export function quarterEnd(quarter: Quarter): EpochDay {
  const year = Math.floor(quarter / 4)
  const days = 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return days + DAYS_TO_END[quarter - 4 * year] - DAYS_BEFORE_1970
}

/** First day on which a statement whose newest quarter is this one is stale. */
export function staleFrom(quarter: Quarter): EpochDay {
  return quarterEnd(quarter) + STALE_AFTER_DAYS + 1
}

/** `2023Q4` as a number; undefined for other text. */
export function parseQuarter(text: string): Quarter | undefined {
  const match = /^(\d{4})Q([1-4])$/.exec(text)
  return match === null ? undefined : 4 * Number(match[1]) + Number(match[2]) - 1
}
