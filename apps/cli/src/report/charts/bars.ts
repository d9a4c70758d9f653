import type { Bin } from '../derive/histogram.js'
import { decimal, percent } from '../format.js'
import type { Html } from '../html.js'
import { categoryAxis, PLOT, valueAxis } from './axes.js'
import { responsiveChart } from './chart.js'
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
  const name = (bin: Bin) => (bin.openBelow ? '≤' : '') + percent(bin.openBelow ? bin.to : bin.from, digitsOf(bin))
  return responsiveChart({ wide: 240, narrow: 200 }, label, (layout) => ({
    grid: PLOT,
    xAxis: {
      ...categoryAxis(bins.map((bin) => (bin.openAbove ? `≥${percent(bin.from, digitsOf(bin))}` : name(bin)))),
      axisLabel: {
        ...categoryAxis([]).axisLabel,
        interval: Math.max(0, Math.ceil(bins.length / (layout === 'wide' ? 12 : 5)) - 1),
      },
    },
    yAxis: { ...valueAxis((value) => decimal(value, 0)), minInterval: 1 },
    series: [
      {
        type: 'bar',
        silent: true,
        barCategoryGap: '10%',
        data: bins.map((bin) => ({
          value: bin.count,
          itemStyle: { color: bin.to <= 1e-9 ? INK.loss : INK.gain },
        })),
      },
    ],
  }))
}

function digitsOf(bin: Bin): number {
  const width = bin.to - bin.from
  return width < 0.0095 ? 1 : 0
}
