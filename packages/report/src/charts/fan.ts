import type { Band } from '@stocklab/engine'
import type { EChartsOption } from 'echarts'
import { multiple } from '../format.js'
import type { Html } from '../html.js'
import { instantOf, PLOT, timeAxis, valueAxis } from './axes.js'
import { responsiveChart } from './chart.js'
import { INK } from './ink.js'
import { lineSeries } from './lines.js'

export interface FanPoint {
  readonly date: string
  readonly band: Band
  /** What really happened. */
  readonly actual: number
}

const rounded = (value: number) => Number(value.toPrecision(6))

/** Bands of 5 to 95 and 25 to 75 in 100 around the median, with the run itself as a line. */
export function fanChart(points: readonly FanPoint[], label: Html): Html {
  const at = (point: FanPoint) => instantOf(point.date)
  const stacked = (name: string, opacity: number, height: (band: Band) => number) => ({
    type: 'line' as const,
    stack: 'band',
    name,
    silent: true,
    showSymbol: false,
    lineStyle: { width: 0 },
    areaStyle: { color: INK.strategy, opacity },
    data: points.map((point) => [at(point), rounded(height(point.band))]),
  })
  const option = (layout: 'wide' | 'narrow'): EChartsOption => ({
    grid: PLOT,
    xAxis: timeAxis(points[0]!.date, points.at(-1)!.date, layout),
    yAxis: { ...valueAxis(multiple), min: 0 },
    series: [
      stacked('base', 0, ({ p5 }) => p5),
      stacked('low', 0.14, ({ p5, p25 }) => p25 - p5),
      stacked('middle', 0.3, ({ p25, p75 }) => p75 - p25),
      stacked('high', 0.14, ({ p75, p95 }) => p95 - p75),
      lineSeries(
        points.map((point) => [at(point), point.band.p50] as const),
        layout,
        { color: INK.strategy, width: 1.2, dashed: true },
      ),
      lineSeries(
        points.map((point) => [at(point), point.actual] as const),
        layout,
        { color: INK.loss, width: 1.8 },
      ),
    ],
  })
  return responsiveChart({ wide: 340, narrow: 250 }, label, option)
}
