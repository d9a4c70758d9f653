import { categoryAxis, datedPoints, PLOT, timeAxis, valueAxis } from '../charts/axes.js'
import { responsiveChart } from '../charts/chart.js'
import { INK } from '../charts/ink.js'
import { lineSeries } from '../charts/lines.js'
import { multiple } from '../format.js'
import type { Html } from '../html.js'
import { type Format, plainNumber } from './marks.js'
import type { StitchedDay } from './walk-study.js'

const rounded = (value: number | null) => (value === null ? '-' : Number(value.toPrecision(6)))

/** The tests one after another, the benchmark beside them; days on which a new test begins are marked. */
export function stitchedChart(days: readonly StitchedDay[], starts: readonly string[], label: Html): Html {
  return responsiveChart({ wide: 340, narrow: 250 }, label, (layout) => ({
    grid: PLOT,
    xAxis: timeAxis(days[0]!.date, days.at(-1)!.date, layout),
    yAxis: { ...valueAxis(multiple), scale: true },
    series: [
      ...(days.some(({ benchmark }) => benchmark !== null)
        ? [
            lineSeries(
              datedPoints(days, (day) => day.benchmark),
              layout,
              { color: INK.benchmark, width: 1.5 },
            ),
          ]
        : []),
      lineSeries(
        datedPoints(days, (day) => day.value),
        layout,
        { color: INK.strategy, width: 2 },
      ),
      borders(days, starts),
    ],
  }))
}

function borders(days: readonly StitchedDay[], starts: readonly string[]) {
  const values = new Map(days.map((day) => [day.date, day.value]))
  const points = datedPoints(
    starts.map((date) => ({ date })),
    ({ date }) => values.get(date) ?? null,
  )
  return {
    type: 'line' as const,
    silent: true,
    data: points.map((point) => [...point]),
    lineStyle: { width: 0 },
    symbol: 'circle',
    symbolSize: 7,
    color: INK.loss,
  }
}

export interface CurvePath {
  readonly dates: readonly string[]
  /** Multiples of the beginning, one a date. */
  readonly values: readonly number[]
}

/** Several histories over the same days. */
export function pathsChart(paths: readonly CurvePath[], label: Html): Html {
  const { dates } = paths[0]!
  return responsiveChart({ wide: 340, narrow: 250 }, label, (layout) => ({
    grid: PLOT,
    xAxis: timeAxis(dates[0]!, dates.at(-1)!, layout),
    yAxis: { ...valueAxis(multiple), scale: true },
    series: paths.map(({ values }) =>
      lineSeries(
        datedPoints(
          dates.map((date, t) => ({ date, value: values[t]! })),
          (day) => day.value,
        ),
        layout,
        { color: INK.strategy, width: 1.2 },
      ),
    ),
  }))
}

export interface BarPair {
  readonly name: string
  readonly inside: number | null
  readonly outside: number | null
}

/** What was seen in training beside what came in the test. */
export function pairsChart(pairs: readonly BarPair[], format: Format, label: Html): Html {
  const bars = (color: string, value: (pair: BarPair) => number | null) => ({
    type: 'bar' as const,
    silent: true,
    color,
    barMaxWidth: 26,
    barGap: '12%',
    data: pairs.map((pair) => rounded(value(pair))),
  })
  return responsiveChart({ wide: 260, narrow: 210 }, label, () => ({
    grid: PLOT,
    xAxis: categoryAxis(pairs.map(({ name }) => name)),
    yAxis: valueAxis(format),
    series: [bars(INK.benchmark, ({ inside }) => inside), bars(INK.strategy, ({ outside }) => outside)],
  }))
}

/** Which value of a parameter each window chose, within its range. */
export function chosenChart(
  names: readonly string[],
  chosen: readonly (number | null)[],
  range: readonly [number, number],
  label: Html,
): Html {
  return responsiveChart({ wide: 160, narrow: 150 }, label, () => ({
    grid: PLOT,
    xAxis: categoryAxis(names),
    yAxis: { ...valueAxis(plainNumber), splitNumber: 2, min: range[0], max: range[1] },
    series: [
      {
        type: 'line',
        silent: true,
        step: 'middle',
        data: chosen.map(rounded),
        symbol: 'circle',
        symbolSize: 6,
        color: INK.strategy,
        lineStyle: { color: INK.strategy, width: 1.8 },
      },
    ],
  }))
}
