/**
 * Exchange-local trading days. Inside the program a session is a count of days since 1970-01-01 (`EpochDay`), at the
 * borders it is an ISO date. Neither knows a time of day: an instant is another type, and only a calendar joins them.
 */
export type EpochDay = number
export type IsoDate = string

const MS_PER_DAY = 86_400_000
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01 of an ISO date; undefined when the text is not a real calendar date. */
export function parseIsoDate(text: string): EpochDay | undefined {
  const match = ISO_DATE.exec(text)
  if (!match) return undefined
  const dayOfMonth = Number(match[3])
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, dayOfMonth))
  const isReal = date.getUTCDate() === dayOfMonth && date.getUTCFullYear() === Number(match[1])
  return isReal ? date.getTime() / MS_PER_DAY : undefined
}

/** Days since 1970-01-01 of an ISO date known to be valid; throws RangeError otherwise. */
export function epochDay(iso: IsoDate): EpochDay {
  const day = parseIsoDate(iso)
  if (day === undefined) throw new RangeError(`expected a date YYYY-MM-DD, received "${iso}"`)
  return day
}

export function isoDate(day: EpochDay): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function yearOf(day: EpochDay): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear()
}

/** 1 = January … 12 = December. */
export function monthOf(day: EpochDay): number {
  return new Date(day * MS_PER_DAY).getUTCMonth() + 1
}

/** The day of a year, month (1 to 12) and day of the month; days beyond the month run on into the next. */
export function dayOf(year: number, month: number, dayOfMonth: number): EpochDay {
  return Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY
}
