import type { CoverageRow, PortfolioSet } from '@stocklab/engine'
import { categoryAxis, datedPoints, instantOf, PLOT, timeAxis, valueAxis } from '../charts/axes.js'
import { responsiveChart } from '../charts/chart.js'
import { INK } from '../charts/ink.js'
import { type LineLook, lineSeries } from '../charts/lines.js'
import { logAxis } from '../charts/log-axis.js'
import { decimal, multiple, percent } from '../format.js'
import type { Html } from '../html.js'

type Format = (value: number) => string

const rounded = (value: number) => Number(value.toPrecision(6))

/** Plain numbers with as many decimals as the largest of them needs. */
export function plainFormat(values: readonly (number | null)[]): Format {
  const digits = largest(values) < 0.025 ? 3 : 2
  return (value) => decimal(value, digits)
}

/** As `plainFormat`, in percent. */
export function percentFormat(values: readonly (number | null)[]): Format {
  const digits = largest(values) < 0.005 ? 2 : largest(values) < 0.05 ? 1 : 0
  return (value) => percent(value, digits)
}

function largest(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0)
}

export interface Bar {
  readonly name: string
  readonly value: number | null
}

/** Bars up and down from zero, gains and losses apart. */
export function signedBars(bars: readonly Bar[], format: Format, label: Html): Html {
  return responsiveChart({ wide: 230, narrow: 200 }, label, () => ({
    grid: PLOT,
    xAxis: categoryAxis(bars.map(({ name }) => name)),
    yAxis: valueAxis(format),
    series: [
      {
        type: 'bar',
        silent: true,
        barMaxWidth: 44,
        data: bars.map(({ value }) =>
          value === null ? '-' : { value: rounded(value), itemStyle: { color: value < 0 ? INK.loss : INK.gain } },
        ),
      },
    ],
  }))
}

export interface Estimate {
  readonly name: string
  readonly mean: number | null
  /** Standard error; a bar of 1.96 to either side is drawn. */
  readonly error: number | null
}

/** Means with their 95 % bands. */
export function estimatesChart(estimates: readonly Estimate[], format: Format, label: Html): Html {
  return responsiveChart({ wide: 250, narrow: 210 }, label, (layout) => ({
    grid: PLOT,
    xAxis: categoryAxis(estimates.map(({ name }) => name)),
    yAxis: valueAxis(format),
    series: [
      ...estimates.flatMap(({ mean, error }, at) => {
        if (mean === null || error === null) return []
        const data = [-1.96, 1.96].map((width) => [at, rounded(mean + width * error)])
        const lineStyle = {
          color: INK.strategy,
          width: layout === 'wide' ? 16 : 11,
          opacity: 0.22,
          cap: 'butt' as const,
        }
        return [{ type: 'line' as const, silent: true, showSymbol: false, data, lineStyle }]
      }),
      {
        type: 'line' as const,
        silent: true,
        showSymbol: true,
        symbol: 'circle',
        symbolSize: 9,
        color: INK.strategy,
        lineStyle: { color: INK.strategy, width: 1.2 },
        data: estimates.map(({ mean }) => (mean === null ? '-' : rounded(mean))),
      },
      zeroLine(estimates.length),
    ],
  }))
}

/** A line at zero across a category axis. */
function zeroLine(categories: number) {
  const data = Array.from({ length: categories }, () => 0)
  return { type: 'line' as const, silent: true, showSymbol: false, data, lineStyle: { color: INK.axis, width: 1 } }
}

/** The look of each quantile: the ends stand out, those between are quiet. */
export function quantileLook(position: number, count: number): LineLook {
  if (position === 0) return { color: INK.loss, width: 2 }
  if (position === count - 1) return { color: INK.gain, width: 2 }
  return { color: INK.benchmark, width: 1 }
}

/** Growth of 1 in each quantile and in everyone, on a logarithmic scale. */
export function growthChart({ dates, quantiles, universe }: PortfolioSet, label: Html): Html {
  const logs = (growth: readonly number[]) => {
    const rows = dates.map((date, at) => ({ date, value: growth[at] ?? null }))
    return datedPoints(rows, ({ value }) => (value === null || !(value > 0) ? null : Math.log10(value)))
  }
  const values = [...quantiles, universe].flatMap(({ growth }) => growth).filter((value) => value > 0)
  const [low, high] = [Math.min(...extremes(values)), Math.max(...extremes(values))]
  return responsiveChart({ wide: 340, narrow: 260 }, label, (layout) => ({
    grid: PLOT,
    xAxis: timeAxis(dates[0]!, dates.at(-1)!, layout),
    yAxis: logAxis(low, high, multiple),
    series: [
      ...drawingOrder(quantiles.length).map((q) =>
        lineSeries(logs(quantiles[q]!.growth), layout, quantileLook(q, quantiles.length)),
      ),
      lineSeries(logs(universe.growth), layout, { color: INK.strategy, width: 1.6, dashed: true }),
    ],
  }))
}

function extremes(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b), 1), values.reduce((a, b) => Math.max(a, b), 1)]
}

/** The quiet ones first, so that the ends lie on top. */
function drawingOrder(count: number): readonly number[] {
  const between = Array.from({ length: Math.max(0, count - 2) }, (_, q) => q + 1)
  return [...between, 0, count - 1]
}

export interface DatedValue {
  readonly date: string
  readonly value: number | null
}

/** A figure of every date as a faint line, its mean over about a year as a strong one. */
export function rollingChart(rows: readonly DatedValue[], smooth: readonly DatedValue[], label: Html): Html {
  const zero = [
    [instantOf(rows[0]!.date), 0],
    [instantOf(rows.at(-1)!.date), 0],
  ] as const
  return responsiveChart({ wide: 260, narrow: 210 }, label, (layout) => ({
    grid: PLOT,
    xAxis: timeAxis(rows[0]!.date, rows.at(-1)!.date, layout),
    yAxis: valueAxis((value) => decimal(value, 1)),
    series: [
      lineSeries(
        datedPoints(rows, ({ value }) => value),
        layout,
        { color: INK.grid, width: 1 },
      ),
      lineSeries(zero, layout, { color: INK.muted, width: 1 }),
      lineSeries(
        datedPoints(smooth, ({ value }) => value),
        layout,
        { color: INK.strategy, width: 2 },
      ),
    ],
  }))
}

/** How many stocks there were, had a value, and could be bought. */
export function coverageChart(rows: readonly CoverageRow[], label: Html): Html {
  const line = (read: (row: CoverageRow) => number, look: LineLook) => (layout: 'wide' | 'narrow') =>
    lineSeries(datedPoints(rows, read), layout, look)
  const lines = [
    line((row) => row.universe, { color: INK.benchmark, width: 1.4 }),
    line((row) => row.withValue, { color: INK.strategy, width: 1.8 }),
    line((row) => row.tradable, { color: INK.gain, width: 1.6, dashed: true }),
  ]
  return responsiveChart({ wide: 220, narrow: 190 }, label, (layout) => ({
    grid: PLOT,
    xAxis: timeAxis(rows[0]!.date, rows.at(-1)!.date, layout),
    yAxis: { ...valueAxis((value) => decimal(value, 0)), min: 0, minInterval: 1 },
    series: lines.map((draw) => draw(layout)),
  }))
}
