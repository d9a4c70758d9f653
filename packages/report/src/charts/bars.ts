import type { Bin } from '../derive/histogram.js'
import { decimal, percent } from '../format.js'
import type { Html } from '../html.js'
import { categoryAxis, PLOT, valueAxis } from './axes.js'
import { responsiveChart, WIDTHS } from './chart.js'
import { INK } from './ink.js'

const rounded = (value: number | null) => (value === null ? '-' : Number(value.toFixed(6)))

export interface YearBars {
  readonly name: string
  readonly value: number | null
  readonly benchmark: number | null
}

/** A bar a year, the benchmark's beside it where it has one. */
export function yearsChart(years: readonly YearBars[], label: Html): Html {
  const compared = years.some((year) => year.benchmark !== null)
  const bars = (color: string, values: readonly (number | null)[]) => ({
    type: 'bar' as const,
    silent: true,
    color,
    barMaxWidth: 26,
    barGap: '12%',
    data: values.map(rounded),
  })
  return responsiveChart({ wide: 260, narrow: 210 }, label, () => ({
    grid: PLOT,
    xAxis: categoryAxis(years.map((year) => year.name)),
    yAxis: valueAxis((value) => percent(value, 0)),
    series: [
      bars(
        INK.strategy,
        years.map((year) => year.value),
      ),
      ...(compared
        ? [
            bars(
              INK.benchmark,
              years.map((year) => year.benchmark),
            ),
          ]
        : []),
    ],
  }))
}

/** Trades by return; what lies beyond the edges is gathered in the outermost bars. */
export function histogramChart(bins: readonly Bin[], label: Html): Html {
  const from = bins[0]!.from
  const to = bins[bins.length - 1]!.to
  return responsiveChart({ wide: 240, narrow: 200 }, label, (layout) => {
    const digits = to - from < 0.1 ? 1 : 0
    const edges = edgesShown(bins, layout === 'wide' ? 12 : 6, digits)
    const axis = valueAxis((value) => percent(value, digits))
    const width = (WIDTHS[layout] - PLOT.left - PLOT.right) / bins.length
    return {
      grid: PLOT,
      xAxis: {
        ...axis,
        min: from,
        max: to,
        splitLine: { show: false },
        axisLine: { show: true, onZero: false, lineStyle: { color: INK.axis } },
        axisTick: { show: false, customValues: [...edges] },
        axisLabel: { ...axis.axisLabel, customValues: [...edges], hideOverlap: true, margin: 10 },
      },
      yAxis: { ...valueAxis((value) => decimal(value, 0)), minInterval: 1 },
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: width * 0.9,
          data: bins.map((bin) => ({
            value: [(bin.from + bin.to) / 2, bin.count],
            itemStyle: { color: bin.to <= 1e-9 ? INK.loss : INK.gain },
          })),
        },
      ],
    }
  })
}

/** Edges between bars that get a label: zero, and every so many to either side, so that labels are not rounded. */
function edgesShown(bins: readonly Bin[], room: number, digits: number): readonly number[] {
  const width = (bins[0]!.to - bins[0]!.from) * 100 * 10 ** digits
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6
  let step = Math.ceil(bins.length / room)
  while (!isWhole(step * width) && step < bins.length) step++
  const zero = bins.findIndex((bin) => bin.from > -1e-9)
  const first = zero < 0 ? bins.length : zero
  return [...bins.map((bin) => bin.from), bins[bins.length - 1]!.to].filter((_, i) => (i - first) % step === 0)
}
