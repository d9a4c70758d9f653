import { PLOT, valueAxis } from '../charts/axes.js'
import { responsiveChart } from '../charts/chart.js'
import { INK } from '../charts/ink.js'
import { lineSeries } from '../charts/lines.js'
import type { Html } from '../html.js'
import { type Format, type Mark, plainNumber, rings } from './marks.js'

export interface AxisLine {
  readonly values: readonly number[]
  /** By value of the axis; null where there is none. */
  readonly scores: readonly (number | null)[]
  /** Means of the neighbourhoods. */
  readonly smooth: readonly (number | null)[]
  readonly marks: readonly Mark[]
  readonly format: Format
}

/** One figure over the values of one parameter. */
export function axisChart({ values, scores, smooth, marks, format }: AxisLine, label: Html): Html {
  const points = (ys: readonly (number | null)[]) => values.map((x, k) => [x, ys[k] ?? null] as const)
  return responsiveChart({ wide: 300, narrow: 230 }, label, (layout) => ({
    grid: PLOT,
    xAxis: {
      ...valueAxis((value) => plainNumber(value)),
      min: values[0]!,
      max: values.at(-1)!,
      splitLine: { show: false },
      axisLabel: { ...valueAxis(plainNumber).axisLabel, hideOverlap: true, margin: 10 },
    },
    yAxis: { ...valueAxis(format), scale: true },
    series: [
      lineSeries(points(smooth), layout, { color: INK.benchmark, width: 1.6, dashed: true }),
      lineSeries(points(scores), layout, { color: INK.strategy, width: 2 }),
      rings(marks),
    ],
  }))
}
