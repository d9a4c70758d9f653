import type { Curve } from './curve.js'
import { isZero, mean } from './numeric.js'
import { allNone, none, type Outcomes, some } from './outcome.js'

const IDS = [
  'max_drawdown',
  'mdd_peak_date',
  'mdd_trough_date',
  'mdd_recovery_date',
  'mdd_duration',
  'longest_drawdown_days',
  'average_drawdown',
  'current_drawdown',
  'ulcer_index',
] as const

/** Equity over its running maximum minus 1, for t = 0..T: zero or negative; less than 1e-12 below the peak is at it. */
export function drawdownsOf(equity: Float64Array): Float64Array {
  let peak = -Infinity
  return equity.map((value) => {
    peak = Math.max(peak, value)
    const drawdown = value / peak - 1
    return isZero(drawdown) ? 0 : drawdown
  })
}

export function drawdownStatistics(curve: Curve): Outcomes {
  const count = curve.returns.length
  if (count === 0) return allNone(IDS, 'NO_DATA')
  const drawdowns = drawdownsOf(curve.equity)
  const afterStart = drawdowns.subarray(1)
  return {
    ...deepest(curve.dates, drawdowns),
    longest_drawdown_days: some(longest(drawdowns)),
    average_drawdown: some(mean(afterStart)),
    current_drawdown: some(drawdowns[count]!),
    ulcer_index: some(Math.sqrt(mean(afterStart.map((drawdown) => drawdown ** 2)))),
  }
}

function deepest(dates: readonly string[], drawdowns: Float64Array): Outcomes {
  const trough = drawdowns.reduce((at, drawdown, t) => (drawdown < drawdowns[at]! ? t : at), 0)
  if (drawdowns[trough] === 0) {
    return {
      max_drawdown: some(0),
      ...allNone(['mdd_peak_date', 'mdd_trough_date', 'mdd_recovery_date'], 'NO_DRAWDOWN'),
      mdd_duration: some(0),
    }
  }
  const peak = drawdowns.lastIndexOf(0, trough)
  const recovery = drawdowns.indexOf(0, trough)
  const isOpen = recovery === -1
  return {
    max_drawdown: some(drawdowns[trough]!),
    mdd_peak_date: { value: dates[peak]! },
    mdd_trough_date: { value: dates[trough]! },
    mdd_recovery_date: isOpen ? none('OPEN') : { value: dates[recovery]! },
    mdd_duration: isOpen ? some(drawdowns.length - 1 - peak, 'OPEN') : some(recovery - peak),
  }
}

/** Trading days from the latest day at a peak to the first day back at it, or to the end. */
function longest(drawdowns: Float64Array): number {
  let most = 0
  let peak = 0
  for (let t = 1; t < drawdowns.length; t += 1) {
    if (drawdowns[t] === 0) {
      if (t - peak > 1) most = Math.max(most, t - peak)
      peak = t
    }
  }
  return Math.max(most, drawdowns.length - 1 - peak)
}
