import type { EChartsOption } from 'echarts'
import type { Html } from '../html.js'
import { PLOT, valueAxis } from './axes.js'
import { responsiveChart } from './chart.js'
import { INK } from './ink.js'

export interface NamedPart {
  readonly name: string
  readonly value: number
}

/** Bars to the right of zero for what added and to the left for what took away, the first one on top. */
export function partsChart(parts: readonly NamedPart[], format: (value: number) => string, label: Html): Html {
  const height = 46 + 30 * parts.length
  const option = (layout: 'wide' | 'narrow'): EChartsOption => ({
    grid: { ...PLOT, left: layout === 'wide' ? 150 : 104 },
    xAxis: valueAxis(format),
    yAxis: {
      type: 'category',
      inverse: true,
      data: parts.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: INK.muted, fontSize: 12, width: layout === 'wide' ? 138 : 94, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barMaxWidth: 18,
        data: parts.map(({ value }) => ({
          value: Number(value.toPrecision(6)),
          itemStyle: { color: value < 0 ? INK.loss : INK.gain },
        })),
      },
    ],
  })
  return responsiveChart({ wide: height, narrow: height }, label, option)
}
