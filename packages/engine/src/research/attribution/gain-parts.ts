import type { Panel } from '../../panel/panel.js'
import type { HoldingsPath } from './holdings-path.js'

/** The gain of a run in money, split so that the parts add up to it exactly. */
export interface GainParts {
  /** Final account minus capital. */
  readonly gain: number
  /** The market's return on the average exposure. */
  readonly market: number
  /** More or less exposure than the average on days the market rose or fell. */
  readonly timing: number
  /** What was held against the market, from close to close. */
  readonly selection: number
  /** Commission, tax and slippage, at or below 0. */
  readonly costs: number
  /** Dividends, fills away from the close, and what is left. */
  readonly trading: number
  /** Mean of stocks over account at the close. */
  readonly averageExposure: number
}

/** Close over the day's reference price minus 1, by instrument and session; missing prices moved nothing. */
export function dayReturn({ columns, sessions }: Panel, i: number, t: number): number {
  const cell = i * sessions.length + t
  const move = columns.close[cell]! / columns.base[cell]! - 1
  return Number.isFinite(move) ? move : 0
}

/**
 * Splits the gain into market, timing, selection, costs and trading. `market` is the market's return on each session of
 * the run (missing = 0); positions are those of the close before.
 */
export function gainParts(path: HoldingsPath, panel: Panel, first: number, market: Float64Array): GainParts {
  const { daily, fills } = path.run
  const sums = path.closes.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const days = daily.length - 1
  let exposure = 0
  for (let k = 0; k < days; k++) exposure += sums[k]! / daily[k]!.total_value
  const average = days > 0 ? exposure / days : 0
  let [marketPart, timing, selection] = [0, 0, 0]
  for (let k = 0; k < days; k++) {
    const { instruments, values } = path.closes[k]!
    const account = daily[k]!.total_value
    const b = market[k + 1]!
    marketPart += account * average * b
    timing += (sums[k]! - account * average) * b
    for (let j = 0; j < instruments.length; j++) {
      selection += values[j]! * (dayReturn(panel, instruments[j]!, first + k + 1) - b)
    }
  }
  const costs = 0 - fills.reduce((sum, { commission, tax, slippage }) => sum + commission + tax + slippage, 0)
  const gain = daily.length === 0 ? 0 : daily.at(-1)!.total_value - daily[0]!.total_value
  return {
    gain,
    market: marketPart,
    timing,
    selection,
    costs,
    trading: gain - marketPart - timing - selection - costs,
    averageExposure: average,
  }
}
