/**
 * Exchange-local trading days. Inside the program a session is a count of days since 1970-01-01 (`EpochDay`), at the
 * borders it is an ISO date. Neither knows a time of day: an instant is another type, and only a calendar joins them.
 */
export type EpochDay = number
export type IsoDate = string

const MS_PER_DAY = 86_400_000
const DASH = 45
const ZERO = 48

/** Days since 1970-01-01 of an ISO date; undefined when the text is not a real calendar date. */
export function parseIsoDate(text: string): EpochDay | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  // Two-digit years are those of the last century to the platform.
  if (!(year >= 100 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return undefined
  const day = dayOf(year, month, dayOfMonth)
  return dayOfMonth <= 28 || monthOf(day) === month ? day : undefined
}

/** The number that the characters from `from` until before `to` write; NaN where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let k = from; k < to; k++) {
    const digit = text.charCodeAt(k) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Days since 1970-01-01 of an ISO date known to be valid; throws RangeError otherwise. */
export function epochDay(iso: IsoDate): EpochDay {
  const day = parseIsoDate(iso)
  if (day === undefined) throw new RangeError(`expected a date YYYY-MM-DD, received "${iso}"`)
  return day
}

/** Years 0000 to 9999; throws RangeError for a day outside them. */
export function isoDate(day: EpochDay): IsoDate {
  const { year, month, dayOfMonth } = civilDate(day)
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`expected a day of the years 0 to 9999, received day ${day}`)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function yearOf(day: EpochDay): number {
  return civilDate(day).year
}

/** 1 = January … 12 = December. */
export function monthOf(day: EpochDay): number {
  return civilDate(day).month
}

interface CivilDate {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

/** Days of 400 Gregorian years, and from 0000-03-01 to 1970-01-01. */
const DAYS_PER_ERA = 146_097
const DAYS_BEFORE_1970 = 719_468

/**
 * Year, month and day by whole-number arithmetic over eras of 400 years that begin in March, so that the leap day comes
 * last; a Date object for every row of a run costs more than the rows.
 */
function civilDate(day: EpochDay): CivilDate {
  const shifted = Math.floor(day) + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** The day of a year, month (1 to 12) and day of the month; days beyond the month run on into the next. */
export function dayOf(year: number, month: number, dayOfMonth: number): EpochDay {
  return Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY
}
