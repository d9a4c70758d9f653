import type { DailyRow, DatedPoint } from '@stocklab/engine'
import type { EChartsOption } from 'echarts'
import type { Activity } from '../derive/activity.js'
import { turnoverOf } from '../derive/activity.js'
import { decimal, percent } from '../format.js'
import type { Html } from '../html.js'
import { datedPoints, instantOf, PLOT, timeAxis, valueAxis } from './axes.js'
import { type Layout, responsiveChart } from './chart.js'
import { INK } from './ink.js'
import { type LineLook, lineSeries } from './lines.js'

const LOW = { wide: 220, narrow: 190 }

const wholePercent = (value: number) => percent(value, Math.abs(value) < 0.0995 && value !== 0 ? 1 : 0)

interface DailyLine {
  readonly label: Html
  readonly value: (row: DailyRow) => number | null
  readonly look: LineLook
  readonly format: (value: number) => string
}

function dailyLine(daily: readonly DailyRow[], line: DailyLine, axis: object = {}): Html {
  const points = datedPoints(daily, line.value)
  return responsiveChart(LOW, line.label, (layout) => ({
    grid: PLOT,
    xAxis: timeAxis(daily[0]!.date, daily[daily.length - 1]!.date, layout),
    yAxis: { ...valueAxis(line.format), ...axis },
    series: [lineSeries(points, layout, line.look)],
  }))
}

/** Distance from the highest value so far. */
export function drawdownChart(daily: readonly DailyRow[], label: Html): Html {
  const look = { color: INK.loss, filled: 0.22, width: 1.2 }
  return dailyLine(daily, { label, value: (row) => row.drawdown, look, format: wholePercent }, { max: 0 })
}

/** A rolling figure; days without one break the line. */
export function rollingChart(daily: readonly DailyRow[], figures: readonly DatedPoint[], label: Html): Html {
  const byDate = new Map(figures.map((point) => [point.date, point.value]))
  const value = (row: DailyRow) => byDate.get(row.date) ?? null
  return dailyLine(daily, { label, value, look: { color: INK.strategy }, format: (figure) => decimal(figure, 1) })
}

export function exposureChart(daily: readonly DailyRow[], label: Html): Html {
  const look = { color: INK.strategy, filled: 0.16, width: 1.2 }
  return dailyLine(daily, { label, value: (row) => row.exposure, look, format: wholePercent }, { min: 0 })
}

export function positionsChart(daily: readonly DailyRow[], label: Html): Html {
  const look = { color: INK.strategy, step: true, width: 1.2 } as const
  const format = (value: number) => decimal(value, 0)
  return dailyLine(daily, { label, value: (row) => row.positions, look, format }, { min: 0, minInterval: 1 })
}

/** One-way turnover by month. */
export function turnoverChart(months: readonly Activity[], label: Html): Html {
  const last = months[months.length - 1]!.period
  const option = (layout: Layout): EChartsOption => ({
    grid: PLOT,
    xAxis: timeAxis(`${months[0]!.period}-01`, `${last}-28`, layout),
    yAxis: { ...valueAxis(wholePercent), min: 0 },
    series: [
      {
        type: 'bar',
        silent: true,
        color: INK.strategy,
        barWidth: Math.max(1, Math.min(24, (layout === 'wide' ? 640 : 220) / (months.length + 1))),
        data: months.map((month) => [instantOf(`${month.period}-14`), Number(turnoverOf(month).toFixed(5))]),
      },
    ],
  })
  return responsiveChart(LOW, label, option)
}
