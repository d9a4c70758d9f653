import type { EpochDay } from '@stocklab/domain'
import type { Shape } from './numeric.js'

/**
 * An account over T + 1 days: `equity[0]` is the capital on the day before the first of the T returns, so `returns[t]`
 * leads from `equity[t]` to `equity[t + 1]`. Dates are ISO, one a row of `equity`.
 */
export interface Curve {
  readonly dates: readonly string[]
  readonly equity: Float64Array
  readonly returns: Float64Array
  /** Epoch days of `dates`, where the caller has them. */
  readonly days?: ArrayLike<EpochDay>
  /** Of the returns, where several groups of figures need it. */
  readonly shape?: Shape
}

export function curveOfEquity(dates: readonly string[], equity: ArrayLike<number>): Curve {
  const values = Float64Array.from(equity)
  const returns = new Float64Array(Math.max(0, values.length - 1))
  for (let t = 0; t < returns.length; t += 1) returns[t] = values[t + 1]! / values[t]! - 1
  return { dates, equity: values, returns }
}

/** One return a row after the first: account over the account of the row before, minus 1. */
export function dailyReturns(daily: readonly { readonly total_value: number }[]): Float64Array {
  return Float64Array.from(daily.slice(1), (row, t) => row.total_value / daily[t]!.total_value - 1)
}

/** The curve of one unit of money; `dates` has one entry more than `returns`. */
export function curveOfReturns(dates: readonly string[], returns: ArrayLike<number>): Curve {
  const equity = new Float64Array(returns.length + 1)
  equity[0] = 1
  for (let t = 0; t < returns.length; t += 1) equity[t + 1] = equity[t]! * (1 + returns[t]!)
  return { dates, equity, returns: Float64Array.from(returns) }
}

/** Returns minus a constant a day. */
export function excess(returns: Float64Array, perDay: number): Float64Array {
  return perDay === 0 ? returns : returns.map((r) => r - perDay)
}

/** The constant daily rate that compounds to an annual one. */
export function dailyRate(annual: number, annualisation: number): number {
  return (1 + annual) ** (1 / annualisation) - 1
}

/** CAGR from a growth factor over T returns: -1 where nothing is left. */
export function annualGrowth(factor: number, returns: number, annualisation: number): number {
  return factor <= 0 ? -1 : factor ** (annualisation / returns) - 1
}
