import { epochDay, type IsoDate, isoDate, isoWeekday, marketRules } from '@stocklab/domain'

/** Mondays to Fridays of a period: the exchange's holidays are asked for as well, since a table of them may be wrong. */
export function nextWeekday(after: IsoDate, steps: 0 | 1): IsoDate {
  let day = epochDay(after) + steps
  while (isoWeekday(day) > 5) day += 1
  return isoDate(day)
}

export const fractionOfDays = (period: { readonly from: IsoDate; readonly to: IsoDate }, day: IsoDate): number =>
  (epochDay(day) - epochDay(period.from) + 1) / (epochDay(period.to) - epochDay(period.from) + 1)

/** Whether the exchange was to trade that day. */
export const isKrxSession = (day: IsoDate): boolean => marketRules('KRX').calendar.isSession(epochDay(day))

/** The newest weekday whose data is out: of the day before, from the given hour of Korean time on; weekends passed over. */
export function newestPublishedDay(
  nowMs: number,
  publication: { readonly daysAfter: 0 | 1; readonly hour: number },
): IsoDate {
  const MS_PER_HOUR = 3_600_000
  const koreanHours = nowMs / MS_PER_HOUR + 9
  const today = Math.floor(koreanHours / 24)
  const isOut = koreanHours - today * 24 >= publication.hour
  let day = today
  while (isoWeekday(day) > 5) day -= 1
  let steps = publication.daysAfter + (isOut || day !== today ? 0 : 1)
  while (steps > 0) {
    day -= 1
    if (isoWeekday(day) <= 5) steps -= 1
  }
  return isoDate(day)
}

export const compactDate = (day: IsoDate): string => day.replaceAll('-', '')
export const dashedDate = (text: string): IsoDate => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`

export function previousWeekday(before: IsoDate): IsoDate {
  let day = epochDay(before) - 1
  while (isoWeekday(day) > 5) day -= 1
  return isoDate(day)
}
