import { type EpochDay, epochDay } from '@stocklab/domain'
import type { Random } from './random.js'
import type { SessionList } from './session-list.js'

export interface DividendDates {
  /** Session index of the ex-date. */
  readonly at: number
  readonly recordDate: EpochDay
  readonly payDate: EpochDay
}

/** From the books of 2023 on, companies may fix the record date after the amount is known. */
const REFORM = 2023

/**
 * Dates of the dividend of a year: recorded on the last day of the year, ex on the last session but one; half the
 * companies moved to March after the reform. Null where the ex-date lies outside the sessions.
 */
export function dividendDates(random: Random, year: number, { days, years }: SessionList): DividendDates | null {
  const late = year >= REFORM && random.chance(0.5)
  const first = years.indexOf(late ? year + 1 : year)
  const at = late ? first + 44 + random.integer(0, 10) : years.lastIndexOf(year) - 1
  if (first < 0 || at < first || at + 1 >= days.length || years[at] !== years[first]) return null
  const payDate = epochDay(`${year + 1}-04-${random.integer(10, 28)}`)
  return { at, recordDate: late ? days[at + 1]! : epochDay(`${year}-12-31`), payDate }
}
