import { dayOf, type EpochDay, epochDay, type MarketCalendar, monthOf, yearOf } from '@stocklab/domain'
import type { Curve } from './curve.js'
import { growthFactor } from './numeric.js'
import { allNone, type Outcomes, some } from './outcome.js'

export type IsTradingDay = (day: EpochDay) => boolean

/** One calendar month or year of a curve. `isPartial`: the curve has no row on at least one of its trading days. */
export interface PeriodReturn {
  readonly year: number
  /** 1 to 12; null for a whole year. */
  readonly month: number | null
  readonly return: number
  readonly isPartial: boolean
}

/**
 * What were trading days: the sessions of the data between its first and last, the market's calendar outside them.
 * `sessions` ascend.
 */
export function tradingDaysOf(calendar: MarketCalendar, sessions: ArrayLike<EpochDay> = []): IsTradingDay {
  const known = new Set(Array.from(sessions))
  const first = sessions.length === 0 ? Infinity : sessions[0]!
  const last = sessions.length === 0 ? -Infinity : sessions[sessions.length - 1]!
  return (day) => (day >= first && day <= last ? known.has(day) : calendar.isSession(day))
}

/** Returns by calendar month, oldest first; months without a return of the curve are absent. */
export function monthlyReturns(curve: Curve, isTradingDay: IsTradingDay): readonly PeriodReturn[] {
  const days = curve.days ?? curve.dates.map(epochDay)
  const rows = new Set(Array.from(days))
  return groups(curve, days, (day) => yearOf(day) * 12 + monthOf(day) - 1).map(([key, returns]) => {
    const year = Math.floor(key / 12)
    const month = (key % 12) + 1
    const span = { from: dayOf(year, month, 1), before: dayOf(year, month + 1, 1) }
    return { year, month, return: growthFactor(returns) - 1, isPartial: !isCovered(span, rows, isTradingDay) }
  })
}

/** Returns by calendar year, oldest first. */
export function yearlyReturns(curve: Curve, isTradingDay: IsTradingDay): readonly PeriodReturn[] {
  const days = curve.days ?? curve.dates.map(epochDay)
  const rows = new Set(Array.from(days))
  return groups(curve, days, yearOf).map(([year, returns]) => {
    const span = { from: dayOf(year, 1, 1), before: dayOf(year + 1, 1, 1) }
    return { year, month: null, return: growthFactor(returns) - 1, isPartial: !isCovered(span, rows, isTradingDay) }
  })
}

/** Best, worst and winning months among the complete ones. */
export function monthStatistics(curve: Curve, isTradingDay: IsTradingDay): Outcomes {
  const complete = monthlyReturns(curve, isTradingDay).filter((month) => !month.isPartial)
  if (complete.length === 0) {
    const reason = curve.returns.length === 0 ? 'NO_DATA' : 'TOO_SHORT'
    return allNone(['best_month', 'worst_month', 'positive_months_ratio'], reason)
  }
  const returns = complete.map((month) => month.return)
  return {
    best_month: some(returns.reduce((best, value) => Math.max(best, value))),
    worst_month: some(returns.reduce((worst, value) => Math.min(worst, value))),
    positive_months_ratio: some(returns.filter((value) => value > 0).length / returns.length),
  }
}

function groups(
  curve: Curve,
  days: ArrayLike<EpochDay>,
  keyOf: (day: EpochDay) => number,
): readonly [number, number[]][] {
  const byKey = new Map<number, number[]>()
  for (let t = 0; t < curve.returns.length; t++) {
    const value = curve.returns[t]!
    const key = keyOf(days[t + 1]!)
    const group = byKey.get(key)
    if (group) group.push(value)
    else byKey.set(key, [value])
  }
  return [...byKey]
}

function isCovered(
  span: { readonly from: EpochDay; readonly before: EpochDay },
  rows: ReadonlySet<EpochDay>,
  isTradingDay: IsTradingDay,
): boolean {
  for (let day = span.from; day < span.before; day += 1) if (isTradingDay(day) && !rows.has(day)) return false
  return true
}
