import type { DailyRow, FillRow } from '@stocklab/engine'

/** What was traded and paid in one period; money. */
export interface Activity {
  /** `YYYY` or `YYYY-MM`. */
  readonly period: string
  readonly bought: number
  readonly sold: number
  readonly commission: number
  readonly tax: number
  readonly slippage: number
  /** Mean value of the account over the days of the period. */
  readonly meanValue: number
  readonly fills: number
}

type Sums = { -readonly [K in keyof Activity]: Activity[K] }

/** One row per period that has days, by the first `length` characters of the date. */
export function activityBy(
  daily: readonly DailyRow[],
  fills: readonly FillRow[],
  length: 0 | 4 | 7,
): readonly Activity[] {
  const sums = new Map<string, Sums & { days: number }>()
  for (const row of daily) {
    const period = row.date.slice(0, length)
    const sum = sums.get(period) ?? emptySums(period)
    sums.set(period, sum)
    sum.meanValue += row.total_value
    sum.days++
  }
  for (const fill of fills) {
    const sum = sums.get(fill.date.slice(0, length))
    if (sum === undefined) continue
    sum[fill.side === 'buy' ? 'bought' : 'sold'] += fill.quantity * fill.price
    sum.commission += fill.commission
    sum.tax += fill.tax
    sum.slippage += fill.slippage
    sum.fills++
  }
  return [...sums.values()].map(({ days, ...sum }) => ({ ...sum, meanValue: sum.meanValue / days }))
}

function emptySums(period: string): Sums & { days: number } {
  return { period, bought: 0, sold: 0, commission: 0, tax: 0, slippage: 0, meanValue: 0, fills: 0, days: 0 }
}

/** All costs of the period. */
export function costOf(activity: Activity): number {
  return activity.commission + activity.tax + activity.slippage
}

/** One-way turnover: half of what was bought and sold, over the mean account value. */
export function turnoverOf(activity: Activity): number {
  return activity.meanValue > 0 ? (activity.bought + activity.sold) / 2 / activity.meanValue : 0
}
