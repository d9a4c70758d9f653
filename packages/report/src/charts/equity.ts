import type { DailyRow } from '@stocklab/engine'
import { hasBenchmark } from '../derive/returns.js'
import type { Point } from '../derive/thin.js'
import { multiple } from '../format.js'
import type { Html } from '../html.js'
import { datedPoints, PLOT, timeAxis, valueAxis } from './axes.js'
import { responsiveChart } from './chart.js'
import { INK } from './ink.js'
import { lineSeries } from './lines.js'
import { logAxis } from './log-axis.js'

export type Scale = 'linear' | 'log'
/** What of a day the chart shows. */
export type EquityDay = Pick<DailyRow, 'date' | 'total_value' | 'benchmark'>

/** The account and the benchmark as multiples of the capital. */
export function equityChart(daily: readonly EquityDay[], scale: Scale, label: Html): Html {
  const capital = daily[0]!.total_value
  const place = (value: number | null) => (value === null ? null : placed(value / capital, scale))
  const own = datedPoints(daily, (row) => place(row.total_value))
  const index = datedPoints(daily, (row) => place(row.benchmark))
  return responsiveChart({ wide: 360, narrow: 260 }, label, (layout) => ({
    grid: PLOT,
    xAxis: timeAxis(daily[0]!.date, daily[daily.length - 1]!.date, layout),
    yAxis: multiplesAxis([...own, ...index], scale),
    series: [
      ...(hasBenchmark(daily) ? [lineSeries(index, layout, { color: INK.benchmark, width: 1.5 })] : []),
      lineSeries(own, layout, { color: INK.strategy, width: 2 }),
    ],
  }))
}

/** A logarithm has no place for an account at or below zero. */
function placed(multiple: number, scale: Scale): number | null {
  if (scale === 'linear') return multiple
  return multiple > 0 ? Math.log10(multiple) : null
}

function multiplesAxis(points: readonly Point[], scale: Scale) {
  if (scale === 'linear') return { ...valueAxis(multiple), scale: true }
  let low = 0
  let high = 0
  for (const [, y] of points) {
    low = Math.min(low, y ?? 0)
    high = Math.max(high, y ?? 0)
  }
  return logAxis(10 ** low, 10 ** high, multiple)
}
