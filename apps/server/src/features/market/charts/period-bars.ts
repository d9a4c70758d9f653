import { type EpochDay, isoDate, isoWeekday, type MarketId, marketRules, monthOf, yearOf } from '@stocklab/domain'
import type { ChartBar, ChartInterval } from '@stocklab/protocol'
import type { DailyBar } from './daily-bars.js'

export type BarPeriod = Exclude<ChartInterval, 'minute'>

/** A bar and the session on which it closes, as an index. */
export interface PeriodBar {
  readonly bar: ChartBar
  readonly t: number
}

/** Days of one period have one number, which ascends; weeks begin on Monday. */
function periodOf(day: EpochDay, period: BarPeriod): number {
  switch (period) {
    case 'day':
      return day
    case 'week':
      return day - isoWeekday(day)
    case 'month':
      return yearOf(day) * 12 + monthOf(day)
  }
}

/** Daily bars put together by the weeks or months of the market's sessions; ascending. */
export function buildPeriodBars(
  { market, sessions }: { readonly market: MarketId; readonly sessions: Int32Array },
  daily: readonly DailyBar[],
  period: BarPeriod,
): readonly PeriodBar[] {
  const { calendar } = marketRules(market)
  const open = periodOf(calendar.nextSession(sessions.at(-1) as number), period)
  const bars: PeriodBar[] = []
  for (let first = 0, end = 0; first < daily.length; first = end) {
    const key = periodOf(sessions[(daily[first] as DailyBar).t] as number, period)
    while (end < daily.length && periodOf(sessions[(daily[end] as DailyBar).t] as number, period) === key) end++
    const members = daily.slice(first, end)
    const last = members.at(-1) as DailyBar
    bars.push({ t: last.t, bar: joined(members, sessions, key < open) })
  }
  return bars
}

function joined(members: readonly DailyBar[], sessions: Int32Array, complete: boolean): ChartBar {
  const [first, last] = [members[0] as DailyBar, members.at(-1) as DailyBar]
  const known = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value))
  const best = (values: readonly number[], pick: (...values: number[]) => number) => {
    const there = known(values)
    return there.length === 0 ? null : pick(...there)
  }
  const values = known(members.map(({ value }) => value))
  return {
    date: isoDate(sessions[last.t] as number),
    from: isoDate(sessions[first.t] as number),
    open: known(members.map(({ open }) => open))[0] ?? null,
    high: best(
      members.map(({ high }) => high),
      Math.max,
    ),
    low: best(
      members.map(({ low }) => low),
      Math.min,
    ),
    close: last.close,
    volume: known(members.map(({ volume }) => volume)).reduce((sum, volume) => sum + volume, 0),
    value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
    complete,
  }
}
